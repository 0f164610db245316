CREATE INDEX text_mention_by ON text_mention (by_person, mailed_at);
