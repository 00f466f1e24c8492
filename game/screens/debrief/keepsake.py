"""A picture to take along: the ending's name, and who is with you. No number stands on it."""

from __future__ import annotations

import base64
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame
from pygame import Rect, Surface

from game.presentation.ending_view import ending_view
from game.screens.ending.last_page import group
from game.ui.pieces import placed
from game.ui.widgets import Label, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.kit import Kit

GAP: Final = 16


def keepsake(context: Context, kit: Kit) -> Surface:
    """Return the picture, as large as the canvas."""
    look, view = kit.look, ending_view(context)
    surface = kit.surface(look.size)
    surface.fill(look.theme.page)
    safe, bottom = look.safe, look.safe.top
    told: list[Widget] = []
    for name, text, style, ink in (
        ("of", kit.words("debrief.keep.made"), "small", "soft"),
        ("title", view.title, "title", "ink"),
        ("line", view.line, "lead", "ink"),
    ):
        label = Label(kit, name, text=text, style=style, ink=ink)
        high = label.measure(safe.width)
        told.append(placed(label, Rect(safe.left, bottom, safe.width, high)))
        bottom += high + GAP
    below = Rect(safe.left, bottom, safe.width, safe.bottom - bottom)
    for widget in (*group(context, kit, below, view.line), *told):
        for picture in widget.pictures():
            kit.art.get(picture)
        widget.paint(surface)
    return surface


def as_png(surface: Surface) -> str:
    """Return a picture as a PNG in base64."""
    # by a file: in the browser pygame writes pictures to no other place
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture.png"
        pygame.image.save(surface, str(path))
        return base64.b64encode(path.read_bytes()).decode("ascii")
