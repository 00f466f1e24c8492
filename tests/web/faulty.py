"""A server that does to files what networks, filters and hosts do, and a runtime of pygbag's kind without a Python."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, expect

from game.authoring.web.serve import Handler, Server
from tests.web.visit import WIDE, Visit, opened

PYTHONS = """
window.Module = { PyConfig: { orig_argv: [] } };
custom_onload().then(() => {
    const script = document.createElement("script");
    script.setAttribute("src", config.cdn + "cpython312/main.js");
    document.head.appendChild(script);
});
"""
MAIN = """
window.reached = ["main.js"];
const read = async address => {
    const answer = await fetch(address);
    reached.push(String(address));
    return answer;
};
const data = new XMLHttpRequest();
data.open("GET", config.cdn + "cpython312/main.data");
data.responseType = "arraybuffer";
data.onload = async () => {
    reached.push("main.data");
    await read(config.cdn + "cpython312/main.wasm");
    await read(config.cdn + "cpythonrc.py");
    const index = await (await read(new URL("../index-0.9.3-cp312.json", config.cdn))).json();
    await read(new URL("../" + index.pygame, config.cdn) + "#");
    console.log("a traceback that is only printed");
    window.over = true;
};
data.send();
"""
"""A runtime that asks for its files in pygbag's order and ways, and then says nothing more, as a Python that died."""
WHEEL = "cp312/pygame_ce-2.5.7-cp312-cp312-wasm32_bi_emscripten.whl"


@dataclass
class Faults:
    """What a server does to the files whose names end so: `kind`, `body` and `keep` (how long it may be cached)."""

    kinds: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, bytes] = field(default_factory=dict)
    lacking: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)
    kept: bool = False
    over: threading.Event = field(default_factory=threading.Event)


class Faulty(Handler):
    """The build's server, with faults."""

    def __init__(self, faults: Faults, *rest: object, directory: str) -> None:
        self.faults = faults
        super().__init__(*rest, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Nothing; answers with the fault of a file, else with the file."""
        path = self.path.partition("?")[0]
        ends = [end for end in self.faults.bodies.keys() | self.faults.kinds.keys() if path.endswith(end)]
        if any(path.endswith(end) for end in self.faults.silent):
            self.faults.over.wait()
            self.close_connection = True
        elif any(path.endswith(end) for end in self.faults.lacking):
            self.send_error(404)
        elif not ends:
            super().do_GET()
        else:
            body = self.faults.bodies.get(ends[0], b"") or Path(self.translate_path(path)).read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", self.faults.kinds.get(ends[0]) or self.guess_type(path))
            self.send_header("Content-Length", str(len(body)))
            if self.faults.kept:
                self.send_header("Cache-Control", "max-age=600")
            super(Handler, self).end_headers()
            self.wfile.write(body)


def served(browser: Browser, folder: Path, faults: Faults) -> Iterator[Visit]:
    """A visit that has not gone yet to a folder served with faults."""
    with Server(("127.0.0.1", 0), partial(Faulty, faults, directory=str(folder))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        with opened(browser, f"http://127.0.0.1:{running.server_address[1]}/", WIDE, go=False) as found:
            yield found
        faults.over.set()
        running.shutdown()


def refuses(visit: Visit, heading: str, name: str) -> None:
    """Nothing, once the page shows its panel with a heading and the whole address of a file."""
    visit.go()
    visit.wait_for("error")
    panel = visit.page.get_by_role("alertdialog")
    expect(panel.get_by_role("heading")).to_have_text(heading)
    words = panel.locator("#trouble_text").text_content() or ""
    assert name in words
    assert f"{name}#" not in words
    expect(panel.get_by_role("button", name="Try again")).to_be_visible()
