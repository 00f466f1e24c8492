"""The pad on which the staff type their code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from game.kiosk.staff_code import MOST_DIGITS
from game.screens.base.button_row import ButtonRow
from game.screens.base.form_screen import FormScreen
from game.screens.kiosk.staff_sheet import StaffSheet
from game.screens.system.code_entry import Key
from game.ui.commands import Pop, Replace
from game.ui.events import BACKSPACE, Digit, InputEvent, OtherKey
from game.ui.widgets import Label

if TYPE_CHECKING:
    from game.kiosk.staff import Staff
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Button, Widget

PER_ROW: Final = 3
DOT: Final = "•"


@dataclass(frozen=True, slots=True)
class Press:
    """A digit of the pad; BACKSPACE takes the last one away."""

    digit: str


@dataclass(frozen=True, slots=True)
class Try:
    """The code is typed."""


class StaffPad(FormScreen):
    """Digits to press or to type. None of them is shown or said; the sheet opens, or it is told what is wrong."""

    name: ClassVar[str] = "staff_pad"
    starts_at: ClassVar[str] = "digit:1"
    style: ClassVar[str] = "page:questions"

    def __init__(self, context: Context, staff: Staff) -> None:
        """Return a pad on which nothing is typed."""
        super().__init__(context)
        self.staff = staff
        self.typed = ""
        self.wrong = ""
        self.waits = self._wait()

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.staff.title")

    def _wait(self) -> int:
        return 0 if self.staff.door is None else self.staff.door.wait

    def _told(self) -> str:
        """Return what is said above the pad: how long to wait, what was wrong, or how much is typed."""
        words = self.context.words
        if self.waits:
            return words.plural("ui.staff.wait", self.waits)
        return DOT * len(self.typed) or self.wrong or words("ui.staff.type")

    def parts(self) -> list[Widget]:
        """Return what is typed, as dots, and the pad."""
        told = Label(self.kit, "told", text=self._told(), style="lead", ground="card", live="polite")
        keys: list[Widget] = [self._key(f"digit:{digit}", digit, Press(digit)) for digit in "123456789"]
        erase = self._key("erase", "", Press(BACKSPACE))
        erase.icon, erase.spoken = "arrow_left", self.kit.words("ui.title.code.erase")
        keys += [erase, self._key("digit:0", "0", Press("0")), self._key("enter", self.kit.words("ui.staff.ok"), Try())]
        rows = [
            ButtonRow(self.kit, f"row_{at}", widgets=keys[at : at + PER_ROW], gap=self._gap, even=True, ground="card")
            for at in range(0, len(keys), PER_ROW)
        ]
        return [told, *rows]

    @property
    def _gap(self) -> int:
        return self.look.reach.apart(self.look.space(3))

    def _key(self, name: str, label: str, action: object) -> Key:
        key = Key(self.kit, name, label=label, action=action, primary=False, ground="card")
        key.enabled = not self.waits
        key.description = self._told() if self.waits else ""
        return key

    def buttons(self) -> list[Button]:
        """Return the way back."""
        return [self.secondary("back", self.kit.words("ui.sheet.back"), Pop())]

    def update(self, dt: float) -> None:
        """Count the seconds down while nobody is heard."""
        super().update(dt)
        waits = self._wait()
        if bool(waits) != bool(self.waits):
            self._again(waits)
        elif waits != self.waits:
            self.waits = waits
            self._tell()

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take a typed digit; everything else as usual."""
        match event:
            case Digit(number):
                self._press(str(number))
            case OtherKey(text) if text == BACKSPACE:
                self._press(BACKSPACE)
            case _:
                return super().handle(event)
        return None

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Type a digit of the pad, or try the code."""
        match action:
            case Press(digit):
                self._press(digit)
                return None
            case Try():
                return self._try()
            case _:
                return super().act(action, widget)

    def _press(self, digit: str) -> None:
        """Add a digit, or take the last one away."""
        if self.waits:
            return
        self.wrong = ""
        self.typed = self.typed[:-1] if digit == BACKSPACE else (self.typed + digit)[:MOST_DIGITS]
        self._tell()
        self.say(self.context.words.plural("ui.staff.typed", len(self.typed)))

    def _try(self) -> GameCommand | None:
        """Return the sheet for the right code; say that it was another."""
        typed, self.typed = self.typed, ""
        if self.staff.opens(typed):
            return Replace(StaffSheet(self.context, self.staff))
        self.wrong = self.kit.words("ui.staff.wrong")
        self._again(self._wait())
        return None

    def _again(self, waits: int) -> None:
        """Build the pad again for whether one has to wait, and say so."""
        self.waits = waits
        self.open(self.kit, self.behind)
        self.say(self._told(), urgent=True)

    def _tell(self) -> None:
        """Show what there is to say now."""
        told = self.find("told")
        if isinstance(told, Label):
            told.text = self._told()

    def back(self) -> GameCommand | None:
        """Return to where one came from."""
        return Pop()
