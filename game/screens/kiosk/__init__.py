"""What only an exhibit shows: the picture that calls, the game that plays itself, and what ends a visit."""
