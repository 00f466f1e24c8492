"""Who is seen in the picture of a moment: in the room, far away, or not before an answer brings them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.conditions import NOT_CUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.story import Moment, Option

HERE: Final = "here"
TELEPHONE: Final = "telephone"
MESSAGE: Final = "message"
LATER: Final = "later"


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody in a picture: the person, how they look, and how they come to you: HERE, TELEPHONE or MESSAGE."""

    person: int
    mood: str
    way: str

    def is_as(self, other: Seen | None) -> bool:
        """Return whether somebody is there in the same way, however they look."""
        return other is not None and (self.person, self.way) == (other.person, other.way)


def seen_on_card(moment: Moment, severed: Sequence[int]) -> Seen | None:
    """Return who is drawn beside a card: the first who is there; somebody whose tie is cut neither rings nor writes."""
    ways = dict(moment.by)
    for person, mood in moment.people:
        way = ways.get(person, HERE)
        if way == HERE or (way != LATER and severed[person] == NOT_CUT):
            return Seen(person, mood, way)
    return None


def seen_after(moment: Moment, option: Option, severed: Sequence[int]) -> Seen | None:
    """Return who is drawn beside the answer to an option: whose mood it names, else who was there if you stayed.

    `severed` is what it was before the choice, so that somebody whom you cut is seen for the last time.
    """
    ways = {person: way for person, way in moment.by if way != LATER} | dict(option.by)
    for person, mood in option.mood:
        way = ways.get(person, HERE)
        if way == HERE or severed[person] == NOT_CUT:
            return Seen(person, mood, way)
    return None if option.place else seen_on_card(moment, severed)


def seen_now(moment: Moment, taken: Option | None, severed: Sequence[int]) -> Seen | None:
    """Return who is drawn: beside the card, or beside the answer once an option is taken."""
    return seen_on_card(moment, severed) if taken is None else seen_after(moment, taken, severed)


def is_anybody_seen(moment: Moment, severed: Sequence[int]) -> bool:
    """Return whether somebody is drawn beside a card or beside one of its answers."""
    after = (seen_after(moment, option, severed) for option in moment.options)
    return seen_on_card(moment, severed) is not None or any(after)


def moods(moment: Moment, options: tuple[Option, ...], person: int) -> set[str]:
    """Return how a person may look in a moment, before and after."""
    return {mood for who, mood in moment.people if who == person} | {
        mood for option in options for who, mood in option.mood if who == person
    }
