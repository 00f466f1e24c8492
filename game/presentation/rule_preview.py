"""Whom a rule that the player is writing touches: who did what it looks at, and whose score it moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.endings import met
from game.engine.policy import NIGHT_PARTS
from game.engine.rereading import reread
from game.engine.society import ledger
from game.engine.story import YOU
from game.engine.written_rule import WrittenRule, amended, together, written_rule
from game.presentation.wording import person_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.engine.policy import Policy
    from game.engine.state import GameState
    from game.engine.written_rule import RulePart
    from game.presentation.context import Context

MOVES: Final = {
    (False, True): "ui.rule.would_up",
    (False, False): "ui.rule.would_down",
    (True, True): "ui.rule.up",
    (True, False): "ui.rule.down",
}
"""What is said of somebody whose score moves: by whether the rule is in force, and whether it goes up."""
TOMORROW: Final = 1
COUNTED: Final = TOMORROW + 1
"""After how many nights the number of somebody else shows what they do tomorrow."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A person whom the rule touches, what it does to them in words and in few, and their points.

    `change` is None before it is chosen what the rule does.
    """

    person: int
    words: str
    brief: str
    change: int | None


def parts_of(context: Context, log: Sequence[tuple[int, int]]) -> list[RulePart]:
    """Return what the choices of a log wrote of a rule, in their order."""
    options = (context.story.moments[moment].options[option] for moment, option in log)
    return [option.writes for option in options if option.writes is not None]


def touched_by_rule(context: Context, old: GameState, new: GameState) -> tuple[Touched, ...]:
    """Return whom the rule touches that the choice between two states wrote at, the most moved first.

    Of the people you met, and you. Where the rule is whole it is what the choice did to scores; before, what the rule
    would do. Empty where that choice wrote nothing, or before it is said which acts the rule looks at.
    """
    if not parts_of(context, new.log[len(old.log) :]):
        return ()
    if written_rule(parts_of(context, new.log)) is None:
        return touched_so_far(context, new)
    return moved_by(context, old, new, is_done=True)


def touched_so_far(context: Context, state: GameState, more: RulePart | None = None) -> tuple[Touched, ...]:
    """Return whom the rule touches as it stands, with one more part if there is one; the most moved first.

    That is who did what it looks at and, once it is said what that does, whose score it would move, were it in force
    all along: friends of those it looks at included.
    """
    parts = parts_of(context, state.log)
    rule = together([*parts, *([more] if more is not None else [])])
    if not rule.tags:
        return ()
    if rule.moves is None:
        return _sorted(_who_did(context, state, rule.tags))
    plain = context.story.policies[context.story.levels[state.level].policy]
    lasts = plain.keeps == NIGHT_PARTS if rule.lasts is None else rule.lasts  # as all does, until it is chosen
    whole = WrittenRule(rule.tags, rule.moves, lasts)
    is_done = written_rule(parts) == whole
    changes = [
        after - before
        for before, after in zip(
            _numbers(context, state, plain), _numbers(context, state, amended(plain, whole)), strict=True
        )
    ]
    return _moved(context, state, changes, is_done=is_done)


def moved_by(context: Context, old: GameState, new: GameState, *, is_done: bool) -> tuple[Touched, ...]:
    """Return whose score moves between two states, before and after a choice that writes a rule; the most moved first.

    Whom the choice lets act tomorrow is counted with that, as they will be the morning after.
    """
    changes = [after - before for before, after in zip(old.totals, new.totals, strict=True)]
    changes[YOU] = new.score - old.score
    moment, option = new.log[-1]
    later = {one.person for one in context.story.moments[moment].options[option].later if one.days == TOMORROW}
    if later - {YOU}:
        before, after = (_numbers(context, state, state.policy, COUNTED) for state in (old, new))
        for person in later - {YOU}:
            changes[person] = after[person] - before[person]
    return _moved(context, old, changes, is_done=is_done)


def _numbers(context: Context, state: GameState, policy: Policy, days: int = 0) -> list[int]:
    """Return everybody's number under a policy, had it been in force all along, so many days from now."""
    baseline = context.rules.baseline(policy, consent=state.setup.consent)
    society = reread(baseline, state.history, state.scored_day + days)
    yours = baseline.your_total(society.yours, state.ties, society.totals)
    return [yours if person == YOU else total for person, total in enumerate(society.totals)]


def _known(context: Context, state: GameState) -> list[int]:
    """Return you, and the people with a score whom you met."""
    people = context.story.people
    return [YOU, *(one for one in sorted(met(context.story, state) - {YOU}) if people[one].account)]


def _who_did(context: Context, state: GameState, tags: tuple[str, ...]) -> list[Touched]:
    """Return who did what the rule looks at, and how often."""
    found, words = [], context.words
    for person in _known(context, state):
        acts = ledger(context.story.people, state.history, person).acts
        times = sum(act.tag in tags and act.day <= state.scored_day for act in acts)
        if times:
            did, brief = words.plural("ui.rule.did", times), words.plural("ui.rule.times", times)
            found.append((times, Touched(person, did, brief, None)))
    return [touched for _, touched in sorted(found, key=lambda one: -one[0])]


def _moved(context: Context, state: GameState, changes: list[int], *, is_done: bool) -> tuple[Touched, ...]:
    """Return the people you know whose number changes."""
    words = context.words
    return _sorted(
        Touched(
            person,
            words(MOVES[is_done, changes[person] > 0], change=changes[person]),
            words.signed(changes[person]),
            changes[person],
        )
        for person in _known(context, state)
        if changes[person]
    )


def _sorted(found: Iterable[Touched]) -> tuple[Touched, ...]:
    """Return the most moved first."""
    return tuple(sorted(found, key=lambda one: -abs(one.change or 0)))


def spoken(context: Context, touched: Touched) -> str:
    """Return whom it touches, and how, in words."""
    return context.words("ui.rule.spoken", name=person_name(context, touched.person), words=touched.words)
