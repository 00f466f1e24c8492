"""Games on a Dask cluster: the same numbers as without, whatever is lost on the way, or one line that says why not."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Final

import pytest

from game.authoring.__main__ import main
from game.resources import root

PYTHON: Final = [sys.executable, "-m"]
GAMES: Final = ["--bot", "random", "--edition", "class", "--json"]
IMPATIENT: Final = """
import sys
from game.authoring import cluster
from game.authoring.__main__ import main
cluster.LOOK_SECONDS = cluster.WORKER_SECONDS = 1
sys.exit(main())
"""
Process = subprocess.Popen[bytes]


def drain(stream: IO[bytes]) -> None:
    """Read on, so that whoever writes is never held up."""
    threading.Thread(target=stream.read, daemon=True).start()


def said_by(process: Process, pattern: str) -> str:
    """Return the first group of a pattern in what a process says; it may go on saying things."""
    assert process.stderr
    said = b""
    while not (found := re.search(pattern, said.decode(errors="replace"))):
        more = process.stderr.read(1)
        assert more, said
        said += more
    drain(process.stderr)
    return found[1]


class Cluster:
    """A scheduler and its workers, each a process of its own that ends with the test."""

    def __init__(self, stack: ExitStack) -> None:
        self.stack = stack
        self.scheduler = self.start("scheduler", "--port", "0")
        self.address = said_by(self.scheduler, r"Scheduler at:\s+(tcp://\S+:\d+)\s")
        self.workers: list[Process] = []

    def start(self, what: str, *more: str) -> Process:
        """Return a process of a cluster."""
        command = [*PYTHON, f"distributed.cli.dask_{what}", *more, "--host", "127.0.0.1", "--no-dashboard"]
        process = self.stack.enter_context(subprocess.Popen(command, cwd=root(), stderr=subprocess.PIPE))
        self.stack.callback(process.kill)
        return process

    def work(self) -> str:
        """Return the address of a worker more, once it belongs to the cluster."""
        self.workers.append(self.start("worker", self.address, "--nthreads", "1", "--no-nanny"))
        return said_by(self.workers[-1], r"Start worker at:\s+(tcp://\S+:\d+)\s[\s\S]*Registered to")


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """Return a cluster without workers."""
    with ExitStack() as stack:
        yield Cluster(stack)


@pytest.fixture
def simulate(levels: Path) -> Iterator[Callable[..., Process]]:
    """Return a function that starts a simulation on a cluster."""
    with ExitStack() as stack:

        def started(address: str, games: int) -> Process:
            command = [sys.executable, "-c", IMPATIENT, "simulate", "--levels", str(levels), *GAMES]
            process = subprocess.Popen(
                [*command, "--games", str(games), "--scheduler", address],
                cwd=root(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )  # fmt: skip
            stack.enter_context(process)
            stack.callback(process.kill)
            return process

        yield started


def until_played(process: Process) -> None:
    """Return once the bar tells of games that were played."""
    assert process.stderr
    said = b""
    while not re.search(rb"[1-9]\d*/\d", said):
        more = process.stderr.read(1)
        assert more, said
        said += more


def without(levels: Path, capsys: pytest.CaptureFixture[str], games: int) -> dict[str, object]:
    """Return the figures of the same games without a cluster, and without their speed."""
    assert main(["simulate", "--levels", str(levels), *GAMES, "--games", str(games), "--workers", "1"]) == 0
    return untimed(capsys.readouterr().out)


def untimed(out: str | bytes) -> dict[str, object]:
    """Return figures without their speed."""
    figures: dict[str, object] = json.loads(out)
    del figures["games_per_second_per_core"]
    return figures


def ends(process: Process, line: str) -> None:
    """Hold that a simulation ends with 1 and this as its last line, and without a traceback."""
    out, said = process.communicate(timeout=120)
    assert (process.returncode, out) == (1, b"")
    assert said.decode().splitlines()[-1] == line
    assert b"Traceback" not in said


@pytest.mark.slow
def test_a_cluster_counts_the_same_also_where_it_loses_a_worker(
    levels: Path, capsys: pytest.CaptureFixture[str], cluster: Cluster, simulate: Callable[..., Process]
) -> None:
    cluster.work()
    cluster.work()
    for games, is_lost in ((60, False), (3000, True)):
        process = simulate(cluster.address, games)
        if is_lost:
            until_played(process)
            cluster.workers[0].kill()
        out, said = process.communicate(timeout=200)
        assert process.returncode == 0, said
        assert untimed(out) == without(levels, capsys, games)
    assert cluster.workers[0].wait() != 0
    assert cluster.workers[1].poll() is None


@pytest.mark.slow
def test_a_cluster_without_workers_is_told(cluster: Cluster, simulate: Callable[..., Process]) -> None:
    line = f"the scheduler at {cluster.address} has no workers"
    ends(simulate(cluster.address, 5), line)
    worker = cluster.work()
    ends(simulate(worker, 5), f"what answers at {worker} is no Dask scheduler but a worker")
    process = simulate(cluster.address, 100000)
    until_played(process)
    cluster.workers[0].kill()
    ends(process, line)


@pytest.mark.slow
def test_a_scheduler_that_goes_away_is_told(cluster: Cluster, simulate: Callable[..., Process]) -> None:
    cluster.work()
    process = simulate(cluster.address, 100000)
    until_played(process)
    cluster.scheduler.kill()
    ends(process, f"the scheduler at {cluster.address} went away")


@pytest.mark.parametrize("is_silent", [True, False])
def test_a_scheduler_that_cannot_be_reached_is_told(simulate: Callable[..., Process], is_silent: bool) -> None:  # noqa: FBT001
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        if not is_silent:
            server.close()
        ends(simulate(address, 5), f"no Dask scheduler can be reached at {address}")


@pytest.mark.parametrize(
    "address", ["127.0.0.1:8786", "tcp://here", "tcp://here:0", "tcp://here:65536", "http://here:80"]
)
def test_what_is_no_address_is_told(levels: Path, capsys: pytest.CaptureFixture[str], address: str) -> None:
    assert main(["simulate", "--levels", str(levels), "--scheduler", address]) == 1
    assert capsys.readouterr() == ("", f"'{address}' is no address of a scheduler; write tcp://HOST:PORT\n")


def test_where_dask_is_missing_it_is_said_how_to_get_it(
    levels: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert main(["simulate", "--levels", str(levels), "--scheduler", "tcp://127.0.0.1:1"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("--scheduler needs Dask, which is not installed")
    assert said.count("\n") == 1


def test_dask_is_not_loaded_where_nobody_asks_for_it(levels: Path) -> None:
    code = (
        "import sys; from game.authoring.__main__ import main; main(); print({'dask', 'distributed'} & {*sys.modules})"
    )
    command = [sys.executable, "-c", code, "simulate", "--levels", str(levels), "--games", "1", "--workers", "1"]
    done = subprocess.run(command, cwd=root(), check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "set()"
