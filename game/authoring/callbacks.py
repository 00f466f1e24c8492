"""Callbacks: what a run meets before its ending because of a choice of an earlier day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.engine.conditions import Condition, holds
from game.engine.events import TieCut
from game.engine.offers import offers
from game.engine.reducer import Step
from game.engine.ruleset import Ruleset
from game.engine.state import LEVEL_END, MOMENT, MORNING, GameState, level_of
from game.engine.story import Text
from game.engine.texts import say
from game.presentation.nights import state_after_choice
from game.session.auto_advance import is_passed_by, runs_on


def callbacks(rules: Ruleset, steps: Sequence[Step]) -> frozenset[str]:
    """Return names of the texts, cards and options that a run met and would not have without its earlier days.

    That is told by asking their conditions twice: of the state, and of what it would be if earlier days had changed no
    flag, no tie and no closeness. So a condition that held from the first day on is no callback, nor is one on score,
    money or doors, nor is a road not taken: a `not` counts where an earlier day made it true.
    """
    first = morning = steps[0].state
    found: set[str] = set()
    before = first
    for step in steps:
        if step.state.phase == MORNING:
            morning = step.state
        found.update(_of_step(rules, first, morning, before, step))
        before = step.state
    return frozenset(found)


def _of_step(rules: Ruleset, first: GameState, morning: GameState, before: GameState, step: Step) -> Iterator[str]:
    """Yield the names of what a step brings: an answer, farewells of the night, and the page that comes after it."""
    story, state = rules.story, step.state
    if before.phase == MOMENT:
        after = state_after_choice(step)
        moment, option = after.log[-1]
        yield from _text(story.moments[moment].options[option].says, after, _without(first, morning, after))
    blank = _without(first, morning, state)
    for event in step.events:
        if isinstance(event, TieCut) and event.words:
            yield from _text(story.people[event.person].prunes_with, state, blank)
    if state.phase == MOMENT:
        yield from _of_card(rules, state, blank)
    for text in _page(rules, before, state):
        yield from _text(text, state, blank)


def _page(rules: Ruleset, before: GameState, state: GameState) -> Iterator[Text]:
    """Yield the texts of a morning or of a level's end, as far as they are shown."""
    level = level_of(rules.story, state)
    if state.phase == LEVEL_END and not runs_on(rules.story, state):
        yield level.end
    elif state.phase == MORNING and not is_passed_by(rules.story, state):
        day = level.days[state.day]
        yield from (day.headline, day.notice)
        if before.level != state.level:
            yield level.stakes


def _of_card(rules: Ruleset, state: GameState, blank: GameState) -> Iterator[str]:
    """Yield the names of the card on the table, of what it says and of its options, where earlier days brought them."""
    moment = rules.story.moments[state.moment]
    if _is_because(moment.needs, state, blank):
        yield f"card {moment.id}"
    yield from _text(moment.card, state, blank)
    for offer in offers(rules, state):
        if _is_because(offer.option.needs, state, blank):
            yield f"option {moment.id}.{offer.option.id}"


def _text(text: Text, state: GameState, blank: GameState) -> Iterator[str]:
    """Yield the id of what is said, where another thing would be said without the earlier days."""
    if len(text) > 1 or (text and text[0].when is not None):
        said = say(text, state)
        if said and said != say(text, blank):
            yield f"text {said}"


def _is_because(condition: Condition | None, state: GameState, blank: GameState) -> bool:
    """Return whether a condition holds, and would not without the earlier days."""
    return condition is not None and holds(condition, state) and not holds(condition, blank)


def _without(first: GameState, morning: GameState, state: GameState) -> GameState:
    """Return a state with what today changed between people and of flags, and nothing that earlier days changed."""
    return state._replace(
        flags=state.flags - morning.flags,
        closeness=_since(first.closeness, morning.closeness, state.closeness),
        ties=_since(first.ties, morning.ties, state.ties),
        severed=tuple(
            was if dawn == now else now
            for was, dawn, now in zip(first.severed, morning.severed, state.severed, strict=True)
        ),
    )


def _since(first: Sequence[int], morning: Sequence[int], now: Sequence[int]) -> tuple[int, ...]:
    """Return what was at first, with what has changed since the morning."""
    return tuple(was + after - dawn for was, dawn, after in zip(first, morning, now, strict=True))
