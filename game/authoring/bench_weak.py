"""The figures of an old laptop: Chromium with its processor four times slower, on a network of 10 Mbit/s."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.authoring import bench_player
from game.authoring.bench_browser import LIMIT, PAINTED, run_python, visit
from game.authoring.bench_chromium import in_chromium
from game.authoring.bench_figures import Figure, median, percentile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

LOADS: Final = 3
SECONDS: Final = 60.0
LONGEST_RUN: Final = 900.0
SLOWER: Final = 4
BITS_A_SECOND: Final = 10_000_000
LATENCY: Final = 20
"""Milliseconds that an answer of the network takes."""
MEGABYTE: Final = 1_000_000
NAMES: Final = (
    ("first words painted, weak", "s", 1.5, 0.6),
    ("page load to Start, of a bare page's, weak", "x", 1.20, 1.10),
    ("press to the first changed frame, p95, weak", "ms", 150, 80),
    ("App.step without flip p95, weak", "ms", 32, 16),
    ("App.step without flip, the longest, weak", "ms", 250, 120),
    ("frames/s in a motion, weak", "", 24, 40),
    ("memory of the tab after one home run", "MB", 400, 250),
)
PLAY: Final = """
import json, time
from game.app import App

class Weak:
    steps, presses, moving, since, last = [], [], [0, 0.0], None, None

weak_player = Player(5)
weak_plain = App._step

def weak_step(app, events, dt):
    mine = weak_player.events(app)
    start = time.perf_counter()
    if Weak.last is not None:
        Weak.moving[1] += start - Weak.last
    if mine:
        Weak.since = start
    drawn = weak_plain(app, [*events, *mine], dt)
    end = time.perf_counter()
    Weak.steps.append((end - start) * 1000)
    is_moving = app.transition is not None or app.top.motion.busy
    Weak.last = start if is_moving else None
    Weak.moving[0] += is_moving and drawn
    if drawn and Weak.since is not None:
        Weak.presses.append((end - Weak.since) * 1000)
        Weak.since = None
    return drawn

App._step = weak_step
"""
TAKEN: Final = "json.dumps([Weak.steps, Weak.presses, Weak.moving])"
CLEAR: Final = "Weak.steps.clear(); Weak.presses.clear(); Weak.moving[:] = [0, 0.0]"


def weak() -> list[Figure]:
    """Return the figures; not taken where there is no Chromium or no runtime."""
    return in_chromium(NAMES, lambda chromium, game, bare: [*_loading(chromium, game, bare), *_playing(chromium, game)])


def _weaken(context: BrowserContext, page: Page) -> None:
    """Slow the processor and the network of a page."""
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    there = BITS_A_SECOND / 8
    network = {"offline": False, "latency": LATENCY, "downloadThroughput": there, "uploadThroughput": there}
    session.send("Network.emulateNetworkConditions", network)


def _loading(chromium: Browser, game: str, bare: str) -> list[Figure]:
    """Return how long the first words and the first frame take."""
    ratios, painted, taken = [], [], []
    for _ in range(LOADS):  # in turn, so that whatever else the machine does slows both
        with visit(chromium, bare, _weaken) as (_, plain):
            pass
        with visit(chromium, game, _weaken) as (page, seconds):
            painted.append(page.evaluate(PAINTED) / 1000)
        ratios.append(seconds / plain)
        taken.append((seconds, plain))
    beside = f"{median([one for one, _ in taken]):.1f} s and {median([other for _, other in taken]):.1f} s"
    return [
        Figure(*NAMES[0], median(painted), max(painted), f"{LOADS} loads"),
        Figure(*NAMES[1], median(ratios), max(ratios), beside),
    ]


def _playing(chromium: Browser, game: str) -> list[Figure]:
    """Return how a bot's play goes with all motion on, and what the tab weighs at the end of the run."""
    with visit(chromium, f"{game}?seed=5&motion=full&edition=home", _weaken) as (page, _):
        run_python(page, Path(bench_player.__file__).read_text(encoding="utf-8") + PLAY)
        page.wait_for_selector("html[data-state=playing]", timeout=LIMIT, state="attached")
        run_python(page, CLEAR)  # the frames so far were those of loading
        page.wait_for_timeout(SECONDS * 1000)
        steps, presses, (frames, seconds) = json.loads(run_python(page, TAKEN))
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 1})
        weight = _weight_after_a_run(chromium, page)
    p95 = percentile(steps, 95)
    return [
        Figure(*NAMES[2], percentile(presses, 95), max(presses), f"median {median(presses):.0f}, {len(presses)} times"),
        Figure(*NAMES[3], p95, p95, f"median {median(steps):.1f}, {len(steps)} frames"),
        Figure(*NAMES[4], max(steps), beside=f"{sum(step > 100 for step in steps)} above 100 ms"),
        Figure(*NAMES[5], frames / seconds, beside=f"{seconds:.0f} s of motion", is_more_better=True),
        Figure(*NAMES[6], weight, beside="its own process, shared pages by share"),
    ]


def _weight_after_a_run(chromium: Browser, page: Page) -> float | None:
    """Return the megabytes of the tab's process once the bot has come to an ending; None where none is told."""
    waited = 0.0
    while not run_python(page, "weak_player.endings"):
        page.wait_for_timeout(1000)
        waited += 1
        if waited > LONGEST_RUN:
            return None
    told = chromium.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    tabs = [one["id"] for one in told["processInfo"] if one["type"] == "renderer"]
    weights = [_weight(number) for number in tabs]
    return max(weights) if weights else None


def _weight(process: int) -> float:
    """Return the megabytes of a process, what it shares with others by its share; 0 where the system tells nothing."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    kilobytes = next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return kilobytes * 1024 / MEGABYTE
