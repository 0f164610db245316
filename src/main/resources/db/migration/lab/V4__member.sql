CREATE TABLE lab_member (
  lab         UUID        NOT NULL,
  person      UUID        NOT NULL,
  part        VARCHAR(20) NOT NULL,
  actor_group VARCHAR(20) NOT NULL,
  last_day    DATE        NULL,
  ends_at     DATETIME(6) NULL,
  guest       BOOLEAN     NOT NULL,
  joined_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (lab, person),
  INDEX lab_member_labs (person, lab),
  INDEX lab_member_end (ends_at),
  CONSTRAINT lab_member_lab FOREIGN KEY (lab) REFERENCES lab_lab (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
