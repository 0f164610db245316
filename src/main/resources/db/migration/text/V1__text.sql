CREATE TABLE text_text (
  id         UUID        NOT NULL PRIMARY KEY,
  subject    VARCHAR(60) NOT NULL,
  language   VARCHAR(20) NOT NULL,
  revision   BIGINT      NOT NULL,
  begun_at   DATETIME(6) NOT NULL,
  UNIQUE INDEX text_of_subject (subject)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
