"""How the pages of a story are drawn: what `looks.json` says, by the name of a look or of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from game.content.reading import mapping, text
from game.resources import ContentError, read_json

if TYPE_CHECKING:
    from pathlib import Path

LOOKS: Final = "looks.json"
SCENES: Final = "scenes"
PAGE: Final = "page:"
"""What stands before the name of a page, so that it is no look's name."""

Traits = dict[str, Any]
"""How pages are drawn by the names of the traits: each a word, but `scenes`, which are words by words."""


def load_looks(folder: Path) -> dict[str, Traits]:
    """Return the traits of each look, and under `page:title` and so on those of each page; raises ContentError."""
    value = read_json(folder / LOOKS)
    try:
        looks = {name: _traits(traits) for name, traits in mapping(mapping(value)["looks"]).items()}
        pages = {f"{PAGE}{page}": looks[text(name)] for page, name in mapping(value["pages"]).items()}
    except KeyError as error:
        raise ContentError(LOOKS, f"{str(error.args[0])[:40]!r} is missing in it") from error
    except (ValueError, TypeError) as error:
        raise ContentError(LOOKS, f"something in it is wrong ({str(error)[:120]})") from error
    return looks | pages


def _traits(value: Any) -> Traits:
    return {
        name: {drawn: text(other) for drawn, other in mapping(trait).items()} if name == SCENES else text(trait)
        for name, trait in mapping(value).items()
    }
