"""A kit, and a screen with one of everything."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pygame
import pytest
from pygame import Rect

from game.screens.base.game_screen import GameCommand, GameScreen
from game.ui.kit import Kit
from game.ui.widgets import Button, Choice, Label, Paragraph, Scale, ScrollList, Segmented
from game.ui.widgets.base import Widget
from game.ui.widgets.checkbox import Checkbox
from game.ui.widgets.option import Cost, OptionCard
from tests.ui.driver import Driver

LONG = "A word after another word, and *more* of them, until **nothing** fits. " * 12


class Sampler(GameScreen):
    """One of everything; what was pressed is kept in `done`."""

    name: ClassVar[str] = "sampler"

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []

    def title(self) -> str:
        return "Sampler"

    def build(self) -> None:
        kit = self.kit
        self.add(Label(kit, "heading", text="A *fine* heading", style="heading", heading=1), (40, 20, 500, 42))
        self.add(Paragraph(kit, "story", text=LONG), (40, 80, 300, 140))
        self.add(Checkbox(kit, "share", label="Share my days", ticked=True, action="share"), (40, 240, 300, 90))
        options = (("Buy it", ""), ("Lend it", "Costs 40. You have 18."))
        for index, (label, reason) in enumerate(options, 1):
            card = OptionCard(kit, f"option:{index}", label=label, reason=reason, enabled=not reason, digit=index)
            card.costs = (Cost("coin", "24", "costs 24"),)
            card.action = ("choose", index)
            self.add(card, (400, 240 + 82 * index, 300, 70))
        sizes = tuple(Choice(size, size, ("size", size)) for size in ("small", "middle", "large"))
        self.add(Segmented(kit, "size", label="Size", choices=sizes, chosen="middle"), (40, 360, 300, 60))
        scale = tuple(Choice(str(number), str(number), number) for number in range(11))
        self.add(Scale(kit, "trust", label="Trust", choices=scale), (40, 440, 300, 130))
        rows: list[Widget] = [Button(kit, f"row{index}", label=f"Row {index}", action=index) for index in range(8)]
        self.add(ScrollList(kit, "rows", rows=rows, gap=4), (760, 240, 300, 240))
        self.add(Button(kit, "go", label="Go on", action="go"), (760, 600, 200, 60))

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        self.done.append(action)
        return None


@pytest.fixture
def driver(tmp_path: Path) -> Driver:
    if pygame.mixer.get_init():
        pygame.mixer.stop()  # the loops of tests before this one lie on all channels, and then nothing else sounds
    return Driver(tmp_path)


@pytest.fixture
def sampler(driver: Driver) -> Sampler:
    screen = Sampler()
    driver.start(screen)
    return screen


@pytest.fixture
def kit(driver: Driver) -> Kit:
    return driver.app.kit


@pytest.fixture
def place() -> Callable[[Widget, tuple[int, int, int, int]], Widget]:
    def put(widget: Widget, rect: tuple[int, int, int, int]) -> Widget:
        widget.place(Rect(rect))
        return widget

    return put
