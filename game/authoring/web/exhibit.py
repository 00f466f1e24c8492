"""`python -m game.authoring.web.exhibit`: serves the build on this machine, shows it in Chromium, and keeps it there.

The page loads itself anew where no frame comes. What a page cannot mend is mended here: Chromium that is gone or stands
still, a page that crashed, or one whose title no longer counts because its thread hangs.
"""

import argparse
import contextlib
import functools
import os
import re
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from game.authoring.arguments import whole_number
from game.authoring.web.chromium import Chromium, started
from game.authoring.web.places import EXHIBIT, WEB, BuildError
from game.authoring.web.serve import DEFAULT_PORT, Handler, Server
from game.kiosk.settings import KioskError, KioskSettings, from_json
from game.platform.heartbeat import Heartbeat

SIGN = re.compile(r" · (?P<state>\w+) · \d+$")
"""How the title of a page ends that lives, by assets/web/kiosk.js."""
LOOK = 0.5
HANGS = 5.0
"""Seconds of a title that stands still while the game plays: then the page's thread hangs."""
LOADS = 60.0
"""The same before: a slow machine unpacks a runtime in one go."""
GIVES_UP = 180.0
"""Seconds without a page that plays, after which whoever started this may try with everything new."""
BREATH = 0.5
FAILED = 1


PLAYS = "The page plays."


@dataclass
class Pulse:
    """What the titles of a page tell. `since` is when the last one came, by a clock in seconds."""

    since: float
    title: str = ""
    state: str = ""

    def take(self, titles: list[str], now: float) -> None:
        """Look at the titles of now."""
        for title in titles:
            found = SIGN.search(title)
            if found is not None and title != self.title:
                self.title, self.state, self.since = title, found["state"], now

    def stands_still(self, now: float) -> bool:
        """Whether the page tells nothing any more."""
        return now - self.since > (HANGS if self.state == "playing" else LOADS)


def lost_by(browser: Chromium, pulse: Pulse, now: float) -> str:
    """Why Chromium is to be started anew, in words; empty where all is well."""
    reasons = {
        "Chromium is gone.": browser.is_over,
        "The page crashed.": browser.has_crashed,
        "The page hangs.": pulse.stands_still(now),
        "The page asks for a new start.": pulse.state == "restart",
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


class WithSettings(Handler):
    """The build, and beside its pages the file of the house, which lies somewhere else."""

    settings = ""

    def translate_path(self, path: str) -> str:
        """Path of the file that answers an address."""
        is_settings = path.split("?", maxsplit=1)[0] == "/kiosk.json"
        return self.settings if is_settings and self.settings else super().translate_path(path)


@dataclass
class Exhibit:
    """What is shown: the address of the page, the folder of Chromium's profile and whether it is kept, more flags.

    `saves` is where a file goes that the staff save: the unit hides the home of whoever Chromium runs as.
    """

    address: str
    profile: Path
    is_kept: bool
    more: tuple[str, ...] = ()
    saves: Path | None = None
    is_to_end: bool = False

    def end(self, *_: object) -> None:
        """Have it end; a handler of signals."""
        self.is_to_end = True

    def keep(self, heart: Heartbeat) -> int:
        """Exit code, once it is to end or no page could be brought to play."""
        played = monotonic()
        self._clear()
        self.profile.mkdir(parents=True, exist_ok=True)
        try:
            while not self.is_to_end and monotonic() - played < GIVES_UP:
                browser = started(self.profile, self.address, self.more, self.saves)
                try:
                    played = self._watch(browser, heart, played)
                finally:
                    browser.end()
                sleep(BREATH)
        finally:
            heart.end()
            self._clear()
        return 0 if self.is_to_end else FAILED

    def _clear(self) -> None:
        """Leave no profile that is not to be kept; while this runs it stays, for what was compiled lies in it."""
        if not self.is_kept:
            shutil.rmtree(self.profile, ignore_errors=True)

    def _watch(self, browser: Chromium, heart: Heartbeat, played: float) -> float:
        """When the page last played, once this Chromium is of no more use."""
        pulse, reason = Pulse(monotonic()), ""
        while not self.is_to_end and not reason:
            was = pulse.state
            browser.look(LOOK)
            now = monotonic()
            pulse.take(browser.titles, now)
            if pulse.state == "playing":
                played = now
                if was != "playing":
                    print(PLAYS, flush=True)
            if played == now or heart.beats:
                heart.beat()
            reason = lost_by(browser, pulse, now) or ("No page plays." if now - played > GIVES_UP else "")
        print(reason or "It is to end.", flush=True)
        return played


@contextlib.contextmanager
def served(folder: Path, settings: Path | None, port: int) -> Iterator[str]:
    """The address at which this machine, and no other, finds the page. BuildError if the port is taken."""
    handler = type("OfThisHouse", (WithSettings,), {"settings": str(settings) if settings else ""})
    try:
        running = Server(("127.0.0.1", port), functools.partial(handler, directory=str(folder)))
    except OSError as error:
        raise BuildError(f"Port {port} is taken. Take another one: --port {port + 1}") from error
    with running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/{EXHIBIT}"
        running.shutdown()


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(
        prog="python -m game.authoring.web.exhibit",
        description="Shows the browser's build as an exhibit in Chromium, and keeps it there (docs/kiosk.md).",
    )
    made.add_argument("--build", type=Path, default=WEB, metavar="DIR", help="what ./build_web.sh made")
    made.add_argument("--settings", type=Path, metavar="FILE", help="the exhibit's kiosk.json")
    made.add_argument("--port", type=whole_number(0, 65535), default=DEFAULT_PORT, metavar="PORT")
    made.add_argument("more", nargs="*", metavar="FLAG", help="flags for Chromium, behind --")
    return made


def read(path: Path | None) -> KioskSettings:
    """The settings of the house. BuildError with all that is wrong."""
    try:
        return KioskSettings() if path is None else from_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeError) as error:
        raise BuildError(f"{path} cannot be read: {error}") from error
    except KioskError as error:
        raise BuildError("\n".join(f"{path}: {problem}" for problem in error.problems)) from error


def whole(folder: Path) -> Path:
    """The same folder. BuildError if it holds no page of an exhibit."""
    if not (folder / EXHIBIT).is_file():
        raise BuildError(f"{folder} holds no {EXHIBIT}: make it with ./build_web.sh --runtime DIR")
    return folder


def main(arguments: list[str]) -> int:
    """Exit code: 0 when it was told to end, else 1 after a line on stderr."""
    options = parser().parse_args(arguments)
    folder = os.environ.get("STATE_DIRECTORY")
    try:
        settings = read(options.settings)
        with (
            tempfile.TemporaryDirectory(prefix="model-citizen-", ignore_cleanup_errors=True) as passing,
            served(whole(options.build), options.settings, options.port) as address,
        ):
            profile = Path(folder or passing) / "chromium"
            saves = Path(folder) if folder else None
            exhibit = Exhibit(address, profile, settings.counts, tuple(options.more), saves)
            signal.signal(signal.SIGTERM, exhibit.end)
            signal.signal(signal.SIGINT, exhibit.end)
            return exhibit.keep(Heartbeat())
    except (BuildError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
