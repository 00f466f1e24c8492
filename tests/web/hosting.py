"""A host that notes what it is asked for, can have a newer build or be gone, and what a browser has kept of it."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from game.authoring.web import offline
from game.authoring.web.build import PAGES
from game.authoring.web.serve import Server
from tests.web.faulty import Faults, Faulty
from tests.web.visit import Screen, Visit

KEEPING = Screen(1280, 720, keeps=True)
BELOW = "some/path/"
WAIT_FOR = """async ([script, given]) => {
    const holds = eval(script);
    while (!await holds(given)) await new Promise(done => setTimeout(done, 50));
}"""
KEPT = """async hashes => {
    const name = `model-citizen ${new URL("./", document.baseURI).href}`;
    const places = await caches.has(name) ? await (await caches.open(name)).keys() : [];
    return JSON.stringify(places.map(each => each.url.split("kept/")[1]).sort()) === JSON.stringify(hashes);
}"""
ACTIVE = "async () => ((await navigator.serviceWorker.getRegistration() || {}).active || {}).state === 'activated'"
WAITING = "async () => Boolean((await navigator.serviceWorker.getRegistration() || {}).waiting)"


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

    def hash_of(self, name: str) -> str:
        """By what a browser keeps a file of the build."""
        return next(
            digest for each, (digest, _) in offline.kept(self.files()).items() if each.partition("?")[0] == name
        )

    def change(self, pattern: str, to: str) -> None:
        """Nothing; the host has another build from now on: with something else in its pages, and the worker for it."""
        for name in PAGES:
            text, count = re.subn(pattern, to, (self.folder / name).read_text(encoding="utf-8"))
            assert count
            (self.folder / name).write_text(text, encoding="utf-8")
        (self.folder / offline.WORKER).write_text(offline.worker(self.files()), encoding="utf-8")


class Noting(Faulty):
    """The same server, which notes what it is asked for."""

    def __init__(self, asked: list[str], *rest: Any, **more: Any) -> None:
        self.asked = asked
        super().__init__(*rest, **more)

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Nothing; answers."""
        self.asked.append(self.path.rpartition("/")[2])
        super().do_GET()


@contextmanager
def hosted(site: Path) -> Iterator[Host]:
    """A host of the build in a folder BELOW another."""
    faults, asked = Faults(), list[str]()
    with Server(("127.0.0.1", 0), partial(Noting, asked, faults, directory=str(site))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield Host(site / BELOW, f"http://127.0.0.1:{running.server_address[1]}/{BELOW}", faults, running, asked)
        faults.over.set()
        running.shutdown()


def until(visit: Visit, script: str, given: Any = None) -> None:
    """Nothing, once what a script promises about the page is true."""
    visit.page.evaluate(WAIT_FOR, [script, given])


def is_kept(visit: Visit, host: Host) -> None:
    """Nothing, once the browser has a whole copy of what the host has, and nothing else."""
    until(visit, ACTIVE)
    until(visit, KEPT, host.hashes())
