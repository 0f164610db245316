CREATE TABLE project_funding (
  project  UUID         NOT NULL,
  position INT          NOT NULL,
  source   VARCHAR(120) NOT NULL,
  cents    BIGINT       NOT NULL,
  currency CHAR(3)      NOT NULL,
  granted  BOOLEAN      NOT NULL,
  PRIMARY KEY (project, position),
  CONSTRAINT project_funding_of FOREIGN KEY (project) REFERENCES project_project (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
