"""The forms of a build's files: right, the same each time, kept, answered by what a browser accepts, and counted."""

import gzip
import http.client
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, Response

from game.authoring.web import command, compress, wire
from game.authoring.web.build import Built
from game.authoring.web.compress import form, lay_beside
from game.authoring.web.places import PARTS, ROOT
from game.authoring.web.runtimes import Runtime, public
from game.authoring.web.serve import accepted
from tests.web.play import Player
from tests.web.visit import WIDE, Visit, hosted, opened

TEXT = b"All work and no play. " * 500
NOISE = (PARTS / "fonts" / "AtkinsonHyperlegible-Bold.woff2").read_bytes()
ALIKE = {"page.js": TEXT, "again.js": TEXT, "a.wasm": b"\0asm" + TEXT, "b.woff2": NOISE}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with files that pack well, alike ones among them, one that does not, and all of their forms."""
    folder = tmp_path / "site"
    folder.mkdir()
    for name, data in ALIKE.items():
        (folder / name).write_bytes(data)
    (folder / "index.html").write_bytes(b"<!DOCTYPE html>" + TEXT)
    lay_beside(folder, [*ALIKE, "index.html"], tmp_path / "kept")
    return folder


def test_a_form_opens_to_the_file_and_what_is_packed_already_has_none(site: Path) -> None:
    for name in ("page.js", "again.js", "a.wasm", "index.html"):
        data = (site / name).read_bytes()
        assert brotli.decompress((site / f"{name}.br").read_bytes()) == data
        assert gzip.decompress((site / f"{name}.gz").read_bytes()) == data
        assert len({(site / f"{name}{ending}").stat().st_mtime_ns for ending in ("", ".br", ".gz")}) == 1
    assert not list(site.glob("b.woff2.*"))


def test_equal_files_have_equal_forms_on_every_day_and_under_every_name(site: Path, tmp_path: Path) -> None:
    for ending in compress.FORMS:
        first = (site / f"page.js{ending}").read_bytes()
        assert first == (site / f"again.js{ending}").read_bytes()
        assert first == form(TEXT, ending, tmp_path / "other")
    assert first[4:10] == b"\0\0\0\0\2\xff", "no time, the best compression, no system"


def test_a_file_that_did_not_change_is_not_compressed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []

    def slow(data: bytes) -> bytes:
        asked.append(data)
        return data[:4] if data == TEXT else data

    monkeypatch.setattr(compress, "FORMS", {".br": (slow, "slow 1")})
    for _ in range(2):
        assert form(TEXT, ".br", tmp_path) == TEXT[:4]
        assert form(NOISE, ".br", tmp_path) == b""
    assert asked == [TEXT, NOISE]
    monkeypatch.setattr(compress, "FORMS", {".br": (slow, "slow 2")})
    form(TEXT, ".br", tmp_path)
    assert asked == [TEXT, NOISE, TEXT], "another maker may make other bytes"


def test_what_is_kept_does_not_grow_for_ever(tmp_path: Path) -> None:
    for number in range(5):
        form(TEXT + bytes([number]), ".gz", tmp_path)
    last = max(tmp_path.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    compress.forget(tmp_path, most=1)
    assert list(tmp_path.iterdir()) == [last]


@pytest.mark.parametrize(
    ("header", "codings"),
    [
        ("br", ["br"]),
        ("gzip, deflate, br, zstd", ["br", "gzip"]),
        ("GZIP;q=1.0", ["gzip"]),
        ("br; q=0.000, gzip; q=0.001", ["gzip"]),
        ("*", ["br", "gzip"]),
        ("*;q=0, gzip", ["gzip"]),
        ("identity", []),
        ("", []),
        (",;=,q", []),
    ],
)
def test_what_a_browser_accepts(header: str, codings: list[str]) -> None:
    assert accepted(header) == codings


@pytest.fixture
def asked(site: Path) -> Iterator[http.client.HTTPConnection]:
    """A connection to the server of the site, kept open from one request to the next."""
    with hosted(site) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
        yield connection
        connection.close()


def answer(
    connection: http.client.HTTPConnection, path: str, coding: str | None, method: str = "GET"
) -> tuple[int, bytes, dict[str, str]]:
    """Status, body and headers, by their names in small letters, of one request."""
    connection.request(method, path, headers={} if coding is None else {"Accept-Encoding": coding})
    found = connection.getresponse()
    return found.status, found.read(), {name.lower(): value for name, value in found.getheaders()}


def test_the_server_answers_in_the_form_that_is_accepted(asked: http.client.HTTPConnection, site: Path) -> None:
    for path, name, kind in (
        ("/a.wasm", "a.wasm", "application/wasm"),
        ("/page.js?v=1", "page.js", "text/javascript"),
        ("/", "index.html", "text/html"),
    ):
        for coding, ending in (("gzip, br", ".br"), ("gzip", ".gz"), ("identity", ""), (None, "")):
            status, body, headers = answer(asked, path, coding)
            assert (status, body) == (200, (site / f"{name}{ending}").read_bytes())
            assert headers.get("content-encoding", "") == {".br": "br", ".gz": "gzip", "": ""}[ending]
            assert (headers["content-type"], headers["vary"]) == (kind, "Accept-Encoding")
            assert headers["content-length"] == str(len(body))


def test_what_has_no_form_is_sent_as_it_is(asked: http.client.HTTPConnection, site: Path) -> None:
    status, body, headers = answer(asked, "/b.woff2", "br, gzip")
    assert (status, body, headers["content-type"]) == (200, NOISE, "font/woff2")
    assert not {"content-encoding", "vary"} & headers.keys()
    status, body, headers = answer(asked, "/page.js.br", "br, gzip")
    assert (status, body) == (200, (site / "page.js.br").read_bytes())
    assert "content-encoding" not in headers
    assert headers["content-type"] == "application/octet-stream"
    for path, method, wanted in (("/none.js", "GET", 404), ("/page.js/", "GET", 404), ("/", "POST", 501)):
        answer(asked, "/a.wasm", "br")
        status, _, headers = answer(asked, path, "br", method)
        assert status == wanted
        assert not {"content-encoding", "vary"} & headers.keys()


def test_the_head_of_an_answer_is_the_same_without_the_body(asked: http.client.HTTPConnection) -> None:
    _, body, whole = answer(asked, "/a.wasm", "br")
    status, none, headers = answer(asked, "/a.wasm", "br", "HEAD")
    assert (status, none, headers["content-length"]) == (200, b"", str(len(body)))
    assert headers["content-encoding"] == whole["content-encoding"] == "br"


SIZES = {"index.html": 100, "class.html": 5000, "page.js": 50, "runtime/x.wasm": 1000, "runtime/x.zip": 10}
FORMS = {".gz": {"index.html": 40, "runtime/x.wasm": 400, "class.html": 9}, ".br": {"index.html": 30}}
PAGE = '<script src="page.js?v=1"> {"address": "runtime/x.wasm"}, {"address": "runtime/x.zip"}'


def figures(folder: Path, runtime: Runtime, sizes: dict[str, int]) -> list[list[str]]:
    """The cells of the table of what a first visit costs."""
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    lines = wire.cost(Built(folder, sizes, {}), runtime, FORMS)[1:]
    return [line.replace("the ", "").replace("in all", "all").split() for line in lines]


def test_a_first_visit_is_counted_in_the_forms_that_are_sent(tmp_path: Path) -> None:
    runtime = Runtime("x", "pyodide", "runtime/", {"x.wasm": 1000, "x.zip": 10}, {"x.wasm": ROOT, "x.zip": ROOT})
    assert figures(tmp_path, runtime, SIZES) == [
        ["ours", "150", "90", "80"],
        ["runtime", "1,010", "410", "1,010"],
        ["all", "1,160", "500", "1,090"],
    ]


def test_how_a_public_runtime_is_sent_is_not_guessed(tmp_path: Path) -> None:
    ours = {name: size for name, size in SIZES.items() if not name.startswith("runtime/")}
    rows = figures(tmp_path, public(), ours)
    assert rows[0] == ["ours", "150", "90", "80"]
    assert rows[1] == ["runtime", f"{sum(public().sizes.values()):,}", "?", "?"]
    assert rows[2][2:] == ["?", "?"]


def test_the_command_lays_the_forms_beside_and_tells_their_sizes(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in [*site.glob("*.br"), *site.glob("*.gz")]:
        path.unlink()
    sizes = {path.name: path.stat().st_size for path in sorted(site.iterdir())}
    monkeypatch.setattr(command, "chosen", lambda *_, **__: public())
    monkeypatch.setattr(command, "build", lambda *_: Built(site, sizes, {}))
    assert command.main([]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    packed = [f"{(site / f'page.js{ending}').stat().st_size:,}" for ending in (".gz", ".br")]
    assert [f"{sizes['page.js']:,}", *packed, "page.js"] in lines
    assert [f"{sizes['b.woff2']:,}", "b.woff2"] in lines
    assert ["A", "first", "visit,", "bytes", "on", "the", "wire", "as", "it", "is", "gzip", "Brotli"] in lines


def counted(built: Built) -> set[str]:
    """What the build counts as asked for by a first visit."""
    return set(wire.first_visit((built.folder / "index.html").read_text(encoding="utf-8"), built.sizes))


@pytest.mark.browser
def test_a_first_visit_asks_for_what_is_counted(built: Built, visit: Visit) -> None:
    visit.start()
    asked = {urlsplit(url).path.removeprefix("/") or "index.html" for url in visit.requests}
    assert asked <= counted(built)
    # some browsers ask for an icon or a manifest that others leave
    assert sum(built.sizes[name] for name in counted(built) - asked) < 30_000


@pytest.mark.browser
def test_the_game_plays_from_what_is_sent_packed(
    chromium: Browser, built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compress, "BEST", 5)  # nobody waits for the smallest here
    site = shutil.copytree(built.folder, tmp_path / "site")
    forms = lay_beside(site, list(built.sizes), tmp_path / "kept")
    with hosted(site) as address, opened(chromium, address, WIDE, go=False) as visit:
        codings: dict[str, str] = {}

        def note(response: Response) -> None:
            name = urlsplit(response.url).path.removeprefix("/") or "index.html"
            codings[name] = response.headers.get("content-encoding", "")

        visit.page.on("response", note)
        player = Player(visit).start("?edition=museum&motion=reduced")
        player.play(player.click, lambda: player.screen == "moment")
        assert player.is_clean()
    assert {name for name, coding in codings.items() if coding == "br"} == codings.keys() & forms[".br"].keys()
    assert {"index.html", "runtime/pyodide.asm.wasm", "runtime/pyodide.asm.js"} <= forms[".br"].keys()
    assert set(codings.values()) == {"br", ""}


@pytest.mark.browser
def test_a_first_visit_costs_no_more_than_is_allowed(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compress, "BEST", 9)  # a second in place of twenty, and never smaller
    data = {name: (built.folder / name).read_bytes() for name in counted(built)}
    sent = {name: min(len(each), len(compress.FORMS[".br"][0](each))) for name, each in data.items()}
    assert sum(size for name, size in sent.items() if not name.startswith("runtime/")) <= 1_200_000
    assert sum(sent.values()) <= 6_500_000
