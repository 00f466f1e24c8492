"""What a card shows is labelled by what is known about it, and a fact card with that label says what that is."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem


def check(case: Case) -> Iterator[Problem]:
    """Yield moments that call a mechanism of the articles invented, and those whose label no fact card stands for."""
    labels: dict[str, set[str]] = {}
    for _, fact in case.project.facts():
        for moment_id in fact.moments:
            labels.setdefault(moment_id, set()).add(fact.label)
    for spot, moment in case.project.moments():
        if moment.provenance == "invented":
            if moment.title is not None:
                yield (spot / "title").problem("the ending does not list what is invented, so this has no 'title'")
            if moment.shows:
                yield (spot / "provenance").problem(f"{moment.shows[0]} is in the articles, so it is not 'invented'")
            continue
        if moment.title is None:
            yield (spot / "provenance").problem("this moment has no 'title': what the ending calls the card")
        found = labels.get(moment.id, set())
        if not found:
            what = f"no card in facts/ lists '{moment.id}' under moments: say there what is known, and by whom"
            yield (spot / "provenance").problem(what)
        elif moment.provenance not in found:
            yield (spot / "provenance").problem(
                f"the fact cards that list '{moment.id}' are {', '.join(sorted(found))} and not '{moment.provenance}'"
            )
        if moment.provenance == "articles" and not moment.shows:
            yield (spot / "provenance").problem("say in 'shows' which mechanism of the articles this is")
