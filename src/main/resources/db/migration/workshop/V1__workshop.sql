CREATE TABLE workshop_workshop (
  id             UUID        NOT NULL PRIMARY KEY,
  board          UUID        NOT NULL,
  lab            UUID        NOT NULL,
  state          VARCHAR(10) NOT NULL,
  code           VARCHAR(12) NULL,
  door_until     DATETIME(6) NULL,
  called_to      VARCHAR(50) NULL,
  called_by      UUID        NULL,
  calls          INT         NOT NULL,
  prepared_by    UUID        NOT NULL,
  prepared_at    DATETIME(6) NOT NULL,
  begun_at       DATETIME(6) NULL,
  begun_revision BIGINT      NULL,
  ended_at       DATETIME(6) NULL,
  version        INT         NOT NULL,
  UNIQUE INDEX workshop_code (code),
  INDEX workshop_of_board (board, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
