"""What a page does with a file that comes late, cut, changed, mislabelled or never: it says which one it is."""

import dataclasses
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from game.authoring.web import runtimes
from game.authoring.web.build import Built, build
from game.authoring.web.places import PARTS
from game.authoring.web.runtimes import make_manifest, vendored
from tests.web.faulty import MAIN, PYTHONS, WHEEL, Faults, refuses, served
from tests.web.hosting import BELOW, KEEPING, hosted, is_kept
from tests.web.visit import Visit, opened

pytestmark = pytest.mark.browser

PORTAL = b"<!DOCTYPE html><title>Log in</title><p>Please log in to this network."
PAST_ALL_WAITING = 120_000


@pytest.fixture
def faults() -> Iterator[Faults]:
    """The faults of the next page's server; silence ends with the test."""
    found = Faults()
    yield found
    found.over.set()


@pytest.fixture
def faulty(chromium: Browser, built: Built, faults: Faults) -> Iterator[Visit]:
    """The page with Pyodide behind it, behind a server with faults."""
    yield from served(chromium, built.folder, faults)


@pytest.fixture(scope="module")
def pygbag_runtime(tmp_path_factory: pytest.TempPathFactory) -> runtimes.Runtime:
    """A vendored runtime of pygbag's kind, whose Python never comes.

    The patch ends here: whatever is built later in this process asks the real manifests.
    """
    below = tmp_path_factory.mktemp("pygbag")
    (below / "manifests").mkdir()
    shutil.copyfile(PARTS / "runtimes" / "public.json", below / "manifests" / "public.json")
    texts = dict.fromkeys(runtimes.PYGBAG_CORE, "something") | {"pythons.js": PYTHONS, "cpython312/main.js": MAIN}
    for name, text in texts.items():
        (below / "0.9.3" / name).parent.mkdir(parents=True, exist_ok=True)
        (below / "0.9.3" / name).write_text(text, encoding="utf-8")
    (below / "index-0.9.3-cp312.json").write_text(json.dumps({"pygame": WHEEL}), encoding="utf-8")
    (below / "cp312").mkdir()
    (below / WHEEL).write_text("wheel", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runtimes, "MANIFESTS", below / "manifests")
        make_manifest(below)
        return vendored(below)


@pytest.fixture(scope="module")
def pygbag_built(pygbag_runtime: runtimes.Runtime, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The page for that runtime; it knows the hash of every file."""
    return build(pygbag_runtime, tmp_path_factory.mktemp("built") / "web")


@pytest.fixture(scope="module")
def unsealed_built(pygbag_runtime: runtimes.Runtime, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same for a runtime that may change under its address: no hash is known."""
    return build(dataclasses.replace(pygbag_runtime, hashes={}), tmp_path_factory.mktemp("built") / "web")


@pytest.fixture
def by_pygbag(chromium: Browser, pygbag_built: Built, faults: Faults) -> Iterator[Visit]:
    """pygbag's page behind a server with faults."""
    yield from served(chromium, pygbag_built.folder, faults)


@pytest.fixture
def unsealed(chromium: Browser, unsealed_built: Built, faults: Faults) -> Iterator[Visit]:
    """pygbag's page for a public runtime, behind a server with faults."""
    yield from served(chromium, unsealed_built.folder, faults)


FETCHED = ("boot_pyodide.py", ".apk", ".whl", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
SCRIPTS = ("boot_pyodide.js", "pyodide.mjs", "pyodide.asm.js")
PYGBAG_FETCHED = ("main.wasm", "main.data", "cpythonrc.py", "index-0.9.3-cp312.json", ".whl")
PYGBAG_SCRIPTS = ("pythons.js", "main.js")
HTML = "text/html; charset=utf-8"
OWN = ""  # the type that the file itself would have
ELSE = "Something else came instead of a file"


@pytest.mark.parametrize(
    ("name", "kind"),
    [*((name, HTML) for name in FETCHED + SCRIPTS), (".apk", OWN), ("boot_pyodide.js", OWN), ("pyodide.mjs", OWN)],
)
def test_a_page_instead_of_a_file_is_named(faulty: Visit, faults: Faults, name: str, kind: str) -> None:
    faults.bodies[name] = PORTAL
    faults.kinds[name] = kind
    refuses(faulty, ELSE, name)


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for name in PYGBAG_FETCHED + PYGBAG_SCRIPTS for kind in (HTML, OWN)]
)
def test_a_page_instead_of_a_file_of_pygbags_is_named(by_pygbag: Visit, faults: Faults, name: str, kind: str) -> None:
    faults.bodies[name] = PORTAL
    faults.kinds[name] = kind
    refuses(by_pygbag, ELSE, name)


@pytest.mark.parametrize("name", FETCHED + SCRIPTS)
def test_a_file_with_one_other_letter_is_named(faulty: Visit, faults: Faults, built: Built, name: str) -> None:
    (path,) = [each for each in built.folder.rglob("*") if each.name.endswith(name)]
    data = path.read_bytes()
    middle = len(data) // 2
    faults.bodies[name] = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    refuses(faulty, ELSE, name)
    faults.bodies[name] = data[:middle]
    refuses(faulty, ELSE, name)


@pytest.mark.parametrize("name", ["pyodide.mjs", "boot_pyodide.js", "pyodide.asm.js"])
@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream"])
def test_a_script_under_a_wrong_type_is_named(faulty: Visit, faults: Faults, name: str, kind: str) -> None:
    faults.kinds[name] = kind
    refuses(faulty, "A file came under a wrong label", name)
    expect(faulty.page.locator("#trouble_text")).to_contain_text(kind)


def test_a_page_that_the_browser_kept_is_asked_for_afresh(faulty: Visit, faults: Faults) -> None:
    faults.bodies[".apk"], faults.kinds[".apk"], faults.kept = PORTAL, "text/html", True
    refuses(faulty, ELSE, ".apk")
    faults.bodies.clear()
    faults.kinds.clear()
    faulty.page.get_by_role("button", name="Try again").click()
    faulty.wait_for("playing")


OTHER_SCRIPT = b'"use strict"; window.ran = true;'


@pytest.mark.parametrize(
    ("body", "kind"), [(PORTAL, HTML), (PORTAL, OWN), (OTHER_SCRIPT, OWN)], ids=["page", "page as script", "script"]
)
def test_another_script_than_the_pages_own_never_runs_and_is_named(
    faulty: Visit, faults: Faults, body: bytes, kind: str
) -> None:
    faults.bodies["page.js"], faults.kinds["page.js"], faults.kept = body, kind, True
    refuses(faulty, ELSE, "page.js")
    assert faulty.page.evaluate("window.ran") is None
    faults.bodies.clear()
    faults.kinds.clear()
    faulty.page.get_by_role("button", name="Try again").click()
    faulty.wait_for("playing")


def test_the_pages_own_script_that_is_not_there_is_named(by_pygbag: Visit, faults: Faults) -> None:
    faults.lacking.add("page.js")
    refuses(by_pygbag, "A file did not arrive", "page.js")


def test_the_pages_own_script_that_never_comes_is_told_without_any(faulty: Visit, faults: Faults) -> None:
    faults.silent.add("page.js")
    faulty.page.goto(faulty.address, wait_until="commit")
    line = faulty.page.locator("#unscripted")
    expect(line).to_be_hidden()
    faulty.page.evaluate("document.getAnimations().forEach(each => each.finish())")
    expect(line).to_be_visible()
    expect(line).to_contain_text("page.js")
    faults.silent.clear()
    line.get_by_role("link").click()
    faulty.wait_for("playing")
    expect(line).to_be_hidden()


def test_pygbags_runtime_gets_no_file_that_is_not_the_builds(by_pygbag: Visit, faults: Faults) -> None:
    by_pygbag.go()
    by_pygbag.page.wait_for_function("window.over")
    reached = by_pygbag.page.evaluate("reached")
    assert len(reached) == len(PYGBAG_FETCHED) + 1
    for name in (*PYGBAG_FETCHED, "main.js"):
        faults.bodies = {name: b"window.reached = ['main.js'];"}
        refuses(by_pygbag, ELSE, name)
        found = by_pygbag.page.evaluate("window.reached || []")
        assert not [each for each in found if each.rstrip("#").endswith(name)], name
        assert set(found) < set(reached)


def test_pygbags_runtime_gets_every_file_without_a_network_after_one_visit(
    chromium: Browser, pygbag_built: Built, tmp_path: Path
) -> None:
    shutil.copytree(pygbag_built.folder, tmp_path / BELOW)
    with hosted(tmp_path) as host, opened(chromium, host.address, KEEPING) as visit:
        visit.page.wait_for_function("window.over")
        reached = visit.page.evaluate("reached")
        visit.call("say_state", "ready")
        is_kept(visit, host)
        host.cut()
        visit.go()
        visit.page.wait_for_function("window.over")
        assert visit.page.evaluate("reached") == reached
        assert len(reached) == len(PYGBAG_FETCHED) + 1
        visit.go("class.html")
        visit.page.wait_for_function("window.over")


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", ".apk", "pyodide.mjs"])
def test_a_file_that_never_comes_ends_in_the_panel(faulty: Visit, faults: Faults, name: str) -> None:
    faults.silent.add(name)
    faulty.page.clock.install()
    faulty.go()
    expect(faulty.page.locator("html")).to_have_attribute("data-state", "loading")
    faulty.page.clock.run_for(PAST_ALL_WAITING)
    faulty.wait_for("error")
    expect(faulty.page.get_by_role("heading", name="Loading has stopped")).to_be_visible()


def test_a_wheel_that_the_index_names_and_nobody_has_is_named(unsealed: Visit, faults: Faults) -> None:
    other = WHEEL.replace("2.5.7", "2.5.8")
    faults.bodies["index-0.9.3-cp312.json"] = json.dumps({"pygame": other}).encode()
    faults.kinds["index-0.9.3-cp312.json"] = "application/json"
    refuses(unsealed, "A file did not arrive", other)


def test_python_that_dies_before_the_game_ends_in_the_panel_with_the_last_file(unsealed: Visit) -> None:
    page = unsealed.page
    page.clock.install()
    unsealed.go()
    page.wait_for_function("window.over")
    page.clock.run_for(PAST_ALL_WAITING)
    unsealed.wait_for("error")
    panel = page.get_by_role("alertdialog")
    expect(panel.get_by_role("heading")).to_have_text("Loading has stopped")
    expect(panel.locator("#trouble_text")).to_contain_text(f"{WHEEL}.")
    expect(panel.locator("#trouble_details")).to_contain_text("a traceback that is only printed")


def test_what_moves_or_is_not_looked_at_is_not_stuck(unsealed: Visit) -> None:
    page = unsealed.page
    page.clock.install()
    unsealed.go()
    page.wait_for_function("window.over")
    for share in ("0.1", "0.2", "0.3"):
        page.clock.run_for(PAST_ALL_WAITING // 2)
        unsealed.call("progress", "art", share)
    page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })")
    page.clock.run_for(PAST_ALL_WAITING)
    assert page.locator("html").get_attribute("data-state") == "loading"
    page.evaluate("delete document.hidden")
    unsealed.call("progress", "art", "0.3")
    page.clock.run_for(PAST_ALL_WAITING)
    unsealed.wait_for("error")
