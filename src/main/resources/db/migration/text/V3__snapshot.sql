CREATE TABLE text_snapshot (
  text     UUID       NOT NULL,
  revision BIGINT     NOT NULL,
  content  MEDIUMTEXT NOT NULL,
  PRIMARY KEY (text, revision),
  CONSTRAINT text_snapshot_text FOREIGN KEY (text) REFERENCES text_text (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
