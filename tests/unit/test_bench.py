"""The table of figures: what reaches what, and that each figure can be taken at all."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from game.authoring import (
    bench,
    bench_browser,
    bench_build,
    bench_debrief,
    bench_engine,
    bench_pages,
    bench_single,
    bench_weak,
    bench_window,
)
from game.authoring.bench_figures import Figure, machine, median, percentile
from game.authoring.bench_player import MOVES
from game.authoring.fresh import prepare_content
from game.authoring.web.runtimes import public


def test_a_figure_says_which_goal_it_reaches() -> None:
    slow, fast = Figure("step", "ms", 4, 2, 5.0), Figure("step", "ms", 4, 2, 1.5)
    assert [slow.verdict, fast.verdict] == ["MISSED", "aim"]
    assert Figure("step", "ms", 4, 2, 3.0).verdict == "must"
    assert Figure("games", "games/s", 500, 1500, 1600, is_more_better=True).verdict == "aim"
    assert Figure("games", "games/s", 500, 1500, None).verdict == "not taken"


def test_middles_and_tails() -> None:
    values = [float(number) for number in range(100)]
    assert median(values) == 49.5
    assert percentile(values, 95) == 95
    assert percentile([7.0], 95) == 7
    assert "cores" in machine()


def test_the_table_has_a_line_a_figure() -> None:
    lines = bench.table(
        [Figure("step", "ms", 4, 2, 1.234, 3.0, "beside"), Figure("flips", "", 0, 0, None)]
    ).splitlines()
    assert lines[0].split() == list(bench.HEADINGS)
    assert lines[1].split() == ["step", "(ms)", "1.23", "3", "4", "2", "aim", "beside"]
    assert lines[2].split() == ["flips", "-", "-", "0", "0", "not", "taken"]


def test_with_json_nothing_else_is_printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(bench, "GROUPS", {"one": lambda: [Figure("step", "ms", 4, 2, 1.0)], "two": list})
    assert bench.main(["--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["machine"] == machine()
    assert found["figures"][0]["value"] == 1.0
    assert bench.main([]) == 0
    assert "step (ms)" in capsys.readouterr().out


def test_games_are_counted_beside_a_bare_reducer(monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_content()
    monkeypatch.setattr(bench_engine, "ROUNDS", 2)
    monkeypatch.setattr(bench_engine, "GAMES", 1)
    (figure,) = bench_engine.games()
    assert figure.value is not None
    assert figure.value > 0
    assert "bare frozen reducer" in figure.beside


def test_the_build_is_timed_and_weighed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "runtime").mkdir()
    (tmp_path / "runtime" / "python.wasm").write_bytes(b"0" * 9_000_000)
    (tmp_path / "game.apk").write_bytes(b"0" * 600_000)
    (tmp_path / "game.apk.br").write_bytes(b"0" * 1_500_000)
    monkeypatch.setattr(bench_build, "WEB", tmp_path)
    failed: list[int] = [0, 0, 0, 1]

    def run(*_: Any, **__: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], failed.pop(0), "", "no pygbag\n")

    monkeypatch.setattr(subprocess, "run", run)
    assert [figure.verdict for figure in bench_build.build()] == ["aim", "aim"]
    assert {figure.beside for figure in bench_build.build()} == {"no pygbag"}


def test_without_chromium_the_browser_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert [figure.verdict for figure in bench_browser.browser()] == ["not taken"] * 8
    assert [figure.verdict for figure in bench_weak.weak()] == ["not taken"] * 7
    assert [figure.verdict for figure in bench_single.single()] == ["not taken"] * 2


def test_the_window_is_played_and_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in (("SDL_VIDEODRIVER", "dummy"), ("SDL_AUDIODRIVER", "dummy"), ("MODEL_CITIZEN_DATA", "data")):
        monkeypatch.setenv(name, str(tmp_path) if value == "data" else value)
    prepare_content()
    monkeypatch.setattr(bench_window, "FRAMES", 240)
    monkeypatch.setattr(bench_window, "WARM_GAMES", 1)
    monkeypatch.setattr(bench_window, "GAMES", 1)
    monkeypatch.setattr(bench_window, "STARTS", 1)
    monkeypatch.setattr(bench_window, "LEVELS", 2)
    monkeypatch.setattr(bench_window, "measured", bench_window.measure)
    figures = bench_window.window()
    assert [figure.name for figure in figures] == [
        "App.step p95, window",
        "python -m game to first frame",
        "next level, window",
        "memory over 1 games",
    ]
    assert all(figure.value for figure in figures[:3])


def test_sliders_are_pulled_and_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in (("SDL_VIDEODRIVER", "dummy"), ("SDL_AUDIODRIVER", "dummy"), ("MODEL_CITIZEN_DATA", "data")):
        monkeypatch.setenv(name, str(tmp_path) if value == "data" else value)
    prepare_content()
    monkeypatch.setattr(bench_debrief, "PULLS", 5)
    moved, let_go = bench_debrief.measure()
    assert (len(moved), len(let_go)) == (5 * MOVES, 5)
    done = subprocess.CompletedProcess([], 0, json.dumps([moved, let_go]), "")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    assert [figure.name for figure in bench_debrief.debrief()] == [name for name, *_ in bench_debrief.NAMES]


def test_every_page_that_is_measured_knows_its_own_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_content()
    monkeypatch.setattr(bench_pages, "chosen", lambda *_, **__: public())
    monkeypatch.setattr("game.authoring.web.stage.compile_content", lambda: None)
    monkeypatch.setattr("game.authoring.web.build.pygbag_page", lambda _folder, _files, template, _cdn: template)
    hashes = set()
    with bench_pages.pages() as addresses:
        for address in addresses:
            page = fetched(address).decode()
            found = re.search(r'"address": "([^"]+\.apk)", "bytes": (\d+), "sha256": "(\w+)"', page)
            assert found is not None
            archive = fetched(address + found[1])
            assert (len(archive), hashlib.sha256(archive).hexdigest()) == (int(found[2]), found[3])
            hashes.add(found[3])
    assert len(hashes) == 2


def fetched(address: str) -> bytes:
    """Return what a server of our own has at an address."""
    with urlopen(address, timeout=30) as answer:  # noqa: S310 - its own server
        return bytes(answer.read())
