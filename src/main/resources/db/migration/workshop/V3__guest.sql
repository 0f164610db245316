CREATE TABLE workshop_guest (
  id         UUID        NOT NULL PRIMARY KEY,
  workshop   UUID        NOT NULL,
  name       VARCHAR(60) NOT NULL,
  city       VARCHAR(60) NULL,
  language   VARCHAR(20) NOT NULL,
  named      BOOLEAN     NOT NULL,
  key_hash   CHAR(64)    NULL,
  state      VARCHAR(10) NOT NULL,
  asked_at   DATETIME(6) NOT NULL,
  decided_by UUID        NULL,
  decided_at DATETIME(6) NULL,
  erased_at  DATETIME(6) NULL,
  version    INT         NOT NULL,
  UNIQUE INDEX workshop_guest_key (key_hash),
  INDEX workshop_guest_of (workshop, state, id),
  INDEX workshop_guest_age (erased_at, asked_at),
  CONSTRAINT workshop_guest_workshop FOREIGN KEY (workshop) REFERENCES workshop_workshop (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
