CREATE TABLE idea_draft (
  id           UUID         NOT NULL PRIMARY KEY,
  idea         UUID         NULL,
  owner        UUID         NULL,
  browser_hash CHAR(64)     NULL,
  title        VARCHAR(120) NOT NULL,
  body         TEXT         NOT NULL,
  city         VARCHAR(40)  NULL,
  topic        VARCHAR(40)  NULL,
  place        VARCHAR(120) NOT NULL,
  language     VARCHAR(20)  NULL,
  anonymous    BOOLEAN      NOT NULL,
  saved_at     DATETIME(6)  NOT NULL,
  version      INT          NOT NULL,
  INDEX idea_draft_owner (owner, saved_at),
  INDEX idea_draft_browser (browser_hash),
  INDEX idea_draft_saved (saved_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
