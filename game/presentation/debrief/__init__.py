"""What is told after the story, as data: the pages of the debrief, and what each of them says."""
