CREATE TABLE project_reading (
  indicator UUID          NOT NULL,
  day       DATE          NOT NULL,
  amount    DECIMAL(19,4) NOT NULL,
  PRIMARY KEY (indicator, day),
  CONSTRAINT project_reading_of FOREIGN KEY (indicator) REFERENCES project_indicator (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
