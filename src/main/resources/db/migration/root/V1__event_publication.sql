-- Upper case, because Spring Modulith asks for it so and MariaDB tells cases apart on Linux.
CREATE TABLE EVENT_PUBLICATION (
  id                     VARCHAR(36)   NOT NULL PRIMARY KEY,
  listener_id            VARCHAR(512)  NOT NULL,
  event_type             VARCHAR(512)  NOT NULL,
  serialized_event       TEXT          NOT NULL,
  publication_date       TIMESTAMP(6)  NOT NULL,
  completion_date        TIMESTAMP(6)  NULL DEFAULT NULL,
  status                 VARCHAR(20),
  completion_attempts    INT,
  last_resubmission_date TIMESTAMP(6)  NULL DEFAULT NULL,
  INDEX event_publication_by_completion (completion_date)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
