"""What helps a visitor to read: larger words, stronger colours, for this visit alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.screens.actions import ChangeSettings
from game.ui.widgets import Button

if TYPE_CHECKING:
    from game.session.settings import Settings
    from game.ui.kit import Kit

LARGE: Final = "150"


def helps(kit: Kit, settings: Settings, ground: str = "page") -> list[Button]:
    """Return a toggle for each help, as the settings of the visit have it; `ground` is the colour it lies on."""
    is_large, is_strong = int(settings.text_scale) >= int(LARGE), settings.contrast == "high"
    changes = {
        "large": (is_large, replace(settings, text_scale="100" if is_large else LARGE)),
        "strong": (is_strong, replace(settings, contrast="drawn" if is_strong else "high")),
    }
    return [
        Button(
            kit,
            name,
            label=kit.words(f"ui.kiosk.{name}.{'on' if is_on else 'off'}"),
            action=ChangeSettings(change),
            primary=False,
            toggled=is_on,
            style="small",
            ground=ground,
        )
        for name, (is_on, change) in changes.items()
    ]
