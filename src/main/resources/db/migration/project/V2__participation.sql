CREATE TABLE project_participation (
  project     UUID          NOT NULL,
  city        VARCHAR(40)   NOT NULL,
  stand       VARCHAR(20)   NOT NULL,
  words       VARCHAR(2000) NOT NULL,
  asked_at    DATETIME(6)   NOT NULL,
  answered_by UUID          NULL,
  answered_at DATETIME(6)   NULL,
  PRIMARY KEY (project, city),
  INDEX project_participation_of_city (city, stand),
  CONSTRAINT project_participation_in FOREIGN KEY (project) REFERENCES project_project (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
