CREATE TABLE identity_mailed_secret (
  id           UUID        NOT NULL PRIMARY KEY,
  person       UUID        NOT NULL,
  purpose      VARCHAR(20) NOT NULL,
  secret_hash  CHAR(64)    NOT NULL,
  browser_hash CHAR(64)    NULL,
  expires_at   DATETIME(6) NOT NULL,
  attempts     INT         NOT NULL,
  version      INT         NOT NULL,
  INDEX identity_mailed_secret_hash (secret_hash),
  INDEX identity_mailed_secret_browser (browser_hash),
  INDEX identity_mailed_secret_end (expires_at),
  CONSTRAINT identity_mailed_secret_person FOREIGN KEY (person) REFERENCES identity_person (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
