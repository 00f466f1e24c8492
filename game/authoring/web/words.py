"""The words of the pages: what levels/interface.yaml and classroom.yaml hold below `page`, and the editions."""

from typing import Any

import yaml

from game.authoring.web.places import ROOT, BuildError

PREFIX = "page."
EDITION = "class.editions."


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
    """Text by id, without the prefix `page.`, and what each edition is called. BuildError if a file is no YAML."""
    found = flat(read("interface.yaml")) | flat(read("classroom.yaml"))
    words = {key.removeprefix(PREFIX): text for key, text in found.items() if key.startswith(PREFIX)}
    named = {f"{EDITION}{one['id']}": f"{one['name']}, {one['length']}" for one in read("editions.yaml")}
    return words | named


def read(name: str) -> Any:
    """What a file of the story holds. BuildError if it is missing or not YAML."""
    try:
        return yaml.safe_load((ROOT / "levels" / name).read_text(encoding="utf-8"))
    except OSError as error:
        raise BuildError(f"levels/{name}, which holds words of the page, is missing.") from error
    except yaml.YAMLError as error:
        raise BuildError(f"levels/{name} is not YAML: {error}") from error
