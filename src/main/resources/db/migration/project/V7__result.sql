CREATE TABLE project_result (
  id         UUID         NOT NULL PRIMARY KEY,
  project    UUID         NOT NULL,
  title      VARCHAR(120) NOT NULL,
  text       TEXT         NOT NULL,
  language   VARCHAR(20)  NOT NULL,
  city       VARCHAR(40)  NULL,
  state      VARCHAR(20)  NOT NULL,
  added_by   UUID         NOT NULL,
  added_at   DATETIME(6)  NOT NULL,
  version    INT          NOT NULL,
  INDEX project_result_of (project, id),
  CONSTRAINT project_result_in FOREIGN KEY (project) REFERENCES project_project (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
