"""Who the player is and what they want of these days: four faces in a row, five aims below. An aim goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.engine.setup import drawn_setup
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand
from game.screens.onboarding.question import Question
from game.screens.widgets.face import YOU, FaceTile
from game.ui.commands import Dispatch, Pop
from game.ui.widgets import Button, Widget
from game.ui.widgets.option import OptionCard

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node

LARGEST: Final = {False: 128, True: 148}
GAP: Final = 20
SIDE_BY_SIDE: Final = 125
"""The largest text size at which two aims stand beside each other."""
WIDE: Final = 860
RING: Final = 10
"""How far the frame of the chosen face reaches beyond it."""


@dataclass(frozen=True, slots=True)
class PickFace:
    """A face was chosen, by its index."""

    face: int


@dataclass(frozen=True, slots=True)
class PickAim:
    """An aim was chosen, by its index."""

    aim: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The player goes on where no aim is asked."""


@dataclass(eq=False, repr=False, kw_only=True)
class Faces(Widget):
    """Faces in a row, as large as the width lets them be."""

    label: str
    faces: list[FaceTile]

    role: ClassVar[str] = "radiogroup"

    def children(self) -> list[Widget]:
        """Return the faces."""
        return list(self.faces)

    def _size(self, width: int) -> int:
        count = len(self.faces)
        return min(LARGEST[self.look.portrait], (width - GAP * (count - 1)) // count)

    def measure(self, width: int) -> int:
        """Return the height of the row, with the frame of the chosen one."""
        return self._size(width) + 2 * RING

    def place(self, rect: Rect) -> None:
        """Put the faces at the left, as words are."""
        super().place(rect)
        size = self._size(rect.width)
        for index, face in enumerate(self.faces):
            face.place(Rect(rect.left + index * (size + GAP), rect.top + RING, size, size))

    def name(self) -> str:
        """Return what is asked."""
        return self.label

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the group and its faces."""
        return [self.node(depth), *(node for face in self.faces for node in face.nodes(depth + 1))]


class AimScreen(Question):
    """One sheet for both, so that it takes one press: the seed has chosen a face already."""

    name: ClassVar[str] = "aim"
    style: ClassVar[str] = "page:questions"
    asks: ClassVar[frozenset[str]] = frozenset({"aim", "portrait"})

    def title(self) -> str:
        """Return the question."""
        return self.kit.words("ui.aim.heading" if "aim" in self.plan.asks else "ui.face.heading")

    @property
    def face(self) -> int:
        """Return the index of the face that is chosen: the player's, or else the seed's."""
        drawn = drawn_setup(self.plan.edition, self.plan.seed, len(self.context.story.aims)).face
        return drawn if self.plan.face is None else self.plan.face

    def parts(self) -> list[Widget]:
        """Return faces and aims, as far as they are asked."""
        words = self.kit.words
        parts: list[Widget] = []
        if "portrait" in self.plan.asks:
            parts.append(Faces(self.kit, "faces", label=words("ui.face.heading"), faces=self._faces(), ground="card"))
        if "aim" not in self.plan.asks:
            return parts
        cards = [self._card(index, words(aim.words), aim.id) for index, aim in enumerate(self.context.story.aims)]
        if self.look.portrait or self.look.text_scale > SIDE_BY_SIDE:
            return [*parts, *cards]
        pairs = [list[Widget](cards[at : at + 2]) for at in range(0, len(cards), 2)]
        return [
            *parts,
            *(ButtonRow(self.kit, f"aims:{at}", widgets=pair, even=True, columns=2) for at, pair in enumerate(pairs)),
        ]

    def _card(self, index: int, words: str, aim: str) -> OptionCard:
        card = OptionCard(self.kit, f"aim:{aim}", label=words, digit=index + 1, ground="card")
        card.action = PickAim(index)
        return card

    def _sheet(self) -> Rect:
        """Return a sheet with room for two aims beside each other where the page is wide."""
        sheet = super()._sheet()
        return sheet if self.look.portrait else sheet.inflate(max(0, WIDE - sheet.width), 0)

    def _faces(self) -> list[FaceTile]:
        faces = []
        for index, who in enumerate(YOU):
            face = FaceTile(self.kit, f"face:{index + 1}", who=who, mood="calm", ground="card")
            face.alt = self.kit.words("ui.face.number", number=index + 1)
            face.action, face.chosen = PickFace(index), index == self.face
            faces.append(face)
        return faces

    def buttons(self) -> list[Button]:
        """Return the way on where no aim leads on, and the way back."""
        words = self.kit.words
        back = self.secondary("back", words("ui.sheet.back"), Pop())
        return [back] if "aim" in self.plan.asks else [self.primary("go", words("ui.face.go"), Ready()), back]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Take a face, or go on with an aim."""
        match action:
            case PickFace(face):
                self.plan = replace(self.plan, face=face)
                tiles = [each for each in self.everything() if isinstance(each, FaceTile)]
                for index, tile in enumerate(tiles):
                    tile.chosen = index == face
                return None
            case PickAim(aim):
                return Dispatch(self.answered(replace(self.plan, aim=aim, face=self.face)))
            case Ready():
                return Dispatch(self.answered(replace(self.plan, face=self.face)))
            case _:
                return super().act(action, widget)
