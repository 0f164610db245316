CREATE TABLE lab_invitation (
  id          UUID         NOT NULL PRIMARY KEY,
  lab         UUID         NOT NULL,
  person      UUID         NULL,
  email       VARCHAR(254) NULL,
  email_key   VARCHAR(254) NULL,
  part        VARCHAR(20)  NOT NULL,
  actor_group VARCHAR(20)  NOT NULL,
  last_day    DATE         NULL,
  invited_by  UUID         NOT NULL,
  invited_at  DATETIME(6)  NOT NULL,
  ends_at     DATETIME(6)  NOT NULL,
  version     INT          NOT NULL,
  UNIQUE KEY lab_invitation_person (person, lab),
  UNIQUE KEY lab_invitation_email (email_key, lab),
  INDEX lab_invitation_of (lab, id),
  INDEX lab_invitation_end (ends_at),
  CONSTRAINT lab_invitation_lab FOREIGN KEY (lab) REFERENCES lab_lab (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
