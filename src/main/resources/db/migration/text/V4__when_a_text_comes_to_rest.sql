ALTER TABLE text_text
  ADD COLUMN written_at DATETIME(6) NULL,
  ADD COLUMN unsettled_since DATETIME(6) NULL,
  ADD INDEX text_unsettled (unsettled_since);
