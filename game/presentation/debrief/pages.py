"""The pages of the debrief in their order, which of them an edition shows, and the words of each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from game.presentation.debrief.speakers import speakers

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.debrief.sheet import Sheet

PAGES: Final = (
    *("feeling", "timeline", "ledgers", "receipts", "friend", "other_rules", "one_fact", "origins", "desk", "case"),
    *("sorter", "document", "ask", "questions", "keep", "stored"),
)
"""Each has its words in a module of its name beside this one, and its screen in one of `game/screens/debrief`."""

ONE_PAGE: Final = ("museum",)
"""What follows in an edition that has one page for all of it."""
ABOUT_CHINA: Final = ("desk", "document")
INSTEAD: Final = ("case",)
"""What stands there where nothing about China is shown."""
FRIEND: Final = ("friend",)
"""What a story has in which somebody has words for it."""
TO_TAKE: Final = ("keep", "stored")
"""What is there for who comes back to the device: nobody does in an exhibit."""


class Told(Protocol):
    """A module with the words of a page."""

    def sheet(self, context: Context) -> Sheet:
        """Return the page in words."""


def pages_of(context: Context) -> tuple[str, ...]:
    """Return the pages that the run in progress has, none where there is no run."""
    if context.current_session is None:
        return ()
    if context.story.editions[context.state.setup.edition].one_page:
        return ONE_PAGE
    hidden: tuple[str, ...] = ABOUT_CHINA if context.parallels_only else INSTEAD
    if not speakers(context):
        hidden += FRIEND
    if context.kiosk is not None:
        hidden += TO_TAKE
    return tuple(page for page in PAGES if page not in hidden)


def title_of(context: Context, page: str) -> str:
    """Return the title of a page."""
    return context.words(f"debrief.{page}.title")


def sheet_of(context: Context, page: str) -> Sheet:
    """Return a page in words; its module is read when it is first asked for."""
    return cast("Told", import_module(f"game.presentation.debrief.{page}")).sheet(context)


def beside(context: Context, page: str, step: int) -> str:
    """Return the page so many steps on from another; "" where there is none."""
    pages = pages_of(context)
    if page not in pages:
        return ""
    at = pages.index(page) + step
    return pages[at] if 0 <= at < len(pages) else ""
