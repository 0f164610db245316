CREATE TABLE board_change_item (
  board    UUID   NOT NULL,
  item     UUID   NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (board, item, revision),
  CONSTRAINT board_change_item_board FOREIGN KEY (board) REFERENCES board_board (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
