ALTER TABLE idea_idea ADD COLUMN adopted_from UUID NULL AFTER author;
