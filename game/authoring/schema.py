"""The JSON Schema that editors use to help while writing, from the same types that validate."""

from __future__ import annotations

import json
from typing import Any, Final

from pydantic import TypeAdapter

from game.authoring.kinds import KINDS, adapter
from game.authoring.kiosk_file import CODE
from game.kiosk.settings import RULES, KioskSettings, to_json
from game.kiosk.staff_code import LEAST_DIGITS, MOST_DIGITS
from game.session.settings import CHOICES

EXHIBIT: Final = "Kiosk"
"""The definition of `kiosk.yaml`, which lies with a curator and not among the levels."""


def schema() -> dict[str, Any]:
    """Return one schema with a definition for each kind of file under its name in $defs."""
    inputs = [(kind, "validation", adapter(kind)) for kind in KINDS]
    roots, shared = TypeAdapter.json_schemas(inputs, title="Model Citizen, the author's files")  # type: ignore[arg-type]
    definitions: dict[str, Any] = dict(shared.get("$defs", {}))
    for (kind, _), root in roots.items():
        definitions.setdefault(str(kind), root)
    definitions[EXHIBIT] = _exhibit()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": shared["title"],
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _exhibit() -> dict[str, Any]:
    """Return the schema of a curator's settings: names, kinds, defaults, and in words what is allowed."""
    properties: dict[str, Any] = {}
    for name, value in json.loads(to_json(KioskSettings())).items():
        if name != "staff":
            choices = {"enum": list(CHOICES[name])} if name in CHOICES else {}
            properties[name] = {"description": RULES[name][0], "default": value, **_like(value), **choices}
    digits = f"{LEAST_DIGITS},{MOST_DIGITS}"
    properties[CODE] = {"description": "digits in quotes", "type": "string", "pattern": f"^[0-9]{{{digits}}}$"}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _like(value: Any) -> dict[str, Any]:
    """Return the schema of values of the kind of one."""
    match value:
        case bool():
            return {"type": "boolean"}
        case int():
            return {"type": "integer"}
        case float():
            return {"type": ["integer", "string"]}  # the author's YAML has decimals in quotes
        case list():
            return {"type": "array", "items": _like(value[0])}
        case dict():
            inner = {name: _like(one) for name, one in value.items()}
            return {"type": "object", "additionalProperties": False, "required": list(value), "properties": inner}
        case _:
            return {"type": "string"}


def schema_text() -> str:
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
