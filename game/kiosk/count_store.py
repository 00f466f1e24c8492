"""Where counts are kept: two copies written in turn, so that a power cut in mid-write leaves the former one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.kiosk.counts import MOST, Counts, from_text, to_text
from game.session.session import HOUSE

if TYPE_CHECKING:
    from game.kiosk.counts import Ended
    from game.session.ports import Storage

SLOTS: Final = (f"{HOUSE}counts_a", f"{HOUSE}counts_b")


class CountStore:
    """The counts of an exhibit. `number` is that of the newest good copy, `slot` the one that is written next."""

    def __init__(self, storage: Storage) -> None:
        """Return what is kept: the newest of the copies that are whole; nothing where none is."""
        self.storage = storage
        found = [(at, from_text(storage.read(slot))) for at, slot in enumerate(SLOTS)]
        whole = [(copy[1], at, copy[0]) for at, copy in found if copy is not None]
        self.number, at, self.counts = max(whole, key=lambda one: one[:2], default=(0, 1, Counts()))
        self.slot = 1 - at

    def add(self, visit: Ended) -> bool:
        """Count a visit; return whether that lasts. What could not be written is written with the next one."""
        self.counts.add(visit)
        following = (self.number + 1) % MOST
        if not self.storage.write(SLOTS[self.slot], to_text(self.counts, following)):
            return False
        self.number, self.slot = following, 1 - self.slot
        return True
