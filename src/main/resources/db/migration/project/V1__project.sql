CREATE TABLE project_project (
  id          UUID         NOT NULL PRIMARY KEY,
  slug        VARCHAR(80)  NOT NULL,
  lab         UUID         NOT NULL,
  title       VARCHAR(120) NOT NULL,
  goal        TEXT         NOT NULL,
  language    VARCHAR(20)  NOT NULL,
  lead_city   VARCHAR(40)  NOT NULL,
  state       VARCHAR(20)  NOT NULL,
  board       UUID         NULL,
  proposed_by UUID         NOT NULL,
  proposed_at DATETIME(6)  NOT NULL,
  founded_at  DATETIME(6)  NULL,
  public_key  UUID         NULL,
  version     INT          NOT NULL,
  UNIQUE INDEX project_project_slug (slug),
  UNIQUE INDEX project_project_key (public_key),
  INDEX project_project_lab (lab, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
