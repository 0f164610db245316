CREATE TABLE idea_step (
  id       UUID          NOT NULL PRIMARY KEY,
  idea     UUID          NOT NULL,
  state    VARCHAR(20)   NOT NULL,
  at       DATETIME(6)   NOT NULL,
  actor    UUID          NULL,
  reason   VARCHAR(4000) NULL,
  case_id  UUID          NULL UNIQUE,
  version  INT           NOT NULL,
  INDEX idea_step_of_idea (idea, id),
  CONSTRAINT idea_step_of FOREIGN KEY (idea) REFERENCES idea_idea (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
