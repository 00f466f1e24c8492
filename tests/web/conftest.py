"""One build, one server and one Chromium for all browser tests."""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from game.authoring.web.build import Built, build
from game.authoring.web.places import NEIGHBOUR, ROOT
from game.authoring.web.runtimes import Runtime, vendored
from game.authoring.web.serve import server

CHROMIUM_OPTIONS = [
    "--disable-gpu",
    "--no-sandbox",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def unavailable(reason: str) -> None:
    """Nothing; skips with one loud line, or fails where nothing may be skipped."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(f"BROWSER TESTS NOT RUN: {reason}")


@pytest.fixture(scope="session")
def runtime() -> Runtime:
    """The runtime that the tests' page is built for."""
    folder = Path(os.environ.get("MODEL_CITIZEN_WEB_RUNTIME") or ROOT / NEIGHBOUR).resolve()
    if not folder.is_dir():
        unavailable("no runtime folder; set MODEL_CITIZEN_WEB_RUNTIME")
    return vendored(folder)


@pytest.fixture(scope="session")
def built(runtime: Runtime, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real page and archive, built once."""
    return build(runtime, tmp_path_factory.mktemp("built") / "web")


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    """Where the build is served."""
    with server(built.folder, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/"
        running.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    program = shutil.which("chromium")
    if program is None:
        unavailable("no chromium; install it with the system's package manager")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@dataclass(frozen=True, slots=True)
class Visit:
    """An open page with all that it asked for and all that it complained about."""

    page: Page
    requests: list[str]
    complaints: list[str]

    def wait_for(self, state: str) -> None:
        """Nothing, once the page says it is in that state."""
        self.page.wait_for_selector(f"html[data-state={state}]", timeout=90_000)

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        """Red, green and blue of one pixel of the page as a person sees it."""
        from io import BytesIO

        from PIL import Image

        colour = Image.open(BytesIO(self.page.screenshot())).convert("RGB").getpixel((x, y))
        assert isinstance(colour, tuple)
        return int(colour[0]), int(colour[1]), int(colour[2])
