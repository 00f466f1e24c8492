"""The words of the page: what levels/interface.yaml holds below `page`."""

from typing import Any

import yaml

from game.authoring.web.places import ROOT, BuildError

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
    """Text by id, without the prefix `page.`. BuildError if the file is missing or not YAML."""
    source = ROOT / "levels" / "interface.yaml"
    try:
        found = flat(yaml.safe_load(source.read_text(encoding="utf-8")))
    except OSError as error:
        raise BuildError("levels/interface.yaml, which holds the words of the page, is missing.") from error
    except yaml.YAMLError as error:
        raise BuildError(f"levels/interface.yaml is not YAML: {error}") from error
    return {key.removeprefix(PREFIX): text for key, text in found.items() if key.startswith(PREFIX)}
