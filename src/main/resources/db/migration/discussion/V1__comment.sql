CREATE TABLE discussion_comment (
  id           UUID        NOT NULL PRIMARY KEY,
  thread       UUID        NOT NULL,
  subject_kind VARCHAR(30) NOT NULL,
  subject_id   UUID        NOT NULL,
  author       UUID        NOT NULL,
  words        TEXT        NOT NULL,
  language     VARCHAR(20) NOT NULL,
  state        VARCHAR(20) NOT NULL,
  replies      INT         NOT NULL,
  edits        INT         NOT NULL,
  written_at   DATETIME(6) NOT NULL,
  edited_at    DATETIME(6) NULL,
  deleted_at   DATETIME(6) NULL,
  version      INT         NOT NULL,
  INDEX discussion_comment_read (subject_kind, subject_id, thread DESC, id),
  INDEX discussion_comment_deleted (deleted_at),
  INDEX discussion_comment_by_author (author, written_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
