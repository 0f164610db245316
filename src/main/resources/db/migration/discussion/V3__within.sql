ALTER TABLE discussion_comment
  ADD COLUMN within UUID NULL AFTER subject_id,
  ADD INDEX discussion_comment_within (within, written_at);
