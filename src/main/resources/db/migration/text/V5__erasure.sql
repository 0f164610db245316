CREATE TABLE text_erasure (
  id         UUID        NOT NULL PRIMARY KEY,
  text       UUID        NOT NULL,
  revision   BIGINT      NOT NULL,
  person     UUID        NOT NULL,
  ground     VARCHAR(20) NOT NULL,
  decided_by UUID        NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  INDEX text_erasure_of (text),
  CONSTRAINT text_erasure_text FOREIGN KEY (text) REFERENCES text_text (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
