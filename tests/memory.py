"""A device in memory, for tests of what is kept."""


class Memory:
    """A device that keeps texts, up to `room` letters in all."""

    lasting = True

    def __init__(self, room: int = 10**9) -> None:
        """Return one that is empty."""
        self.texts: dict[str, str] = {}
        self.room = room

    def read(self, key: str) -> str | None:
        """Return the text of a key, or None."""
        return self.texts.get(key)

    def write(self, key: str, text: str) -> bool:
        """Keep a text where there is room for it."""
        others = sum(len(kept) for name, kept in self.texts.items() if name != key)
        if others + len(text) > self.room:
            return False
        self.texts[key] = text
        return True

    def remove(self, key: str) -> None:
        """Forget a key."""
        self.texts.pop(key, None)

    def keys(self) -> tuple[str, ...]:
        """Return what is kept."""
        return tuple(sorted(self.texts))
