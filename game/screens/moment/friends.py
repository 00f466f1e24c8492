"""The Garden on your phone: faces, numbers in sunlight, what each adds to yours, ties that were cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.conditions import CUT_BY_THEM, NOT_CUT
from game.engine.explain import impact_of
from game.engine.story import YOU
from game.presentation.wording import person_name
from game.screens.widgets.person import Tile
from game.screens.widgets.tie import CUT, CUT_LINE, CUT_THROUGH, TREE, FriendRow

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.ui.kit import Kit


@dataclass(frozen=True, slots=True)
class Friend:
    """A row: the person, the tie that Bloom counts, number and impact (None where they are not in sunlight)."""

    person: int
    tie: int
    cut: int
    number: int | None
    impact: int | None


def friends_of(context: Context, state: GameState) -> tuple[Friend, ...]:
    """Return the people Bloom counts as yours, and those it did before a tie was cut, in the story's order."""
    sunlit = state.policy.sunlight
    found = []
    for index, person in enumerate(context.story.people):
        if index == YOU or not person.account or (not state.ties[index] and state.severed[index] == NOT_CUT):
            continue
        seen = sunlit and state.severed[index] == NOT_CUT
        number = state.totals[index] if seen else None
        impact = impact_of(context.story, state, index) if seen else None
        found.append(Friend(index, state.ties[index], state.severed[index], number, impact))
    return tuple(found)


def cut_words(state: GameState, person: int) -> str:
    """Return how a face shows a tie: "" while it holds, "by_you" or "by_them" once it is cut."""
    cut = state.severed[person]
    return "" if cut == NOT_CUT else "by_them" if cut == CUT_BY_THEM else "by_you"


def mood_of(context: Context, state: GameState, person: int) -> str:
    """Return how a person looks in the list: as on the card, calm otherwise."""
    if state.moment < 0:
        return "calm"
    return dict(context.story.moments[state.moment].people).get(person, "calm")


def spoken(context: Context, friend: Friend) -> str:
    """Return a row in words."""
    words = context.words
    name = person_name(context, friend.person)
    if friend.cut:
        return f"{name}, {words('ui.person.cut_by' if friend.cut == CUT_BY_THEM else 'ui.person.cut')}"
    parts = [name if friend.number is None else words("ui.person.score", name=name, score=friend.number)]
    parts.append(words(f"ui.person.tie.{friend.tie}"))
    if friend.impact is not None:
        moved = "ui.person.impact.spoken.up" if friend.impact > 0 else "ui.person.impact.spoken.down"
        key = moved if friend.impact else "ui.person.impact.spoken"
        parts.append(words(key, impact=words.signed(friend.impact)))
    family = context.story.people[friend.person].family
    parts.append(words("ui.friends.tree" if family else "ui.friends.cut_line"))
    return ", ".join(parts)


def brief(context: Context, friend: Friend) -> str:
    """Return a row in few words, for text so large that there is no list."""
    if friend.cut or friend.number is None or friend.impact is None:
        return spoken(context, friend)
    name = person_name(context, friend.person)
    return context.words("ui.friends.brief", name=name, score=friend.number, impact=context.words.signed(friend.impact))


def _arrow(impact: int) -> str:
    """Return which way the arrow beside an impact points, "" for none."""
    return "" if not impact else "up" if impact > 0 else "down"


def row(context: Context, kit: Kit, state: GameState, friend: Friend) -> FriendRow:
    """Return the widget of a row."""
    person = context.story.people[friend.person]
    words = context.words
    cut = cut_words(state, friend.person)
    mood = mood_of(context, state, friend.person)
    tile = Tile(kit, f"face:{person.id}", person=person.id, mood=mood, cut=cut, ground="card")
    note = words("ui.friends.hidden") if friend.number is None else str(friend.number)
    if friend.cut:
        note = words("ui.person.cut_by" if friend.cut == CUT_BY_THEM else "ui.person.cut")
    return FriendRow(
        kit,
        f"friend:{person.id}",
        tile=tile,
        title=words(person.name),
        note=note,
        value="" if friend.impact is None else words.signed(friend.impact),
        tie=CUT if friend.cut else friend.tie,
        struck=friend.cut == CUT_BY_THEM,
        edge=CUT_THROUGH if friend.cut else TREE if person.family else CUT_LINE,
        arrow=_arrow(friend.impact or 0),
        spoken=spoken(context, friend),
        ground="card",
    )
