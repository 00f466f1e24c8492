"""The receipt of a day: what moved the number, line by line, in the order it happened."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from game.engine.explain import report
from game.engine.scoring import NO_PETAL, Source, difference
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.ledger import Act
    from game.engine.scoring import Cause
    from game.engine.state import GameState
    from game.engine.story import Story


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One line: its source, petal (-1 for none), act or person, points, and whether the policy looks at it at all."""

    source: Source
    petal: int
    points: int
    act: Act | None = None
    person: int = -1
    is_seen: bool = True


@dataclass(frozen=True, slots=True)
class Receipt:
    """The true receipt of a day: the points of its lines sum to `after - before`.

    `explains` is how much of it the policy shows: "everything" or "several_factors".
    """

    before: int
    after: int
    lines: tuple[ReceiptLine, ...]
    explains: str


def receipt(story: Story, states: Sequence[GameState]) -> Receipt:
    """Return the receipt of the states of one day: its morning, the state after each choice, the night."""
    lines: list[ReceiptLine] = []
    for before, after in pairwise(states):
        lines.extend(_choice_lines(story, before, after))
    # by the rules of the evening, which may have come into force during the day
    return Receipt(states[0].score, states[-1].score, tuple(lines), states[-1].policy.explains)


def _choice_lines(story: Story, before: GameState, after: GameState) -> Iterator[ReceiptLine]:
    """Yield what one step moved, then the acts in it that the policy does not see."""
    causes = difference(report(story, before), report(story, after))
    yield from (_line(cause) for cause in causes if cause.points and cause.source is not Source.CLAMP)
    clamped = sum(cause.points for cause in causes if cause.source is Source.CLAMP)
    if clamped:
        yield ReceiptLine(Source.CLAMP, NO_PETAL, clamped)
    policy = after.policy
    for person, act in after.acts[len(before.acts) :]:
        if person == YOU and act.day <= after.scored_day and not policy.price(act).is_seen:
            yield ReceiptLine(Source.ACT, NO_PETAL, 0, act, is_seen=False)


def _line(cause: Cause) -> ReceiptLine:
    return ReceiptLine(cause.source, cause.petal, cause.points, cause.act, cause.person)
