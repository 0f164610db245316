INSERT INTO idea_follow (idea, person, since) SELECT id, author, submitted_at FROM idea_idea;
