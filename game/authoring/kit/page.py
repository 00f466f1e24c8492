"""One page of the kit as HTML that needs nothing but itself: style, picture and words."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

from game.resources import root

STYLE: Final = Path(__file__).with_name("kit.css")
FONTS: Final = {"normal": "Regular", "bold": "Bold"}
FACE: Final = (
    '@font-face {{ font-family: "Atkinson Hyperlegible"; font-weight: {weight};'
    ' src: url("data:font/woff2;base64,{data}") format("woff2"); }}'
)
TEMPLATE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header>{art}<p>Model Citizen. For teachers</p></header>
<main>
{body}
</main>
<footer><p>Free to copy for teaching, with this line: from Model Citizen, {licence}.</p></footer>
</body>
</html>
"""
LICENCE: Final = "CC BY 4.0"
_TITLE: Final = re.compile(r"^# (.+)$", re.MULTILINE)
_HEAD: Final = re.compile(r"<th(?= |>)")


@dataclass(frozen=True, slots=True)
class KitPage:
    """One document: the name of its files without an ending, its title, and its Markdown."""

    name: str
    title: str
    source: str


def kit_page(name: str, source: str) -> KitPage:
    """Return a document; raises ValueError where it has no title."""
    found = _TITLE.search(source)
    if found is None:
        raise ValueError(f"{name}: it has no title; its first line is '# Title'")
    return KitPage(name, found[1], source)


def as_html(page: KitPage, art: str) -> str:
    """Return a document as a page of its own; `art` is an SVG that stands in its head."""
    body = MarkdownIt("commonmark").enable("table").render(page.source)
    return TEMPLATE.format(
        title=html.escape(page.title),
        style="\n".join((*_faces(), STYLE.read_text(encoding="utf-8"))),
        art=f'<span class="art" aria-hidden="true">{art}</span>',
        body=_tables(body),
        licence=LICENCE,
    )


def _tables(body: str) -> str:
    """Return the body with tables that name their heads, and that scroll by keys where a page is narrow."""
    told = _HEAD.sub('<th scope="col"', body)
    wide = '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>'
    return told.replace("<table>", wide).replace("</table>", "</table></div>")


def _faces() -> Iterator[str]:
    """Yield the fonts, within the page: it must look the same wherever it is copied to."""
    for weight, name in FONTS.items():
        font = root() / "assets" / "web" / "fonts" / f"AtkinsonHyperlegible-{name}.woff2"
        yield FACE.format(weight=weight, data=base64.b64encode(font.read_bytes()).decode("ascii"))
