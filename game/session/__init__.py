"""One play-through: dispatch, autosave, resume, settings."""
