CREATE TABLE identity_failed_sign_in (
  target     CHAR(64)    NOT NULL PRIMARY KEY,
  failures   INT         NOT NULL,
  last_at    DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
