"""The two ledgers of a run: what the number counted, and what it could not see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.endings import unseen
from game.engine.explain import report
from game.engine.scoring import NO_PETAL, Source
from game.engine.story import YOU
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Heading, Listing, Paragraph, Sheet, Table
from game.presentation.wording import IN_LEDGER, cause_words, person_name, petal_words

if TYPE_CHECKING:
    from game.engine.scoring import Cause
    from game.presentation.context import Context

ON_FILE: Final = "on_file"
KINDS: Final = ("base", "on_file", "acts", "people", "limit")
NAMED: Final = 2
"""How many parts of a line are named before the rest is counted."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A line of the first ledger: the petal (-1 for none), its words and its points."""

    petal: int
    words: str
    points: int


def ledger_rows(context: Context, causes: tuple[Cause, ...]) -> tuple[LedgerRow, ...]:
    """Return what a number counted: where everybody starts, what was on file, your acts by petal, people, the rest.

    The points of the lines sum to those of the causes.
    """
    groups: dict[tuple[str, int], list[Cause]] = {}
    for cause in causes:
        groups.setdefault(_group(cause), []).append(cause)
    keys = sorted(groups, key=lambda key: (KINDS.index(key[0]), key[1]))
    return tuple(_line(context, key, groups[key]) for key in keys)


def _group(cause: Cause) -> tuple[str, int]:
    """Return which line of the ledger a cause belongs to: its kind and petal."""
    if cause.source is Source.BASE:
        return "base", NO_PETAL
    if cause.source is Source.FRIEND:
        return "people", cause.petal
    if cause.act is None:
        return "limit", NO_PETAL
    is_on_file = cause.act.tag.startswith(ON_FILE)
    return ("on_file", NO_PETAL) if is_on_file else ("acts", cause.petal)


def _line(context: Context, key: tuple[str, int], causes: list[Cause]) -> LedgerRow:
    """Return the line of a group of causes: the weightiest parts by name, the rest as a count."""
    kind, petal = key
    points = sum(cause.points for cause in causes)
    if kind in {"base", "on_file", "limit"}:
        ids = {"base": "ui.ending.starts", "on_file": "ui.ending.on_file", "limit": "ui.ending.limit"}
        return LedgerRow(petal, context.words(ids[kind]), points)
    parts: dict[str, int] = {}
    for cause in causes:
        said = cause_words(context, cause, IN_LEDGER)
        parts[said] = parts.get(said, 0) + cause.points
    ordered = sorted(parts, key=lambda said: -abs(parts[said]))
    names, more = "; ".join(ordered[:NAMED]), len(ordered) - NAMED
    if more > 0:
        return LedgerRow(petal, context.words.plural("ui.ending.and_more", more, names=names), points)
    return LedgerRow(petal, names, points)


@dataclass(frozen=True, slots=True)
class LedgerView:
    """Both ledgers: the lines of the first, which sum to the score, and of the second, each with whom it is about."""

    rows: tuple[LedgerRow, ...]
    score: int
    sums: str
    unseen: tuple[tuple[int, str], ...]


def ledger_view(context: Context) -> LedgerView:
    """Return the ledgers of the run in progress."""
    story, state = context.story, context.state
    causes = report(story, state).causes
    people = {cause.person for cause in causes if cause.source is Source.FRIEND}
    acts = sum(person == YOU for person, _ in state.acts)
    return LedgerView(
        rows=ledger_rows(context, causes),
        score=state.score,
        sums=context.words("ui.ending.sum", acts=acts, people=len(people)),
        unseen=tuple((person, context.render_text(said)) for person, said in unseen(story, state)),
    )


def points_words(context: Context, view: LedgerView, index: int) -> str:
    """Return the points of a line of the first ledger: the first line, where all begin, has no sign."""
    points = view.rows[index].points
    return context.words.signed(points) if index else str(points)


def spoken(context: Context, view: LedgerView, index: int) -> str:
    """Return a line of the first ledger in words, its petal first."""
    row = view.rows[index]
    said = context.words("ui.ending.line", words=row.words, change=points_words(context, view, index))
    petal = petal_words(context, row.petal)
    return f"{petal}: {said}" if petal else said


def sheet(context: Context) -> Sheet:
    """Return both ledgers, the first one as a table with its sum."""
    words, view = context.words, ledger_view(context)
    heads = tuple(words(f"debrief.ledgers.head.{head}") for head in ("what", "petal", "points"))
    rows = [
        (row.words, petal_words(context, row.petal), points_words(context, view, index))
        for index, row in enumerate(view.rows)
    ]
    about = [words("ui.ending.about", name=person_name(context, person), words=said) for person, said in view.unseen]
    return Sheet(
        title_of(context, "ledgers"),
        (
            Paragraph(view.sums),
            Table(words("ui.ending.counted"), heads, (*rows, (words("ui.ending.last"), "", str(view.score)))),
            Heading(words("ui.ending.unseen")),
            Paragraph(words("ui.ending.unseen_note")),
            Listing(tuple(about) or (words("ui.ending.unseen.none"),)),
        ),
    )
