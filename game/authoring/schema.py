"""The JSON Schema that editors use to help while writing, from the same types that validate."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from game.authoring.kinds import KINDS, adapter


def schema() -> dict[str, Any]:
    """Return one schema with a definition for each kind of file under its name in $defs."""
    inputs = [(kind, "validation", adapter(kind)) for kind in KINDS]
    roots, shared = TypeAdapter.json_schemas(inputs, title="Model Citizen, the author's files")  # type: ignore[arg-type]
    definitions: dict[str, Any] = dict(shared.get("$defs", {}))
    for (kind, _), root in roots.items():
        definitions.setdefault(str(kind), root)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": shared["title"],
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def schema_text() -> str:
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
