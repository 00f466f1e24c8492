"""What the staff of a house can do at the exhibit itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.kiosk.count_store import CountStore
from game.kiosk.house import House, keep, kept
from game.kiosk.staff_code import StaffDoor

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.kiosk.settings import KioskSettings
    from game.session.ports import Storage

Wish = Literal["", "clean", "anew"]


@dataclass
class Staff:
    """The door with the code (None where the house has none), what they set, and the counts (None where none are kept).

    `wish` is what they want done now; whoever keeps the exhibit does it. `was_here` is whether somebody with the code
    was, since it last called: theirs is no visit.
    """

    kiosk: KioskSettings
    storage: Storage
    door: StaffDoor | None
    house: House
    counts: CountStore | None
    wish: Wish = ""
    was_here: bool = False

    def opens(self, code: str) -> bool:
        """Return whether a code opens the sheet; what is done until it calls again is then the staff's."""
        is_open = self.door is not None and self.door.opens(code)
        self.was_here = self.was_here or is_open
        return is_open

    def set(self, house: House) -> bool:
        """Have the exhibit louder, softer or in another language from now on; return whether that lasts."""
        self.house = house
        return keep(self.storage, house)


def staff_of(kiosk: KioskSettings, storage: Storage, now: Callable[[], float]) -> Staff:
    """Return the staff of an exhibit; `storage` is the exhibit's own, `now` a clock that only goes forward."""
    door = None if kiosk.staff is None else StaffDoor(kiosk.staff, now)
    return Staff(kiosk, storage, door, kept(storage, kiosk), CountStore(storage) if kiosk.counts else None)
