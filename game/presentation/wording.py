"""What things are called: acts, people, petals, places, causes, reasons. One function for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from game.engine.petals import PETALS
from game.engine.scoring import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.ledger import Act
    from game.engine.offers import Reason
    from game.engine.story import Moment
    from game.presentation.context import Context

ON_RECEIPT: Final = {
    Source.BASE: "ui.night.base",
    Source.FADING: "ui.night.fading",
    Source.CLAMP: "ui.night.clamp",
}
"""What a receipt calls the causes that are neither an act nor a person."""
IN_LEDGER: Final = {
    Source.BASE: "ui.ending.starts",
    Source.FADING: "ui.ending.fading",
    Source.CLAMP: "ui.ending.limit",
}
"""What the ending and the terminal call the same causes: they sum up a run, not a day."""


class Caused(Protocol):
    """What has a cause: one of the rules' causes, or a line of a receipt."""

    @property
    def source(self) -> Source:
        """What kind of thing the cause is."""

    @property
    def act(self) -> Act | None:
        """The act, if it is one."""

    @property
    def person(self) -> int:
        """The person, if it is one."""


def cause_words(context: Context, cause: Caused, ids: Mapping[Source, str]) -> str:
    """Return a cause in words, without its points; `ids` (ON_RECEIPT, IN_LEDGER) name what is no act and no person."""
    if cause.act is not None:
        return act_words(context, cause.act)
    if cause.source is Source.FRIEND:
        return person_name(context, cause.person)
    return context.words(ids[cause.source])


def act_words(context: Context, act: Act) -> str:
    """Return the words of an act."""
    return context.words(context.story.acts.get(act.tag, act.tag))


def person_name(context: Context, person: int) -> str:
    """Return the name of a person."""
    return context.words(context.story.people[person].name)


def petal_words(context: Context, petal: int) -> str:
    """Return the name of a petal, "" for none."""
    return "" if petal < 0 else context.words(f"petal.{PETALS[petal]}")


def card_name(context: Context, moment: Moment) -> str:
    """Return what a card is called, or where it was where it has no name."""
    return context.words(moment.title) if moment.title else place_name(context, moment.place)


def place_name(context: Context, place: str) -> str:
    """Return the name of a place."""
    return context.words(context.story.places[place].name)


def reason_words(context: Context, reason: Reason) -> str:
    """Return why something cannot be done, with both numbers and the name of the door that is shut."""
    door = next((context.words(one.name) for one in context.story.doors if one.id == reason.door), "")
    return context.render_text(reason.words, need=reason.need, have=reason.have, door=door)


def remedy_words(context: Context, reason: Reason) -> str:
    """Return what would make it possible, as far as the rules know; "" where they do not."""
    key = f"reason.more.{reason.words.removeprefix('reason.')}"
    return context.words(key, missing=reason.need - reason.have) if key in context.words else ""
