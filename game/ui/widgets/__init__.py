"""The widgets, one file each."""

from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.checkbox import Checkbox
from game.ui.widgets.chip import Chip
from game.ui.widgets.choice import Choice, Scale, Segmented
from game.ui.widgets.label import Label
from game.ui.widgets.option import Cost, OptionCard
from game.ui.widgets.paragraph import Paragraph
from game.ui.widgets.picture import Paper, PictureBox, Pill
from game.ui.widgets.scrolling import Row, ScrollList

__all__ = [
    "Button",
    "Checkbox",
    "Chip",
    "Choice",
    "Cost",
    "Label",
    "OptionCard",
    "Paper",
    "Paragraph",
    "PictureBox",
    "Pill",
    "Row",
    "Scale",
    "ScrollList",
    "Segmented",
    "Widget",
]
