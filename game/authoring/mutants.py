"""Small changes to the rules and to what is kept, and how many of them the quick tests let pass.

mutmut makes the changes (mutants) and runs, for each, the tests that come by it until one fails; pyproject.toml tells
it which code and which tests. Here a copy of the tree is made for it, a sample is drawn that is the same each time, and
what was not noticed is told as path:line old -> new.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from game.authoring.web.places import ROOT

SAMPLE: Final = 300
SEED: Final = 1
MOST_SURVIVING: Final = 10
"""Per cent of a sample that may go unnoticed."""
PARTS: Final = ("assets", "docs", "game", "levels", "tests", "pyproject.toml")
IDLE: Final = "game.session.idle."
IDLE_CODE: Final = "def idle(number):\n    return number + 1\n"
IDLE_TEST: Final = "from game.session.idle import idle\n\n\ndef test_idle():\n    idle(1)\n"
"""Code that is only in the copy, with a test that can notice nothing. Its mutants are tried first, alone: where one of
them counts as noticed, for example because no test can be started, all would."""
UNNOTICED: Final = ("survived", "no tests")
MOST_MEMORY: Final = 4 << 30
"""A change that makes a loop endless may not take the machine with it."""


class NothingTriedError(Exception):
    """Mutants cannot be tried; the message says why."""


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(prog="python -m game.authoring.mutants", description=__doc__)
    result.add_argument("--sample", type=int, default=SAMPLE, metavar="N", help=f"how many (normally {SAMPLE})")
    result.add_argument("--seed", type=int, default=SEED, metavar="N", help=f"which ones (normally {SEED})")
    return result


def copy_tree(folder: Path) -> None:
    """Copy what is changed and what its tests need; the tree itself is never touched."""
    for name in PARTS:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    (folder / "game" / "session" / "idle.py").write_text(IDLE_CODE, encoding="utf-8")
    (folder / "tests" / "unit" / "test_idle.py").write_text(IDLE_TEST, encoding="utf-8")


def mutmut(folder: Path, *arguments: str) -> list[str]:
    """Return the lines that mutmut prints; raises NothingTriedError where it fails."""
    environment = {**os.environ, "MODEL_CITIZEN_QUICK": "1"}
    environment.pop("MODEL_CITIZEN_DEEP", None)
    command = [sys.executable, "-m", "mutmut", *arguments]
    is_run = arguments[0] == "run"
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        check=False,
        text=True,
        stdout=None if is_run else subprocess.PIPE,
        preexec_fn=_limit_memory,
    )
    if done.returncode:
        raise NothingTriedError("mutmut gave up: the tests have to pass before anything is changed")
    return [] if is_run else done.stdout.splitlines()


def _limit_memory() -> None:
    """Let a process and its children take so much memory and no more."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def outcomes(folder: Path) -> dict[str, str]:
    """Return what became of each mutant, by name."""
    pairs = (line.strip().rpartition(": ") for line in mutmut(folder, "results", "--all", "true"))
    return {name: outcome for name, _, outcome in pairs if name}


def drawn(names: Sequence[str], count: int, seed: int) -> list[str]:
    """Return a sample of names, the same for the same names and seed."""
    return sorted(random.Random(seed).sample(sorted(names), min(count, len(names))))


def told(folder: Path, name: str) -> str:
    """Return a mutant as path:line old -> new."""
    diff = mutmut(folder, "show", name)
    path = next(line.removeprefix("--- ") for line in diff if line.startswith("--- "))
    body = [line for line in diff if line[:1] in {" ", "-", "+"} and not line.startswith(("---", "+++"))]
    old, new = ([line[1:].strip() for line in body if line.startswith(sign)] for sign in "-+")
    before = [line[1:].strip() for line in body if not line.startswith("+")]
    source = [line.strip() for line in (folder / path).read_text(encoding="utf-8").splitlines()]
    start = next(_places(source, before, name), 0)
    above = next(index for index, line in enumerate(body) if line.startswith("-"))
    return f"{path}:{start + above + 1} {' '.join(old)} -> {' '.join(new)}"


def _places(source: list[str], part: list[str], name: str) -> Iterator[int]:
    """Yield where some lines stand in a file, those behind the head of the mutant's function first."""
    function = name.rpartition(".")[2].rpartition("__mutmut_")[0].removeprefix("x_").rpartition("ǁ")[2]
    heads = [index for index, line in enumerate(source) if line.startswith(f"def {function}(")] or [0]
    found = [index for index in range(len(source)) if source[index : index + len(part)] == part]
    yield from sorted(found, key=lambda index: min(abs(index - head) for head in heads))


def tried(count: int, seed: int) -> tuple[list[str], int, float]:
    """Return what went unnoticed, how many changes were tried, and the seconds that took.

    Raises NothingTriedError where the outcomes would say nothing.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_tree(folder)
        mutmut(folder, "run", f"{IDLE}*")
        became = outcomes(folder)
        idle = {one: outcome for one, outcome in became.items() if one.startswith(IDLE)}
        if not idle or set(idle.values()) != {"survived"}:
            message = f"what no test can notice counts as noticed: {idle}"
            raise NothingTriedError(message)
        sample = drawn([one for one in became if one not in idle], count, seed)
        started = time.monotonic()
        mutmut(folder, "run", *sample)
        seconds = time.monotonic() - started
        became = outcomes(folder)
        return sorted(told(folder, one) for one in sample if became[one] in UNNOTICED), len(sample), seconds


def main(arguments: list[str]) -> int:
    """Exit code: 0 if no more went unnoticed than may."""
    options = parser().parse_args(arguments)
    try:
        unnoticed, count, seconds = tried(options.sample, options.seed)
    except NothingTriedError as error:
        print(error)
        return 1
    share = 100 * len(unnoticed) / count
    print("\n".join(unnoticed))
    print(f"{len(unnoticed)} of {count} changes went unnoticed: {share:.1f} % (at most {MOST_SURVIVING} %)")
    print(f"{seconds / count:.1f} s each, seed {options.seed}")
    return 1 if share > MOST_SURVIVING else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
