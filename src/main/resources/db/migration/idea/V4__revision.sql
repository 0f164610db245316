CREATE TABLE idea_revision (
  id           UUID         NOT NULL PRIMARY KEY,
  idea         UUID         NOT NULL,
  revision     INT          NOT NULL,
  title        VARCHAR(120) NOT NULL,
  body         TEXT         NOT NULL,
  topic        VARCHAR(40)  NULL,
  place        VARCHAR(120) NOT NULL,
  language     VARCHAR(20)  NOT NULL,
  submitted_at DATETIME(6)  NOT NULL,
  version      INT          NOT NULL,
  UNIQUE KEY idea_revision_once (idea, revision),
  CONSTRAINT idea_revision_of FOREIGN KEY (idea) REFERENCES idea_idea (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
