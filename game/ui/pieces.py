"""The pieces of a screen: all its widgets in order, and the rectangles that are painted again."""

from collections.abc import Iterator
from typing import TypeVar

from pygame import Rect

from game.ui.widgets.base import Widget

AnyWidget = TypeVar("AnyWidget", bound=Widget)


def placed(widget: AnyWidget, rect: Rect) -> AnyWidget:
    """Return a widget after it was put at a place."""
    widget.place(rect)
    return widget


def merged(rects: list[Rect]) -> list[Rect]:
    """Return rectangles that cover the same, those that touch united."""
    result: list[Rect] = []
    for rect in rects:
        if not rect.width or not rect.height:
            continue
        whole = Rect(rect)
        # what grew may touch others that it did not touch before
        while (index := whole.collidelist(result)) >= 0:
            whole.union_ip(result.pop(index))
        result.append(whole)
    return result


def walk(widgets: list[Widget], *, shown_only: bool = False, hidden_too: bool = False) -> Iterator[Widget]:
    """Yield widgets and what is inside them in reading order: the visible ones, what is drawn, or all."""
    for widget in widgets:
        if hidden_too or (widget.shown if shown_only else widget.visible):
            yield widget
            yield from walk(widget.children(), shown_only=shown_only, hidden_too=hidden_too)
