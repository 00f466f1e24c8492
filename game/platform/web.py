"""The browser: the one file that knows there is a page. Strings go in and out of `window.mc`."""

import json
import platform
from dataclasses import dataclass
from typing import Any


class NoPage(Exception):
    """The game runs where there is no page, or the page lacks the script that talks to it."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """Calls into the page that never raise: a page that fails costs a feature, not the game."""

    calls: Any

    def ask(self, name: str, *texts: str) -> str:
        """What the page's function returned, or an empty text if there was nothing or it failed."""
        function = getattr(self.calls, name, None)
        if function is None:
            return ""
        try:
            answer = function(*texts)
        except Exception:  # noqa: BLE001 the two runtimes raise different errors for JavaScript's
            return ""
        return answer if isinstance(answer, str) else ""

    def ask_json(self, name: str, empty: Any) -> Any:
        """The page's answer read as JSON, or `empty` if it is none or of another kind."""
        try:
            answer = json.loads(self.ask(name))
        except ValueError:
            return empty
        return answer if isinstance(answer, type(empty)) else empty


def bridge(window: Any = None) -> Bridge:
    """The way to the page of `window`, by default the runtime's own. NoPage where there is none."""
    if window is None:
        window = getattr(platform, "window", None)
    calls = getattr(window, "mc", None)
    if calls is None:
        raise NoPage("window.mc is not there")
    return Bridge(calls)
