CREATE TABLE identity_role_grant (
  id         UUID        NOT NULL PRIMARY KEY,
  person     UUID        NOT NULL,
  role       VARCHAR(20) NOT NULL,
  city       VARCHAR(40) NOT NULL DEFAULT '',
  granted_by UUID        NULL,
  granted_at DATETIME(6) NOT NULL,
  version    INT         NOT NULL,
  UNIQUE KEY identity_role_once (person, role, city),
  INDEX identity_role_city (city, role),
  CONSTRAINT identity_role_person FOREIGN KEY (person) REFERENCES identity_person (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
