CREATE TABLE workshop_ballot (
  step    UUID NOT NULL,
  voter   UUID NOT NULL,
  used    INT  NOT NULL,
  allowed INT  NOT NULL,
  PRIMARY KEY (step, voter),
  CONSTRAINT workshop_ballot_limit CHECK (used BETWEEN 0 AND allowed),
  CONSTRAINT workshop_ballot_step FOREIGN KEY (step) REFERENCES workshop_step (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
