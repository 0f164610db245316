CREATE TABLE provenance_step (
  id           UUID          NOT NULL PRIMARY KEY,
  subject_kind VARCHAR(30)   NOT NULL,
  subject_id   UUID          NOT NULL,
  act          VARCHAR(60)   NOT NULL,
  detail       VARCHAR(200)  NOT NULL,
  person       UUID          NULL,
  city         VARCHAR(40)   NULL,
  reason       VARCHAR(2000) NOT NULL,
  taken_at     DATETIME(6)   NOT NULL,
  INDEX provenance_step_of (subject_kind, subject_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
