"""What names an hour has its picture at that hour, and cards that must come lie in the order of the day."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Final

from game.authoring import format as author
from game.authoring.lint.case import Case, ways_of
from game.authoring.lint.together import most_together
from game.authoring.problems import Problem
from game.authoring.project import Spot

DAY, EVENING, NIGHT = range(3)
HOURS: Final[Mapping[str | None, int]] = {
    None: DAY,
    "sunlit": DAY,
    "evening": EVENING,
    "night": NIGHT,
    "moonlit": NIGHT,
}
"""How late it is in each light of a place."""
_DARK: Final = {
    NIGHT: re.compile(r"\b(midnight|at night|in the dark|moonlight|goodnight)\b", re.IGNORECASE),
    EVENING: re.compile(r"\b(evening|dusk|sunset|after supper|after dark)\b", re.IGNORECASE),
}
_BRIGHT: Final = re.compile(r"\b(breakfast|noon|morning|afternoon|in the sun|twenty past three)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")


def check(case: Case) -> Iterator[Problem]:
    """Yield cards whose words and picture are at different hours, and nights that come before a day."""
    places: dict[str, author.Place] = case.project.only("Places").data
    for saying in case.sayings:
        if saying.role == "card" and saying.moment is not None and saying.moment.place in places:
            what = _mismatch(_QUOTED.sub("", saying.words), HOURS.get(places[saying.moment.place].light, DAY))
            if what:
                yield saying.spot.problem(f"{what}: give it a place whose 'light' in places.yaml is that of the words")
    yield from _answers(case, places)
    for source in case.project.levels:
        yield from _backwards(case, Spot(source), source.data, places)


def _answers(case: Case, places: Mapping[str, author.Place]) -> Iterator[Problem]:
    """Yield answers with a place of their own that is at another hour than their words."""
    for spot, moment, option in case.project.options():
        if option.place is None or option.place not in places:
            continue
        hour = HOURS.get(places[option.place].light, DAY)
        for words in ways_of(option.says):
            what = _mismatch(_QUOTED.sub("", words), hour)
            if what:
                yield (spot / "says").problem(
                    f"{what}: give the answer of {moment.id} a place at the hour of its words"
                )


def _mismatch(words: str, hour: int) -> str:
    """Return what in a card's words is at another hour than its picture, "" if nothing is.

    >>> _mismatch("It is ten to midnight, and you are in bed.", DAY)
    "'midnight', but the picture is by day"
    >>> _mismatch("At breakfast Bloom asks again.", DAY)
    ''
    """
    for least, pattern in _DARK.items():
        found = pattern.search(words)
        if found and hour < least:
            return f"'{found[0]}', but the picture is {'by day' if hour == DAY else 'in the evening'}"
        if found:
            return ""
    found = _BRIGHT.search(words)
    return f"'{found[0]}', but the picture is dark" if found and hour != DAY else ""


def _backwards(case: Case, spot: Spot, level: author.Level, places: Mapping[str, author.Place]) -> Iterator[Problem]:
    """Yield cards that must come on a day on which a later card of the file, which must come too, is earlier."""
    musts = [
        (index, moment, HOURS.get(places[moment.place].light, DAY))
        for index, moment in enumerate(level.moments)
        if moment.must and moment.place in places
    ]
    aims = [aim.id for aim in case.project.only("Aims").data]
    for edition in case.project.only("Editions").data:
        for (index, one, late), (_, other, early) in itertools.combinations(musts, 2):
            if late <= early or not set(one.days) & set(other.days):
                continue
            if not all(edition.id in (each.editions or [edition.id]) for each in (one, other)):
                continue
            if any(len(most_together([one.needs, other.needs], aim, edition.id)) > 1 for aim in aims):
                yield (spot / "moments" / index).problem(
                    f"it is later here than in '{other.id}', which comes after it on the same day: write it behind that"
                )
