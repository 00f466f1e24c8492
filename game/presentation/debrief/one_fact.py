"""One circumstance changed, and nothing else: what the same formula makes of it, and whom a mended weight moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.explain import petals_of
from game.engine.other_rules import changed, repaired
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Paragraph, Sheet, Table
from game.presentation.wording import person_name

if TYPE_CHECKING:
    from game.engine.other_rules import Circumstance, Outcome, Repaired
    from game.presentation.context import Context
    from game.presentation.debrief.sheet import Block

LEAST_MOVED: Final = 5
"""Whom a repair moves by fewer points than this is not named, but for who is moved most."""
MOST_NAMED: Final = 4
EMPTY: Final = 0
"""What a petal has that cannot fall."""


def circumstances_of(context: Context) -> tuple[Circumstance, ...]:
    """Return the circumstances."""
    return context.after_story.systems(context.story.policies)[1]


def number_words(context: Context, total: int | None) -> str:
    """Return a total, or that there is none."""
    return context.words("debrief.fact.none") if total is None else str(total)


def doors_words(context: Context, outcome: Outcome) -> str:
    """Return the doors that a circumstance shuts or opens."""
    words = context.words
    shut = _door_names(context, outcome.doors_before - outcome.doors_after)
    opened = _door_names(context, outcome.doors_after - outcome.doors_before)
    said = [words("debrief.fact.shuts", doors=shut)] if shut else []
    said += [words("debrief.fact.opens", doors=opened)] if opened else []
    if said:
        return " ".join(said)
    rules = context.state.policy.doors
    if outcome.doors_before or not rules:
        return words("debrief.fact.no_door")
    return words("debrief.fact.far", need=min(rule.opens_at(context.state.day) for rule in rules))


def _door_names(context: Context, doors: frozenset[str]) -> str:
    """Return doors by their names, in the order of the story."""
    return ", ".join(context.words(door.name) for door in context.story.doors if door.id in doors)


def circumstance_words(context: Context, circumstance: Circumstance) -> tuple[str, ...]:
    """Return what a circumstance changes, line by line."""
    outcome = changed(context.rules, context.state, circumstance)
    before, after = number_words(context, outcome.before), number_words(context, outcome.after)
    numbers = context.words("debrief.fact.numbers", before=before, after=after)
    if outcome.before == outcome.after and EMPTY in petals_of(context.rules, context.state):
        numbers = f"{numbers} {context.words('debrief.fact.empty')}"  # else it would seem to cost nobody anything
    return circumstance.line, numbers, doors_words(context, outcome)


def repair_words(context: Context, circumstance: Circumstance) -> tuple[str, ...]:
    """Return what the repair does: for you with that circumstance, and for others who did nothing."""
    words, found = context.words, repaired(context.rules, context.state, circumstance)
    lines = [circumstance.repair]
    total = found.total
    lines.append(words("debrief.fact.unrepaired") if total is None else words("debrief.fact.repaired", score=total))
    gains, loses = _moved(context, found, 1), _moved(context, found, -1)
    lines.append(words("debrief.fact.gains", people=gains) if gains else words("debrief.fact.gains.nobody"))
    lines.append(words("debrief.fact.loses", people=loses) if loses else words("debrief.fact.loses.nobody"))
    return tuple(lines)


def _moved(context: Context, found: Repaired, sign: int) -> str:
    """Return whom a repair lifts (sign 1) or lowers (sign -1), those most moved first, with by how much."""
    moved = sorted((one for one in found.people if one.change * sign > 0), key=lambda one: -abs(one.change))
    named = [one for one in moved if abs(one.change) >= LEAST_MOVED][:MOST_NAMED] or moved[:1]
    return ", ".join(f"{person_name(context, one.person)} {context.words.signed(one.change)}" for one in named)


def sheet(context: Context) -> Sheet:
    """Return all circumstances as a table, then for each what its repair does to everybody."""
    words, found = context.words, circumstances_of(context)
    rows = []
    for one in found:
        outcome = changed(context.rules, context.state, one)
        rows.append((one.title, number_words(context, outcome.after), doors_words(context, outcome)))
    heads = tuple(words(f"debrief.fact.head.{head}") for head in ("what", "score", "doors"))
    lead = Paragraph(words("debrief.fact.lead", score=context.state.score))
    table = Table(words("debrief.fact.caption"), heads, tuple(rows))
    repairs: list[Block] = [_repair_table(context, one) for one in found]
    return Sheet(title_of(context, "one_fact"), (lead, table, *repairs, Paragraph(words("debrief.fact.model"))))


def _repair_table(context: Context, circumstance: Circumstance) -> Table:
    """Return what a repair does to you and to everybody else, before and after."""
    words, found = context.words, repaired(context.rules, context.state, circumstance)
    people = sorted(found.people, key=lambda one: one.change)
    rows = [(person_name(context, one.person), str(one.before), str(one.after)) for one in people]
    if found.total is not None:
        with_it = changed(context.rules, context.state, circumstance).after
        rows.insert(0, (words("debrief.fact.you"), number_words(context, with_it), str(found.total)))
    heads = tuple(words(f"debrief.fact.head.{head}") for head in ("who", "before", "after"))
    caption = words("debrief.fact.repaired_caption", title=circumstance.title, words=circumstance.repair)
    return Table(caption, heads, tuple(rows))
