"""What happened, in words for a terminal: what is said, what moved, which doors opened and shut, whose tie was cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.conditions import CUT_BY_YOU
from game.engine.events import DoorClosed, DoorOpened, Event, MoneyChanged, Said, ScoreChanged, TieCut
from game.engine.explain import causes
from game.engine.policy import AT_NIGHT
from game.presentation.doors import turned_words
from game.presentation.presenter import EXPLAINED
from game.presentation.purse import purse_words
from game.presentation.wording import IN_LEDGER, cause_words, person_name, petal_words

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.receipt_rows import ReceiptRow
    from game.presentation.wording import Caused


def event_words(context: Context, event: Event, change: int | str = 0) -> str:
    """Return what happened in words; "" for what is not said. `change` is by how much the score moved."""
    words = context.words
    match event:
        case Said(text_id):
            return context.render_text(text_id, change=change)
        case MoneyChanged():
            moment, option = context.state.log[-1]
            taken = context.story.moments[moment].options[option]
            return purse_words(context, taken.earns, taken.money)
        case ScoreChanged(before, after) if before != after:
            return _moved(context, event)
        case DoorOpened(door) | DoorClosed(door):
            found = next(item for item in context.story.doors if item.id == door)
            return turned_words(context, found, is_open=isinstance(event, DoorOpened))
        case TieCut(person, by):
            name = person_name(context, person)
            if by == CUT_BY_YOU:
                return words("text.cut_by_you", name=name)
            said = words("text.cut_by_them", name=name)
            return f"{said} {context.render_text(event.words)}" if event.words else said
        case _:
            return ""


def _moved(context: Context, event: ScoreChanged) -> str:
    """Return how the number moved, with its causes as far as the policy tells them."""
    words, policy = context.words, event.old.policy
    if policy.moves == AT_NIGHT:
        return ""
    said = words("text.moved", before=event.before, after=event.after, change=event.after - event.before)
    if policy.explains != EXPLAINED:
        return f"{said} {words('text.several')}"
    moved = [cause for cause in causes(context.story, event) if cause.points]
    return f"{said} " + "; ".join(
        words("text.cause", cause=cause_with_petal(context, cause, cause.petal), change=cause.points) for cause in moved
    )


def cause_with_petal(context: Context, cause: Caused, petal: int) -> str:
    """Return a cause in words, behind the name of its petal."""
    said = cause_words(context, cause, IN_LEDGER)
    name = petal_words(context, petal)
    return context.words("text.petal", petal=name, words=said) if name else said


def receipt_row_words(context: Context, row: ReceiptRow) -> str:
    """Return a line of a day's receipt in words."""
    words = context.words
    if row.mark:
        return row.words
    if not row.is_seen:
        return f"{row.words}: {words('ui.night.not_seen')}"
    name = petal_words(context, row.petal)
    said = words("text.petal", petal=name, words=row.words) if name else row.words
    return words("text.cause", cause=said, change=row.points)


def told_order(event: Event) -> int:
    """Return when an event is told: first what was said, then the number, then what it opened, shut and cut."""
    kinds = (Said, MoneyChanged, ScoreChanged, DoorOpened, DoorClosed, TieCut)
    return next((index for index, kind in enumerate(kinds) if isinstance(event, kind)), len(kinds))
