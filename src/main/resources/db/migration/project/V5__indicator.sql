CREATE TABLE project_indicator (
  id       UUID          NOT NULL PRIMARY KEY,
  project  UUID          NOT NULL,
  name     VARCHAR(120)  NOT NULL,
  unit     VARCHAR(30)   NOT NULL,
  baseline DECIMAL(19,4) NULL,
  target   DECIMAL(19,4) NULL,
  version  INT           NOT NULL,
  INDEX project_indicator_of (project, id),
  CONSTRAINT project_indicator_in FOREIGN KEY (project) REFERENCES project_project (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
