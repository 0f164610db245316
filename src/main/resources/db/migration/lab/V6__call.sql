CREATE TABLE lab_call (
  id        UUID         NOT NULL PRIMARY KEY,
  lab       UUID         NOT NULL,
  title     VARCHAR(120) NOT NULL,
  text      TEXT         NOT NULL,
  language  VARCHAR(20)  NOT NULL,
  last_day  DATE         NULL,
  open      BOOLEAN      NOT NULL,
  opened_by UUID         NOT NULL,
  opened_at DATETIME(6)  NOT NULL,
  version   INT          NOT NULL,
  INDEX lab_call_of (lab, open, id),
  CONSTRAINT lab_call_lab FOREIGN KEY (lab) REFERENCES lab_lab (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
