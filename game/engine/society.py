"""Everybody's numbers together: friends count with yesterday's totals, so influence moves one step a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from game.engine import books
from game.engine.ledger import Ledger
from game.engine.petals import FLOOR
from game.engine.reading import on_file
from game.engine.scoring import Contact, Network
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.books import Book
    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.reading import Reading
    from game.engine.story import Story


class TieChange(NamedTuple):
    """From `day` on your tie with a person is `strength`."""

    day: int
    person: int
    strength: int


@dataclass(frozen=True, slots=True)
class History:
    """All that was done and changed in a run: consent, everybody's chosen acts in order, changes of your ties."""

    consent: bool
    acts: tuple[tuple[int, Act], ...] = ()
    ties: tuple[TieChange, ...] = ()


class Society(NamedTuple):
    """Everybody at one day, as far as it is not authored.

    `yours` is your whole book, `others` what the run wrote into the ledgers of others, by person; `totals` are
    everybody's totals of the evening before; `coming` the acts that are still to be done, by day.
    """

    yours: Book
    others: tuple[tuple[int, Book], ...]
    totals: tuple[int, ...]
    coming: tuple[tuple[int, Act], ...]

    @property
    def day(self) -> int:
        """The calendar day."""
        return self.yours[0]


def ledger(story: Story, history: History, person: int) -> Ledger:
    """Return all acts of a person, authored and chosen, in the order they were recorded."""
    chosen = tuple(act for who, act in history.acts if who == person)
    return Ledger(on_file(story, person, history.consent) + chosen)


def your_contacts(story: Story, policy: Policy, ties: Sequence[int], totals: Sequence[int]) -> Network:
    """Return the people whose numbers count for yours under a policy. `ties` are yours with everybody."""
    network = []
    for other, tie in enumerate(ties):
        if tie <= 0:
            continue
        if story.people[other].account:
            network.append(Contact(other, tie, totals[other]))
        elif policy.absent == "floor":
            network.append(Contact(other, tie, FLOOR))
    return tuple(network)


def _due(item: tuple[int, Act]) -> int:
    """Return the day of somebody's act."""
    return item[1].day


def with_act(policy: Policy, society: Society, person: int, act: Act) -> Society:
    """Return society with one more act in somebody's ledger, of today or of a later day."""
    yours, others, totals, coming = society.yours, society.others, society.totals, society.coming
    if act.day > yours[0]:
        return Society(yours, others, totals, tuple(sorted((*coming, (person, act)), key=_due)))
    if person == YOU:
        book = books.recorded(policy, yours, act)
        return society if book is yours else Society(book, others, totals, coming)
    return Society(yours, _written(policy, others, person, act), totals, coming)


def _written(
    policy: Policy, others: tuple[tuple[int, Book], ...], person: int, act: Act
) -> tuple[tuple[int, Book], ...]:
    """Return the books of others of a day with one more act of that day."""
    pages = dict(others)
    pages[person] = books.recorded(policy, pages.get(person) or books.empty(act.day), act)
    return tuple(sorted(pages.items()))


def _with_coming(policy: Policy, society: Society) -> Society:
    """Return society with the acts that come today."""
    yours, others, coming = society.yours, society.others, society.coming
    done = 0
    for person, act in coming:
        if act.day > yours[0]:
            break
        done += 1
        if person == YOU:
            yours = books.recorded(policy, yours, act)
        else:
            others = _written(policy, others, person, act)
    return Society(yours, others, society.totals, coming[done:]) if done else society


def night(reading: Reading, society: Society, ties: tuple[int, ...], score: int) -> Society:
    """Return everybody the next morning: scored from yesterday's totals, then faded by one night.

    `ties` are yours at the end of the day, and `score` is your total then.
    """
    yours, others, totals, coming = society
    totals = reading.counted(yours[0], others, ties, totals, score)
    policy = reading.policy
    yours = books.aged(policy, yours)
    today = yours[0]
    authored = reading.acts(YOU, today)
    if authored:
        yours = books.with_acts(policy, yours, authored)
    if others:
        others = tuple([(person, books.aged(policy, book)) for person, book in others])
    morning = Society(yours, others, totals, coming)
    return _with_coming(policy, morning) if coming and coming[0][1].day <= today else morning


def opening(reading: Reading, history: History) -> Society:
    """Return everybody on day 0, their own numbers settled among each other."""
    coming = tuple(sorted(history.acts, key=_due))
    return _with_coming(reading.policy, Society(reading.your_page, (), reading.settled, coming))


def replayed(reading: Reading, history: History, day: int) -> Society:
    """Return society on a day, had the policy of the reading been in force all along."""
    ties = tuple(person.tie for person in reading.people)
    society = opening(reading, history)
    changes = iter(history.ties)
    change = next(changes, None)
    for today in range(day):
        while change and change.day <= today:
            ties = (*ties[: change.person], change.strength, *ties[change.person + 1 :])
            change = next(changes, None)
        society = night(reading, society, ties, reading.your_total(society.yours, ties, society.totals))
    return society
