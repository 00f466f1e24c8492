"""The passing of days: which card comes next, what a night does, how levels follow each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import rng
from game.engine.endings import ending
from game.engine.events import LevelStarted, NightFell, StoryEnded
from game.engine.offers import is_playable
from game.engine.people import react
from game.engine.society import night
from game.engine.state import ENDING, LEVEL_END, MOMENT, MORNING, NIGHT, DayRecord, slots

if TYPE_CHECKING:
    from game.engine.draft import Draft
    from game.engine.ruleset import Deck


def draw(draft: Draft, deck: Deck) -> int:
    """Return the next card of the day, or -1 when the day has no more.

    Cards that must come take their turn at the latest when only slots for them are left.
    """
    left = deck.slots - draft.slot
    if left <= 0:
        return -1
    waiting = _open_cards(draft, deck)
    while waiting:
        bit = _pick(draft, deck, waiting, left)
        card = deck.cards[bit.bit_length() - 1]
        # what a card needs may hold while all its options are locked, and on such a card a run would be stuck
        if is_playable(draft.rules, draft, card):
            return card
        waiting ^= bit
    return -1


def _open_cards(draft: Draft, deck: Deck) -> int:
    """Return the cards of the day that did not come yet and may come now."""
    bits, seen = deck.bits, 0
    last = deck.behind + draft.slot  # a card of this deck cannot have come before so many choices
    for moment, _ in draft.log[-last:] if last else ():
        seen |= bits.get(moment, 0)
    waiting = deck.free & ~seen
    for bit, needs in deck.asked:
        if not bit & seen and needs.holds(draft):
            waiting |= bit
    return waiting


def _pick(draft: Draft, deck: Deck, waiting: int, left: int) -> int:
    """Return one of the cards: the first that must come if only slots for such are left, else one by the seed."""
    if deck.late:
        waiting, left = _by_the_hour(draft, deck, waiting, left)
    musts = waiting & deck.musts
    if musts and musts.bit_count() >= left:
        return _first(musts & ~deck.late or musts)
    chosen, draft.rng = rng.below(draft.rng, waiting.bit_count())
    for _ in range(chosen):
        waiting &= waiting - 1  # without its first
    return _first(waiting)


def _first(cards: int) -> int:
    """Return the first of some cards."""
    return cards & -cards


def _by_the_hour(draft: Draft, deck: Deck, waiting: int, left: int) -> tuple[int, int]:
    """Return the cards that may come at this hour and the slots until the next: what is late only ends a day."""
    late = waiting & deck.late
    if not late or late == waiting:
        return waiting, left
    by_day = waiting ^ late
    late_musts = (late & deck.musts).bit_count()
    before_dark = left - max(late_musts, 1)
    if before_dark > 0:
        return by_day, before_dark
    if late_musts or by_day & deck.musts:
        return waiting, left
    # one of two such days ends late: by chance alone the few late cards would nearly never come
    ends_late, draft.rng = rng.below(draft.rng, 2)
    return late if ends_late else by_day, left


def next_moment(draft: Draft) -> None:
    """Put the next card on the table, or let night fall: all nights until the next day that is played."""
    deck = todays_deck(draft)
    draft.moment = draw(draft, deck)
    if draft.moment >= 0:
        draft.phase = MOMENT
        return
    draft.phase = NIGHT
    evening = draft.score
    dusk = draft.settle()  # before the night counts: the last choice and the night are two changes of the number
    following = deck.following
    days = draft.rules.story.levels[draft.level].days
    morning = draft.society.day + 1 if following is None else days[following].calendar
    # nights of days that nobody plays fall now, so that nothing moves between a receipt and the next morning
    while draft.society.day < morning:
        overnight(draft)
    ties = draft.ties
    react(draft)
    if draft.ties is not ties:  # nothing but `set_tie` changes them, and it makes a new tuple
        draft.recount()
    draft.try_doors(following)  # doors that ask more each day shut by night, where the receipt tells of it
    calendar = days[draft.day].calendar
    record = DayRecord(draft.level, draft.day, calendar, draft.morning, evening, draft.score)
    draft.days = (*draft.days, record)
    draft.events.append(NightFell(record.morning, record.evening, record.after, dusk))


def overnight(draft: Draft) -> None:
    """Let one night pass for everybody."""
    draft.society = night(draft.baseline, draft.society, draft.ties, draft.score)
    draft.recount()


def todays_deck(draft: Draft) -> Deck:
    """Return what the run draws today."""
    return draft.rules.decks(draft.setup)[draft.level][draft.day]


def after_night(draft: Draft) -> None:
    """Go on to the next day of the level, or to its end."""
    day = todays_deck(draft).following
    if day is not None:
        start_day(draft, draft.level, day)
        return
    draft.phase = LEVEL_END


def after_level(draft: Draft) -> None:
    """Go on to the next level that this edition plays, under its policy, or to the ending."""
    story = draft.rules.story
    for level in range(draft.level + 1, len(story.levels)):
        for day in range(len(story.levels[level].days)):
            if slots(story, draft.setup.edition, level, day):
                start_level(draft, level, day)
                return
    draft.phase = ENDING
    draft.events.append(StoryEnded(ending(story, draft).id))


def start_level(draft: Draft, level: int, day: int) -> None:
    """Begin a level: under new rules everybody's history is read again, up to its first day."""
    calendar = draft.rules.story.levels[level].days[day].calendar
    policy = draft.rules.policy_for(level, draft.log)
    draft.events.append(LevelStarted(level))
    if policy is not draft.policy:  # under the same rules a level only lets nights pass
        draft.put_in_force(policy, calendar)
    while draft.society.day < calendar:
        overnight(draft)
    start_day(draft, level, day)


def start_day(draft: Draft, level: int, day: int) -> None:
    """Begin a day of a level: a morning with all hours free, and with the doors that the number opens by now."""
    draft.level, draft.day, draft.slot, draft.moment = level, day, 0, -1
    draft.hours = draft.rules.story.levels[level].days[day].hours
    draft.try_doors()
    draft.morning = draft.score
    draft.phase = MORNING
