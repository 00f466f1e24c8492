"""The receipt of a day as lines: what moved the number, by act or person, then the purse, then doors that turned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.conditions import holds
from game.engine.petals import COMPANY, TIERS, TOP
from game.engine.scoring import NO_PETAL, Source
from game.engine.story import NOBODY
from game.presentation.doors import LIT, SHUT, turned_words
from game.presentation.presenter import EXPLAINED
from game.presentation.purse import day_purse, purse_words
from game.presentation.wording import ON_RECEIPT, cause_words, person_name, petal_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.policy import Policy
    from game.engine.receipts import Receipt, ReceiptLine
    from game.engine.state import GameState
    from game.presentation.context import Context

COIN: Final = "coin"


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A line: petal (-1 for none), words, what Bloom says to it, points, and whether it was looked at.

    What is no part of the number has a `mark` in the petal's place: COIN, or how a door looks.
    """

    petal: int
    words: str
    note: str
    points: int
    is_seen: bool = True
    mark: str = ""


def receipt_rows(context: Context, receipt: Receipt, morning: GameState, night: GameState) -> tuple[ReceiptRow, ...]:
    """Return the lines: of the number as far as the policy shows them, of the purse, of doors."""
    counted = _counted(context, receipt, morning, night) if receipt.explains == EXPLAINED else ()
    earned, spent = day_purse(context.story, morning, night)
    coins = purse_words(context, earned, spent)
    purse = [ReceiptRow(NO_PETAL, coins, "", 0, mark=COIN)] if coins else []
    return (*counted, *purse, *_doors(context, morning, night))


def is_still(receipt: Receipt, rows: tuple[ReceiptRow, ...]) -> bool:
    """Return whether the number stands where it stood and no line says anything of it."""
    return receipt.before == receipt.after and all(row.mark for row in rows)


def _counted(context: Context, receipt: Receipt, morning: GameState, night: GameState) -> tuple[ReceiptRow, ...]:
    """Return what moved the number, summed, in the order it happened; all friends are one line where a tie changed."""
    together = morning.ties != night.ties
    sums: dict[tuple[object, ...], ReceiptRow] = {}
    people: dict[tuple[object, ...], int] = {}
    for line in receipt.lines:
        key, words = _key(context, line, together=together)
        before = sums.get(key)
        points = line.points + (before.points if before else 0)
        petal = line.petal if line.source is not Source.FRIEND else COMPANY
        sums[key] = ReceiptRow(petal, words, _cheer(context, line, night.policy), points, line.is_seen)
        if line.source is Source.FRIEND:
            people[key] = NOBODY if together else line.person
    for key, person in people.items():
        row = sums[key]
        sums[key] = replace(row, words=_friend_words(context, (morning, night), person, row.points))
    return tuple(line for line in sums.values() if line.points or not line.is_seen)


def _key(context: Context, line: ReceiptLine, *, together: bool) -> tuple[tuple[object, ...], str]:
    """Return what a line is summed by, and its words; those of friends depend on their sum."""
    if line.source is Source.FRIEND:
        return (Source.FRIEND, NOBODY if together else line.person), ""
    tag = line.act.tag if line.act else ""
    return (line.source, line.petal, tag, line.is_seen), cause_words(context, line, ON_RECEIPT)


def _friend_words(context: Context, day: tuple[GameState, GameState], person: int, points: int) -> str:
    """Return why a friend, or all of them where a tie changed (NOBODY), moved your number by so many points."""
    words, (morning, night) = context.words, day
    if person != NOBODY:
        before, after = morning.totals[person], night.totals[person]
        level = "high" if points > 0 else "low"
        moved = "rose" if after > before else "fell"
        is_why = after != before and (after > before) == (points > 0)
        return words(f"ui.night.friend.{moved if is_why else level}", name=person_name(context, person))
    end = "higher" if points > 0 else "lower"
    changed = [(one, before, after) for one, (before, after) in enumerate(zip(morning.ties, night.ties, strict=True))]
    gone = [person_name(context, one) for one, before, after in changed if before > after == 0]
    come = [person_name(context, one) for one, before, after in changed if after > before]
    kind, names = ("without", gone) if gone else ("with", come)
    return words(f"ui.night.friends.{kind if names else 'all'}.{end}", names=_named(context, names))


def _named(context: Context, names: list[str]) -> str:
    """Return names as a sentence lists them."""
    if len(names) < 2:
        return "".join(names)
    return context.words("ui.night.friends.and", names=", ".join(names[:-1]), last=names[-1])


def _doors(context: Context, morning: GameState, night: GameState) -> Iterator[ReceiptRow]:
    """Yield a line for each door that is open now and was not, or was and is not."""
    for door in context.story.doors:
        is_open = door.id in night.doors
        if is_open != (door.id in morning.doors):
            said = turned_words(context, door, is_open=is_open)
            if not is_open:
                said = _with_rise(context, said, door.id, night)
            yield ReceiptRow(NO_PETAL, said, "", 0, mark=LIT if is_open else SHUT)


def _with_rise(context: Context, said: str, door: str, night: GameState) -> str:
    """Return that a door shut, with the reason where your number would have held it today and it asks more tomorrow."""
    for rule in night.policy.doors:
        is_why = rule.rises and night.score >= rule.asks(night.day, is_open=True) and holds(rule.needs, night)
        if rule.door == door and is_why:
            return context.words("ui.night.rises", words=said, points=rule.rises)
    return said


def _cheer(context: Context, line: ReceiptLine, policy: Policy) -> str:
    """Return what Bloom says to an act, if anything."""
    tag = line.act.tag if line.act and line.is_seen else ""
    price = policy.prices.get(tag)
    return context.words(price.cheer) if price and price.cheer else ""


def spoken(context: Context, line: ReceiptRow) -> str:
    """Return a line in words."""
    words = context.words
    if line.mark:
        return line.words
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
