"""What a build writes for home screens and for times without a network, looked at without a browser."""

import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from game.authoring.web import installed, offline, page, words
from game.authoring.web.build import Built, build
from game.authoring.web.places import PARTS
from game.authoring.web.runtimes import Runtime, public
from game.authoring.web.scorm import package

RUNTIME = Runtime("x", "pyodide", "runtime/", {"a.whl": 3}, {"a.whl": PARTS / "page.css"})
PACKED = {"main.py": b"import pygame\n", "classroom.py": b""}
SAFE = 0.8
"""A circle of this share of an icon's side stays, whatever shape a system cuts."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build of next to no game, for Pyodide."""
    return build(RUNTIME, tmp_path_factory.mktemp("made") / "web", PACKED)


def listed(built: Built) -> dict[str, tuple[str, int]]:
    """The list in a build's worker."""
    text = (built.folder / offline.WORKER).read_text(encoding="utf-8")
    found = re.search(r"^const FILES = (\{.*\});$", text, re.MULTILINE)
    assert found
    return {name: (digest, size) for name, (digest, size) in json.loads(found[1]).items()}


def test_a_build_is_the_same_whenever_it_is_made(made: Built, tmp_path: Path) -> None:
    again = build(RUNTIME, tmp_path / "web", PACKED)
    assert {offline.WORKER, installed.MANIFEST, "icon-512.png"} <= made.sizes.keys()
    assert again.sizes == made.sizes
    for name in made.sizes:
        assert (again.folder / name).read_bytes() == (made.folder / name).read_bytes(), name


def test_every_file_that_a_page_asks_for_is_in_the_list_by_its_address(made: Built) -> None:
    found = listed(made)
    assert {name.partition("?")[0] for name in found} == {
        name for name in made.sizes if name != offline.WORKER and not name.endswith(offline.NOT_KEPT)
    }
    for address, (digest, size) in found.items():
        data = (made.folder / address.partition("?")[0]).read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (digest, size)
    asked = set()
    for name in ("index.html", "class.html"):
        text = (made.folder / name).read_text(encoding="utf-8")
        asked |= set(re.findall(r'(?:src|srcset|href|address)"?[=:] ?"([\w./-]+\.\w+(?:\?v=\w+)?)"', text))
    assert {"index.html", "icon.png", "runtime/a.whl"} <= asked
    assert len([address for address in asked if "?v=" in address]) == 6
    kept_by_the_system = {installed.MANIFEST, "icon-maskable.png"}
    absent = {"runtime/pyodide.mjs", "runtime/pyodide.asm.js"}  # of this runtime
    absent |= {"runtime/pyodide.asm.wasm", "runtime/python_stdlib.zip"}
    assert asked - found.keys() - absent == kept_by_the_system


def test_a_package_for_learning_platforms_lists_its_own_page(made: Built) -> None:
    files = {name: (made.folder / name).read_bytes() for name in made.sizes}
    with zipfile.ZipFile(io.BytesIO(package(files, "A title", "b"))) as archive:
        packed = {name: archive.read(name) for name in archive.namelist() if name != "imsmanifest.xml"}
    assert packed["index.html"] != files["index.html"]
    assert packed[offline.WORKER].decode() == offline.worker(packed)
    assert "scorm.js" in offline.kept(packed)


def test_of_a_runtime_that_comes_from_elsewhere_nothing_is_in_the_list(tmp_path: Path) -> None:
    made = build(public(), tmp_path / "web", PACKED)
    own = {
        "index.html",
        "class.html",
        "kiosk.html",
        "page.js",
        "class.js",
        "kiosk.js",
        "icon.png",
        "cover-landscape.svg",
        "cover-portrait.svg",
    }
    found = {name.partition("?")[0] for name in listed(made)}
    assert {name for name in found if not name.endswith((".apk", ".woff2"))} == own


def test_any_other_file_makes_another_worker(made: Built) -> None:
    files = {name: (made.folder / name).read_bytes() for name in made.sizes}
    plain = offline.worker(files)
    assert offline.worker(files) == plain
    assert offline.worker({**files, "page.js.br": b"x", "runtime/NOTICE.txt": b"x", offline.WORKER: b"x"}) == plain
    for name in files.keys() - {offline.WORKER}:
        is_kept = not name.endswith(offline.NOT_KEPT)
        assert (offline.worker({**files, name: b"other"}) != plain) is is_kept, name


def test_the_manifest_has_what_browsers_ask_of_a_game_on_a_home_screen(made: Built) -> None:
    text = (made.folder / installed.MANIFEST).read_text(encoding="utf-8")
    assert text == installed.manifest(words.page_words())
    found = json.loads(text)
    assert (found["name"], found["short_name"], found["id"]) == ("Model Citizen", "Model Citizen", "model-citizen")
    assert (found["start_url"], found["scope"], found["lang"]) == ("./", "./", "en")
    assert found["display"] == "standalone"
    assert found["background_color"] == found["theme_color"] == installed.PAPER
    assert f"--page: {installed.PAPER};" in page.part("page.css")
    for icon in found["icons"]:
        with Image.open(made.folder / icon["src"]) as picture:
            assert (icon["sizes"], icon["type"]) == (f"{picture.width}x{picture.height}", "image/png")
            assert picture.format == "PNG"
    assert {(icon["sizes"], icon["purpose"]) for icon in found["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }


def test_nothing_of_the_flower_is_lost_where_an_icon_is_cut_round() -> None:
    picture = Image.open(io.BytesIO(installed.icons()["icon-maskable.png"])).convert("RGB")
    ground = picture.getpixel((0, 0))
    middle, radius = installed.SIDE / 2, SAFE * installed.SIDE / 2
    drawn = [
        ((x - middle) ** 2 + (y - middle) ** 2) ** 0.5
        for x in range(0, installed.SIDE, 2)
        for y in range(0, installed.SIDE, 2)
        if picture.getpixel((x, y)) != ground
    ]
    assert radius * 0.7 < max(drawn) < radius


@pytest.mark.parametrize("runtime", [public(), RUNTIME])
@pytest.mark.parametrize("entry", [page.GAME, page.CLASS])
def test_the_policy_lets_in_a_manifest_and_a_worker_of_this_host_alone(runtime: Runtime, entry: str) -> None:
    facts = page.Facts("b", "a", 1, words.page_words(), entry=entry)
    text = page.assembled(facts, runtime)
    assert "worker-src &#x27;self&#x27;; manifest-src &#x27;self&#x27;" in text
    assert '<link rel="manifest" href="manifest.webmanifest">' in text
    assert 'id="offline" hidden' in text
    assert {"offline.part", "offline.insecure", "note.newer", "note.no_room"} <= json.loads(
        page.facts_json(facts, runtime)
    )["words"].keys()
