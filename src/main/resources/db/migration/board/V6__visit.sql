-- Without a foreign key: noting a visit must not wait for whoever is changing the board.
CREATE TABLE board_visit (
  person   UUID        NOT NULL,
  board    UUID        NOT NULL,
  revision BIGINT      NOT NULL,
  seen_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (person, board)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
