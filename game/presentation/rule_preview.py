"""Whom a rule that the player is writing would touch: who did what it looks at, and whose score it moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.endings import met
from game.engine.rereading import reread
from game.engine.society import ledger
from game.engine.story import YOU
from game.engine.written_rule import WrittenRule, amended, together
from game.presentation.wording import person_name

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.presentation.context import Context

MOVES: Final = {
    (False, True): "ui.rule.would_up",
    (False, False): "ui.rule.would_down",
    (True, True): "ui.rule.up",
    (True, False): "ui.rule.down",
}
"""What is said of somebody whose score moves: by whether the rule is in force, and whether it goes up."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A person whom the rule touches, what it does to them in words, and their points: None before these are chosen."""

    person: int
    words: str
    change: int | None


def touched_by_rule(context: Context, state: GameState) -> tuple[Touched, ...]:
    """Return whom the rule touches that the last choice wrote at, of the people you met, the most moved first.

    Empty where that choice wrote nothing, or before it is said which acts the rule looks at.
    """
    moments = context.story.moments
    parts = [moments[moment].options[option].writes for moment, option in state.log]
    if parts[-1] is None:
        return ()
    rule = together(part for part in parts if part is not None)
    if not rule.tags:
        return ()
    if rule.moves is None:
        found = _who_did(context, state, rule.tags)
    else:
        is_whole = rule.lasts is not None
        found = _who_moves(context, state, WrittenRule(rule.tags, rule.moves, bool(rule.lasts)), is_whole=is_whole)
    return tuple(sorted(found, key=lambda one: (-abs(one.change or 0), one.person)))


def _known(context: Context, state: GameState) -> list[int]:
    """Return the people with a score whom you met."""
    people = context.story.people
    return [one for one in sorted(met(context.story, state) - {YOU}) if people[one].account]


def _who_did(context: Context, state: GameState, tags: tuple[str, ...]) -> list[Touched]:
    """Return who did what the rule looks at, and how often."""
    found = []
    for person in _known(context, state):
        acts = ledger(context.story.people, state.history, person).acts
        times = sum(act.tag in tags and act.day <= state.scored_day for act in acts)
        if times:
            found.append(Touched(person, context.words.plural("ui.rule.did", times), None))
    return found


def _who_moves(context: Context, state: GameState, rule: WrittenRule, *, is_whole: bool) -> list[Touched]:
    """Return whose score the rule moves, friends of those it looks at included, were it in force all along."""
    rules = context.rules
    policy = context.story.policies[context.story.levels[state.level].policy]
    before, after = (
        reread(rules.baseline(one, consent=state.setup.consent), state.history, state.scored_day).totals
        for one in (policy, amended(policy, rule))
    )
    changes = [(person, after[person] - before[person]) for person in _known(context, state)]
    return [
        Touched(person, context.words(MOVES[is_whole, change > 0], change=change), change)
        for person, change in changes
        if change
    ]


def spoken(context: Context, touched: Touched) -> str:
    """Return whom it touches, and how, in words."""
    return context.words("ui.rule.spoken", name=person_name(context, touched.person), words=touched.words)
