"""What a run shows, hears and says, without a window: text mode and screens share it."""
