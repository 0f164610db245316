CREATE TABLE provenance_link (
  id        UUID        NOT NULL PRIMARY KEY,
  from_kind VARCHAR(30) NOT NULL,
  from_id   UUID        NOT NULL,
  to_kind   VARCHAR(30) NOT NULL,
  to_id     UUID        NOT NULL,
  person    UUID        NOT NULL,
  made_at   DATETIME(6) NOT NULL,
  UNIQUE INDEX provenance_link_once (from_kind, from_id, to_kind, to_id),
  INDEX provenance_link_to (to_kind, to_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
