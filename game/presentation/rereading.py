"""A history that is read again under new rules, act by act: what each counted before and what it counts now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.explain import report
from game.engine.scoring import NO_PETAL, Source
from game.engine.society import ledger
from game.engine.state import level_of
from game.engine.story import YOU
from game.presentation.wording import IN_LEDGER, act_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.engine.events import ScoreChanged
    from game.engine.ledger import Act
    from game.engine.scoring import Report
    from game.presentation.context import Context

REST: Final = (Source.FRIEND, Source.CLAMP, Source.BASE)
"""What a score is made of besides acts, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class RereadRow:
    """A line: when it was done, what it is, its petal (NO_PETAL for none), its points before and now.

    Equal acts are one line. `verdict` says how its sign changed, "" where it did not. `counts` is False for the line
    of acts that neither rules look at: it has no points.
    """

    when: str
    petal: int
    words: str
    before: int = 0
    after: int = 0
    verdict: str = ""
    counts: bool = True


def reread_rows(context: Context, change: ScoreChanged | None) -> tuple[RereadRow, ...]:
    """Return your acts in the order of their days, then friends and limits; both columns sum to the number exactly.

    Empty where no number changed, or where the level that began does not show how it reads.
    """
    if change is None or not level_of(context.story, change.new).rereads:
        return ()
    old, new = report(context.story, change.old), report(context.story, change.new)
    found = [*_acts(context, change, old, new), *_rest(context, old, new)]
    return tuple(row for row in found if row.before or row.after or not row.counts)


def _acts(context: Context, change: ScoreChanged, old: Report, new: Report) -> Iterator[RereadRow]:
    """Yield a line for each kind of act that a policy looks at, and one for all the others."""
    kinds: dict[str, list[Act]] = {}
    for act in ledger(context.story.people, change.new.history, YOU).acts:
        if act.day <= new.day:
            kinds.setdefault(act.tag, []).append(act)
    before, after = _by_tag(old), _by_tag(new)
    unseen = 0
    for tag, acts in kinds.items():
        if tag not in before and tag not in after:
            unseen += len(acts)
            continue
        then, now = sum(before.get(tag, {}).values()), sum(after.get(tag, {}).values())
        petal = _largest(after.get(tag) or before[tag])
        words = act_words(context, acts[0])
        if len(acts) > 1:
            words = context.words("ui.reread.times", words=words, times=len(acts))
        yield RereadRow(_when(context, acts), petal, words, then, now, _verdict(context, then, now))
    if unseen:
        yield RereadRow("", NO_PETAL, context.words.plural("ui.reread.unseen", unseen), counts=False)


def _by_tag(found: Report) -> dict[str, dict[int, int]]:
    """Return the points of acts by tag and petal."""
    sums: dict[str, dict[int, int]] = {}
    for cause in found.causes:
        if cause.act is not None:
            petals = sums.setdefault(cause.act.tag, {})
            petals[cause.petal] = petals.get(cause.petal, 0) + cause.points
    return sums


def _largest(points: dict[int, int]) -> int:
    """Return the petal with the most points, either way."""
    return max(points, key=lambda petal: (abs(points[petal]), -petal))


def _when(context: Context, acts: list[Act]) -> str:
    """Return the days of equal acts in words."""
    first, last = acts[0].day, acts[-1].day
    if not last:
        return context.words("ui.reread.start")
    if first == last:
        return context.words("ui.reread.day", day=last)
    return context.words("ui.reread.days" if first else "ui.reread.to", first=first, last=last)


def _verdict(context: Context, before: int, after: int) -> str:
    """Return how a sign changed, in words; "" where it is the same."""
    if (before > 0) is (after > 0) and (before < 0) is (after < 0):
        return ""
    if not after:
        return context.words("ui.reread.gone")
    return context.words("ui.reread.for" if after > 0 else "ui.reread.against")


def _rest(context: Context, old: Report, new: Report) -> Iterator[RereadRow]:
    """Yield what the number is made of besides acts."""
    for source in REST:
        words = context.words("ui.reread.friends" if source is Source.FRIEND else IN_LEDGER[source])
        then, now = (sum(cause.points for cause in one.causes if cause.source is source) for one in (old, new))
        yield RereadRow("", NO_PETAL, words, then, now)


def spoken(context: Context, row: RereadRow) -> str:
    """Return a line in words, with both columns."""
    if not row.counts:
        return row.words
    name = context.words("ui.reread.act", day=row.when, words=row.words) if row.when else row.words
    signed = context.words.signed
    said = context.words("ui.reread.row", words=name, before=signed(row.before), after=signed(row.after))
    return f"{said}, {row.verdict}" if row.verdict else said


def summed_up(context: Context, change: ScoreChanged, rows: Iterable[RereadRow]) -> str:
    """Return what the reading did, in sentences: the number, and how many lines changed their sign."""
    words = context.words
    turned = words.plural("ui.reread.turned", sum(bool(row.verdict) for row in rows))
    moved = words("ui.reread.number", before=change.before, after=change.after)
    return f"{words('ui.reread.heading')}. {moved} {turned}"
