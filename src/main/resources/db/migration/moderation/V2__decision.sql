CREATE TABLE moderation_decision (
  id               UUID          NOT NULL PRIMARY KEY,
  case_id          UUID          NOT NULL UNIQUE,
  verdict          VARCHAR(30)   NOT NULL,
  rule_code        VARCHAR(20)   NULL,
  rule_version     INT           NULL,
  reason           VARCHAR(4000) NOT NULL,
  snapshot_version INT           NOT NULL,
  content_hash     CHAR(64)      NOT NULL,
  decided_by       UUID          NOT NULL,
  decided_at       DATETIME(6)   NOT NULL,
  version          INT           NOT NULL,
  CONSTRAINT moderation_decision_case FOREIGN KEY (case_id) REFERENCES moderation_case (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
