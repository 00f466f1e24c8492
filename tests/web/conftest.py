"""One build, one server and one Chromium for all browser tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from game.authoring.web.build import Built, build
from game.authoring.web.left_out import without_unused
from game.authoring.web.places import NEIGHBOUR, ROOT
from game.authoring.web.runtimes import Runtime, vendored
from tests.web.visit import WIDE, Visit, hosted, opened

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
def whole_runtime() -> Runtime:
    """The runtime that is there for the tests, as it is."""
    folder = Path(os.environ.get("MODEL_CITIZEN_WEB_RUNTIME") or ROOT / NEIGHBOUR).resolve()
    if not folder.is_dir():
        unavailable("no runtime folder; set MODEL_CITIZEN_WEB_RUNTIME")
    return vendored(folder)


@pytest.fixture(scope="session")
def runtime(whole_runtime: Runtime, tmp_path_factory: pytest.TempPathFactory) -> Runtime:
    """The runtime that the tests' page is built for: without what the game never imports, as every build."""
    return without_unused(whole_runtime, tmp_path_factory.mktemp("lean"))


@pytest.fixture(scope="session")
def built(runtime: Runtime, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real page and archive, built once."""
    return build(runtime, tmp_path_factory.mktemp("built") / "web")


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    """Where the build is served."""
    with hosted(built.folder) as found:
        yield found


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


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    """The game's page, opened on a desktop-sized window."""
    with opened(chromium, address, WIDE) as found:
        yield found


@pytest.fixture
def alone(chromium: Browser, address: str) -> Iterator[Visit]:
    """The page with no Python behind it, ready to be played with."""
    with opened(chromium, address, WIDE, boots=False) as found:
        yield found
