CREATE TABLE workshop_result (
  step      UUID        NOT NULL,
  card      UUID        NOT NULL,
  dots      INT         NOT NULL,
  PRIMARY KEY (step, card),
  CONSTRAINT workshop_result_step FOREIGN KEY (step) REFERENCES workshop_step (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
