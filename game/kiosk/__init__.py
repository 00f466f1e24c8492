"""A house that shows the game to whoever comes by: its settings, and when a visit begins and ends. Nothing is drawn."""
