CREATE TABLE lab_offer (
  id          UUID          NOT NULL PRIMARY KEY,
  call_id     UUID          NOT NULL,
  person      UUID          NOT NULL,
  actor_group VARCHAR(20)   NOT NULL,
  message     VARCHAR(2000) NOT NULL,
  state       VARCHAR(20)   NOT NULL,
  offered_at  DATETIME(6)   NOT NULL,
  answered_by UUID          NULL,
  version     INT           NOT NULL,
  UNIQUE INDEX lab_offer_once (call_id, person),
  INDEX lab_offer_person (person),
  CONSTRAINT lab_offer_of FOREIGN KEY (call_id) REFERENCES lab_call (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
