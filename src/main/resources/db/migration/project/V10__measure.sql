CREATE TABLE project_measure (
  trial    UUID          NOT NULL,
  position INT           NOT NULL,
  name     VARCHAR(120)  NOT NULL,
  unit     VARCHAR(30)   NOT NULL,
  target   DECIMAL(19,4) NULL,
  earlier  DECIMAL(19,4) NULL,
  later    DECIMAL(19,4) NULL,
  PRIMARY KEY (trial, position),
  CONSTRAINT project_measure_of FOREIGN KEY (trial) REFERENCES project_trial (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
