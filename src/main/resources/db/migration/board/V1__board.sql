CREATE TABLE board_board (
  id          UUID         NOT NULL PRIMARY KEY,
  lab         UUID         NOT NULL,
  title       VARCHAR(200) NOT NULL,
  language    VARCHAR(20)  NOT NULL,
  revision    BIGINT       NOT NULL,
  started_by  UUID         NOT NULL,
  started_at  DATETIME(6)  NOT NULL,
  archived_at DATETIME(6)  NULL,
  INDEX board_board_of_lab (lab, archived_at, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
