"""A story with everything that follows from it: the one thing the rules are asked with.

A Story is data and never changes. What is derived from it is worked out here, some of it only when a run first asks,
and kept for the next run; another story is another Ruleset, so nothing stale can be shared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.circles import Circles
from game.engine.compiled_conditions import compile_condition, partial_evaluate
from game.engine.content_index import index_moment
from game.engine.policy_baseline import PolicyBaseline
from game.engine.story_checks import check_story
from game.engine.written_rule import amended, written_rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.engine.compiled_conditions import Question
    from game.engine.policy import Policy
    from game.engine.setup import RunSetup
    from game.engine.story import Story
    from game.engine.written_rule import WrittenRule

MOST_BASELINES: Final = 256
"""So many policies are kept read: more than a story has of rules that players may write, under all its levels, with
and without consent. Somebody who tries out many more makes room by forgetting them all. A baseline holds its policy, so
while it is kept no other policy can come to lie where this one does."""


@dataclass(frozen=True, slots=True)
class Deck:
    """What a run draws on a day: how many cards, and which it may draw.

    Sets of its cards are whole numbers: the bit of a card is 1 << its place in `cards`, and in `bits` by the card.
    `free` cards can always come, `asked` are the others, each with what is asked for. `musts` must come; `late` happen
    in the evening or at night. `behind` is how many choices at most lie between the first day that may draw one of
    these cards and this one. `following` is the next day of the level that the run plays, or None after the last.
    """

    slots: int
    cards: tuple[int, ...]
    bits: Mapping[int, int]
    free: int
    asked: tuple[tuple[int, Question], ...]
    musts: int
    late: int
    behind: int
    following: int | None


class Ruleset:
    """A checked story, its moments made ready, its cards by day and edition, its policies read over its people."""

    __slots__ = ("_amended", "_baselines", "_circles", "_decks", "_writes", "draws", "moments", "story")

    def __init__(self, story: Story) -> None:
        """Make what every run needs; raises ValueError for a story that no run could go through."""
        check_story(story)
        self.story = story
        self.moments = tuple(index_moment(index, moment) for index, moment in enumerate(story.moments))
        self.draws = {
            (level, day, edition): _drawn(story, level, day, edition)
            for level in range(len(story.levels))
            for day in range(len(story.levels[level].days))
            for edition in range(len(story.editions))
        }
        self._writes = {
            indexed.entry: indexed.option.writes
            for moment in self.moments
            for indexed in moment.options
            if indexed.option.writes is not None
        }
        self._amended: dict[tuple[str, WrittenRule], Policy] = {}
        self._baselines: dict[tuple[int, bool], PolicyBaseline] = {}
        self._circles: dict[str, Circles] = {}
        self._decks: dict[tuple[int, int, bool], tuple[tuple[Deck, ...], ...]] = {}

    def fits(self, setup: RunSetup) -> bool:
        """Return whether the story has the edition and the aim of a set-up: codes are numbers and may be of another."""
        return setup.edition < len(self.story.editions) and setup.aim < len(self.story.aims)

    def policy_for(self, level: int, log: Sequence[tuple[int, int]]) -> Policy:
        """Return the policy in force: the level's, with the rule that the choices of a log have written into it."""
        story = self.story
        policy = story.policies[story.levels[level].policy]
        if self._writes.keys().isdisjoint(log):  # nearly no option writes a rule, and a log is long
            return policy
        rule = written_rule([self._writes[entry] for entry in log if entry in self._writes])
        if rule is None:
            return policy
        key = policy.id, rule
        if key not in self._amended:
            self._amended[key] = amended(policy, rule)
        return self._amended[key]

    def baseline(self, policy: Policy, *, consent: bool) -> PolicyBaseline:
        """Return what a policy makes of the story's people; two policies are the same if they are one object."""
        key = id(policy), consent
        kept = self._baselines.get(key)
        if kept is not None:
            return kept
        if len(self._baselines) >= MOST_BASELINES:
            self._baselines.clear()
        people, absent = self.story.people, policy.absent
        circles = self._circles.get(absent) or self._circles.setdefault(absent, Circles(people, absent=absent))
        fresh = self._baselines[key] = PolicyBaseline(people, policy, consent=consent, circles=circles)
        return fresh

    def decks(self, setup: RunSetup) -> tuple[tuple[Deck, ...], ...]:
        """Return what a run draws, by level and day."""
        key = setup.edition, setup.aim, setup.consent  # all that `partial_evaluate` asks a set-up for
        kept = self._decks.get(key)
        if kept is None:
            kept = self._decks[key] = tuple(
                tuple(self._deck(setup, level, day) for day in range(len(self.story.levels[level].days)))
                for level in range(len(self.story.levels))
            )
        return kept

    def _deck(self, setup: RunSetup, level: int, day: int) -> Deck:
        """Return what a run draws on a day: cards that its set-up rules out are left out."""
        moments, days, edition = self.story.moments, self.story.levels[level].days, setup.edition
        drawn = self.draws[level, day, edition]
        left = [(index, partial_evaluate(moments[index].needs, setup)) for index in drawn]
        asked = {
            index: compile_condition(None if needs is True else needs) for index, needs in left if needs is not False
        }
        bits = {index: 1 << place for place, index in enumerate(asked)}
        return Deck(
            slots=days[day].slots[edition],
            cards=tuple(asked),
            bits=bits,
            free=sum(bits[index] for index, needs in asked.items() if needs is None),
            asked=tuple((bits[index], needs) for index, needs in asked.items() if needs is not None),
            musts=sum(bits[index] for index in asked if moments[index].must),
            late=sum(bits[index] for index in asked if moments[index].late),
            behind=self._behind(level, day, edition),
            following=next((later for later in range(day + 1, len(days)) if days[later].slots[edition]), None),
        )

    def _behind(self, level: int, day: int, edition: int) -> int:
        """Return how many slots there are before a day, from the first level that holds one of its cards."""
        levels, cards = self.story.levels, self.draws[level, day, edition]
        first = next((index for index in range(level) if not set(cards).isdisjoint(levels[index].moments)), level)
        before = [one for index in range(first, level) for one in levels[index].days]
        return sum(one.slots[edition] for one in (*before, *levels[level].days[:day]))


def _drawn(story: Story, level: int, day: int, edition: int) -> tuple[int, ...]:
    """Return the cards that a day of a level may draw in an edition."""
    return tuple(
        index
        for index in story.levels[level].moments
        if edition in story.moments[index].editions
        and (not story.moments[index].days or day + 1 in story.moments[index].days)
    )
