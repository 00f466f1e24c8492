"""The Source desk: five articles, where they seem to have it from, and where they have it from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Heading, Listing, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from game.presentation.context import Context

ARTICLES: Final = ("magazine", "news", "opinion", "blog", "forum")
SOURCES: Final = ("plan", "bbc", "video", "own")
ROOT: Final = "video"
"""Where all of them have it from (FACTS, F1)."""
FOUND: Final = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the desk: the article that is held ("" for none), those with an arrow, and what was said last."""

    held: str = ""
    traced: frozenset[str] = frozenset()
    said: str = ""

    @property
    def is_done(self) -> bool:
        """Whether all arrows are drawn."""
        return len(self.traced) == len(ARTICLES)

    def hold(self, article: str) -> Desk:
        """Return the desk with another article in hand."""
        return replace(self, held=article, said="")

    def guess(self, source: str) -> Desk:
        """Return the desk after an arrow was tried to a source: it stays where it is right.

        >>> Desk().hold("news").guess("plan").traced, Desk().hold("news").guess("video").traced
        (frozenset(), frozenset({'news'}))
        """
        if not self.held:
            return replace(self, said="debrief.desk.none")
        if source != ROOT:
            return replace(self, said=f"debrief.desk.wrong.{source}")
        return self._traced("debrief.desk.right")

    def look(self) -> Desk:
        """Return the desk after a look at what the article itself cites: that is enough for its arrow."""
        if not self.held:
            return replace(self, said="debrief.desk.none")
        return self._traced(f"debrief.desk.article.{self.held}.look")

    def look_aside(self) -> Desk:
        """Return the desk after a look at what others say: it is enough for all arrows."""
        return replace(self, held="", traced=frozenset(ARTICLES), said="debrief.desk.aside.all")

    def _traced(self, said: str) -> Desk:
        """Return the desk with the arrow of the article in hand."""
        return replace(self, traced=self.traced | {self.held}, said=said)


def sheet(context: Context) -> Sheet:
    """Return the articles as a table with where they lead, and what was found."""
    words, title = context.words, title_of(context, "desk")
    heads = tuple(words(f"debrief.desk.head.{head}") for head in ("article", "claim", "leads"))
    rows = tuple(
        (
            words(f"debrief.desk.article.{article}"),
            words(f"debrief.desk.article.{article}.claim"),
            words(f"debrief.desk.article.{article}.look"),
        )
        for article in ARTICLES
    )
    found = tuple(words(f"debrief.desk.found.{line}") for line in FOUND)
    return Sheet(
        title,
        (
            Table(words("debrief.desk.caption"), heads, rows),
            Heading(words("debrief.desk.found")),
            Listing(found),
            Paragraph(words("debrief.desk.sources")),
        ),
    )
