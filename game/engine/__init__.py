"""The rules of the game: pure functions over frozen data, integers only, standard library only."""
