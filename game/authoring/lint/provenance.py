"""What a card shows is labelled by what is known about it."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem


def check(case: Case) -> Iterator[Problem]:
    """Yield moments that show a mechanism of the articles and call it invented, or the other way round."""
    for spot, moment in case.project.moments():
        if moment.shows and moment.provenance == "invented":
            yield (spot / "provenance").problem(f"{moment.shows[0]} is in the articles, so it is not 'invented'")
        if moment.provenance == "articles" and not moment.shows:
            yield (spot / "provenance").problem("say in 'shows' which mechanism of the articles this is")
