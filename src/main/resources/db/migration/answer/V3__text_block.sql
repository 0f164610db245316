CREATE TABLE answer_text_block (
  id       UUID         NOT NULL PRIMARY KEY,
  city     VARCHAR(40)  NOT NULL,
  title    VARCHAR(80)  NOT NULL,
  text     TEXT         NOT NULL,
  language VARCHAR(20)  NOT NULL,
  version  INT          NOT NULL,
  INDEX answer_text_block_of (city, title)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
