"""A device that keeps nothing: for a run that is only watched, so that no other run has to make room for it."""

from __future__ import annotations


class Nowhere:
    """Takes texts and has none."""

    lasting = False

    def read(self, key: str) -> str | None:
        """Return None: nothing is kept."""
        del key
        return None

    def write(self, key: str, text: str) -> bool:
        """Return False: nothing is kept."""
        del key, text
        return False

    def remove(self, key: str) -> None:
        """Forget nothing: there is nothing."""

    def keys(self) -> tuple[str, ...]:
        """Return no key."""
        return ()
