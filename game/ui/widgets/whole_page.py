"""A page that is pressed anywhere."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.widgets.base import Widget


@dataclass(eq=False, repr=False, kw_only=True)
class WholePage(Widget):
    """A button as large as the page. There is nothing of it to see."""

    label: str

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True

    def name(self) -> str:
        """Return what pressing it does."""
        return self.label
