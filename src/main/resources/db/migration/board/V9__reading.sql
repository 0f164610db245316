-- What somebody has chosen for all boards; who has chosen nothing has no row.
CREATE TABLE board_reading (
  person  UUID        NOT NULL PRIMARY KEY,
  reading VARCHAR(16) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
