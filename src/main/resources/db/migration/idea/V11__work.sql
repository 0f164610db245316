CREATE TABLE idea_work (
  idea         UUID        NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject_id   UUID        NOT NULL,
  at           DATETIME(6) NOT NULL,
  actor        UUID        NOT NULL,
  PRIMARY KEY (idea, subject_kind, subject_id),
  CONSTRAINT idea_work_of FOREIGN KEY (idea) REFERENCES idea_idea (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
