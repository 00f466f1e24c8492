"""The browser: the one file that knows there is a page. Strings go in and out of `window.mc.ask`."""

import json
import platform
import re
from dataclasses import dataclass
from typing import Any

from game.session.ports import Host

DONE = "done"
"""What the page answers when it has done what it was asked; a call that failed on the way answers nothing."""


class NoPageError(Exception):
    """The game runs where there is no page, or the page lacks the script that talks to it."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """Calls into the page that never raise: a page that fails costs a feature, not the game.

    Texts go in and a text comes back, because the proxies of the two runtimes differ in everything else.
    """

    calls: Any

    def ask(self, name: str, *texts: str) -> str:
        """Return the page's answer, or an empty text if there was none or the call failed."""
        try:
            answer = self.calls.ask(crossing(name, *texts))
        except Exception:  # noqa: BLE001 - the two runtimes raise different errors for JavaScript's
            return ""
        return answer if isinstance(answer, str) else ""

    def facts(self, name: str) -> dict[str, Any]:
        """Return the page's answer as a JSON object, an empty one if it is anything else."""
        try:
            answer = json.loads(self.ask(name))
        except (ValueError, RecursionError):
            return {}
        return answer if isinstance(answer, dict) else {}


def crossing(*texts: str) -> str:
    """Return texts as one that may cross into JavaScript: JSON in ASCII, which page.js decodes.

    pygbag hands UTF-8 over byte by byte as Latin-1, so a letter beyond ASCII would arrive as two or three others. A
    lone surrogate is no text anywhere and becomes a question mark.
    """
    return json.dumps([text.encode("utf-8", "replace").decode("utf-8") for text in texts])


@dataclass(frozen=True, slots=True)
class WebStorage:
    """Texts in the browser's storage, or in the page's memory where it keeps nothing (the page says so)."""

    page: Bridge

    @property
    def lasting(self) -> bool:
        return self.page.ask("lasting") == "1"

    def read(self, key: str) -> str | None:
        """Return the text of a key; an empty one counts as none."""
        return self.page.ask("get", key) or None  # the page says "" for none, so that no null has to cross

    def write(self, key: str, text: str) -> bool:
        """Keep a text; return False when it lasts only as long as the page."""
        return self.page.ask("set", key, text) == DONE

    def remove(self, key: str) -> None:
        self.page.ask("remove", key)

    def keys(self) -> tuple[str, ...]:
        try:
            found = json.loads(self.page.ask("keys"))
        except ValueError:
            return ()
        return tuple(sorted(str(key) for key in found)) if isinstance(found, list) else ()


@dataclass(frozen=True, slots=True)
class WebSemantics:
    """Real elements over the canvas, kept by page.js."""

    page: Bridge

    def publish(self, tree: str) -> None:
        self.page.ask("semantics", tree)

    def announce(self, words: str, *, urgent: bool) -> None:
        self.page.ask("announce", words, "assertive" if urgent else "polite")


@dataclass(frozen=True, slots=True)
class WebSpeech:
    """The browser's own voices, those of them that speak on this device."""

    page: Bridge

    @property
    def is_there(self) -> bool:
        return bool(self.page.ask("voice"))

    @property
    def is_speaking(self) -> bool:
        return self.page.ask("voice") == "speaking"

    def speak(self, words: str, language: str, volume: int) -> None:
        self.page.ask("speak", words, language, str(volume))

    def stop(self) -> None:
        self.page.ask("hush")


@dataclass(frozen=True, slots=True)
class WebPage:
    """The page around the canvas."""

    page: Bridge

    def poll(self) -> str:
        return self.page.ask("poll") or "[]"

    def set_state(self, state: str) -> None:
        self.page.ask("say_state", state)

    def take_back(self, *, wanted: bool) -> None:
        self.page.ask("take_back", "on" if wanted else "")

    def copy(self, text: str) -> bool | None:
        """Put a text on the clipboard; return None: the page tells what became of it, or False if it cannot try."""
        return None if self.page.ask("copy", text) == DONE else False

    def log(self, text: str) -> None:
        """Write a line to the browser's console, as an error."""
        self.page.ask("log", text)

    def wishes(self) -> dict[str, str]:
        """Return what the address asks for by name (edition, seed, lang, ...), as it was typed."""
        return {name: value for name, value in self.page.facts("args").items() if isinstance(value, str)}

    def awaits_settings(self) -> bool:
        """Return whether the file of settings of an exhibit is still on its way."""
        return self.page.facts("kiosk").get("waits") is True

    def exhibit(self) -> str | None:
        """Return the file of settings of an exhibit as the page has it, "" where it has none; None for no exhibit."""
        facts = self.page.facts("kiosk")
        file = facts.get("file")
        return (file if isinstance(file, str) else "") if facts.get("wanted") is True else None

    def prefers(self) -> dict[str, str]:
        """Return the settings that the system asks for: less motion, more contrast."""
        facts = self.page.facts("prefers")
        motion = {"motion": "reduced"} if facts.get("reduced_motion") is True else {}
        return motion | ({"contrast": "high"} if facts.get("contrast") == "more" else {})

    def window_size(self) -> tuple[int, int]:
        """Return width and height of the window in CSS pixels, 0 where the page does not tell them."""
        facts = self.page.facts("size")
        sides = facts.get("width"), facts.get("height")
        width, height = (round(side) if isinstance(side, int | float) else 0 for side in sides)
        return width, height

    def progress(self, phase: str, fraction: float) -> None:
        """Move the bar of the loading page: fraction 0 to 1 of the game's own loading."""
        self.page.ask("progress", phase, f"{fraction:.3f}")

    def note(self, text: str) -> None:
        """Show a line over the page until the player closes it."""
        self.page.ask("note", text)

    def text_scale(self, percent: str) -> None:
        """Write the page's own words as large as the game's: "100" to "200"."""
        self.page.ask("text_scale", percent)

    def paste(self) -> str:
        """Return nothing: what the player pastes into the page comes as an event `paste`."""
        return ""

    def download(self, name: str, text: str) -> bool:
        """Give the player a text as a file; return whether the page could."""
        return self.page.ask("download", name, text) == DONE

    def keep_text(self, name: str, text: str) -> str:
        """Give whoever is here a text as a file; return "downloads", or "" if the page could not."""
        return "downloads" if self.download(name, text) else ""

    def print_sheet(self, sheet: str) -> bool:
        """Show the browser's own dialogue for paper with a page in words; return whether it could be asked for."""
        return self.page.ask("print_sheet", sheet) == DONE

    def keep_picture(self, name: str, png: str) -> str:
        """Give the player a picture as a file; return "downloads", or "" if the page could not."""
        return "downloads" if self.page.ask("keep_picture", name, png) == DONE else ""

    def report(self, code: str, place: str, *, is_over: bool) -> None:
        """Tell the page where the run is, for a learning platform around it."""
        self.page.ask("report", code, place, "over" if is_over else "")

    def offline_bytes(self) -> int:
        """Return the bytes of the page's copy of itself, 0 where there is none or the page does not tell."""
        answer = self.page.ask("offline_bytes")
        return int(answer) if re.fullmatch(r"[0-9]{1,15}", answer) else 0

    def forget_offline(self) -> None:
        self.page.ask("forget_offline")

    def watch(self, state: str, words: str) -> None:
        self.page.ask("watch", state, words)

    def teach(self, kind: str, text: str) -> None:
        """Give the teacher's page something to show: what it is, and it as JSON."""
        self.page.ask("teach", kind, text)

    def fail(self, text: str, code: str, kind: str = "game") -> None:
        """Cover everything with the page's own error panel: what broke, and the code that brings the player back.

        `kind` is "game", or "exhibit" where the settings of one are wrong.
        """
        self.page.ask("fail", kind, text, code)

    def restart(self) -> None:
        """Have the page of an exhibit load itself anew; elsewhere nothing happens."""
        self.page.ask("restart")

    def forget_code(self) -> None:
        """Take the code out of the address, so that a reload resumes the save instead."""
        self.page.ask("go_hash", "")


def page(window: Any = None) -> WebPage:
    """Return the page of `window`, by default the runtime's own. Raises NoPageError where there is none."""
    if window is None:
        window = getattr(platform, "window", None)  # pygbag puts the page into the standard library's module
    calls = getattr(window, "mc", None)
    if calls is None:
        raise NoPageError("window.mc is not there")
    return WebPage(Bridge(calls))


def host(page: WebPage) -> Host:
    """Return the ports of a browser."""
    bridge = page.page
    return Host(WebStorage(bridge), WebSemantics(bridge), page, can_quit=False, speech=WebSpeech(bridge))
