CREATE TABLE workshop_vote (
  step  UUID NOT NULL,
  voter UUID NOT NULL,
  card  UUID NOT NULL,
  dots  INT  NOT NULL,
  PRIMARY KEY (step, voter, card),
  CONSTRAINT workshop_vote_dots CHECK (dots > 0),
  CONSTRAINT workshop_vote_ballot FOREIGN KEY (step, voter) REFERENCES workshop_ballot (step, voter) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
