"""What a class is told of one run: its choices, its answers, its ending. No name goes in, and none comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.engine.endings import ending
from game.engine.replay import SKIPPED, Run, content_version, finished
from game.engine.sorting import Sorted, round_length, unpack
from game.engine.state import ENDING

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset


@dataclass(frozen=True, slots=True)
class Life:
    """A run played again.

    `chosen` has the index of the option taken by the index of its moment, `ending` the id of the ending, "" where the
    run is not over; attitudes are 0..10 or SKIPPED; `sorted` is the round of claims with its length, None where none
    was played.
    """

    consent: bool
    edition: int
    score: int
    chosen: Mapping[int, int] = field(default_factory=dict)
    ending: str = ""
    before: int = SKIPPED
    after: int = SKIPPED
    round: tuple[int, Sorted] | None = None


OLDER = "classroom.bad.older"
OTHER = "classroom.bad.other"
"""Why a code is no life here, as text ids: it is of other content; it is of no run that this story has."""


def life_of(rules: Ruleset, run: Run) -> Life | str:
    """Return what a run came to, or a text id where it was not played in this story: OLDER or OTHER."""
    story = rules.story
    if run.content != content_version(story.content):
        return OLDER
    if not rules.fits(run.setup):
        return OTHER
    state = finished(rules, run)
    if len(state.log) != len(run.choices):
        return OTHER
    edition = story.editions[run.setup.edition]
    length = round_length(edition.sorter, run.setup.options)
    result = unpack(length, run.sort_results)
    return Life(
        consent=run.setup.consent,
        edition=run.setup.edition,
        score=state.score,
        chosen=dict(state.log),
        ending=ending(story, state).id if state.phase == ENDING else "",
        before=run.before,
        after=run.after,
        round=None if result is None else (length, result),
    )
