"""What a card shows is labelled by what is known about it, and says what that is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem

PARTS: Final = {"title": "what the ending calls the card", "parallel": "something like it elsewhere, and who says so"}


def check(case: Case) -> Iterator[Problem]:
    """Yield moments that show a mechanism of the articles and call it invented, or do not say what is known by whom."""
    for spot, moment in case.project.moments():
        is_invented = moment.provenance == "invented"
        if moment.claim is None:
            what = "name what is invented" if is_invented else f"say what exactly is '{moment.provenance}'"
            yield (spot / "provenance").problem(f"this moment has no 'claim': {what}, in one line for the ending")
        elif "{" in moment.claim:
            yield (spot / "claim").problem("the ending tells what is known, not what was played: no {placeholders}")
        if is_invented is (moment.source is not None):
            missing = "this moment has no 'source': who published it, and when"
            what = "what is invented has no 'source'" if is_invented else missing
            yield (spot / ("source" if is_invented else "provenance")).problem(what)
        for part, what in PARTS.items():
            value = getattr(moment, part)
            if is_invented and value is not None:
                yield (spot / part).problem(f"the ending does not list what is invented, so this has no '{part}'")
            if not is_invented and value is None:
                yield (spot / "provenance").problem(f"this moment has no '{part}': {what}")
        if moment.shows and moment.provenance == "invented":
            yield (spot / "provenance").problem(f"{moment.shows[0]} is in the articles, so it is not 'invented'")
        if moment.provenance == "articles" and not moment.shows:
            yield (spot / "provenance").problem("say in 'shows' which mechanism of the articles this is")
