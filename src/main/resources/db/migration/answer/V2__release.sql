CREATE TABLE answer_release (
  answer      UUID        NOT NULL,
  revision    INT         NOT NULL,
  stance      VARCHAR(20) NOT NULL,
  text        TEXT        NOT NULL,
  language    VARCHAR(20) NOT NULL,
  released_by UUID        NOT NULL,
  cosigned_by UUID        NULL,
  released_at DATETIME(6) NOT NULL,
  PRIMARY KEY (answer, revision),
  CONSTRAINT answer_release_of FOREIGN KEY (answer) REFERENCES answer_answer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
