ALTER TABLE moderation_entry
  ADD COLUMN code VARCHAR(30) NULL AFTER step,
  ADD COLUMN rule_code VARCHAR(20) NULL AFTER code;
