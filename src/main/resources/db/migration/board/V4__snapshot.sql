CREATE TABLE board_snapshot (
  board    UUID       NOT NULL,
  revision BIGINT     NOT NULL,
  state    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (board, revision),
  CONSTRAINT board_snapshot_board FOREIGN KEY (board) REFERENCES board_board (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
