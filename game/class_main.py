"""The browser's entry for the teacher's page, staged as classroom.py beside the package `game`; it draws nothing."""

import asyncio
import json
import time
import traceback
from collections.abc import Iterator

from game import resources
from game.classroom.desk import Desk
from game.content.loader import load_rules
from game.i18n import load_words
from game.platform import web
from game.qr import modules

SLICE = 0.05
"""Seconds of counting between two looks of the browser at its own business."""


def opened(page: web.WebPage) -> Desk:
    """Return a desk over the story, in the language that the address asks for; raises ContentError."""
    content = resources.content()
    page.progress("content", 0.2)
    words = load_words(content, page.wishes().get("lang", "en"))
    return Desk(load_rules(content), words)


def heard(page: web.WebPage) -> Iterator[tuple[str, str]]:
    """Yield what the page has asked since the last time, as (kind, text); nothing for what is no list of events."""
    try:
        events = json.loads(page.poll())
    except ValueError:
        return
    for event in events if isinstance(events, list) else ():
        if isinstance(event, dict):
            kind, value = event.get("kind"), event.get("value")
            if isinstance(kind, str) and isinstance(value, str):
                yield kind, value


def drawn(text: str) -> list[str]:
    """Return the squares of a text's QR code, a text of 0 and 1 a row; none for a text that has no code."""
    try:
        return ["".join(str(int(is_black)) for is_black in row) for row in modules(text)]
    except ValueError:
        return []


def count_on(desk: Desk, page: web.WebPage) -> None:
    """Play some codes again, and tell how far it is, or what came out."""
    until = time.perf_counter() + SLICE
    while desk.is_due and time.perf_counter() < until:
        desk.work()
    if desk.is_due:
        page.teach("progress", json.dumps({"done": desk.done, "total": desk.total}))
    else:
        page.teach("told", desk.told())


async def serve(desk: Desk, page: web.WebPage) -> None:
    """Answer the page for as long as it is open; the browser breathes between."""
    while True:
        was_due = desk.is_due
        for kind, text in heard(page):
            if kind == "class_text":
                desk.read(text)
                was_due = True
            elif kind == "class_qr":
                page.teach("qr", json.dumps({"text": text, "rows": drawn(text)}))
        if was_due:
            count_on(desk, page)
        await asyncio.sleep(0)


async def main() -> None:
    """Return when all is over; what breaks is shown on the page."""
    page = web.page()
    try:
        await asyncio.sleep(0)
        desk = opened(page)
        page.set_state("ready")
        await serve(desk, page)
    except Exception:  # noqa: BLE001 - a page that stands still tells a teacher nothing
        page.fail(traceback.format_exc(), "")


asyncio.run(main())
