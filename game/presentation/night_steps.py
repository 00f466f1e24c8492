"""How number and petals move through a night: with each line of the receipt by its points, then what no line tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine.petals import FULL, SPAN, Petals
from game.engine.scoring import NO_PETAL

if TYPE_CHECKING:
    from game.engine.policy import Policy
    from game.engine.receipts import Receipt
    from game.presentation.receipt_rows import ReceiptRow


class Standing(NamedTuple):
    """Where the number stands, and the petals, 0..1000 each."""

    score: int
    petals: Petals


def standings(
    policy: Policy, receipt: Receipt, rows: tuple[ReceiptRow, ...], morning: Petals, night: Petals
) -> tuple[Standing, ...]:
    """Return where number and petals stand in the morning, after each line, and in the end.

    What nights take from the petals moves with the last line that belongs to none of them, else with the sum.
    """
    worths = [_worth(policy, row) for row in rows]
    rest = night.add(morning.scale(-1))
    for worth in worths:
        rest = rest.add(worth.scale(-1))
    taking = max((index for index, row in enumerate(rows) if row.points and row.petal == NO_PETAL), default=len(rows))
    found, number, petals = [Standing(receipt.before, morning)], receipt.before, morning
    for index, (row, worth) in enumerate(zip(rows, worths, strict=True)):
        number += row.points
        petals = petals.add(worth).add(rest if index == taking else Petals())
        found.append(Standing(number, Petals(*(min(max(value, 0), FULL) for value in petals))))
    return (*found, Standing(receipt.after, night))


def _worth(policy: Policy, row: ReceiptRow) -> Petals:
    """Return by how much the points of a line move its petal, whether or not it has room for it."""
    weight = policy.weights[row.petal] if row.petal != NO_PETAL else 0
    moved = row.points * FULL * FULL // (SPAN * weight) if weight else 0
    return Petals(*(moved if petal == row.petal else 0 for petal in range(len(Petals._fields))))
