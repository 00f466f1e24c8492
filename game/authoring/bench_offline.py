"""The figures of a second visit, from the copy that the first one left, beside a bare page's from the cache."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from game.authoring.bench_chromium import in_chromium
from game.authoring.bench_figures import Figure, median

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

LOADS = 7
LIMIT = 120_000
NAMES = (
    ("bytes over the network until a second visit's first frame", "B", 0, 0),
    ("second visit to first frame, of a bare page's from the cache", "x", 1.2, 1.1),
)
STANDS = "html:is([data-state=ready], [data-state=playing])"
WAIT_FOR_COPY = """async () => {
    const isKept = registration => registration && registration.active && registration.active.state === "activated";
    while (!isKept(await navigator.serviceWorker.getRegistration())) await new Promise(done => setTimeout(done, 100));
}"""


def offline() -> list[Figure]:
    """Return the figures of second visits; not taken where there is no Chromium or no runtime."""
    return in_chromium(NAMES, _second_visits)


def _second_visits(chromium: Browser, game: str, bare: str) -> list[Figure]:
    """Return what second visits take of the network and of time, the two pages in turn."""
    kept, cached = chromium.new_context(), chromium.new_context(service_workers="block")
    first = kept.new_page()
    first.goto(game)
    first.evaluate(WAIT_FOR_COPY)
    first.close()
    _visit(cached, bare)
    _visit(cached, bare)  # the browser keeps compiled code from the second visit on
    _visit(kept, game)
    ratios, loads, carried = [], [], 0
    for _ in range(LOADS):
        plain, _ = _visit(cached, bare)
        taken, count = _visit(kept, game)
        ratios.append(taken / plain)
        loads.append((taken, plain))
        carried = max(carried, count)
    beside = (
        f"{median([one for one, _ in loads]):.2f} s and {median([other for _, other in loads]):.2f} s, {LOADS} loads"
    )
    return [Figure(*NAMES[0], carried, beside=f"{LOADS} loads"), Figure(*NAMES[1], median(ratios), max(ratios), beside)]


def _visit(context: BrowserContext, address: str) -> tuple[float, int]:
    """Return the seconds to a page's first frame, no worker running before, and the bytes that came by the network."""
    page = context.new_page()
    events = context.new_cdp_session(page)
    carried, by_worker = [0], set()
    events.send("Network.enable")
    events.send("ServiceWorker.enable")
    events.send("ServiceWorker.stopAllWorkers")

    def answered(event: dict[str, object]) -> None:
        if event["response"]["fromServiceWorker"]:  # type: ignore[index]
            by_worker.add(event["requestId"])

    def ended(event: dict[str, object]) -> None:
        carried[0] += 0 if event["requestId"] in by_worker else int(str(event["encodedDataLength"]))

    events.on("Network.responseReceived", answered)
    events.on("Network.loadingFinished", ended)
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(STANDS, timeout=LIMIT, state="attached")
    seconds = time.perf_counter() - start
    count = carried[0]
    page.close()
    return seconds, count
