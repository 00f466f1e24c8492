"""A ladder on a card: names on rungs, or what a door asks for on each day, and you among that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.offers import told_score
from game.engine.policy import DoorRule
from game.engine.state import level_of

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.presentation.context import Context

LADDER: Final = "ladder"
"""What a panel with a ladder is called."""


@dataclass(frozen=True, slots=True)
class LadderRow:
    """A rung: what it is called ("you", "rung:1", "day:0"), its words, and all of it in words.

    `was` is the rung from the top that they stood on before, 0 for nowhere, `value` the score beside it, "" for none.
    `is_today` is what a door asks for today.
    """

    key: str
    words: str
    value: str
    spoken: str
    was: int
    is_you: bool = False
    is_today: bool = False


@dataclass(frozen=True, slots=True)
class LadderShown:
    """A ladder as it is shown: its heading, the rungs from the top, and sentences below them."""

    title: str
    rows: tuple[LadderRow, ...]
    note: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Return all of it as lines of text."""
        return (self.title, *(row.spoken for row in self.rows), self.note)


def ladder_of(context: Context, moment: Moment, state: GameState) -> LadderShown | None:
    """Return the ladder of a card in a state, None for a card without one."""
    if moment.panel != LADDER:
        return None
    return _named(context, moment, state) if moment.ladder else _by_day(context, moment, state)


def _named(context: Context, moment: Moment, state: GameState) -> LadderShown:
    """Return the ladder whose rungs the story names. Only your score is known there: nobody else's is made up."""
    words, rows = context.words, []
    for at, rung in enumerate(moment.ladder, 1):
        is_you = not rung.words
        name = words("ui.ladder.you") if is_you else context.render_text(rung.words, state)
        said = words("ui.person.score", name=name, score=told_score(state)) if is_you else name
        rows.append(
            LadderRow(
                "you" if is_you else f"rung:{at}",
                name,
                str(told_score(state)) if is_you else "",
                words("ui.ladder.rung", rung=at, words=said),
                rung.was,
                is_you=is_you,
            )
        )
    yours = next(at for at, row in enumerate(rows, 1) if row.is_you)
    note = words("ui.ladder.yours", rung=yours, count=len(rows))
    return LadderShown(words("ui.ladder.title"), tuple(rows), note)


def _by_day(context: Context, moment: Moment, state: GameState) -> LadderShown:
    """Return what a door asks for on each day of the level, with you where your score stands among that."""
    words, story, score = context.words, context.story, told_score(state)
    door = next(one for one in story.doors if one.id == moment.panel_door)
    rule = next((one for one in state.policy.doors if one.door == door.id), None)
    days = range(len(level_of(story, state).days))
    asked = [rule.opens_at(day) for day in days] if rule is not None else []
    name = words("ui.ladder.you")
    spoken = words("ui.person.score", name=name, score=score)
    # who has as much as a day asks for stands on its line, so above it
    numbered = [(score, 0, LadderRow("you", name, str(score), spoken, 0, is_you=True))]
    numbered += [(at, 1, _line(context, state, day, at)) for day, at in enumerate(asked)]
    numbered.sort(key=lambda one: (-one[0], one[1]))
    title = words("ui.street.door.at", place=words(story.places[door.place].name), name=words(door.name))
    return LadderShown(title, tuple(row for _, _, row in numbered), _day_note(context, state, rule, asked))


def _line(context: Context, state: GameState, day: int, at: int) -> LadderRow:
    """Return the rung of a day: what the door asks for then."""
    words, is_today = context.words, day == state.day
    name = words(level_of(context.story, state).days[day].weekday)
    name = words("ui.ladder.today", day=name) if is_today else name
    said = words("ui.ladder.asks", day=name, score=at)
    return LadderRow(f"day:{day}", name, str(at), said, 0, is_today=is_today)


def _day_note(context: Context, state: GameState, rule: DoorRule | None, asked: list[int]) -> str:
    """Return by how much more the door asks each day, and on how many days your score opens it."""
    if rule is None:
        return ""
    words, score = context.words, told_score(state)
    reached = sum(score >= at for at in asked)
    said = [
        words("ui.ladder.rises", points=rule.rises),
        words("ui.ladder.reaches", score=score, count=reached, days=len(asked)),
    ]
    # an open door asks for less than on its line, so that it can be open to a score below that
    if rule.door in state.doors and score < asked[state.day]:
        said.append(words("ui.ladder.open"))
    return " ".join(said)
