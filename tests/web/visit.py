"""An open page of the game, watched: what it asks for and what it complains about."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route

from game.authoring.web.serve import server

START_LIMIT = 90_000


DOOR = """(() => {
    let made;
    Object.defineProperty(window, "mc", { configurable: true, get: () => made, set: mc => {
        made = { ...mc, ask: text => {
            let arrived = "";
            for (const byte of new TextEncoder().encode(text)) arrived += String.fromCharCode(byte);
            return mc.ask(arrived);
        } };
    } });
})()"""
"""pygbag's bridge in every page of the tests: what Python hands over is read byte by byte as Latin-1."""


DOCUMENT = re.compile(r"^http://[^/]+/(\?.*)?$")
WIDTH_IS = """async width => {
    while (innerWidth !== width) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
}"""
GO_BEHIND = """text => new Promise(done => {
    const before = location.hash;
    addEventListener("hashchange", () => setTimeout(done), { once: true });
    location.hash = text;
    if (location.hash === before) done();
})"""
BOOT = re.compile(r'<script type="module"[^>]*></script>')


@dataclass(frozen=True, slots=True)
class Screen:
    """A window: its size in CSS pixels; whether it is a phone's, keeps a copy of the page, is touched like a phone."""

    width: int
    height: int
    phone: bool = False
    keeps: bool = False
    touched: bool = False

    def context(self, browser: Browser, **more: Any) -> BrowserContext:
        """A fresh browser profile with this window."""
        return browser.new_context(
            viewport={"width": self.width, "height": self.height},
            has_touch=self.phone or self.touched,
            is_mobile=self.phone,
            device_scale_factor=2 if self.phone else 1,
            service_workers="allow" if self.keeps else "block",
            **more,
        )


WIDE = Screen(1280, 720)
PHONE = Screen(390, 844, phone=True)
UPRIGHT = Screen(1080, 1920, touched=True)


@dataclass(slots=True)
class Visit:
    """An open page, its address, all it asked for and all it complained about."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Nothing; from now on requests and complaints are collected."""
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self.hear(message))  # noqa: PLW0108 - a method here has slots

    def hear(self, message: ConsoleMessage) -> None:
        """Nothing; keeps a console message that is an error."""
        if message.type == "error":
            self.complaints.append(message.text)

    def go(self, rest: str = "") -> None:
        """Nothing; opens the page with `rest` after its address."""
        self.page.goto("about:blank")  # else a mere change of the hash loads nothing
        self.page.goto(self.address + rest)

    def wait_for(self, state: str) -> None:
        """Nothing, once the page says it is in that state."""
        self.page.wait_for_selector(f"html[data-state={state}]", timeout=START_LIMIT, state="attached")

    def start(self) -> None:
        """Nothing, once the game plays."""
        self.wait_for("playing")

    def resize(self, width: int, height: int) -> None:
        """Nothing, once the page is laid out for a window of that size: a touch that comes before may be lost."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate(WIDTH_IS, width)

    def go_behind(self, text: str) -> None:
        """Nothing, once the open page noticed a text behind its address."""
        self.page.evaluate(GO_BEHIND, text)

    def call(self, name: str, *texts: str) -> Any:
        """The answer of one function of window.mc."""
        return self.page.evaluate("([name, texts]) => mc[name](...texts)", [name, list(texts)])

    def pixel(self, x: int, y: int) -> tuple[int, ...]:
        """Red, green and blue of one pixel of the page, as a person sees it."""
        colour = Image.open(BytesIO(self.page.screenshot())).convert("RGB").getpixel((x, y))
        assert isinstance(colour, tuple)
        return tuple(int(part) for part in colour)


def unbooted(route: Route) -> None:
    """Nothing; answers with a page that has no script to start Python."""
    answer = route.fetch()
    route.fulfill(response=answer, body=BOOT.sub("", answer.text()))


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of a folder, as long as it is served."""
    with server(folder, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/"
        running.shutdown()


@contextmanager
def opened(
    browser: Browser, address: str, screen: Screen, *, boots: bool = True, go: bool = True, **more: Any
) -> Iterator[Visit]:
    """A visit in a fresh profile; without `boots` the page never starts Python. `more` goes to the profile."""
    context = screen.context(browser, **more)
    context.add_init_script(DOOR)
    page = context.new_page()
    if not boots:
        page.route(DOCUMENT, unbooted)
    found = Visit(page, address)
    found.watch()
    if go:
        found.go()
    try:
        yield found
    finally:
        context.close()
