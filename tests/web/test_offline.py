"""A copy of the page for when there is no network: made, used, mended, replaced, named and deleted."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from game.authoring.web import offline
from game.authoring.web.build import Built
from game.authoring.web.serve import Server
from tests.web.faulty import Faults, Faulty
from tests.web.play import Player
from tests.web.visit import START_LIMIT, Screen, Visit, opened

pytestmark = pytest.mark.browser

KEEPING = Screen(1280, 720, keeps=True)
MUSEUM = "?edition=museum&seed=3&motion=reduced"
BELOW = "some/path/"
KEPT = """async files => {
    const name = `model-citizen ${new URL("./", document.baseURI).href}`;
    if (!await caches.has(name)) return false;
    const places = (await (await caches.open(name)).keys()).map(each => each.url.split("kept/")[1]);
    return JSON.stringify(places.sort()) === JSON.stringify(files);
}"""
ACTIVE = "async () => ((await navigator.serviceWorker.getRegistration() || {}).active || {}).state === 'activated'"
STORED = """async () => JSON.stringify([
    Object.keys(localStorage), await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])"""
SPOIL = """async ([hash, body]) => {
    const cache = await caches.open((await caches.keys())[0]);
    const place = new URL(`kept/${hash}`, document.baseURI).href;
    const there = await cache.match(place);
    if (body === null) await cache.delete(place);
    else await cache.put(place, new Response(body, { headers: there.headers }));
}"""


@dataclass
class Host:
    """A host of a build below a path: it can have faults, a newer build, or be gone."""

    folder: Path
    address: str
    faults: Faults
    server: Server
    asked: list[str] = field(default_factory=list)

    def cut(self) -> None:
        """Nothing; from now on nobody is there."""
        self.server.shutdown()
        self.server.server_close()

    def files(self) -> dict[str, bytes]:
        """What a build of this host holds, by name."""
        found = [path for path in self.folder.rglob("*") if path.is_file()]
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    def hashes(self) -> list[str]:
        """What a browser keeps of the build."""
        return sorted({digest for digest, _ in offline.kept(self.files()).values()})

    def renew(self, build: str) -> None:
        """Nothing; the host has a newer build of the game from now on, which tells so."""
        index = self.folder / "index.html"
        index.write_text(re.sub(r'data-build="\w*"', f'data-build="{build}"', index.read_text("utf-8")), "utf-8")
        (self.folder / offline.WORKER).write_text(offline.worker(self.files()), encoding="utf-8")


class Noting(Faulty):
    """The same server, which notes what it is asked for."""

    def __init__(self, asked: list[str], *rest: Any, **more: Any) -> None:
        self.asked = asked
        super().__init__(*rest, **more)

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Nothing; answers."""
        self.asked.append(self.path)
        super().do_GET()


@pytest.fixture
def host(built: Built, tmp_path: Path) -> Iterator[Host]:
    """A host of the real build, below a path of its own."""
    folder = tmp_path / "site" / BELOW
    shutil.copytree(built.folder, folder)
    faults, asked = Faults(), list[str]()
    handler = partial(Noting, asked, faults, directory=str(tmp_path / "site"))
    with Server(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield Host(folder, f"http://127.0.0.1:{running.server_address[1]}/{BELOW}", faults, running, asked)
        faults.over.set()
        running.shutdown()


@contextmanager
def visited(chromium: Browser, host: Host) -> Iterator[Visit]:
    """A visit whose first start is over and whose browser has kept the page."""
    with opened(chromium, host.address, KEEPING) as visit:
        visit.start()
        is_kept(visit, host)
        yield visit


def is_kept(visit: Visit, host: Host) -> None:
    """Nothing, once the browser has a whole copy of what the host has, and nothing else."""
    visit.page.wait_for_function(ACTIVE, timeout=START_LIMIT)
    visit.page.wait_for_function(KEPT, arg=host.hashes(), timeout=START_LIMIT)


def test_a_whole_life_plays_without_a_network_after_one_visit(chromium: Browser, host: Host) -> None:
    with visited(chromium, host) as visit:
        host.cut()
        player = Player(visit).start(MUSEUM)
        player.play(player.click, lambda: player.screen == "ending")
        player.click(player.thing("debrief"))
        player.rest()
        assert player.screen == "museum"
        visit.go()  # as a home screen opens it: the manifest's start_url is the folder
        visit.start()
        visit.go("class.html")
        visit.wait_for("playing")
        expect(visit.page.get_by_role("link", name=re.compile("model|index|http"))).to_be_visible()
        assert visit.page.evaluate("document.fonts.check('16px Atkinson')")
        assert player.is_clean()
