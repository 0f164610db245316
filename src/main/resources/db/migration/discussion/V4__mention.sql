CREATE TABLE discussion_mention (
  comment UUID NOT NULL,
  person  UUID NOT NULL,
  PRIMARY KEY (comment, person),
  INDEX discussion_mention_of_person (person),
  CONSTRAINT discussion_mention_comment FOREIGN KEY (comment) REFERENCES discussion_comment (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
