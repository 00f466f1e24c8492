"""Who is drawn in the room is there by the words, and whoever an answer brings is known to the card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring import format as author
from game.authoring.lint.case import Case, ways_of
from game.authoring.problems import Problem
from game.authoring.project import Spot

_FAR: Final = "writes|calls|rings"
LATER: Final = "later"
HERE: Final = "here"


def check(case: Case) -> Iterator[Problem]:
    """Yield people who are drawn where the words do not have them, and ways of coming that nobody takes."""
    names = {one.id: re.escape(one.name.split()[-1]) for one in case.project.only("People").data}
    for spot, moment in case.project.moments():
        yield from _strangers(spot, moment)
        # who is not there at all is told as that alone
        for index, option in enumerate(moment.options if moment.people.keys() <= names.keys() else ()):
            yield from _unknown(spot / "options" / index, moment, option)
        for person in moment.people:
            if person in names and person not in moment.by:
                yield from _far(spot / "people" / person, names[person], ways_of(moment.card))
    for spot, moment, option in case.project.options():
        for person in option.mood.keys() & names.keys():
            before = moment.by.get(person, HERE)
            if option.by.get(person, HERE if before == LATER else before) == HERE:
                yield from _far(spot / "mood" / person, names[person], ways_of(option.says))


def _strangers(spot: Spot, moment: author.Moment) -> Iterator[Problem]:
    """Yield ways of coming of people who are not of the moment, and people who never come."""
    for person, way in moment.by.items():
        if person not in moment.people:
            yield (spot / "by" / person).problem(f"{person} is not among the people of this moment")
        elif way == LATER and not any(person in option.mood for option in moment.options):
            yield (spot / "by" / person).problem(f"no option brings {person}: name them in its 'mood'")


def _unknown(spot: Spot, moment: author.Moment, option: author.Option) -> Iterator[Problem]:
    """Yield people of an answer who are not of the moment, and ways of coming of people without a mood."""
    for person in option.mood:
        if person not in moment.people:
            yield (spot / "mood" / person).problem(
                f"{person} is not among the people of this moment; who comes with an answer is there with 'by: later'"
            )
    for person in option.by:
        if person not in option.mood:
            yield (spot / "by" / person).problem(f"say in 'mood' how {person} looks")


def _far(spot: Spot, name: str, texts: list[str]) -> Iterator[Problem]:
    """Yield a person in the room who writes or rings by the words."""
    for text in texts:
        found = re.search(rf"\b{name} (?:{_FAR})\b|\b(?:{_FAR}) {name}\b|\b[Mm]essage from (?:[a-z]+ )*{name}\b", text)
        if found:
            yield spot.problem(f"'{found[0]}', but the picture has them in the room: say 'by: telephone' or 'message'")
            return
