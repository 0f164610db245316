CREATE TABLE translation_wording (
  subject     VARCHAR(60) NOT NULL,
  language    VARCHAR(20) NOT NULL,
  source_hash CHAR(64)    NOT NULL,
  revision    INT         NOT NULL,
  place       INT         NOT NULL,
  source      MEDIUMTEXT  NOT NULL,
  words       MEDIUMTEXT  NOT NULL,
  person      UUID        NULL,
  made_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (subject, language, source_hash, revision)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
