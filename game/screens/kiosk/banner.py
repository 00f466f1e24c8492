"""The words that call, over the pages of the run that plays itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.ui.theme import TypeStyle
from game.ui.widgets import Pill

if TYPE_CHECKING:
    from game.screens.base.game_screen import GameScreen

BANNER: Final = "kiosk_banner"
STYLES: Final = ((125, "heading"), (150, "lead"), (200, "body"))


@dataclass(eq=False, repr=False, kw_only=True)
class Banner(Pill):
    """A pill whose words are read from some steps away."""

    @property
    def type_style(self) -> TypeStyle:
        """The style of a heading, with air; where all words are large, of smaller words, which are as large then."""
        style = self.look.type(next(name for most, name in STYLES if self.look.text_scale <= most))
        return TypeStyle(style.size, round(style.line * 3 / 2), self.bold)


def hang(screen: GameScreen) -> None:
    """Put the banner over the top of a page that has none yet."""
    if screen.find(BANNER) is not None:
        return
    kit, width = screen.kit, screen.look.size[0]
    text = kit.words("ui.kiosk.touch")
    pill = Banner(kit, BANNER, text=text, fill="night", ink="night_ink", ground=None)
    wide = min(pill.natural_width_of(text), width)
    screen.add(pill, Rect((width - wide) // 2, screen.look.space(3), wide, pill.measure(wide)))
