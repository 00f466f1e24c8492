"""What lets a browser put the game on a home screen: a web app manifest, and icons made of our own."""

import io
import json
from typing import Any

import pygame

from game.authoring.web import cover

MANIFEST = "manifest.webmanifest"
SIDE = 512
GROUND = "#D3E6D2"
PAPER = "#FBF3E3"
FLOWER = 336
"""How wide the flower is where a system cuts the icon's edge off: within the circle of 80 % that stays in any case."""


def icons() -> dict[str, bytes]:
    """PNG by file name: the icon as it is, and one whose edge may be cut off in any shape. BuildError without it."""
    ground = f'<rect width="{SIDE}" height="{SIDE}" fill="{GROUND}"/>'
    return {
        "icon-512.png": _drawn(_placed("brand/bloom_icon.svg", SIDE)),
        "icon-maskable.png": _drawn(ground + _placed("brand/bloom_mark.svg", FLOWER)),
    }


def manifest(words: dict[str, str]) -> str:
    """The manifest as JSON, by words of the page. Every address is relative, so that it holds below any path."""
    made: dict[str, Any] = {
        "id": "model-citizen",
        "name": words["title"],
        "short_name": words["title"],
        "description": words["about"],
        "lang": "en",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "orientation": "any",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["education", "games"],
        "icons": [
            _icon("icon.png", 192, "any"),
            _icon("icon-512.png", SIDE, "any"),
            _icon("icon-maskable.png", SIDE, "maskable"),
        ],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _icon(name: str, side: int, purpose: str) -> dict[str, str]:
    """One icon as a manifest names it."""
    return {"src": name, "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}


def _placed(name: str, side: int) -> str:
    """A square drawing in the middle, scaled here: what draws it knows no picture within a picture."""
    box, content = cover.inside(name)
    edge, scale = (SIDE - side) / 2, side / float(box.split()[2])
    return f'<g transform="translate({edge:g} {edge:g}) scale({scale:.6f})">{content}</g>'


def _drawn(content: str) -> bytes:
    """A drawing of SIDE by SIDE as a PNG."""
    whole = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{content}</svg>'
    picture = pygame.image.load_sized_svg(io.BytesIO(whole.encode()), (SIDE, SIDE))
    made = io.BytesIO()
    pygame.image.save(picture, made, "icon.png")
    return made.getvalue()
