CREATE TABLE idea_follow (
  idea   UUID        NOT NULL,
  person UUID        NOT NULL,
  since  DATETIME(6) NOT NULL,
  PRIMARY KEY (idea, person),
  CONSTRAINT idea_follow_of FOREIGN KEY (idea) REFERENCES idea_idea (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
