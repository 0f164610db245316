CREATE TABLE text_update (
  text     UUID        NOT NULL,
  revision BIGINT      NOT NULL,
  client   UUID        NOT NULL,
  sequence INT         NOT NULL,
  person   UUID        NOT NULL,
  made_at  DATETIME(6) NOT NULL,
  changes  MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (text, revision),
  UNIQUE INDEX text_update_once (text, client, sequence),
  CONSTRAINT text_update_text FOREIGN KEY (text) REFERENCES text_text (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
