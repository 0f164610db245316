CREATE TABLE attachment_file (
  id           UUID         NOT NULL PRIMARY KEY,
  subject_kind VARCHAR(30)  NOT NULL,
  subject_id   UUID         NOT NULL,
  position     SMALLINT     NOT NULL,
  file_name    VARCHAR(120) NOT NULL,
  media_type   VARCHAR(40)  NOT NULL,
  size         INT          NOT NULL,
  width        INT          NULL,
  height       INT          NULL,
  uploaded_by  UUID         NULL,
  created_at   DATETIME(6)  NOT NULL,
  version      INT          NOT NULL,
  INDEX attachment_file_subject (subject_kind, subject_id, position)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
