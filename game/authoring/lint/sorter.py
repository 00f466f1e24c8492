"""Claims to sort are balanced: about 45 in 100 are so, 40 are not, and 15 nobody knows; those of elsewhere alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.lint.fact_counts import ELSEWHERE, wanted
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.content.facts import CHINA

SHARES: Final = {"so": 45, "not_so": 40, "nobody_knows": 15}
"""How many in a hundred have each answer."""
AROUND: Final = 8


def check(case: Case) -> Iterator[Problem]:
    """Yield claims that are told twice, and sets of claims out of balance where a story asks for so many."""
    seen: dict[str, str] = {}
    for spot, item in case.project.sorted_claims():
        if item.claim.lower() in seen:
            yield (spot / "claim").problem(f"'{seen[item.claim.lower()]}' claims the same in the same words")
        seen.setdefault(item.claim.lower(), item.id)
    if not any(least.claims for _, least in wanted(case.project)):
        return
    regions = {fact.id: fact.region for _, fact in case.project.facts()}
    items = [item for _, item in case.project.sorted_claims()]
    spot = Spot(case.project.only("Sorter")) / "items"
    for is_booster, name in ((False, "claims to sort"), (True, "claims of the booster")):
        drawn = [item for item in items if item.booster is is_booster]
        yield from _unbalanced(spot, drawn, name)
        far = [item for item in drawn if regions.get(item.fact, CHINA) != CHINA]
        yield from _unbalanced(spot, far, f"{name} {ELSEWHERE}")


def _unbalanced(spot: Spot, items: Sequence[author.SortItem], name: str) -> Iterator[Problem]:
    """Yield the answers that too many or too few of some claims have."""
    for answer, share in SHARES.items():
        count = sum(item.answer == answer for item in items)
        if items and abs(100 * count - share * len(items)) > AROUND * len(items):
            what = f"{count} of {len(items)} {name} are '{answer}'"
            yield spot.problem(f"{what}; {share - AROUND} to {share + AROUND} in a hundred should be")
