CREATE TABLE lab_topic (
  lab   UUID        NOT NULL,
  topic VARCHAR(40) NOT NULL,
  PRIMARY KEY (lab, topic),
  CONSTRAINT lab_topic_lab FOREIGN KEY (lab) REFERENCES lab_lab (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
