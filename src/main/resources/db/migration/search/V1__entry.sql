CREATE TABLE search_entry (
  kind       VARCHAR(20) NOT NULL,
  id         UUID        NOT NULL,
  city       VARCHAR(40) NOT NULL,
  topic      VARCHAR(40) NULL,
  language   VARCHAR(20) NOT NULL,
  terms      MEDIUMTEXT  NOT NULL,
  indexed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (kind, id),
  FULLTEXT INDEX search_terms (terms)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
