"""How long a run takes and what it asks of a player, counted along its steps: words to read, waits, presses.

This is a model of somebody who reads every word and presses no more than has to be pressed, in a window. A test holds
its presses to those of real screens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Final

from game.authoring.lint.lengths import words_in
from game.content.facts import Facts
from game.engine.endings import ending, epilogues, unseen
from game.engine.events import LevelStarted, PolicyChanged, Said, TieCut
from game.engine.offers import offers
from game.engine.reducer import Step
from game.engine.ruleset import Ruleset
from game.engine.state import ENDING, LEVEL_END, MOMENT, MORNING, NIGHT, GameState, level_of
from game.engine.story import Text
from game.engine.texts import say
from game.session.auto_advance import is_passed_by, runs_on

WORDS_A_MINUTE: Final = 200
SECONDS_A_CHOICE: Final = 3
SECONDS_A_PAGE: Final = 3
"""For a morning, for a night, and for the receipt that a night brings."""
SECONDS_A_PRESS: Final = 1
PRESSES_AFTER: Final = 3
"""From the page with the ending's words over people and sources to the code."""
CONSENT: Final = ("ui.consent.heading", "ui.consent.text", "ui.consent.box", "ui.consent.agree")
ATTITUDE: Final = ("ui.attitude.heading", "ui.attitude.text", "ui.attitude.low", "ui.attitude.high", "ui.attitude.note")
AIM: Final = ("ui.aim.heading",)
"""What is read on the pages before a run, beside the aims; a face takes no press, for the seed has chosen one."""


@dataclass(slots=True)
class Pace:
    """What a run asks of a player up to the words of its ending."""

    words: int = 0
    choices: int = 0
    pages: int = 0
    presses: int = 0
    stops: dict[int, float] = field(default_factory=dict)
    """After how many minutes each level ends with a code to stop at, by the level's index."""

    @property
    def minutes(self) -> float:
        """Return how long that takes."""
        seconds = self.choices * SECONDS_A_CHOICE + self.pages * SECONDS_A_PAGE + self.presses * SECONDS_A_PRESS
        return self.words / WORDS_A_MINUTE + seconds / 60


@dataclass
class Stopwatch:
    """Counts the runs of a story; `texts` are its words by id, `facts` what is known about its cards."""

    rules: Ruleset
    texts: Mapping[str, str]
    facts: Facts = field(default_factory=Facts)
    _counts: dict[str, int] = field(default_factory=dict)

    def pace(self, steps: Sequence[Step]) -> Pace:
        """Return what a run asks, from the title's button to the words of its ending."""
        pace = Pace()
        self._questions(pace, steps[0].state)
        for before, step in pairwise([steps[0], *steps]):
            if before.state.phase == MOMENT:
                self._answer(pace, step)
            self._page(pace, before.state, step)
        return pace

    def after(self, state: GameState) -> Pace:
        """Return what the pages after the ending's words ask: nobody must read them to go on."""
        story, pace = self.rules.story, Pace(presses=PRESSES_AFTER)
        pace.words = sum(self.words(words) for _, words in (*unseen(story, state), *epilogues(story, state)))
        met = (story.moments[at] for at, _ in state.log)
        cards = (fact for moment in met for fact in self.facts.of_moment(moment.id, moment.provenance)[:1])
        known = {fact.id: fact for fact in cards}
        for fact in [*known.values()][: story.editions[state.setup.edition].sources]:
            parts = (fact.claim, fact.known, fact.parallel.words if fact.parallel else "")
            pace.words += sum(map(words_in, parts))
        return pace

    def words(self, text_id: str) -> int:
        """Return how many words a text has; a placeholder is one, and what is not written has none."""
        if text_id not in self._counts:
            self._counts[text_id] = words_in(self.texts.get(text_id, ""))
        return self._counts[text_id]

    def _read(self, pace: Pace, state: GameState, *texts: Text) -> None:
        """Count the words of texts as a state says them."""
        pace.words += sum(self.words(say(text, state)) for text in texts)

    @cached_property
    def _aims(self) -> int:
        """Return how many words all aims have."""
        return sum(self.words(aim.words) for aim in self.rules.story.aims)

    def _questions(self, pace: Pace, state: GameState) -> None:
        """Count the title's button and the pages before a run, each left by one press: an answer goes on by itself."""
        asks = self.rules.story.editions[state.setup.edition].asks
        read = [*CONSENT, *(ATTITUDE if "attitude" in asks else ()), *(AIM if "aim" in asks else ())]
        pace.words += sum(map(self.words, read)) + (self._aims if "aim" in asks else 0)
        pace.presses += 2 + ("attitude" in asks) + bool({"aim", "portrait"} & set(asks))

    def _answer(self, pace: Pace, step: Step) -> None:
        """Count a choice, what is said to it, and what those say who go in the night after it."""
        pace.choices += 1
        pace.presses += 2  # the option, and the way on from its answer
        for event in step.events:
            if isinstance(event, Said):
                pace.words += self.words(event.words)
            elif isinstance(event, TieCut) and event.words:
                self._read(pace, step.state, self.rules.story.people[event.person].prunes_with)

    def _page(self, pace: Pace, before: GameState, step: Step) -> None:
        """Count the pages that a step leads to, those left out that the edition passes by."""
        story, state = self.rules.story, step.state
        if state.phase == MOMENT:
            self._card(pace, state)
        elif state.phase == NIGHT:
            pace.pages += 2
            pace.presses += 1
        elif state.phase == MORNING:
            for text in self._level_page(before, step):
                self._read(pace, state, text)
            pace.presses += has_level_page(self.rules, before, step)
            if not is_passed_by(story, state):
                pace.pages += 1
                pace.presses += 1
        elif state.phase == LEVEL_END and not runs_on(story, state):
            pace.stops[state.level] = pace.minutes
            self._read(pace, state, level_of(story, state).end)  # by itself, or on the page of the next level
            pace.presses += not is_passed_by(story, state)
        elif state.phase == ENDING:
            found = ending(story, state)
            asks = story.editions[state.setup.edition].asks
            self._read(pace, state, found.title, found.line, story.aims[state.setup.aim].went if "aim" in asks else ())

    def _card(self, pace: Pace, state: GameState) -> None:
        """Count the words of a card and of its options, the locked ones too."""
        self._read(pace, state, self.rules.story.moments[state.moment].card)
        for offer in offers(self.rules, state):
            pace.words += self.words(offer.option.words)
            pace.words += self.words(offer.option.never)

    def _level_page(self, before: GameState, step: Step) -> Iterator[Text]:
        """Yield what stands on the page of a level that begins: the notice, too, where no street shows it."""
        story, state = self.rules.story, step.state
        if not has_level_page(self.rules, before, step):
            return
        level = level_of(story, state)
        yield level.stakes
        if level.indoors and is_passed_by(story, state):
            yield level.days[state.day].notice


def has_level_page(rules: Ruleset, before: GameState, step: Step) -> bool:
    """Return whether a level begins with a page: one that another runs on into has it for new rules alone."""
    if not any(isinstance(event, LevelStarted) for event in step.events):
        return False
    is_silent = before.phase == LEVEL_END and runs_on(rules.story, before)
    return not is_silent or any(isinstance(event, PolicyChanged) for event in step.events)
