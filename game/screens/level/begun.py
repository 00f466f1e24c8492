"""What is told of a level that begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.state import level_of
from game.presentation.rule_view import rule_in_force
from game.session.auto_advance import is_passed_by

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.presentation.context import Context


@dataclass(frozen=True, slots=True)
class Begun:
    """A level in its first state."""

    context: Context
    state: GameState

    def heading(self) -> str:
        """Return the title of the level."""
        level, words = level_of(self.context.story, self.state), self.context.words
        return words("ui.street.level", title=words(level.title))

    def lines(self) -> list[tuple[str, str, str, str]]:
        """Return what stands below the heading, as far as there is any: name, words, type and ink of each."""
        stakes = self.context.render_variant(level_of(self.context.story, self.state).stakes)
        lines = [
            ("stakes", stakes, "body", "soft"),
            ("notice", self._notice(), "body", "ink"),
            ("rule", rule_in_force(self.context, self.state), "small", "ink"),
            ("truth", self._truth(), "small", "soft"),
        ]
        return [line for line in lines if line[1]]

    def _notice(self) -> str:
        """Return Bloom's notice of the morning, where no street shows it."""
        story = self.context.story
        is_told = level_of(story, self.state).indoors and is_passed_by(story, self.state)
        days = level_of(story, self.state).days
        return self.context.render_variant(days[self.state.day].notice) if is_told else ""

    def _truth(self) -> str:
        """Return the line from outside the story about the box, at the beginning of a run."""
        words = self.context.words
        kept = "ui.consent.real.ticked" if self.state.setup.consent else "ui.consent.real.unticked"
        return "" if self.state.log else f"{words('ui.consent.real')} {words(kept)}"
