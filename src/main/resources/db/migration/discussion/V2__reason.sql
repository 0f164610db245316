ALTER TABLE discussion_comment ADD COLUMN reason VARCHAR(4000) NULL AFTER state;
