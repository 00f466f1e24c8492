"""Every screen in every language, size of text, way up and contrast: drawn, inside the canvas, whole, and pressable."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import mkdtemp

import pytest
from pygame import Rect

from game.screens.base.game_screen import GameScreen
from game.session.settings import CHOICES, Settings
from game.ui.theme import Look
from game.ui.widgets import Paragraph, ScrollList, Segmented, Widget
from tests.ui.gallery import names, show
from tests.ui.game_driver import GameDriver
from tests.ui.once import prepared, rules_of

LANGUAGES = ("en", "qps")
LOOKS = tuple(product(LANGUAGES, CHOICES["text_scale"], CHOICES["contrast"]))
OTHER_LOOKS = (("en", "100", "drawn"), ("qps", "125", "drawn"), ("qps", "150", "high"), ("en", "200", "drawn"))
WINDOWS = {"landscape": (1280, 720), "portrait": (720, 1280)}
OTHER_WINDOWS = {
    "phone": (390, 844),
    "tablet": (820, 1180),
    "old": (1024, 768),
    "wide": (2560, 1080),
    "square": (900, 900),
}
SMALLEST_PAGE = {False: 620 / 720, True: 360 / 720}
"""CSS pixels a pixel of the canvas, on a laptop's window of 1366x620 and on a phone of 360x640."""
FINGER = 44


@cache
def player_of(window: str) -> GameDriver:
    """Return one player for all screens in a window."""
    return GameDriver(Path(mkdtemp()), window=(WINDOWS | OTHER_WINDOWS)[window])


def all_names() -> tuple[str, ...]:
    """Return the names of all screens."""
    return names(rules_of(prepared()))


def problems(screen: GameScreen) -> Iterator[str]:
    """Yield what is wrong with the places of a screen's widgets."""
    canvas = Rect(0, 0, *screen.look.size)
    shown = screen.shown()
    rows = {id(row) for group in shown if isinstance(group, ScrollList) for row in group.rows}
    for widget in shown:
        if widget.rect.size != (0, 0) and not canvas.contains(widget.rect) and not is_picture(widget):
            yield f"{widget.id} lies outside: {widget.rect}"
        if id(widget) not in rows and is_cut(widget):
            yield f"{widget.id} {widget.name()!r} needs {widget.measure(widget.rect.width)}, has {widget.rect}"
        if isinstance(widget, ScrollList):
            yield from (
                f"{row.id} of {widget.id} is cut: {row.rect} in {widget.rect}"
                for row in widget.rows
                if not row.away and row.visible and row.rect.bottom > widget.rect.bottom
            )
    targets = [widget for widget in shown if widget.can_focus and widget.enabled]
    yield from (f"{one.id} and {other.id} overlap" for one, other in overlapping(targets))
    for widget in targets:
        yield from (f"{widget.id} is small: {rect}" for rect in reaches(widget) if is_small(rect, widget.look))


def is_picture(widget: Widget) -> bool:
    """Return whether a widget is only looked at: it may be cut by the edge of the page."""
    return widget.role == "img" and not widget.can_focus


def is_cut(widget: Widget) -> bool:
    """Return whether a widget has words and not all of them have room; what scrolls has room.

    The lead between lines may lie outside: no letter does.
    """
    if isinstance(widget, Paragraph | ScrollList) or not widget.name() or type(widget).measure is Widget.measure:
        return False
    style = getattr(widget, "type_style", None)
    lead = style.line - style.size if style is not None else 0
    return widget.measure(widget.rect.width) > widget.rect.height + lead


def overlapping(targets: list[Widget]) -> Iterator[tuple[Widget, Widget]]:
    """Yield pairs of targets that share a place; a list and its rows are one."""
    for index, one in enumerate(targets):
        for other in targets[index + 1 :]:
            inside = other in one.children() or one in other.children()
            if not inside and one.rect.colliderect(other.rect):
                yield one, other


def reaches(widget: Widget) -> list[Rect]:
    """Return where a finger presses a target; words that scroll are read, not pressed."""
    if isinstance(widget, Paragraph | ScrollList):
        return []
    if isinstance(widget, Segmented):
        return [widget._reach(cell) for cell in widget.cells()]
    return [widget.rect]


def is_small(rect: Rect, look: Look) -> bool:
    """Return whether a target is lower than the style asks, or under a finger on the smallest page."""
    share = SMALLEST_PAGE[look.portrait]
    return rect.height < look.target or min(rect.width, rect.height) * share < FINGER


@pytest.mark.untraced
@pytest.mark.parametrize("window", [*WINDOWS, *OTHER_WINDOWS])
@pytest.mark.parametrize("name", all_names())
def test_screen(name: str, window: str, capfd: pytest.CaptureFixture[str]) -> None:
    player = player_of(window)
    # a page after the story has most buttons in a browser, which has paper; others have theirs in a window
    player.context.host = player.app.host = replace(player.host, can_quit=not name.startswith("debrief/"))
    player.change_settings(Settings(motion="reduced"))
    show(player, name)
    wrong = []
    for lang, scale, contrast in LOOKS if window in WINDOWS else OTHER_LOOKS:
        settings = replace(player.app.settings, lang=lang, text_scale=scale, contrast=contrast)
        player.change_settings(settings)
        for _ in range(3):
            player.frame()
        player.settle()
        wrong += [f"{lang} {scale} {contrast}: {problem}" for problem in problems(player.screen)]
        unnamed = [node.id for node in player.nodes() if node.focusable and not node.name.strip()]
        wrong += [f"{lang} {scale} {contrast}: {node} has no name" for node in unnamed]
    assert not wrong, "\n".join(wrong)
    assert capfd.readouterr() == ("", "")
