"""There are as many fact cards and claims to sort as a story asks for, and as many about elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Project, Spot
from game.content.facts import CHINA


def wanted(project: Project) -> Iterator[tuple[Spot, author.AtLeast]]:
    """Yield what files ask of all cards together, and where; more than one is too many."""
    for source in project.fact_files:
        if source.data.at_least is not None:
            yield Spot(source) / "at_least", source.data.at_least


def check(case: Case) -> Iterator[Problem]:
    """Yield what there is too little of, and what a second file asks for."""
    asked = list(wanted(case.project))
    for spot, _ in asked[1:]:
        yield spot.problem(f"{asked[0][0].source.name} says already what all cards must come to; one file does")
    if not asked:
        return
    spot, least = asked[0]
    for name, what, count in counted(case.project):
        if count < getattr(least, name):
            yield (spot / name).problem(f"{count} {what}, at least {getattr(least, name)} are asked for")
    had = {fact.region for _, fact in case.project.facts()}
    for at, region in enumerate(least.regions):
        if region not in had:
            yield (spot / "regions" / at).problem(f"no card is about {region.replace('_', ' ')}")


ELSEWHERE: Final = "about places other than China"


def counted(project: Project) -> Iterator[tuple[str, str, int]]:
    """Yield what is counted: the field of `AtLeast`, in words, and how much there is."""
    regions = {fact.id: fact.region for _, fact in project.facts()}
    claims = [item for _, item in project.sorted_claims()]
    facts = list(regions.values())
    yield "facts", "fact cards", len(facts)
    yield "elsewhere", f"fact cards {ELSEWHERE}", len(facts) - facts.count(CHINA)
    for name, is_booster in (("claims", False), ("booster", True)):
        what = "claims of the booster" if is_booster else "claims to sort"
        drawn = [item for item in claims if item.booster is is_booster]
        yield name, what, len(drawn)
        far = [item for item in drawn if regions.get(item.fact, CHINA) != CHINA]
        yield f"{name}_elsewhere", f"{what} {ELSEWHERE}", len(far)
