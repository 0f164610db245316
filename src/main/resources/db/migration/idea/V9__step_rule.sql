ALTER TABLE idea_step ADD COLUMN rule_code VARCHAR(20) NULL AFTER reason;
