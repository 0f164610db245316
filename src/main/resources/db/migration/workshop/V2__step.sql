CREATE TABLE workshop_step (
  id         UUID         NOT NULL PRIMARY KEY,
  workshop   UUID         NOT NULL,
  position   INT          NOT NULL,
  kind       VARCHAR(10)  NOT NULL,
  title      LONGTEXT     NOT NULL,
  minutes    INT          NOT NULL,
  lane       UUID         NULL,
  dots       INT          NOT NULL,
  named      BOOLEAN      NOT NULL,
  guests     VARCHAR(10)  NOT NULL,
  state      VARCHAR(10)  NOT NULL,
  started_at DATETIME(6)  NULL,
  ends_at    DATETIME(6)  NULL,
  closed_at  DATETIME(6)  NULL,
  done_at    DATETIME(6)  NULL,
  INDEX workshop_step_of (workshop, position),
  CONSTRAINT workshop_step_workshop FOREIGN KEY (workshop) REFERENCES workshop_workshop (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
