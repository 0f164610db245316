CREATE TABLE idea_intended_support (
  browser_hash CHAR(64)    NOT NULL,
  idea         UUID        NOT NULL,
  intended_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (browser_hash, idea),
  CONSTRAINT idea_intended_support_of FOREIGN KEY (idea) REFERENCES idea_idea (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
