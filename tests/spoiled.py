"""JSON in which something is not what it should be."""

import random
from typing import Any


def spoiled(value: Any, chance: random.Random) -> Any:
    """Return JSON in which something is not what it should be."""
    nasty: tuple[Any, ...] = (None, True, -1, 10**12, "x", "\ud800", [], {}, [[]], {"id": 1})
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(sorted(value))
        kept = {name: item for name, item in value.items() if name != key or chance.random() < 0.8}
        return {**kept, key: spoiled(value[key], chance)} if key in kept else kept
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], spoiled(value[at], chance), *value[at + 1 :]]
    return chance.choice(nasty)
