"""The settings sheet: a list that scrolls, applied at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from pygame import Rect

from game.screens.actions import ChangeSettings, DeleteStored
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.system.deleting import ask_first
from game.session.settings import CHOICES, Settings
from game.ui.commands import Pop
from game.ui.widgets import Button, Choice, ControlRow, Label, Paper, ScrollList, Segmented, Widget


@dataclass(frozen=True, slots=True)
class SettingsFacts:
    """What the sheet shows: settings, whether anything is kept, the text id of where, (code, name) of languages."""

    settings: Settings
    stored: bool
    where: str
    languages: tuple[tuple[str, str], ...]


class SettingsScreen(GameScreen):
    """The sheet; it reads the facts anew whenever it is built."""

    name: ClassVar[str] = "settings"
    modal: ClassVar[bool] = True

    def __init__(self, facts: Callable[[], SettingsFacts]) -> None:
        """Return a sheet on a source of facts."""
        super().__init__()
        self.read = facts
        self.first = 0

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.settings.title")

    def build(self) -> None:
        """Add sheet, heading, list and the closing button."""
        look, facts = self.look, self.read()
        sheet, area = look.box("settings", "sheet"), look.box("settings", "list")
        self.add(Paper(self.kit, "sheet"), sheet)
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1, ground="card")
        box = look.box("settings", "heading")
        high = heading.measure(box.width)
        self.add(heading, Rect(box.left, box.top, box.width, high))
        close = Button(self.kit, "done", label=self.kit.words("ui.settings.done"), action=Pop(), ground="card")
        place = look.box("settings", "close")
        width = min(area.width, max(place.width, close.natural_width()))
        tall = max(place.height, close.measure(width))
        done = Rect(area.right - width, place.bottom - tall, width, tall)
        top = max(area.top, box.top + high + look.space(2))
        rows = ScrollList(self.kit, "list", rows=self._rows(facts), inset=0, ground="card")
        rows.first = self.first
        self.add(rows, Rect(area.left, top, area.width, done.top - look.space(3) - top))
        self.first = rows.first
        self.add(close, done)

    def _rows(self, facts: SettingsFacts) -> list[Widget]:
        rows = [self._pick(name, CHOICES[name], facts) for name in CHOICES]
        if len(facts.languages) > 1:
            rows.append(self._pick("lang", tuple(code for code, _ in facts.languages), facts))
        return [*rows, self._stored(facts)]

    def _pick(self, name: str, values: tuple[str, ...], facts: SettingsFacts) -> Widget:
        words, languages = self.kit.words, dict(facts.languages)
        label = words(f"ui.setting.{name}")
        choices = tuple(
            Choice(
                value,
                languages[value] if name == "lang" else words(f"ui.setting.{name}.{value}"),
                ChangeSettings(replace(facts.settings, **{name: value})),
            )
            for value in values
        )
        chosen = getattr(facts.settings, name)
        control = Segmented(self.kit, name, label=label, choices=choices, chosen=chosen, ground="card")
        return self._row(f"{name}_row", label, control, int(self.look.measure("settings", "row")["control_width"]))

    def _row(self, name: str, label: str, control: Widget, width: int) -> ControlRow:
        measure = self.look.measure("settings", "row")
        text = Label(self.kit, f"{name}_label", text=label, style="option", bold=False, middle=True, ground="card")
        return ControlRow(
            self.kit, name, label=text, control=control, control_width=width, least=int(measure["height"]), gap=6
        )

    def _stored(self, facts: SettingsFacts) -> Widget:
        words = self.kit.words
        button = Button(
            self.kit, "delete", label=words("ui.settings.delete"), action=DeleteStored(), primary=False, ground="card"
        )
        button.enabled = facts.stored
        button.description = "" if facts.stored else words(facts.where)
        return self._row("stored_row", words(facts.where), button, button.natural_width())

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Ask before deleting; everything else is done at once."""
        rows = self.find("list")
        self.first = rows.first if isinstance(rows, ScrollList) else 0
        if not isinstance(action, DeleteStored):
            return super().act(action, widget)
        return ask_first(self.kit.words)
