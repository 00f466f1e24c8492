"""The way from the title into the story, one file a question."""
