CREATE TABLE identity_sign_in (
  id           UUID         NOT NULL PRIMARY KEY,
  person       UUID         NOT NULL,
  token_hash   CHAR(64)     NOT NULL UNIQUE,
  device       VARCHAR(120) NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  last_used_at DATETIME(6)  NOT NULL,
  ends_at      DATETIME(6)  NOT NULL,
  version      INT          NOT NULL,
  INDEX identity_sign_in_end (ends_at),
  CONSTRAINT identity_sign_in_person FOREIGN KEY (person) REFERENCES identity_person (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
