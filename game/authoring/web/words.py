"""The words of the page: the author's where they exist, else the page's own."""

from typing import Any

import yaml

from game.authoring.web.places import PARTS, ROOT, BuildError

PREFIX = "page."


def flat(node: Any, path: str = "") -> dict[str, str]:
    """Texts of nested mappings by dotted id; lists become numbered ids."""
    if isinstance(node, dict):
        pairs = ((f"{path}.{key}" if path else str(key), value) for key, value in node.items())
    elif isinstance(node, list):
        pairs = ((f"{path}.{number}", value) for number, value in enumerate(node, 1))
    else:
        return {path: str(node)}
    result: dict[str, str] = {}
    for key, value in pairs:
        result.update(flat(value, key))
    return result


def page_words() -> dict[str, str]:
    """Text by id, without the prefix `page.`."""
    words = flat(yaml.safe_load((PARTS / "words.yaml").read_text(encoding="utf-8")))
    author = ROOT / "levels" / "interface.yaml"
    if author.is_file():
        try:
            found = flat(yaml.safe_load(author.read_text(encoding="utf-8")))
        except yaml.YAMLError as error:
            raise BuildError(f"levels/interface.yaml is not YAML: {error}") from error
        words.update({key.removeprefix(PREFIX): text for key, text in found.items() if key.startswith(PREFIX)})
    return words
