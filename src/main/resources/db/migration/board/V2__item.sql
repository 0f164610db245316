CREATE TABLE board_item (
  id       UUID        NOT NULL PRIMARY KEY,
  board    UUID        NOT NULL,
  kind     VARCHAR(10) NOT NULL,
  revision BIGINT      NOT NULL,
  cells    MEDIUMTEXT  NOT NULL,
  INDEX board_item_of_board (board),
  CONSTRAINT board_item_board FOREIGN KEY (board) REFERENCES board_board (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
