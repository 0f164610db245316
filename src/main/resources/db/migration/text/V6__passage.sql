CREATE TABLE text_passage (
  id          UUID         NOT NULL PRIMARY KEY,
  text        UUID         NOT NULL,
  revision    BIGINT       NOT NULL,
  from_place  INT          NOT NULL,
  to_place    INT          NOT NULL,
  quote       VARCHAR(300) NOT NULL,
  person      UUID         NOT NULL,
  made_at     DATETIME(6)  NOT NULL,
  comments    INT          NOT NULL DEFAULT 0,
  discussed   BOOLEAN      NOT NULL DEFAULT FALSE,
  resolved_by UUID         NULL,
  resolved_at DATETIME(6)  NULL,
  INDEX text_passage_of (text),
  INDEX text_passage_empty (discussed, made_at),
  CONSTRAINT text_passage_text FOREIGN KEY (text) REFERENCES text_text (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
