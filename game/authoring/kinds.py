"""Which kind of file is which, and the validator of each kind."""

from __future__ import annotations

import functools
import re
from typing import Any, Final

from pydantic import TypeAdapter

from game.authoring import format as author

KINDS: Final[dict[str, Any]] = {
    "Level": author.Level,
    "Policy": author.Policy,
    "People": author.People,
    "Acts": author.Acts,
    "Doors": author.Doors,
    "Places": author.Places,
    "Aims": author.Aims,
    "Editions": author.Editions,
    "Looks": author.Looks,
    "Endings": author.Endings,
    "Interface": author.Interface,
    "Debrief": author.Interface,
    "Classroom": author.Interface,
    "Items": author.Items,
    "Facts": author.Facts,
    "Sorter": author.Sorter,
    "Systems": author.Systems,
    "Corrections": author.Corrections,
}
SINGLE: Final = {f"{kind.lower()}.yaml": kind for kind in KINDS if kind not in {"Level", "Policy", "Facts"}}
UNNEEDED: Final = ("Interface", "Debrief", "Classroom", "Items", "Sorter", "Systems", "Corrections")
"""The kinds that a story can do without."""
FOLDERS: Final = ("policies", "facts")
"""The folders of kinds that a story has several files of."""
_LEVEL = re.compile(r"[0-9]+_[a-z0-9_]+\.yaml")
_POLICY = re.compile(r"policies/[a-z0-9_]+\.yaml")
_FACTS = re.compile(r"facts/[a-z0-9_]+\.yaml")


def kind_of(name: str) -> str | None:
    """Return the kind of a file by its name below `levels/`, or None where it has no place there."""
    if _LEVEL.fullmatch(name):
        return "Level"
    if _POLICY.fullmatch(name):
        return "Policy"
    if _FACTS.fullmatch(name):
        return "Facts"
    return SINGLE.get(name)


@functools.cache
def adapter(kind: str) -> TypeAdapter[Any]:
    """Return the validator of a kind of file; raises KeyError for one that there is not."""
    return TypeAdapter(KINDS[kind])
