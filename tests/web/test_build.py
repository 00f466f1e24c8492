"""The build without a browser: archive, pages, runtimes, and a line for every error."""

import dataclasses
import hashlib
import io
import json
import re
import shutil
import socket
import sys
import time
import zipfile
from pathlib import Path

import pytest

from game.authoring.web import checks, command, cover, page, runtimes, stage, words
from game.authoring.web.build import Built
from game.authoring.web.pack import INSIDE, archive_of, run_pygbag, solid_archive_of, steady_zip
from game.authoring.web.places import PARTS, ROOT, BuildError
from game.authoring.web.runtimes import Runtime, make_manifest, public, vendored
from game.authoring.web.serve import server

PYGBAG_WHEEL = "cp312/pygame_ce-2.5.7-cp312-cp312-wasm32_bi_emscripten.whl"


def own_manifests(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing; manifests are kept below `folder`, where only the public runtime's is."""
    manifests = folder / "manifests"
    manifests.mkdir(exist_ok=True)
    shutil.copyfile(PARTS / "runtimes" / "public.json", manifests / "public.json")
    monkeypatch.setattr(runtimes, "MANIFESTS", manifests)


@pytest.fixture
def fake_runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder laid out like a Pyodide runtime, and no manifest for it."""
    folder = tmp_path / "runtime"
    (folder / "harness" / "pyodide").mkdir(parents=True)
    for name in runtimes.PYODIDE_CORE:
        (folder / "harness" / "pyodide" / name).write_text(name, encoding="utf-8")
    (folder / "pygame_ce-2.5.7-cp313-cp313-any.whl").write_text("wheel", encoding="utf-8")
    own_manifests(tmp_path, monkeypatch)
    return folder


@pytest.fixture
def fake_pygbag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder laid out like a copy of pygbag's runtime, with its manifest."""
    folder = tmp_path / "cdn"
    for name in runtimes.PYGBAG_CORE:
        (folder / "0.9.3" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "0.9.3" / name).write_text(name, encoding="utf-8")
    index = {"-CDN-": "x", "pygame": "cp312/pygame_ce-2.5.7-<abi>-<abi>-<api>.whl"}
    (folder / "index-0.9.3-cp312.json").write_text(json.dumps(index), encoding="utf-8")
    (folder / "cp312").mkdir()
    (folder / PYGBAG_WHEEL).write_text("wheel", encoding="utf-8")
    own_manifests(tmp_path, monkeypatch)
    make_manifest(folder)
    return folder


FACTS = page.Facts("0123456789ab", "model-citizen-0123", 1000, words.page_words())
CLASS_FACTS = dataclasses.replace(FACTS, entry=page.CLASS)


def test_equal_files_give_equal_bytes() -> None:
    files = {"b.txt": b"2" * 1000, "a.txt": b"1"}
    again = {"a.txt": b"1", "b.txt": b"2" * 1000}
    assert archive_of(files) == archive_of(again)
    assert archive_of(files) != archive_of({**files, "a.txt": b"3"})
    with zipfile.ZipFile(io.BytesIO(steady_zip(files))) as archive:
        assert [(entry.filename, entry.date_time) for entry in archive.infolist()] == [
            ("a.txt", (1980, 1, 1, 0, 0, 0)),
            ("b.txt", (1980, 1, 1, 0, 0, 0)),
        ]


def test_small_files_are_packed_as_one() -> None:
    files = {f"{at}.txt": b"what every one of many small files has, and one after it" for at in range(200)}
    solid = solid_archive_of(files)
    assert solid == solid_archive_of(dict(reversed(files.items())))
    assert len(solid) < len(archive_of(files)) / 2
    with zipfile.ZipFile(io.BytesIO(solid)) as outer, zipfile.ZipFile(io.BytesIO(outer.read(INSIDE))) as inner:
        assert {name: inner.read(name) for name in inner.namelist()} == {
            f"assets/{name}": data for name, data in files.items()
        }
    assert INSIDE in page.part("boot_pyodide.js")


def test_the_bundle_is_the_game_and_nothing_of_the_author(tmp_path: Path) -> None:
    folder, files = stage.stage(tmp_path)
    assert (folder / "main.py").is_file()
    assert "game/platform/web.py" in files
    assert not [name for name in files if "authoring" in name or name.endswith((".yaml", ".po", ".pyc"))]
    assert "game/__main__.py" not in files
    assert "game/web_main.py" not in files
    assert (folder / "classroom.py").is_file()
    assert "game/class_main.py" not in files
    assert stage.digest(files) in folder.name
    assert stage.digest(files) != stage.digest({**files, "main.py": b""})


def test_the_entry_is_what_pygbag_expects() -> None:
    source = (ROOT / "game" / "web_main.py").read_text(encoding="utf-8")
    assert source.startswith('# /// script\n# dependencies = ["pygame-ce"]\n# ///\n')
    assert "\nimport pygame\n" in source
    assert source.endswith("\nasyncio.run(main())\n")


def test_nothing_blocks_the_browser() -> None:
    banned = ("time.sleep(", "time.wait(", "time.delay(", "event.wait(", "import threading", "set_timer(")
    for name, source in stage.bundle_files():
        if name.endswith(".py"):
            text = source.read_text(encoding="utf-8")
            assert not [word for word in banned if word in text], name


@pytest.mark.parametrize("runtime", [public(), Runtime("x", "pyodide", "runtime/", {"a.whl": 3}, {"a.whl": PARTS})])
def test_both_pages_are_made_of_the_same_parts(runtime: Runtime) -> None:
    made = page.assembled(FACTS, runtime)
    for element in ('"text_only"', '"trouble"', '"overlay"', '"terms"', '"page.js?v=', 'data-state="loading"'):
        assert element in made
    assert (PARTS / "page.css").read_text(encoding="utf-8") in made
    assert "{{mc:" not in made
    assert made.index("Content-Security-Policy") < made.index("<script")


@pytest.mark.parametrize("runtime", [public(), Runtime("x", "pyodide", "runtime/", {"a.whl": 3}, {"a.whl": PARTS})])
def test_the_teachers_page_is_made_of_the_same_parts_and_asks_for_no_wheel(runtime: Runtime) -> None:
    made = page.assembled(CLASS_FACTS, runtime)
    for element in ('"trouble"', '"overlay"', '"page.js?v=', '"class.js?v=', 'data-state="loading"', '"setup"'):
        assert element in made
    for style in ("page.css", "class.css"):
        assert (PARTS / style).read_text(encoding="utf-8") in made
    assert "{{mc:" not in made
    assert made.index("Content-Security-Policy") < made.index("<script")
    assert made.index('src="page.js') < made.index('src="class.js') < made.index('type="module"')
    assert "a.whl" not in made
    assert not re.search(r"<style>[^<]*</style>.*\sstyle=", made, re.DOTALL)


@pytest.mark.parametrize("runtime", [public(), Runtime("x", "pyodide", "runtime/", {"a.whl": 3}, {"a.whl": PARTS})])
def test_the_page_of_an_exhibit_is_the_games_with_a_script_more(runtime: Runtime) -> None:
    made = page.assembled(dataclasses.replace(FACTS, is_exhibit=True), runtime)
    (script,) = re.findall(
        r'<script id="kiosk" src="kiosk.js\?v=\w{8}" integrity="sha256-[^"]+" crossorigin></script>\n', made
    )
    assert made.replace(script, "") == page.assembled(FACTS, runtime)
    assert made.index(script) < made.index('src="page.js')


@pytest.mark.parametrize("facts", [FACTS, CLASS_FACTS])
def test_pygbags_page_keeps_its_traps_shut(facts: page.Facts) -> None:
    made = page.assembled(facts, public())
    for wanted in (
        'id="canvas3d" width="1" height="1" hidden',
        'orig_argv.push("PYGPI=',
        "user_site_directory = 1",
        'data-os="snd,gui"',
        "async def custom_site()",
    ):
        assert wanted in made
    assert made.index('src="page.js') < made.index('pythons.js" type')
    for unwanted in ("browserfs", "vtx", "alert(", "empty.html", "<iframe"):
        assert unwanted not in made
    python = made[made.index("#<!--") : made.index("# -->")]
    compile(python.replace("{{cookiecutter.archive}}", "x"), "page", "exec")


def test_policies_are_as_narrow_as_the_runtime_allows(fake_pygbag: Path) -> None:
    open_policy = page.policy(public(), "")
    own_policy = page.policy(vendored(fake_pygbag), "")
    pyodide = page.policy(Runtime("x", "pyodide", "runtime/", {}, {"a.whl": PARTS}), "")
    assert "connect-src 'self' https://" in open_policy
    assert "connect-src 'self';" in own_policy
    assert "https:" not in own_policy
    assert "'unsafe-inline'" not in pyodide


def test_markup_in_words_stays_words() -> None:
    facts = page.Facts("b", "a", 1, {**FACTS.words, "title": "<script>x</script>", "note.full": "</script>"})
    made = page.assembled(facts, public())
    assert "<script>x" not in made
    assert "\\u003c/script>" in made


def test_a_missing_word_or_drawing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    less = {key: text for key, text in FACTS.words.items() if key != "promise"}
    with pytest.raises(BuildError, match=r"words\.promise"):
        page.assembled(page.Facts("b", "a", 1, less), public())
    monkeypatch.setattr(cover, "ART", tmp_path)
    with pytest.raises(BuildError, match=r"bloom_mark\.svg"):
        cover.drawings()


def test_the_words_of_the_page_are_the_authors(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "levels").mkdir()
    author = tmp_path / "levels" / "interface.yaml"
    author.write_text("page:\n  tagline: Another line.\nui: {ok: Yes}\n", encoding="utf-8")
    (tmp_path / "levels" / "classroom.yaml").write_text("page:\n  class.title: Hello.\n", encoding="utf-8")
    edition = "- {id: long, name: Long, length: a day}\n"
    (tmp_path / "levels" / "editions.yaml").write_text(edition, encoding="utf-8")
    monkeypatch.setattr(words, "ROOT", tmp_path)
    assert words.page_words() == {
        "tagline": "Another line.",
        "class.title": "Hello.",
        "class.editions.long": "Long, a day",
    }
    author.write_text("page: [", encoding="utf-8")
    with pytest.raises(BuildError, match="not YAML"):
        words.page_words()
    author.unlink()
    with pytest.raises(BuildError, match="is missing"):
        words.page_words()


@pytest.mark.parametrize(
    ("script", "facts", "some"),
    [("page.js", FACTS, {"note.full", "phase.bytes"}), ("class.js", CLASS_FACTS, {"class.codes.cut", "class.link.qr"})],
)
def test_all_that_a_page_says_later_has_words(script: str, facts: page.Facts, some: set[str]) -> None:
    said = set(re.findall(r'\bsay\("([a-z_.]+)"', page.part(script)))
    assert some <= said
    assert said <= json.loads(page.facts_json(facts, public()))["words"].keys()


def test_a_folder_without_a_manifest_is_told_how(fake_runtime: Path) -> None:
    with pytest.raises(BuildError, match="--make-manifest"):
        vendored(fake_runtime)


def test_a_manifest_lets_the_folder_in_until_a_file_changes(fake_runtime: Path) -> None:
    make_manifest(fake_runtime)
    found = vendored(fake_runtime)
    assert found.kind == "pyodide"
    assert found.sizes["pyodide.mjs"] == len("pyodide.mjs")
    (fake_runtime / "harness" / "pyodide" / "pyodide.asm.js").write_text("other", encoding="utf-8")
    with pytest.raises(BuildError, match=r"pyodide\.asm\.js"):
        vendored(fake_runtime)


def test_a_lacking_runtime_is_told_what_it_lacks(fake_runtime: Path, tmp_path: Path) -> None:
    (fake_runtime / "harness" / "pyodide" / "python_stdlib.zip").unlink()
    with pytest.raises(BuildError, match=r"python_stdlib\.zip is missing"):
        vendored(fake_runtime)
    with pytest.raises(BuildError, match="not a folder"):
        vendored(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(BuildError, match="holds no runtime"):
        vendored(tmp_path / "empty")


def test_a_copy_of_pygbags_runtime_must_have_the_wheel_it_names(fake_pygbag: Path) -> None:
    found = vendored(fake_pygbag)
    assert (found.cdn, found.base) == ("runtime/0.9.3/", "runtime/")
    assert len(found.files) == 7
    other = fake_pygbag / PYGBAG_WHEEL.replace("2.5.7", "2.5.8")
    (fake_pygbag / PYGBAG_WHEEL).rename(other)
    with pytest.raises(BuildError, match=rf"names the wheel {re.escape(PYGBAG_WHEEL)}, which is not there"):
        vendored(fake_pygbag)
    for wrong in ("[", "[]", "{}"):
        (fake_pygbag / "index-0.9.3-cp312.json").write_text(wrong, encoding="utf-8")
        with pytest.raises(BuildError, match="is not an index of wheels"):
            vendored(fake_pygbag)


def test_the_page_knows_every_file_that_starting_takes(fake_pygbag: Path, fake_runtime: Path) -> None:
    facts = dataclasses.replace(FACTS, archive_hash="ab")
    own = page.awaited(facts, vendored(fake_pygbag))
    assert [own[f"0.9.3/{name}"]["address"] for name in ("pythons.js", "cpython312/main.data")] == [
        "runtime/0.9.3/pythons.js",
        "runtime/0.9.3/cpython312/main.data",
    ]
    assert own[PYGBAG_WHEEL]["address"] == f"runtime/{PYGBAG_WHEEL}"
    assert all(each["sha256"] for each in own.values())
    asked = page.awaited(facts, public())
    assert asked["index-0.9.3-cp312.json"]["address"] == public().cdn.removesuffix("0.9.3/") + "index-0.9.3-cp312.json"
    assert [name for name, each in asked.items() if each["sha256"]] == ["model-citizen-0123.apk"]
    make_manifest(fake_runtime)
    pyodide = page.awaited(facts, vendored(fake_runtime))
    assert {"boot_pyodide.js", "boot_pyodide.py", "pyodide.mjs", "pyodide.asm.js"} <= pyodide.keys()
    assert all(each["sha256"] for each in pyodide.values())


def test_docs_name_every_file_of_pygbags_runtime() -> None:
    text = (ROOT / "docs" / "self-hosting.md").read_text(encoding="utf-8")
    (asked,) = re.findall(r"for FILE in (.+?); do", text, re.DOTALL)
    names = asked.replace("\\", " ").split()
    assert names == [*(f"{runtimes.PYGBAG_FOLDER}/{name}" for name in runtimes.PYGBAG_CORE), runtimes.PYGBAG_INDEX]
    (wheel,) = public().sizes.keys() - set(names)
    assert wheel in text


@pytest.mark.parametrize("wrong", ["99999", "-1", "http", "1e3", "٣", "9" * 5000])
def test_a_port_that_cannot_be_is_said_before_anything_is_built(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main([f"--port={wrong}"])
    assert ended.value.code == 2
    assert "use a whole number from 0 to 65535" in capsys.readouterr().err


def test_a_taken_port_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(BuildError, match="--port"):
            server(ROOT, taken.getsockname()[1])
    with pytest.raises(BuildError, match="Port 99999"):
        server(ROOT, 99999)


def test_errors_end_in_one_line_and_a_code(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert command.main(["--runtime", str(tmp_path / "no")]) == 1
    assert command.main(["--make-manifest", str(tmp_path)]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert all(line.startswith("build_web.sh: ") for line in said)


def test_the_runtime_to_serve_is_looked_for_in_order(
    fake_runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_manifest(fake_runtime)
    monkeypatch.setattr(command, "reachable", lambda _: False)
    monkeypatch.setattr(command, "ROOT", tmp_path / "nowhere" / "below")
    monkeypatch.delenv(command.VARIABLE, raising=False)
    assert command.chosen(None, to_serve=True).files == {}
    monkeypatch.setenv(command.VARIABLE, str(fake_runtime))
    assert command.chosen(None, to_serve=True).kind == "pyodide"
    assert command.chosen(None, to_serve=False).files == {}
    assert command.chosen(fake_runtime, to_serve=False).kind == "pyodide"


def test_an_address_that_cannot_be_reached_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(command, "reachable", lambda _: False)
    monkeypatch.setattr(command, "ROOT", tmp_path)
    monkeypatch.delenv(command.VARIABLE, raising=False)
    command.chosen(None, to_serve=True)
    said = capsys.readouterr().out
    assert "python -m game" in said
    assert "--runtime" in said


def test_a_pygbag_that_fails_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    with pytest.raises(BuildError, match="pygbag stopped"):
        run_pygbag(tmp_path / "app", tmp_path / "no.tmpl", "x/")


@pytest.mark.browser
def test_the_build_is_complete_and_small(built: Built, runtime: Runtime) -> None:
    archives = [name for name in built.sizes if name.endswith((".apk", ".tar.gz"))]
    assert len(archives) == 1
    assert built.sizes[archives[0]] < 2_000_000
    for name, source in runtime.files.items():
        copied = (built.folder / "runtime" / name).read_bytes()
        assert hashlib.sha256(copied).digest() == hashlib.sha256(source.read_bytes()).digest()
    assert set(built.by_pygbag) == {"index.html", "class.html", "kiosk.html"} <= set(built.sizes)
    for made in built.by_pygbag.values():
        assert 'src="https://' in made
        assert archives[0].removesuffix(".apk") in made
        assert "{{" not in made


@pytest.mark.browser
def test_the_zip_holds_the_whole_site(built: Built, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(built.folder, site)
    path = command.zipped(Built(site, built.sizes, {}))
    with zipfile.ZipFile(path) as archive:
        assert set(archive.namelist()) == set(built.sizes)


def test_the_checks_are_the_ones_asked_for() -> None:
    def names(*arguments: str) -> list[str]:
        options, rest = checks.parser().parse_known_args(arguments)
        return [name for name, _ in checks.steps(options, rest)]

    assert names() == ["lint", "layout", "types", "imports", "tests", "coverage"]
    assert names("--fast") == ["lint", "layout", "types", "imports", "tests"]
    assert names("--fast", "--deep") == ["lint", "layout", "types", "imports", "tests", "mutants"]
    assert names("--deep")[-2:] == ["coverage", "mutants"]
    assert names("--deep", "-k", "word") == names("-k", "word") == ["tests"]
    assert names("tests/web") == ["tests"]


def test_coverage_goals_are_said_by_name() -> None:
    engine = {"missing_lines": [], "missing_branches": [[3, 5]]}
    other = {"missing_lines": [1], "missing_branches": []}
    totals = {"covered_lines": 90, "num_statements": 100}
    missed = checks.short_of({"totals": totals, "files": {"game/engine/a.py": engine, "game/b.py": other}})
    assert len(missed) == 2
    assert "game/engine/a.py" in missed[1]
    assert checks.short_of({"totals": {"covered_lines": 95, "num_statements": 100}, "files": {}}) == []


def test_programs_are_installed_while_the_first_checks_run_and_before_the_tests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, installed = tmp_path / "begun", tmp_path / "installed"

    def install() -> None:
        while not begun.exists():
            time.sleep(0.01)
        installed.touch()

    steps = [
        ("lint", [sys.executable, "-c", f"open({str(begun)!r}, 'w').close()"]),
        ("tests", [sys.executable, "-c", f"open({str(installed)!r}).close()"]),
    ]
    monkeypatch.setattr(checks, "install_programs", install)
    monkeypatch.setattr(checks, "steps", lambda *_: steps)
    assert checks.main([]) == 0


def test_a_check_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    steps = [("good", [sys.executable, "-c", ""]), ("bad", [sys.executable, "-c", "raise SystemExit(3)"])]
    monkeypatch.setattr(checks, "steps", lambda *_: steps)
    assert checks.main(["--fast", "--deep"]) == 1
    said = capsys.readouterr().out
    assert "good     ok" in said
    assert "bad      FAILED" in said
