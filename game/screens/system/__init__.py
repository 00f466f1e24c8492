"""The screens around the story: title, pause, settings, codes, errors."""
