CREATE TABLE mail_outbox (
  id         UUID          NOT NULL PRIMARY KEY,
  template   VARCHAR(60)   NOT NULL,
  address    VARCHAR(254)  NOT NULL,
  language   CHAR(2)       NOT NULL,
  details    JSON          NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  due_at     DATETIME(6)   NULL,
  attempts   INT           NOT NULL,
  sent_at    DATETIME(6)   NULL,
  failure    VARCHAR(500)  NULL,
  version    INT           NOT NULL,
  INDEX mail_outbox_due (due_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
