"""The browser build: stage, pack, assemble the page, serve."""
