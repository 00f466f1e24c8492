"""What helps a visitor to read: larger words, stronger colours, a voice; for this visit alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.screens.actions import ChangeSettings
from game.ui.widgets import Button

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.kit import Kit

LARGE: Final = "150"


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """The visitor wants to be read to, or no longer."""

    wanted: bool


def helps(kit: Kit, context: Context, ground: str = "page") -> list[Button]:
    """Return a toggle for each help, as the visit has it; `ground` is the colour it lies on.

    That of the voice is there only where there is one.
    """
    settings = context.settings
    is_large, is_strong = int(settings.text_scale) >= int(LARGE), settings.contrast == "high"
    changes: dict[str, tuple[bool, object]] = {
        "large": (is_large, ChangeSettings(replace(settings, text_scale="100" if is_large else LARGE))),
        "strong": (is_strong, ChangeSettings(replace(settings, contrast="drawn" if is_strong else "high"))),
    }
    if context.reads_aloud is not None:
        changes["aloud"] = context.reads_aloud, ReadAloud(wanted=not context.reads_aloud)
    return [
        Button(
            kit,
            name,
            label=kit.words(f"ui.kiosk.{name}.{'on' if is_on else 'off'}"),
            action=action,
            primary=False,
            toggled=is_on,
            style="small",
            ground=ground,
        )
        for name, (is_on, action) in changes.items()
    ]
