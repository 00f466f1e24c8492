"""A thin toolkit that knows nothing of this game."""
