"""The figures of the browser game in Chromium, beside a bare page on the same runtime in the same run."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.authoring import bench_player
from game.authoring.bench_chromium import in_chromium
from game.authoring.bench_class import counted
from game.authoring.bench_debrief import code_of_a_life, figure
from game.authoring.bench_figures import Figure, median, percentile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

LOADS = 5
SECONDS = 12.0
IDLE_SECONDS = 5.0
LIMIT = 120_000
NAMES = (
    ("App.step without flip p95, Chromium", "ms", 8, 5),
    ("frames/s of a bare page's", "%", 95, 98),
    ("page load to first frame, of a bare page's", "x", 1.25, 1.10),
    ("first words painted", "s", 1, 0.3),
    ("flips in 5 s idle", "", 0, 0),
    ("500 codes counted on the teacher's page", "s", 3, 2),
    ("a slider moves, Chromium", "ms", 8, 4),
    ("a slider is let go, all read again, Chromium", "ms", 200, 100),
)
PULLS = 30
COUNT_FLIPS = """() => {
    window.flips = 0;
    for (const name of ["putImageData", "drawImage"]) {
        const plain = CanvasRenderingContext2D.prototype[name];
        CanvasRenderingContext2D.prototype[name] = function (...all) { window.flips++; return plain.apply(this, all); };
    }
}"""
PLAY = """
import json, time
from game.app import App

bench_times = []
bench_frames = 0
bench_player = Player(5)
bench_plain = App._step

def bench_step(app, events, dt):
    global bench_frames
    bench_frames += 1
    events = [*events, *bench_player.events(app)]
    start = time.perf_counter()
    drawn = bench_plain(app, events, dt)
    bench_times.append((time.perf_counter() - start) * 1000)
    return drawn

App._step = bench_step
"""
APP = """
import gc, json
from game.app import App

bench_app = next(one for one in gc.get_objects() if isinstance(one, App))
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def browser() -> list[Figure]:
    """Return the figures of the game in Chromium; not taken where there is no Chromium or no runtime."""
    return in_chromium(NAMES, _taken)


def _taken(chromium: Browser, game: str, bare: str) -> list[Figure]:
    playing = [*_playing(chromium, game, bare), *_loading(chromium, game, bare), _idle(chromium, game)]
    return [*playing, _counting(chromium, game), *_pulling(chromium, game)]


@contextmanager
def visit(
    chromium: Browser, address: str, prepare: Callable[[BrowserContext, Page], None] | None = None
) -> Iterator[tuple[Page, float]]:
    """Yield a page in a fresh profile once its first frame stands, and the seconds that took.

    `prepare` is called before anything is asked for.
    """
    context = chromium.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    if prepare is not None:
        prepare(context, page)
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("html:is([data-state=ready], [data-state=playing])", timeout=LIMIT, state="attached")
    taken = time.perf_counter() - start
    try:
        yield page, taken
    finally:
        context.close()


def run_python(page: Page, source: str) -> Any:
    """Return what Python in the page makes of a source."""
    return page.evaluate("source => window.mcPython.runPython(source)", source)


def _playing(chromium: Browser, game: str, bare: str) -> list[Figure]:
    """Return the time of a step and the share of a bare page's frames, while a bot plays with all motion on."""
    with visit(chromium, bare) as (page, _):
        bare_rate = _frames(page, "window.bareFrames")
    with visit(chromium, f"{game}?seed=5&motion=full&edition=home") as (page, _):
        rate, times = played(page)
    step, share = NAMES[0], NAMES[1]
    p95 = percentile(times, 95)
    return [
        Figure(*step, p95, p95, f"median {median(times):.2f}, longest {max(times):.0f}, {len(times)} frames"),
        Figure(*share, 100 * rate / bare_rate, None, f"{rate:.1f} and {bare_rate:.1f} frames/s", is_more_better=True),
    ]


def played(page: Page, seconds: float = SECONDS) -> tuple[float, list[float]]:
    """Return the frames a second, and the milliseconds of each step, while a bot plays for so long."""
    run_python(page, Path(bench_player.__file__).read_text(encoding="utf-8") + PLAY)
    page.wait_for_selector("html[data-state=playing]", timeout=LIMIT, state="attached")
    run_python(page, "bench_times.clear()")  # the frames so far were those of loading
    rate = _frames(page, "window.mcPython.globals.get('bench_frames')", seconds)
    return rate, json.loads(run_python(page, "json.dumps(bench_times)"))


def _frames(page: Page, counter: str, seconds: float = SECONDS) -> float:
    """Return the frames a second that a counter in the page counts."""
    before, start = page.evaluate(counter), time.perf_counter()
    page.wait_for_timeout(seconds * 1000)
    after, taken = page.evaluate(counter), time.perf_counter() - start
    return float((after - before) / taken)


def _loading(chromium: Browser, game: str, bare: str) -> list[Figure]:
    """Return how long pages take to their first frame, and to their first words."""
    ratios, loads, painted = [], [], []
    for _ in range(LOADS):  # in turn, so that whatever else the machine does slows both
        with visit(chromium, bare) as (_, plain):
            pass
        with visit(chromium, game) as (page, taken):
            painted.append(page.evaluate(PAINTED) / 1000)
        ratios.append(taken / plain)
        loads.append((taken, plain))
    beside = f"{median([one for one, _ in loads]):.1f} s and {median([other for _, other in loads]):.1f} s"
    return [
        Figure(*NAMES[2], median(ratios), max(ratios), beside),
        Figure(*NAMES[3], median(painted), max(painted), f"{LOADS} loads"),
    ]


def _idle(chromium: Browser, game: str) -> Figure:
    """Return how often the canvas is shown anew while nothing changes."""
    with visit(chromium, game) as (page, _):
        page.wait_for_timeout(3000)
        page.evaluate(COUNT_FLIPS)
        page.wait_for_timeout(IDLE_SECONDS * 1000)
        return Figure(*NAMES[4], page.evaluate("window.flips"), beside=f"counted for {IDLE_SECONDS:.0f} s")


def _counting(chromium: Browser, game: str) -> Figure:
    """Return how long the codes of a large school take from the moment the teacher's page is ready."""
    with visit(chromium, f"{game}class.html") as (page, _):
        page.wait_for_selector("html[data-state=playing]", timeout=LIMIT, state="attached")
        seconds, longest = counted(page)
    return Figure(*NAMES[5], seconds, beside=f"longest frame {longest:.0f} ms")


def _pulling(chromium: Browser, game: str) -> list[Figure]:
    """Return how long the number takes to follow a slider of one's own weights, and to be read again."""
    with visit(chromium, f"{game}?seed=5&motion=full&edition=home") as (page, _):
        run_python(page, Path(bench_player.__file__).read_text(encoding="utf-8") + APP)
        run_python(page, f"before_sliders(bench_app, {code_of_a_life()!r})")
        moved, let_go = json.loads(run_python(page, f"json.dumps(pull(bench_app, {PULLS}))"))
    return [figure(NAMES[6], moved), figure(NAMES[7], let_go)]
