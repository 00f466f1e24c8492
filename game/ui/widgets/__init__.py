"""The widgets, one file each; those that the title does without are imported from their files."""

from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice, Scale, Segmented
from game.ui.widgets.label import Label
from game.ui.widgets.paragraph import Paragraph
from game.ui.widgets.picture import Paper, PictureBox, Pill
from game.ui.widgets.scrolling import ControlRow, ScrollList

__all__ = [
    "Button",
    "Choice",
    "ControlRow",
    "Label",
    "Paper",
    "Paragraph",
    "PictureBox",
    "Pill",
    "Scale",
    "ScrollList",
    "Segmented",
    "Widget",
]
