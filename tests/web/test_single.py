"""The game as one file: opened from a disk it plays to the end, asks nobody, goes on, and says what does not work."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from game.authoring.web import command, single
from game.authoring.web.build import Built
from game.authoring.web.places import BuildError
from game.authoring.web.runtimes import Runtime, public
from game.authoring.web.single import refuse_other, single_file
from tests.web.play import Player
from tests.web.visit import PHONE, WIDE, opened

NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"
HEADING = "#trouble_heading"


@pytest.fixture(scope="module")
def page(built: Built, runtime: Runtime) -> str:
    """The one file's text."""
    return single_file(built, runtime).decode()


@pytest.fixture(scope="module")
def stick(page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with that one file in it and nothing else."""
    folder = tmp_path_factory.mktemp("a stick #1 & more")
    (folder / "model-citizen.html").write_text(page, encoding="utf-8")
    return folder


def address_in(folder: Path) -> str:
    """What a browser shows after a double click."""
    return (folder / "model-citizen.html").as_uri()


@pytest.mark.browser
def test_the_museum_is_played_to_its_end_from_a_stick(chromium: Browser, stick: Path) -> None:
    with opened(chromium, address_in(stick), PHONE, go=False) as visit:
        player = Player(visit).start("?edition=museum&seed=3&motion=reduced")
        player.play(player.tap, lambda: player.screen == "moment")
        player.tap(player.way_on())
        player.rest()
        code = player.code
        kept = visit.page.evaluate("Object.keys(localStorage).sort()")
        assert kept, "the game gave it to the browser"
        player.again()
        assert visit.page.evaluate("Object.keys(localStorage).sort()") == kept, "the browser gave it back"
        player.tap(player.thing("continue"))
        player.rest()
        assert player.code == code, "the browser kept it"
        player.play(player.tap, lambda: player.screen == "ending")
        player.tap(player.thing("debrief"))
        player.rest()
        assert player.screen == "museum"
        assert visit.page.evaluate("document.querySelectorAll('[data-file]').length") == 0, "it is not kept twice"
        assert player.is_clean()
        assert {urlsplit(url).scheme for url in visit.requests} == {"file", "blob"}
        files = {url.partition("?")[0] for url in visit.requests if url.startswith("file:")}
        assert files == {address_in(stick)}


@pytest.mark.browser
def test_the_page_says_where_a_place_is_kept_and_copies_a_code(chromium: Browser, stick: Path) -> None:
    with opened(chromium, address_in(stick), WIDE, go=False) as visit:
        visit.go()
        expect(visit.page.locator("#promise")).to_contain_text("not on the stick")
        visit.start()
        expect(visit.page.locator("#note")).to_be_hidden()
        visit.call("fail", "game", "what broke", "ABCD")
        visit.page.get_by_role("button", name="Copy the code").click()
        expect(visit.page.locator("#note_text")).to_have_text("Copied.")


@pytest.mark.browser
def test_a_browser_that_keeps_nothing_for_files_is_told_of(chromium: Browser, stick: Path) -> None:
    with opened(chromium, address_in(stick), WIDE, go=False) as visit:
        visit.page.add_init_script(NO_STORAGE)
        visit.go()
        expect(visit.page.locator("#note_text")).to_contain_text("keeps nothing for this page")
        expect(visit.page.locator("#promise")).not_to_contain_text("stays on this computer")
        visit.start()
        assert visit.complaints == []


def other_letter(page: str) -> str:
    """The page with one letter changed within what is packed."""
    at = page.index('data-file="runtime/pyodide.asm.wasm"') + 100_000
    return page[:at] + ("B" if page[at] == "A" else "A") + page[at + 1 :]


@pytest.mark.browser
@pytest.mark.parametrize(
    "damage",
    [other_letter, lambda page: page[: len(page) // 2], lambda page: page[:-2000], lambda page: page[:-60_000]],
    ids=["a letter", "half of it", "its end", "its last file"],
)
def test_a_damaged_copy_is_told(chromium: Browser, page: str, tmp_path: Path, damage: Callable[[str], str]) -> None:
    (tmp_path / "model-citizen.html").write_text(damage(page), encoding="utf-8")
    with opened(chromium, address_in(tmp_path), WIDE) as visit:
        visit.wait_for("error")
        expect(visit.page.locator(HEADING)).to_have_text("This copy of the game is damaged")
        assert {urlsplit(url).scheme for url in visit.requests} <= {"file", "blob"}


@pytest.mark.browser
def test_a_browser_that_cannot_unpack_is_told(chromium: Browser, stick: Path) -> None:
    with opened(chromium, address_in(stick), WIDE, go=False) as visit:
        visit.page.add_init_script("delete window.DecompressionStream")
        visit.go()
        visit.wait_for("error")
        expect(visit.page.locator(HEADING)).to_have_text("This browser is too old for this file")


@pytest.mark.browser
def test_the_page_may_ask_nobody_and_names_no_file_beside_it(page: str, built: Built, runtime: Runtime) -> None:
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)[0]
    assert policy.startswith("default-src &#x27;none&#x27;;")
    assert not re.search(r"connect-src|https?:|&#x27;self|unsafe-inline", policy)
    markup = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    assert re.findall(r'(?:src|srcset|href)="(?!data:|")[^"]*|url\("(?!data:)[^"]*', markup) == []
    assert not re.search(r"<script[^>]* src=", page)
    assert single_file(built, runtime).decode() == page, "the same build makes the same bytes"


GOOD = (
    '<head></head><script type="application/json" id="facts">{"files": {}}</script><script id="script"></script></body>'
)


def made(folder: Path, markup: str) -> bytes:
    """The one file of a build whose page is this markup."""
    (folder / "index.html").write_text(markup, encoding="utf-8")
    runtime = Runtime("x", "pyodide", "runtime/", {"a": 1}, {"a": folder / "index.html"})
    return single_file(Built(folder, {}, {}), runtime)


@pytest.mark.parametrize("lacking", ['<script id="script"', 'id="facts"', "</body>"])
def test_a_page_of_another_shape_is_told(tmp_path: Path, lacking: str) -> None:
    assert b"mcImport" in made(tmp_path, GOOD)
    with pytest.raises(BuildError, match="so that one file cannot be made of it"):
        made(tmp_path, GOOD.replace(lacking, "<b"))


def test_a_script_that_ends_early_inside_a_page_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single, "part", lambda name: f"'</SCRIPT>' // {name}")
    with pytest.raises(BuildError, match=r"inside\.js holds the end of a script"):
        made(tmp_path, GOOD)


def test_other_runtimes_are_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BuildError, match=r"Pyodide's runtime alone.*pygbag-0\.9\.3"):
        refuse_other(public())
    assert command.main(["--single-file"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("build_web.sh: --single-file takes Pyodide's runtime alone")


def test_the_command_writes_one_file_and_leaves_the_folder_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text(GOOD, encoding="utf-8")
    runtime = Runtime("small", "pyodide", "runtime/", {"a": 1}, {"a": tmp_path / "index.html"}, {"a": "ab"})
    monkeypatch.setattr(command, "ROOT", tmp_path)
    monkeypatch.setattr(command, "WEB", tmp_path / "build" / "web")
    monkeypatch.setattr(command, "chosen", lambda *_, **__: runtime)
    monkeypatch.setattr(command, "build", lambda *_: Built(tmp_path, {}, {}))
    assert command.main(["--single-file"]) == 0
    (made_file,) = (tmp_path / "build").iterdir()
    assert made_file.name == "model-citizen.html"
    assert capsys.readouterr().out.startswith(f"build/model-citizen.html for small: {made_file.stat().st_size:,} bytes")


@pytest.mark.parametrize("other", [["--scorm"], ["--zip"], ["--serve"], ["--make-manifest", "x"]])
def test_what_collides_with_one_file_is_named(capsys: pytest.CaptureFixture[str], other: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["--single-file", *other])
    assert ended.value.code == 2
    assert f"error: --single-file makes one file and nothing else: leave out {other[0]}" in capsys.readouterr().err
