CREATE TABLE workshop_note (
  id          UUID         NOT NULL PRIMARY KEY,
  step        UUID         NOT NULL,
  author      UUID         NOT NULL,
  card        UUID         NOT NULL,
  text        VARCHAR(200) NOT NULL,
  language    VARCHAR(20)  NOT NULL,
  written_at  DATETIME(6)  NOT NULL,
  revealing   UUID         NULL,
  revealed_by UUID         NULL,
  revealed_at DATETIME(6)  NULL,
  version     INT          NOT NULL,
  INDEX workshop_note_of (step, author, id),
  INDEX workshop_note_revealing (revealed_at, revealing),
  CONSTRAINT workshop_note_step FOREIGN KEY (step) REFERENCES workshop_step (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
