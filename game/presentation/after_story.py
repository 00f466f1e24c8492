"""What is told after the story, read when a player comes to it: fact cards and claims to sort, with their words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from game.content.facts import load_facts
from game.content.sorter import load_sorter
from game.content.systems import load_systems
from game.i18n import FACTS, load_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.content.facts import Facts
    from game.content.sorter import SortItem
    from game.engine.other_rules import Circumstance, System
    from game.engine.policy import Policy
    from game.i18n import Words


class AfterStory:
    """Cards and claims of one language, with or without those about China. Each raises ContentError."""

    def __init__(self, folder: Path, locale: str, *, parallels_only: bool) -> None:
        """Return what a folder of compiled content has; nothing of it is read yet."""
        self.folder = folder
        self.locale = locale
        self.parallels_only = parallels_only
        self._systems: tuple[tuple[System, ...], tuple[Circumstance, ...]] | None = None

    @cached_property
    def _words(self) -> Words:
        return load_words(self.folder, self.locale, FACTS)

    @cached_property
    def facts(self) -> Facts:
        """Return the cards that may be shown."""
        return load_facts(self.folder, self._words).shown(self.parallels_only)

    def systems(self, policies: Mapping[str, Policy]) -> tuple[tuple[System, ...], tuple[Circumstance, ...]]:
        """Return other systems and circumstances; some of the systems have a policy of the story."""
        if self._systems is None:
            self._systems = load_systems(self.folder, self._words, policies)
        return self._systems

    @cached_property
    def claims(self) -> tuple[SortItem, ...]:
        """Return the claims that may be sorted."""
        return load_sorter(self.folder, self._words, self.facts)
