CREATE TABLE lab_lab (
  id              UUID          NOT NULL PRIMARY KEY,
  slug            VARCHAR(80)   NOT NULL UNIQUE,
  title           VARCHAR(120)  NOT NULL,
  purpose         TEXT          NOT NULL,
  language        VARCHAR(20)   NOT NULL,
  wording         INT           NOT NULL,
  worded_by       UUID          NOT NULL,
  visibility      VARCHAR(20)   NOT NULL,
  refused_wording INT           NOT NULL,
  refused_reason  VARCHAR(4000) NULL,
  started_by      UUID          NOT NULL,
  started_at      DATETIME(6)   NOT NULL,
  version         INT           NOT NULL,
  INDEX lab_by_visibility (visibility, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
