"""Who speaks is there, or on the phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem

_VERBS: Final = "says|asks|whispers|laughs|nods|shrugs|smiles|grins|mutters|murmurs|sighs|adds"
# With one of these words near, somebody may speak without being there.
_FAR: Final = re.compile(
    r"\b(phone|telephone|phones|rings?|rang|calls?|called|calling|line|messages?|messaged|writes?|wrote|written|texts?|voice|letter|mail|posts?|"
    r"posted|screen|reads?|replies|sends?|sent|note|postcard|dots|types|tomorrow|later|next|hears)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Problem]:
    """Yield texts of moments in which somebody speaks who is not among its people."""
    names = {
        person.id: re.escape(person.name.split()[-1])
        for person in case.project.only("People").data
        if person.id != "you"
    }
    for saying in case.sayings:
        if saying.moment is None or saying.role not in {"card", "says"}:
            continue
        for person, name in names.items():
            if person in saying.moment.people:
                continue
            speaks = re.search(
                rf"\b{name}\s+(?:{_VERBS})\b|\b(?:{_VERBS})\s+(?:[A-Z][a-z]+\.?\s+)?{name}\b", saying.words
            )
            card = saying.moment.card if isinstance(saying.moment.card, str) else ""
            if speaks and not _FAR.search(f"{saying.words} {card}"):
                yield saying.spot.problem(f"'{speaks[0]}', but {person} is not among the people of this moment")
