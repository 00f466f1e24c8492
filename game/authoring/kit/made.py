"""Documents of the kit that follow from the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.kit.page import KitPage, kit_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.project import Project


def made_pages(project: Project) -> Iterator[KitPage]:
    """Yield the documents that are made from the levels."""
    yield kit_page("invented", invented(project))


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
        titles = [moment.title for moment in source.data.moments if moment.provenance == "invented" and moment.title]
        if titles:
            lines += ["", f"## {source.data.title}", "", *(f"- {title}" for title in titles)]
    return "\n".join(lines) + "\n"
