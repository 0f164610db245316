CREATE TABLE workshop_count (
  step       UUID        NOT NULL PRIMARY KEY,
  command    UUID        NOT NULL,
  closed_by  UUID        NOT NULL,
  voters     INT         NOT NULL,
  written_at DATETIME(6) NULL,
  CONSTRAINT workshop_count_step FOREIGN KEY (step) REFERENCES workshop_step (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
