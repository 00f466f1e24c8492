"""Many games in chunks: the same numbers whoever plays them, and an end without a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.__main__ import STOPPED, main
from game.resources import root

BALANCE = "balance: {options: true, days_moving: 0, doors_flapping: 100}"
GAMES = "--games 23 --bot all --seed 7 --edition class --only-warn --json"


def figures(levels: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    """Return what a simulation prints, without its speed."""
    assert main(["simulate", "--levels", str(levels), *GAMES.split(), *more]) == 0
    found = json.loads(capsys.readouterr().out)
    del found["games_per_second_per_core"]
    return json.dumps(found)


def test_neither_workers_nor_the_size_of_a_chunk_change_a_number(
    levels: Path,
    change: Callable[[str, str, str], None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change("editions.yaml", "  short: 12 min\n", f"  short: 12 min\n  {BALANCE}\n")
    said = {figures(levels, capsys, "--workers", "1")}
    for workers, chunk in ((1, 7), (2, 23), (3, 1), (3, 5)):
        monkeypatch.setattr("game.authoring.chunks.CHUNK", chunk)
        said.add(figures(levels, capsys, "--workers", str(workers)))
    assert len(said) == 1
    found = json.loads(said.pop())
    counted = ("days_moving", "tiers_by_level", "score_by_level_ticked", "options_moving", "reread")
    assert all(found["per_bot"]["random"][name] for name in counted)
    assert found["musts"]["class"], "what must be is judged alike, too"


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_with_one_line_and_no_traceback(levels: Path, workers: str) -> None:
    command = [sys.executable, "-m", "game.authoring", "simulate", "--levels", str(levels), "--workers", workers]
    with subprocess.Popen(
        [*command, "--games", "1000000"], cwd=root(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    ) as playing:  # fmt: skip
        said = b""
        assert playing.stderr
        while b"| 0/" in said or b"game/s" not in said:  # until some games were played
            said = (said + playing.stderr.read(20)).rpartition(b"\r")[2]
        os.killpg(playing.pid, signal.SIGINT)  # as a terminal does: to the workers, too
        out, rest = playing.communicate(timeout=60)
    assert playing.returncode == STOPPED
    assert rest.decode().splitlines()[-1] == "stopped; what was not finished was not written"
    assert b"Traceback" not in rest
    assert not out
