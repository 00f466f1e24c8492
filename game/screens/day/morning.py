"""What every morning tells, wherever you wake: the level, the day, a headline, a notice from Bloom."""

from __future__ import annotations

from typing import ClassVar

from game.engine.intents import Continue
from game.engine.state import level_of, slots
from game.screens.base.game_screen import GameCommand
from game.screens.base.play_screen import PlayScreen
from game.screens.widgets.notice import Notice
from game.ui.widgets import Button, Label, Widget


class MorningScreen(PlayScreen):
    """A morning; one button starts the day."""

    starts_at: ClassVar[str] = "go"

    def title(self) -> str:
        """Return the level and the day."""
        return f"{self.heading()}. {self.weekday()}"

    def heading(self) -> str:
        """Return the level."""
        level = level_of(self.context.story, self.shown_state)
        return self.words("ui.street.level", title=self.words(level.title))

    def weekday(self) -> str:
        """Return the day of the week."""
        return self.words(level_of(self.context.story, self.shown_state).days[self.shown_state.day].weekday)

    def day_line(self) -> str:
        """Return the day, how many the level has, and your money."""
        story, state = self.context.story, self.shown_state
        days = range(len(level_of(story, state).days))
        total = sum(slots(story, state.setup.edition, state.level, day) > 0 for day in days)
        now = sum(slots(story, state.setup.edition, state.level, day) > 0 for day in range(state.day + 1))
        label = self.words("ui.day.label", day=self.weekday(), now=now, total=total)
        return f"{label} · {self.words('ui.day.money', money=state.money)}"

    def labels(self) -> list[Label]:
        """Return heading and headline."""
        day = level_of(self.context.story, self.shown_state).days[self.shown_state.day]
        post = self.words("ui.street.headline", headline=self.context.render_variant(day.headline))
        heading = Label(self.kit, "heading", text=self.heading(), style="heading", heading=1, ground=None)
        headline = Label(self.kit, "headline", text=post, style="small", ground=None)
        return [heading, headline]

    def notice(self) -> Notice:
        """Return what Bloom says to you this morning."""
        day = level_of(self.context.story, self.shown_state).days[self.shown_state.day]
        return Notice(
            self.kit,
            "notice",
            sender=self.words("ui.moment.bloom"),
            text=self.context.render_variant(day.notice),
            ground=None,
        )

    def way_on(self) -> Button:
        """Return the button that starts the day, not placed yet."""
        return Button(self.kit, "go", label=self.words("ui.street.go"), action=Continue(), ground=None)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Start the day with a sound."""
        if isinstance(action, Continue):
            self.play_sound("page")
        return super().act(action, widget)
