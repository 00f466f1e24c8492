"""A card on a terminal: where it is and who is there, its words, its options, and what came of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.events import Event, NightFell, ScoreChanged
from game.engine.story import YOU
from game.presentation.boards import board_lines
from game.presentation.boards import spoken as board_row_words
from game.presentation.cast import HERE, seen_on_card
from game.presentation.change_words import said_change
from game.presentation.documents import document_words, outcome_words, printed
from game.presentation.ladders import ladder_of
from game.presentation.pairs import pair_words
from game.presentation.purse import hand_words
from game.presentation.rule_view import RULE, people_in_words, previewed, resting, view_in_words
from game.presentation.wording import person_name, reason_words
from game.text.text_events import event_words, told_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.offers import Offer
    from game.engine.story import Moment, Option
    from game.presentation.context import Context
    from game.text.terminal import Terminal


def tell_card(terminal: Terminal, context: Context, moment: Moment) -> None:
    """Tell the card on the table, without its options."""
    words, state = context.words, context.state
    place = context.story.places[moment.place]
    terminal.heading(words("text.place", place=words(place.name), line=words(place.line)))
    ways = dict(moment.by)
    there = [_person(context, person) for person, _ in moment.people if ways.get(person, HERE) == HERE]
    if there:
        terminal.say("text.people", people=", ".join(there))
    seen = seen_on_card(moment, state.severed)
    if seen is not None and seen.way != HERE:
        terminal.say(f"text.by.{seen.way}", person=_person(context, seen.person))
    if moment.thing_words:
        terminal.line(words(moment.thing_words))
    terminal.line(context.render_variant(moment.card))
    if prompt := pair_words(context, moment):
        terminal.line(prompt)
    if moment.loads_slowly is not None and moment.loads_slowly.holds(state):
        terminal.say("ui.slow.spoken")
    for row in board_lines(context, moment, state):
        terminal.line(board_row_words(context, moment, row), "  ")
    if moment.document is not None:
        for line in document_words(context, printed(context, moment.document, state)):
            terminal.line(line, "  ")
    if (ladder := ladder_of(context, moment, state)) is not None:
        for line in ladder.lines:
            terminal.line(line, "  ")
    if moment.panel == RULE:
        terminal.say("ui.rule.line", sentence=view_in_words(context, resting(context, state, moment)))
    terminal.line(hand_words(context, state, whole=True))


def tell_outcome(terminal: Terminal, context: Context, moment: Moment, option: Option) -> None:
    """Tell what an option leaves on the document of its card: what it writes there, and the stamp."""
    if moment.document is not None:
        for line in outcome_words(context, moment.document, option.id):
            terminal.line(line, "  ")


def _person(context: Context, person: int) -> str:
    """Return a name, with the number where people see it."""
    name = person_name(context, person)
    if not context.policy.sunlight or not context.story.people[person].account or person == YOU:
        return name
    return context.words("ui.person.score", name=name, score=context.state.totals[person])


def option_words(context: Context, moment: Moment, offer: Offer) -> str:
    """Return an option of a card with what it costs and brings, or with the reason why it is locked."""
    option, words = offer.option, context.words
    parts = [context.render_text(option.words)]
    if option.money:
        parts.append(words.plural("ui.moment.cost.money", option.money))
    if option.earns:
        parts.append(words.plural("ui.moment.earn", option.earns))
    if option.hours:
        parts.append(words.plural("text.cost_hours", option.hours))
    said = ", ".join(parts)
    if offer.locked is None:
        touched = rule_words(context, moment, option) if moment.panel == RULE else ""
        return words("text.rule_option", option=said, touched=touched) if touched else said
    return words("text.locked_option", option=said, reason=reason_words(context, offer.locked))


def rule_words(context: Context, moment: Moment, option: Option) -> str:
    """Return whom the rule on a card would touch if an option were taken, in one line."""
    return people_in_words(context, previewed(context, context.state, moment, option))


def tell_events(terminal: Terminal, context: Context, events: Iterable[Event]) -> None:
    """Tell what came of a choice, or of a night."""
    happened = sorted(events, key=told_order)
    moved = next((event for event in happened if isinstance(event, ScoreChanged)), None)
    fell = next((event for event in happened if isinstance(event, NightFell)), None)
    after = fell.dusk if fell else context.state
    change = said_change(context, after, moved.after - moved.before if moved else 0)
    terminal.line()
    for event in happened:
        if line := event_words(context, event, change):
            terminal.line(line)
