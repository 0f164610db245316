CREATE TABLE city_topic (
  id       VARCHAR(40) NOT NULL PRIMARY KEY,
  position SMALLINT    NOT NULL,
  name     JSON        NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
