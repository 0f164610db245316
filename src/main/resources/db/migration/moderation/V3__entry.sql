CREATE TABLE moderation_entry (
  id      UUID          NOT NULL PRIMARY KEY,
  case_id UUID          NOT NULL,
  at      DATETIME(6)   NOT NULL,
  actor   UUID          NULL,
  step    VARCHAR(30)   NOT NULL,
  note    VARCHAR(4000) NULL,
  version INT           NOT NULL,
  INDEX moderation_entry_case (case_id, id),
  CONSTRAINT moderation_entry_of FOREIGN KEY (case_id) REFERENCES moderation_case (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
