CREATE TABLE board_change (
  board    UUID        NOT NULL,
  revision BIGINT      NOT NULL,
  command  UUID        NOT NULL,
  person   UUID        NOT NULL,
  made_at  DATETIME(6) NOT NULL,
  kind     VARCHAR(20) NOT NULL,
  about    VARCHAR(50) NOT NULL,
  of       BIGINT      NULL,
  edits    LONGTEXT    NOT NULL,
  PRIMARY KEY (board, revision),
  UNIQUE INDEX board_change_once (board, command),
  INDEX board_change_by_person (board, person, revision),
  CONSTRAINT board_change_board FOREIGN KEY (board) REFERENCES board_board (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
