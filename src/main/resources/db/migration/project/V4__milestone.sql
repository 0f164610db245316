CREATE TABLE project_milestone (
  id          UUID          NOT NULL PRIMARY KEY,
  project     UUID          NOT NULL,
  title       VARCHAR(120)  NOT NULL,
  due         DATE          NOT NULL,
  city        VARCHAR(40)   NULL,
  responsible UUID          NULL,
  state       VARCHAR(10)   NOT NULL,
  evidence    VARCHAR(2000) NOT NULL,
  link        VARCHAR(500)  NOT NULL,
  reached_on  DATE          NULL,
  version     INT           NOT NULL,
  INDEX project_milestone_of (project, due),
  CONSTRAINT project_milestone_in FOREIGN KEY (project) REFERENCES project_project (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
