"""A card, its options, and what comes of a choice."""
