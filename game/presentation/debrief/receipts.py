"""Two receipts of a day: the one that Bloom showed that night, and the true one with every cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.scoring import Source
from game.engine.state import level_of
from game.presentation.debrief.chronicle import chronicle
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Heading, Paragraph, Sheet, Table
from game.presentation.debrief.timeline import when_words
from game.presentation.presenter import EXPLAINED
from game.presentation.receipt_rows import ReceiptRow, receipt_rows
from game.presentation.wording import ON_RECEIPT, cause_words, petal_words

if TYPE_CHECKING:
    from game.engine.receipts import Receipt
    from game.presentation.context import Context
    from game.presentation.debrief.chronicle import LivedDay
    from game.presentation.debrief.sheet import Block

DAYS: Final = 3
"""So many days are laid out."""


@dataclass(frozen=True, slots=True)
class BothReceipts:
    """The two receipts of a day.

    `notice` is what Bloom said that morning ("" for nothing), `shown` the lines that it showed that night, `why` what
    it said of the score where it showed no cause; `causes` are all there are, and they sum to what the day moved.
    """

    when: str
    before: int
    after: int
    notice: str
    shown: tuple[ReceiptRow, ...]
    why: str
    causes: tuple[ReceiptRow, ...]


def both_receipts(context: Context, index: int) -> BothReceipts:
    """Return the receipts of a day of the run, by its place in the chronicle; raises IndexError for none."""
    day = chronicle(context)[index]
    found = day.receipt(context.story)
    one = level_of(context.story, day.morning).days[day.morning.day]
    return BothReceipts(
        when=when_words(context, day),
        before=found.before,
        after=found.after,
        notice=context.render_variant(one.notice, day.morning) if one.notice else "",
        shown=receipt_rows(context, found, day.morning, day.night),
        why="" if found.explains == EXPLAINED else context.words("ui.night.several"),
        causes=_causes(context, found),
    )


def _causes(context: Context, found: Receipt) -> tuple[ReceiptRow, ...]:
    """Return every cause: each kind of act, each person, the nights, what a petal had no room for, what was unseen."""
    sums: dict[tuple[object, ...], ReceiptRow] = {}
    for line in found.lines:
        tag = line.act.tag if line.act else ""
        key = (line.source, line.petal, tag, line.person, line.is_seen)
        points = line.points + (sums[key].points if key in sums else 0)
        words = cause_words(context, line, ON_RECEIPT)
        if line.source is Source.FRIEND:
            words = context.words("debrief.receipts.friend", name=words)
        sums[key] = ReceiptRow(line.petal, words, "", points, line.is_seen)
    return tuple(row for row in sums.values() if row.points or not row.is_seen)


def sum_words(context: Context, both: BothReceipts) -> str:
    """Return the true receipt as one sum: what the morning had, every line, what the night has."""
    lines = " ".join(context.words.signed(row.points) for row in both.causes if row.is_seen)
    return context.words("debrief.receipts.sum", before=both.before, lines=lines, after=both.after)


def points_words(context: Context, row: ReceiptRow) -> str:
    """Return what stands at the right of a line: points, that it was not seen, or nothing beside coins and doors."""
    if row.mark:
        return ""
    return context.words.signed(row.points) if row.is_seen else context.words("ui.night.not_seen")


def suggested(context: Context) -> tuple[int, ...]:
    """Return the days that are laid out first: the greatest rise, the greatest fall, one with an act that went unseen.

    Of those, one comes first of which Bloom told no cause. Where one day is all of it, days that are left fill the
    places. In the order of the run.
    """
    days = chronicle(context)
    left = list(range(len(days)))
    chosen: list[int] = []

    def take(wanted: list[int]) -> None:
        if wanted:
            chosen.append(wanted[0])
            left.remove(wanted[0])

    take(sorted(left, key=lambda index: -days[index].change)[:1])
    take(sorted(left, key=lambda index: days[index].change)[:1])
    unseen = [index for index in left if _has_unseen(days[index])]
    take(sorted(unseen, key=lambda index: days[index].dusk.policy.explains == EXPLAINED) or left)
    return tuple(sorted(chosen))


def _has_unseen(day: LivedDay) -> bool:
    """Return whether you did something on a day that the rules of that evening did not look at."""
    done = [act for taken in day.taken for _, act in taken.after.acts[len(taken.before.acts) :]]
    return any(not day.dusk.policy.price(act).is_seen for act in done if act.day <= day.dusk.scored_day)


def short_words(context: Context, index: int) -> str:
    """Return a day by its date with what it moved, as short as it goes."""
    day = chronicle(context)[index]
    one = level_of(context.story, day.morning).days[day.morning.day]
    return context.words("debrief.receipts.day", date=one.calendar, change=day.change)


def long_words(context: Context, index: int) -> str:
    """Return a day with from where to where the score went."""
    day = chronicle(context)[index]
    return context.words(
        "debrief.receipts.choice", when=when_words(context, day), before=day.morning.score, after=day.night.score
    )


def blocks(context: Context, index: int) -> tuple[Block, ...]:
    """Return the receipts of a day as two tables, and the sum."""
    words, both = context.words, both_receipts(context, index)
    heads = tuple(words(f"debrief.receipts.head.{head}") for head in ("what", "petal", "points"))
    shown = [(_with_note(row), petal_words(context, row.petal), points_words(context, row)) for row in both.shown]
    if both.why:
        shown.append((both.why, "", words.signed(both.after - both.before)))
    true = [(row.words, petal_words(context, row.petal), points_words(context, row)) for row in both.causes]
    morning = (words("debrief.receipts.morning"), "", str(both.before))
    night = (words("debrief.receipts.night"), "", str(both.after))
    notice = (Paragraph(words("debrief.receipts.notice", words=both.notice)),) if both.notice else ()
    return (
        Heading(both.when),
        *notice,
        Table(words("debrief.receipts.heading.shown"), heads, (morning, *shown, night)),
        Table(words("debrief.receipts.heading.true"), heads, (morning, *true, night)),
        Paragraph(sum_words(context, both)),
    )


def _with_note(row: ReceiptRow) -> str:
    """Return the words of a line with what Bloom says to it."""
    return f"{row.words}. {row.note}" if row.note else row.words


def sheet_of_days(context: Context, days: tuple[int, ...]) -> Sheet:
    """Return the receipts of some days."""
    lead = Paragraph(context.words("debrief.receipts.lead"))
    return Sheet(title_of(context, "receipts"), (lead, *(block for index in days for block in blocks(context, index))))


def sheet(context: Context) -> Sheet:
    """Return the receipts of the days that are laid out first."""
    return sheet_of_days(context, suggested(context))
