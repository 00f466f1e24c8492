"""The accessibility tree: what a screen reader, a test and the page's overlay see."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pygame import Surface

from game.ui.fine import FineSurface, Kind, in_pixels

STATES = ("disabled", "checked", "selected", "expanded", "pressed")


@dataclass(frozen=True, slots=True)
class State:
    """States as ARIA has them; None means that the state does not apply."""

    disabled: bool | None = None
    checked: bool | None = None
    selected: bool | None = None
    expanded: bool | None = None
    pressed: bool | None = None

    def given(self) -> dict[str, bool]:
        """Return the states that apply."""
        pairs = ((name, getattr(self, name)) for name in STATES)
        return {name: value for name, value in pairs if value is not None}


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on a screen; role is an ARIA role, rect is x, y, width, height on the canvas.

    `mark` is where a slider stands and the most that it goes to, from 0 on; None for everything else.
    """

    id: str
    role: str
    name: str
    rect: tuple[int, int, int, int] = (0, 0, 0, 0)
    value: str = ""
    description: str = ""
    state: State = field(default_factory=State)
    focusable: bool = False
    focused: bool = False
    level: int = 0
    live: str = ""
    depth: int = 0
    mark: tuple[int, int] | None = None

    def as_json(self) -> dict[str, Any]:
        """Return what the page's overlay needs: empty fields are left out."""
        data: dict[str, Any] = {"id": self.id, "role": self.role, "name": self.name, "rect": list(self.rect)}
        data["state"] = self.state.given()
        data["focusable"] = self.focusable
        for name in ("value", "description", "level", "live", "focused", "depth"):
            value = getattr(self, name)
            if value:
                data[name] = value
        if self.mark is not None:
            data["mark"] = list(self.mark)
        return data

    def line(self) -> str:
        """Return the node as one line of a snapshot."""
        level = f" {self.level}" if self.level else ""
        parts = [f"{self.role}{level} #{self.id} {json.dumps(self.name, ensure_ascii=False)}"]
        if self.value:
            parts.append(f"value={json.dumps(self.value, ensure_ascii=False)}")
        parts += [name if value else f"not {name}" for name, value in self.state.given().items()]
        if self.description:
            parts.append(f"({self.description})")
        if self.live:
            parts.append(f"live={self.live}")
        if self.focused:
            parts.append("*")
        return "  " * self.depth + " ".join(parts)


def snapshot(nodes: Iterable[Node]) -> str:
    """Return the tree as indented lines, without places on the canvas."""
    return "\n".join(node.line() for node in nodes)


def to_json(nodes: Iterable[Node], surface: Kind = Surface) -> str:
    """Return the tree as a JSON array for the page's overlay, its rectangles in pixels of a kind of canvas."""
    told = [node.as_json() for node in nodes]
    if surface is FineSurface:
        for one in told:
            one["rect"] = list(in_pixels(one["rect"]))
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
