ALTER TABLE mail_outbox ADD COLUMN leased_until DATETIME(6) NULL AFTER due_at;
