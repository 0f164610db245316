CREATE TABLE attachment_part (
  file_id   UUID        NOT NULL,
  rendition VARCHAR(10) NOT NULL,
  number    SMALLINT    NOT NULL,
  content   MEDIUMBLOB  NOT NULL,
  version   INT         NOT NULL,
  PRIMARY KEY (file_id, rendition, number),
  CONSTRAINT attachment_part_of FOREIGN KEY (file_id) REFERENCES attachment_file (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
