CREATE TABLE lab_city (
  lab      UUID        NOT NULL,
  position SMALLINT    NOT NULL,
  city     VARCHAR(40) NOT NULL,
  PRIMARY KEY (lab, position),
  INDEX lab_city_labs (city, lab),
  CONSTRAINT lab_city_lab FOREIGN KEY (lab) REFERENCES lab_lab (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
