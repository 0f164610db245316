CREATE TABLE idea_support (
  idea     UUID        NOT NULL,
  person   UUID        NOT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (idea, person),
  INDEX idea_support_person (person),
  CONSTRAINT idea_support_of FOREIGN KEY (idea) REFERENCES idea_idea (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
