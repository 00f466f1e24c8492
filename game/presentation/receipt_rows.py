"""The receipt of a day as lines: what moved the number, summed by act or person, in the order it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.petals import COMPANY, TIERS, TOP
from game.engine.scoring import Source
from game.presentation.presenter import EXPLAINED
from game.presentation.wording import ON_RECEIPT, cause_words, person_name, petal_words

if TYPE_CHECKING:
    from game.engine.policy import Policy
    from game.engine.receipts import Receipt, ReceiptLine
    from game.engine.state import GameState
    from game.presentation.context import Context


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A line: petal (-1 for none), words, what Bloom says to it, points, and whether it was looked at."""

    petal: int
    words: str
    note: str
    points: int
    is_seen: bool = True


def receipt_rows(context: Context, receipt: Receipt, morning: GameState, night: GameState) -> tuple[ReceiptRow, ...]:
    """Return the lines as far as the policy shows them."""
    if receipt.explains != EXPLAINED:
        return ()
    together = morning.ties != night.ties
    sums: dict[tuple[object, ...], ReceiptRow] = {}
    for line in receipt.lines:
        key, words = _key(context, line, together=together)
        before = sums.get(key)
        points = line.points + (before.points if before else 0)
        petal = line.petal if line.source is not Source.FRIEND else COMPANY
        sums[key] = ReceiptRow(petal, words, _cheer(context, line, context.policy), points, line.is_seen)
    return tuple(line for line in sums.values() if line.points or not line.is_seen)


def _key(context: Context, line: ReceiptLine, *, together: bool) -> tuple[tuple[object, ...], str]:
    """Return what a line is summed by, and its words; on a day that changed a tie all friends are one line."""
    if line.source is Source.FRIEND:
        if together:
            return (Source.FRIEND,), context.words("ui.night.friends")
        name = person_name(context, line.person)
        return (Source.FRIEND, line.person), context.words("ui.night.friend_moved", name=name)
    tag = line.act.tag if line.act else ""
    return (line.source, line.petal, tag, line.is_seen), cause_words(context, line, ON_RECEIPT)


def _cheer(context: Context, line: ReceiptLine, policy: Policy) -> str:
    """Return what Bloom says to an act, if anything."""
    tag = line.act.tag if line.act and line.is_seen else ""
    price = policy.prices.get(tag)
    return context.words(price.cheer) if price and price.cheer else ""


def spoken(context: Context, line: ReceiptRow) -> str:
    """Return a line in words."""
    words = context.words
    if not line.is_seen:
        return f"{line.words}: {words('ui.night.not_seen')}"
    petal = petal_words(context, line.petal)
    said = words("ui.night.line", petal=petal, words=line.words, change=line.points) if petal else ""
    said = said or f"{line.words}, {words.signed(line.points)}"
    return f"{said}. {line.note}" if line.note else said


def next_tier(score: int) -> tuple[str, int] | None:
    """Return the tier above a number and how many points are missing; None in the highest."""
    above = [(bottom, name) for bottom, name in TIERS if score < bottom <= TOP]
    if not above:
        return None
    bottom, name = min(above)
    return name, bottom - score
