CREATE TABLE identity_person (
  id            UUID         NOT NULL PRIMARY KEY,
  email         VARCHAR(254) NOT NULL,
  email_key     VARCHAR(254) NOT NULL UNIQUE,
  public_name   VARCHAR(60)  NOT NULL,
  password_hash VARCHAR(255) NULL,
  language      CHAR(2)      NOT NULL,
  home_city     VARCHAR(40)  NULL,
  created_at    DATETIME(6)  NOT NULL,
  confirmed_at  DATETIME(6)  NULL,
  version       INT          NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
