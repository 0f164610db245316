CREATE TABLE moderation_rule (
  code     VARCHAR(20) NOT NULL,
  revision INT         NOT NULL,
  position SMALLINT    NOT NULL,
  words    JSON        NOT NULL,
  PRIMARY KEY (code, revision)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
