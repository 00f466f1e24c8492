"""Somebody who hears the game's page: roles, names and texts are all that is known of it."""

from __future__ import annotations

import json
import re
from typing import Final, Literal

from playwright.sync_api import Locator

from tests.web.play import Player

HEAR: Final = """() => {
    window.heard = [];
    for (const id of ["polite", "assertive"]) {
        const region = document.getElementById(id);
        new MutationObserver(() => heard.push(region.textContent)).observe(region, {childList: true});
    }
}"""
"""What a reader hears: a region's words at the end of a frame, not those that were gone before it looked."""
TOLD: Final = re.compile(r"""^ *- '?(?P<role>[a-z]+) "(?P<name>(?:[^"\\]|\\.)*)"(?P<state>.*)$""", re.MULTILINE)
"""A line of the tree with a name, as Playwright writes it."""
PAUSE: Final = "Pause"
Role = Literal["button", "checkbox", "radio", "slider"]


class Reader:
    """Finds things by role and name, and presses them as a reader's own command does, or by focus and Enter."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.page = player.visit.page
        self.game = self.page.get_by_role("region", name="The game")
        self.by_enter = False
        self.page.evaluate(HEAR)

    def heard(self) -> str:
        """All that was said since the last call, a line each."""
        return "\n".join(self.page.evaluate("heard.splice(0)"))

    def tree(self) -> str:
        """The accessibility tree of the game, as indented lines."""
        return self.game.aria_snapshot()

    def names(self, *roles: str) -> list[str]:
        """The names of all things of some roles that are not disabled, in reading order."""
        found = [each for each in TOLD.finditer(self.tree()) if "[disabled]" not in each["state"]]
        return [json.loads(f'"{each["name"]}"') for each in found if each["role"] in roles]

    def buttons(self) -> list[str]:
        """The names of what can be pressed, in reading order, but for the pause, which is on every page."""
        return [name for name in self.names("button") if name != PAUSE]

    def title(self) -> str:
        """The name of the page."""
        return self.names("main", "dialog")[0]

    def find(self, name: str, role: Role = "button") -> Locator:
        """The one thing of a role and a name."""
        return self.game.get_by_role(role, name=name, exact=True, disabled=False)

    def press(self, name: str, role: Role = "button") -> None:
        """Nothing; presses a thing as a reader's own command does, or by focus and Enter, in turn."""
        wanted = self.find(name, role)
        self.by_enter = not self.by_enter
        if self.by_enter:
            wanted.focus()
            self.player.rest()
            self.page.keyboard.press("Enter")
        else:
            wanted.dispatch_event("click")
        self.player.rest()

    def press_one(self, begins: str) -> None:
        """Nothing; presses the first button whose name begins so."""
        self.press(next(name for name in self.buttons() if name.startswith(begins)))
