"""Which of four faces is the player's."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from pygame import Rect

from game.screens.onboarding.question import Question
from game.screens.widgets.face import YOU, FaceTile
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node


@dataclass(eq=False, repr=False, kw_only=True)
class Faces(Widget):
    """Faces in rows of two, as large as the width lets them be."""

    faces: list[FaceTile]
    gap: int = 24
    largest: int = 196
    columns: int = field(default=2, init=False)

    role: ClassVar[str] = "radiogroup"

    def children(self) -> list[Widget]:
        """Return the faces."""
        return list(self.faces)

    def _size(self, width: int) -> int:
        return min(self.largest, (width - self.gap * (self.columns - 1)) // self.columns)

    def measure(self, width: int) -> int:
        """Return the height of two rows."""
        rows = -(-len(self.faces) // self.columns)
        return rows * self._size(width) + (rows - 1) * self.gap

    def place(self, rect: Rect) -> None:
        """Put the faces in the middle of the width."""
        super().place(rect)
        size = self._size(rect.width)
        left = rect.left + (rect.width - self.columns * size - (self.columns - 1) * self.gap) // 2
        for index, face in enumerate(self.faces):
            row, column = divmod(index, self.columns)
            face.place(Rect(left + column * (size + self.gap), rect.top + row * (size + self.gap), size, size))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the faces."""
        return [node for face in self.faces for node in face.nodes(depth)]


class PortraitScreen(Question):
    """Four faces; pressing one goes on."""

    name: ClassVar[str] = "portrait"
    style: ClassVar[str] = "page:questions"

    def title(self) -> str:
        """Return the question."""
        return self.kit.words("ui.face.heading")

    def parts(self) -> list[Widget]:
        """Return the faces."""
        faces = []
        for index, who in enumerate(YOU):
            face = FaceTile(self.kit, f"face:{index + 1}", who=who, mood="calm", ground="card", digit=index + 1)
            face.alt = self.kit.words("ui.face.number", number=index + 1)
            face.action = self.answered(replace(self.plan, face=index))
            faces.append(face)
        return [Faces(self.kit, "faces", faces=faces, ground="card", largest=228 if self.look.portrait else 196)]
