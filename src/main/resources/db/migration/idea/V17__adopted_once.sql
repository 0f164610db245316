CREATE UNIQUE INDEX idea_idea_adopted ON idea_idea (adopted_from, city);
