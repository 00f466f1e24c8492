"""The pages after the story, a file a page. Nothing of them is imported before the first one is reached."""
