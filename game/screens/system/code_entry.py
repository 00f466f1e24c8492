"""Where a code is entered: by keyboard, on the pad of 32 letters, or pasted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.engine.replay import LETTERS, MOST_LETTERS, VALUES
from game.screens.actions import EnterCode, PasteCode
from game.screens.base.button_row import ButtonRow
from game.screens.base.form_screen import FormScreen
from game.screens.base.game_screen import GameCommand
from game.screens.outcomes import CodeRefused, Outcome, Pasted
from game.ui import paint
from game.ui.commands import Dispatch, Pop
from game.ui.events import BACKSPACE, PASTE, Digit, InputEvent, OtherKey
from game.ui.text import Ink, Line
from game.ui.widgets import Button, Label, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.accessibility_tree import Node
    from game.ui.theme import TypeStyle

GROUP: Final = 4
PER_ROW: Final = {"landscape": 11, "portrait": 5}
SIDE_PADDING: Final = 16
LINES: Final = 2
WORDS_BEFORE: Final = ("#", "=")
"""A pasted address ends with the code behind one of these."""


def tidied(text: str) -> str:
    """Return the letters of a code in a text, at most as many as a code has."""
    for mark in WORDS_BEFORE:
        text = text.rpartition(mark)[2]
    known = [LETTERS[VALUES[letter]] for letter in text[: 8 * MOST_LETTERS].upper() if letter in VALUES]
    return "".join(known[:MOST_LETTERS])


def grouped(letters: str) -> str:
    """Return letters in groups of four with dashes."""
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


@dataclass(frozen=True, slots=True)
class Type:
    """A letter of the pad; BACKSPACE takes the last one away."""

    letter: str


@dataclass(eq=False, repr=False, kw_only=True)
class Field(Widget):
    """What was typed so far."""

    label: str
    text: str = ""
    hint: str = ""

    role: ClassVar[str] = "textbox"

    def _style(self) -> TypeStyle:
        return self.look.type("option")

    def measure(self, width: int) -> int:
        """Return the height of its lines and the edge."""
        lines = max(LINES, len(self._lines(self.hint, width)))
        return max(self.look.target, lines * self._style().line + 2 * self.look.space(3))

    def _lines(self, text: str, width: int) -> tuple[Line, ...]:
        return self.kit.type.wrap(text, self._style(), width - 2 * SIDE_PADDING)

    def paint(self, surface: Surface) -> None:
        """Draw the box and the end of what was typed."""
        theme, style = self.look.theme, self._style()
        paint.rounded(surface, self.rect, theme.page, self.look.radius())
        paint.frame(surface, self.rect, theme.edge, (self.look.radius(), self.look.stroke("box")))
        lines = (
            self._lines(self.text, self.rect.width)[-LINES:] if self.text else self._lines(self.hint, self.rect.width)
        )
        y = self.rect.centery - len(lines) * style.line // 2
        ink = Ink(theme.ink if self.text else theme.soft, theme.page)
        for line in lines:
            surface.blit(self.kit.type.line(line, style, ink), (self.rect.left + SIDE_PADDING, y))
            y += style.line

    def name(self) -> str:
        """Return what it is for."""
        return self.label

    def node(self, depth: int) -> Node:
        """Return it with what was typed."""
        return replace(super().node(depth), value=self.text)


class CodeEntryScreen(FormScreen):
    """A field, a pad, and what is wrong with the code."""

    name: ClassVar[str] = "code_entry"
    style: ClassVar[str] = "page:questions"

    def __init__(self, context: Context) -> None:
        """Return an empty entry."""
        super().__init__(context)
        self.letters = ""
        self.wrong = ""

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.title.code.heading")

    def _sheet(self) -> Rect:
        """Return a sheet that is as large as the page lets it be: a pad needs room."""
        look = self.look
        sheet = look.safe
        return sheet if look.portrait or look.text_scale > 100 else sheet.inflate(-280 - look.spare[0], -look.spare[1])

    def parts(self) -> list[Widget]:
        """Return the field, what is wrong, and the pad."""
        words = self.kit.words
        field = Field(self.kit, "field", label=self.title(), text=grouped(self.letters), ground="card")
        field.hint = words("ui.title.code.text")
        wrong = Label(self.kit, "wrong", text=self.wrong, style="small", bold=True, ground="card", live="assertive")
        return [field, *([wrong] if self.wrong else []), *self._pad()]

    def _pad(self) -> list[Widget]:
        """Return the rows of the pad; the last key takes a letter away."""
        words = self.kit.words
        keys: list[Widget] = [self._key(f"key:{letter}", letter, Type(letter)) for letter in LETTERS]
        back = self._key("key:back", "", Type(BACKSPACE))
        back.icon, back.description = "arrow_left", ""
        back.spoken = words("ui.title.code.erase")
        keys.append(back)
        if self.look.portrait and self.context.host.can_quit:
            keys.append(self._paste())
        per_row = PER_ROW[self.look.orientation]
        return [
            ButtonRow(
                self.kit,
                f"pad_{start}",
                widgets=keys[start : start + per_row],
                gap=8,
                even=True,
                columns=per_row,
                ground="card",
            )
            for start in range(0, len(keys), per_row)
        ]

    def _paste(self) -> Button:
        """Return the button that pastes: beside the others, or on the pad where the page is narrow."""
        return self.secondary("paste", self.kit.words("ui.title.code.paste"), PasteCode())

    def _key(self, name: str, letter: str, action: object) -> Key:
        return Key(self.kit, name, label=letter, action=action, primary=False, ground="card")

    def buttons(self) -> list[Button]:
        """Return on, paste where that is possible at once and the pad has not got it, and back."""
        words = self.kit.words
        buttons = [self.primary("enter", words("ui.title.code.enter"), EnterCode(""))]
        if self.context.host.can_quit and not self.look.portrait:
            buttons.append(self._paste())
        return [*buttons, self.secondary("back", words("ui.title.code.back"), Pop())]

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take a typed letter; everything else as usual."""
        match event:
            case Digit(number, text):
                self._type(text or str(number))
            case OtherKey(text) if text == PASTE:
                return Dispatch(PasteCode())
            case OtherKey(text) if text:
                self._type(text)
            case _:
                return super().handle(event)
        return None

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Type a letter of the pad, or try the code."""
        match action:
            case Type(letter):
                self._type(letter)
                return None
            case EnterCode():
                return Dispatch(EnterCode(self.letters))
            case _:
                return super().act(action, widget)

    def _type(self, text: str) -> None:
        """Add letters to the code, or take the last one away."""
        self.letters = self.letters[:-1] if text == BACKSPACE else tidied(self.letters + text)
        field = self.find("field")
        if isinstance(field, Field):
            field.text = grouped(self.letters)

    def _complain(self, words: str) -> None:
        """Show and say what is wrong; what was typed stays."""
        self.wrong = words
        self.open(self.kit, self.behind)
        self.say(words, urgent=True)

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Take a pasted code, or say what is wrong with this one."""
        match outcome:
            case Pasted(text) if not tidied(text):
                self._complain(self.kit.words("ui.title.code.nothing"))
            case Pasted(text):
                self.letters = ""
                self._type(text)
                self.say(grouped(self.letters))
            case CodeRefused(words):
                self._complain(self.kit.words("ui.title.code.wrong", why=words))
            case _:
                pass
        return None

    def back(self) -> GameCommand | None:
        """Return to the title."""
        return Pop()


@dataclass(eq=False, repr=False, kw_only=True)
class Key(Button):
    """A key of the pad; `spoken` is its name where it shows no letter."""

    spoken: str = ""

    def measure(self, width: int) -> int:
        """Return the height of a finger."""
        del width
        return max(self.look.target, self.type_style.line + self.look.space(2))

    def name(self) -> str:
        """Return its letter or what it does."""
        return self.spoken or self.label
