CREATE TABLE text_mention (
  text      UUID        NOT NULL,
  person    UUID        NOT NULL,
  by_person UUID        NOT NULL,
  made_at   DATETIME(6) NOT NULL,
  mailed_at DATETIME(6) NOT NULL,
  is_there  BOOLEAN     NOT NULL,
  PRIMARY KEY (text, person),
  CONSTRAINT text_mention_text FOREIGN KEY (text) REFERENCES text_text (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
