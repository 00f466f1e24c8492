"""The exhibit in Chromium comes back from every fault, and leaves nothing behind: real processes, a real clock."""

import contextlib
import os
import signal
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from game.authoring.web import exhibit
from game.authoring.web.build import Built
from game.authoring.web.chromium import started
from game.authoring.web.exhibit import PLAYS, Pulse
from game.kiosk.settings import KioskSettings, to_json
from tests.kiosk.stand_in import PATIENCE, StandIn, group_of
from tests.kiosk.test_window import GENEROUS, PROMISED, TIMES
from tests.web.visit import hosted

BROWSER = "model-citizen-browser.service"
SAVES = """<script>
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["new"], { type: "text/plain" }));
    link.download = "visits.csv";
    link.click();
</script>"""
HEADLESS = ["--headless=new", "--no-sandbox", "--disable-gpu"]


def processes(kind: str) -> list[int]:
    """The processes of our own Chromium of a kind: "renderer", or "" for the one that leads them."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        is_ours = f"model-citizen-exhibit-{os.getpid()}" in line and "python" not in line
        if is_ours and (f"--type={kind}" in line if kind else "--type=" not in line):
            found.append(int(path.parent.name))
    return found


def send(kind: str, sign: signal.Signals) -> Callable[[StandIn], None]:
    """What sends a signal to all processes of a kind, as soon as there are any: a busy machine may just start them."""

    def sender(unit: StandIn) -> None:
        until = monotonic() + PATIENCE
        while not (found := processes(kind)):
            assert monotonic() < until, unit.log()[-3000:]
            unit.turn()
        for process in found:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, sign)

    return sender


FAULTS: dict[str, Callable[[StandIn], None]] = {
    "Chromium killed": send("", signal.SIGKILL),
    "Chromium stopped": send("", signal.SIGSTOP),
    "the page crashed": send("renderer", signal.SIGKILL),
    "the page hangs": send("renderer", signal.SIGSTOP),
    "its watcher killed": lambda unit: os.kill(unit.process.pid, signal.SIGKILL),
}


def until_played(unit: StandIn, count: int) -> float:
    """When the page played for the `count`th time."""
    until = monotonic() + PATIENCE
    while unit.log().count(PLAYS) < count:
        assert monotonic() < until, unit.log()[-3000:]
        unit.turn()
    return monotonic()


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder with a short name: Chromium makes a socket in it."""
    with tempfile.TemporaryDirectory(prefix="x") as folder:
        yield Path(folder)


@pytest.fixture
def unit(short: Path, built: Built) -> Iterator[StandIn]:
    """The unit, running for a house whose build and settings lie elsewhere."""
    settings = short / "kiosk.json"
    settings.write_text(to_json(KioskSettings()), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def swaps(command: list[str]) -> list[str]:
        given = [str(settings) if part.endswith("kiosk.json") else part for part in command]
        at = given.index("--")
        ours = ["--build", str(built.folder), "--port", str(port)]
        return [*given[:at], *ours, "--", *HEADLESS, f"--user-agent=model-citizen-exhibit-{os.getpid()}"]

    found = StandIn(BROWSER, short, swaps)
    yield found
    if not found.is_stopped:
        found.stop()


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_it_is_back_after_every_fault(unit: StandIn, short: Path) -> None:
    until_played(unit, 1)
    told = []
    for fault, strike in FAULTS.items():
        for _ in range(TIMES):
            before, began = unit.log().count(PLAYS), monotonic()
            strike(unit)
            seconds = until_played(unit, before + 1) - began
            told.append(f"{fault}: back after {seconds:.1f} s, of {PROMISED:.0f} s")
            assert seconds < GENEROUS
    assert unit.stop() == 0
    assert not processes("")
    assert not processes("renderer")
    assert not group_of(unit.process.pid)
    assert not list((short / "run").iterdir())
    assert not list((short / "state").iterdir())
    print("\n".join(told))  # noqa: T201


@pytest.mark.browser
def test_what_the_staff_save_lies_where_the_unit_keeps_things(short: Path) -> None:
    """In place of what was saved before; the page is a small one that saves a file as the game's does."""
    page, saved = short / "page", short / "state" / "visits.csv"
    for folder in (page, saved.parent):
        folder.mkdir()
    saved.write_text("old", encoding="utf-8")
    (page / "index.html").write_text(SAVES, encoding="utf-8")
    with hosted(page) as address:
        browser = started(short / "profile", address, tuple(HEADLESS), saved.parent)
        try:
            until = monotonic() + PATIENCE
            while saved.read_text(encoding="utf-8") != "new":
                assert monotonic() < until, sorted(saved.parent.iterdir())
                browser.look(0.1)
        finally:
            browser.end()
    assert list(saved.parent.iterdir()) == [saved]


def test_a_page_is_alive_as_long_as_its_title_counts() -> None:
    pulse = Pulse(10.0)
    assert not pulse.stands_still(10 + exhibit.LOADS)
    assert pulse.stands_still(11 + exhibit.LOADS)
    pulse.take(["New Tab", "Model Citizen · loading · 3"], 20.0)
    assert not pulse.stands_still(20 + exhibit.LOADS)
    pulse.take(["Model Citizen · playing · 9"], 30.0)
    pulse.take(["Model Citizen · playing · 9"], 30 + exhibit.HANGS)
    assert not pulse.stands_still(30 + exhibit.HANGS)
    assert pulse.stands_still(31 + exhibit.HANGS)
    pulse.take(["Model Citizen · restart · 10"], 31.0)
    assert pulse.state == "restart"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--build", "nowhere"], "nowhere holds no kiosk.html"),
        (["--settings", "nowhere.json"], "nowhere.json cannot be read"),
    ],
)
def test_what_is_not_there_is_said(arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert exhibit.main(arguments) == 1
    assert line in capsys.readouterr().err
