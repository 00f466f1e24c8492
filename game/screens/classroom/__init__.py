"""What a class sees before a projector: a vote on each choice, and a run that plays by itself."""
