"""Documents of the kit that follow from the content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from game.authoring.kit.page import KitPage, kit_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring import format as author
    from game.authoring.project import Project

_SENTENCE: Final = re.compile(r"(?<=[.!?…”])(?<!Mr\.)(?<!Mrs\.)\s+")
ANSWERS: Final = {"so": "So", "not_so": "Not so", "nobody_knows": "Nobody knows"}


def made_pages(project: Project) -> Iterator[KitPage]:
    """Yield the documents that are made from the levels."""
    yield kit_page("invented", invented(project))
    yield kit_page("sorter_key", sorter_key(project))
    yield kit_page("sources", sources(project))


def invented(project: Project) -> str:
    """Return the list of what the story invented, level by level, as Markdown."""
    lines = [
        "# What we invented",
        "",
        "Linden, Bloom, all ten people and everything that happens to them are invented.",
        "",
        "These cards stand for nothing that was reported anywhere. All others have a fact card with what is known.",
    ]
    for source in project.levels:
        cards = [moment for moment in source.data.moments if moment.provenance == "invented"]
        if cards:
            lines += ["", f"## {source.data.title}", "", *(f"- {_opening(card)}" for card in cards)]
    return "\n".join(lines) + "\n"


def _opening(moment: author.Moment) -> str:
    """Return how a card begins, said to everybody: its first sentence that names no number of a run."""
    card = moment.card if isinstance(moment.card, str) else moment.card[-1].words
    sentences = [part for part in _SENTENCE.split(card) if "{" not in part]
    first = sentences[0] if sentences else moment.id.replace("_", " ")
    return f"{first}”" if first.count("“") > first.count("”") else first


def sorter_key(project: Project) -> str:
    """Return the key to the sorter, with the source of each claim, as Markdown."""
    facts = {fact.id: fact for _, fact in project.facts()}
    claims = [item for _, item in project.sorted_claims()]
    later = sum(item.booster for item in claims)
    lines = [
        "# Answer key to the sorter",
        "",
        f"A round draws eight claims in class and twelve at home, from {len(claims) - later}.",
        "",
        f"The {later} at the end come a week later, six at a time.",
    ]
    for heading, is_booster in (("Claims", False), ("A week later", True)):
        lines += ["", f"## {heading}", "", "| Claim | Answer | What is known, and who published it |", "|---|---|---|"]
        for item in (one for one in claims if one.booster is is_booster):
            lines.append(f"| {_cell(item.claim)} | {ANSWERS[item.answer]} | {_cell(_told(item, facts[item.fact]))} |")
    return "\n".join(lines) + "\n"


def _told(item: author.SortItem, fact: author.Fact) -> str:
    """Return what is so of a claim, with the sources of its card."""
    return f"{item.feedback} *{'; '.join(source_line(source) for source in fact.sources)}*"


def sources(project: Project) -> str:
    """Return all fact cards by region, with their sources and the day of the last check, as Markdown."""
    lines = ["# Facts and sources", "", "Every fact that the game tells, and who published it."]
    facts = [fact for _, fact in project.facts()]
    for region in dict.fromkeys(fact.region for fact in facts):
        name = region.replace("_", " ").title()
        lines += [
            "",
            f"## {name}",
            "",
            "| Claim | Label | What is known | Sources | Checked |",
            "|---|---|---|---|---|",
        ]
        for fact in (one for one in facts if one.region == region):
            said = "; ".join(source_line(source) for source in fact.sources)
            label = fact.label.replace("_", " ")
            lines.append(f"| {_cell(fact.claim)} | {label} | {_cell(fact.known)} | {_cell(said)} | {fact.checked} |")
    return "\n".join(lines) + "\n"


def source_line(source: author.FactSource) -> str:
    """Return who wrote what, where and when."""
    parts = (source.author, f"“{source.title}”" if source.title else "", source.outlet, source.date or str(source.year))
    line = ", ".join(part for part in parts if part)
    return f"{line} ({source.note})" if source.note else line


def _cell(words: str) -> str:
    """Return words that cannot end a cell of a table."""
    return words.replace("|", "\\|")
