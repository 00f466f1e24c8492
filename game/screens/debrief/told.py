"""Pages after the story that are words and tables, and draw nothing of their own."""

from __future__ import annotations

from typing import ClassVar

from game.screens.debrief.frame import DebriefScreen


class DocumentScreen(DebriefScreen):
    """The plan that everybody wrote about."""

    name: ClassVar[str] = "document"
    page: ClassVar[str] = "document"
    draws: ClassVar[bool] = False


class AskScreen(DebriefScreen):
    """What to ask of anything that scores somebody."""

    name: ClassVar[str] = "ask"
    page: ClassVar[str] = "ask"
    draws: ClassVar[bool] = False


class CaseScreen(DebriefScreen):
    """One case from elsewhere, in the place of the Source desk."""

    name: ClassVar[str] = "case"
    page: ClassVar[str] = "case"
    draws: ClassVar[bool] = False
