"""The sheet of the staff: how loud, which language, and what can be done with the exhibit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.kiosk.house import House
from game.screens.actions import ChangeSettings
from game.screens.base.form_screen import FormScreen
from game.ui.commands import Dispatch, Push, Quit
from game.ui.screen import SECONDS_TO_READ
from game.ui.widgets import Choice, ControlRow, Label, Segmented

if TYPE_CHECKING:
    from game.kiosk.staff import Staff, Wish
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Button, Widget

STEPS: Final = 4
"""How loud it is, is set in so many steps up to the cap."""
ABREAST: Final = 2 * STEPS + 2
"""So many targets have room side by side, with the margins of the sheet and what scrolls it."""


@dataclass(frozen=True, slots=True)
class Want:
    """The staff want something of whoever keeps the exhibit."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class SetHouse:
    """The staff want the exhibit so from now on."""

    house: House


@dataclass(frozen=True, slots=True)
class ShowCounts:
    """The staff want to see what was counted."""


@dataclass(frozen=True, slots=True)
class Close:
    """The staff want the program to end."""


class StaffSheet(FormScreen):
    """What the staff set, and what they can do."""

    name: ClassVar[str] = "staff_sheet"
    starts_at: ClassVar[str] = "anew"
    style: ClassVar[str] = "page:questions"

    def __init__(self, context: Context, staff: Staff) -> None:
        """Return the sheet."""
        super().__init__(context)
        self.staff = staff

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.staff.title")

    def _sheet(self) -> Rect:
        """Return a sheet that is as high as the page lets it be, and wide enough for all steps of loudness."""
        sheet, safe = super()._sheet(), self.look.safe
        tall = Rect(0, 0, min(safe.width, max(sheet.width, ABREAST * self.look.target)), safe.height)
        tall.center = safe.center
        return tall

    def parts(self) -> list[Widget]:
        """Return loudness, language, and what can be done besides going on."""
        words, house = self.kit.words, self.staff.house
        levels = sorted({self.staff.kiosk.volume_cap * step // STEPS for step in range(STEPS + 1)} | {house.volume})
        loud = tuple(Choice(str(one), str(one), SetHouse(replace(house, volume=one))) for one in levels)
        rows = [self._pick("volume", words("ui.staff.volume"), loud, str(house.volume))]
        if len(self.context.languages) > 1:
            named = tuple(
                Choice(code, name, SetHouse(replace(house, lang=code))) for code, name in self.context.languages
            )
            rows.append(self._pick("language", words("ui.staff.language"), named, house.lang))
        rows.append(self.secondary("clean", words("ui.staff.clean"), Want("clean")))
        if self.staff.counts is not None:
            rows.append(self.secondary("counts", words("ui.staff.counts"), ShowCounts()))
        rows.append(self.secondary("close", words("ui.staff.close"), Close()))
        return rows

    def _pick(self, name: str, label: str, choices: tuple[Choice, ...], chosen: str) -> Widget:
        """Return a row with words and what to choose from."""
        control = Segmented(self.kit, name, label=label, choices=choices, chosen=chosen, ground="card")
        text = Label(self.kit, f"{name}_label", text=label, style="option", middle=True, ground="card")
        drawn = int(self.look.measure("settings", "row")["control_width"])
        width = max(drawn, len(choices) * (self.look.target + self.look.space(4)))
        return ControlRow(self.kit, f"{name}_row", label=text, control=control, control_width=width)

    def buttons(self) -> list[Button]:
        """Return the way back to visitors."""
        return [self.primary("anew", self.kit.words("ui.staff.anew"), Want("anew"))]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Do what the staff want, or leave it to whoever keeps the exhibit."""
        match action:
            case Want(wish):
                self.staff.wish = wish
                return None
            case SetHouse(house):
                return self._set(house)
            case ShowCounts():
                from game.screens.kiosk.counts import CountsScreen

                return Push(CountsScreen(self.context, self.staff))
            case Close():
                return self._close()
            case _:
                return super().act(action, widget)

    def _set(self, house: House) -> GameCommand | None:
        """Have the exhibit so; say where that will not last."""
        is_kept = self.staff.set(house)
        settings = replace(self.context.settings, lang=house.lang)
        self.open(self.kit, self.behind)
        if not is_kept:
            self._tell("ui.staff.unkept")
        return Dispatch(ChangeSettings(settings)) if settings != self.context.settings else None

    def _close(self) -> GameCommand | None:
        """End the program; a page in a browser can only say who does."""
        if self.context.host.can_quit:
            return Quit()
        self._tell("ui.staff.window")
        return None

    def _tell(self, text_id: str) -> None:
        said = self.kit.words(text_id)
        self.say(said, urgent=True)
        self.show_caption(said, SECONDS_TO_READ)

    def back(self) -> GameCommand | None:
        """Let the exhibit call again."""
        self.staff.wish = "anew"
        return None
