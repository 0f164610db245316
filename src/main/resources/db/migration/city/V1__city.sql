CREATE TABLE city_city (
  id          VARCHAR(40) NOT NULL PRIMARY KEY,
  name        JSON        NOT NULL,
  hue         SMALLINT    NOT NULL,
  languages   JSON        NOT NULL,
  zone        VARCHAR(60) NOT NULL,
  country     CHAR(2)     NOT NULL,
  minimum_age TINYINT     NOT NULL,
  licence     VARCHAR(40) NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  version     INT         NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
