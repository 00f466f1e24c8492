"""What ./run_tests.sh runs: lint, types, import contracts, tests, browser tests."""

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from game.authoring.web.places import ROOT
from game.platform import streams

LINES_WANTED = 95
MOST_AT_ONCE = 6
MUTANTS = ("mutants", [sys.executable, "-m", "game.authoring.mutants"])
COVERAGE = ("coverage", [sys.executable, "-m", "game.authoring.web.checks", "coverage"])
PROGRAMS = {"chromium": "chromium", "Xvfb": "xvfb", "espeak-ng": "espeak-ng"}


def parser() -> argparse.ArgumentParser:
    """The options; everything else goes to pytest."""
    result = argparse.ArgumentParser(
        prog="./run_tests.sh",
        description="Runs all checks. Unknown options and paths go to pytest.",
        epilog="./run_tests.sh bench prints the table of figures with the machine they were taken on.",
    )
    result.add_argument("--fast", action="store_true", help="leave the browser out")
    result.add_argument("--deep", action="store_true", help="fuzz for longer (sets MODEL_CITIZEN_DEEP=1), try mutants")
    result.add_argument("-k", metavar="WORD", help="only tests whose names hold the word; no lint, no types")
    return result


def install_programs() -> None:
    """Nothing; installs browser and voice where the system's package manager may, else says what to install."""
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if not missing:
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get") and (not prefix or shutil.which("sudo")):
        print(f"installing {', '.join(missing)}", file=sys.stderr)
        subprocess.run([*prefix, "apt-get", "update", "-qq"], check=False)
        command = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if missing:
        print(f"Please install: {' '.join(missing)} (some tests need them)", file=sys.stderr)


def bench() -> int:
    """Exit code of the table of figures."""
    if importlib.util.find_spec("game.authoring.bench") is None:
        print("The module game.authoring.bench is not there, so there are no figures to print.", file=sys.stderr)
        return 1
    return subprocess.run([sys.executable, "-m", "game.authoring.bench"], cwd=ROOT, check=False).returncode


def at_once() -> int:
    """How many tests run side by side: twice as many as there are cores, because those in a browser mostly wait."""
    return min(2 * (os.cpu_count() or 1), MOST_AT_ONCE)


def steps(options: argparse.Namespace, rest: list[str]) -> list[tuple[str, list[str]]]:
    """Name and command of each check, quick ones first."""
    python = [sys.executable, "-m"]
    tests = [*python, "pytest", "-rs", *rest]
    if options.k:
        return [("tests", [*tests, "-k", options.k])]
    if options.fast:
        tests += ["-m", "not browser"]
    if rest:
        return [("tests", tests)]
    tests += ["-n", str(at_once()), "--dist", "worksteal"]
    return [
        ("lint", [*python, "ruff", "check", "--quiet", "."]),
        ("layout", [*python, "ruff", "format", "--check", "--quiet", "."]),
        ("types", [*python, "mypy", "--no-error-summary"]),
        ("imports", [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]),
        *([("tests", tests)] if options.fast else [("tests", [*tests, "--cov", "--cov-report="]), COVERAGE]),
        *([MUTANTS] if options.deep else []),
    ]


def short_of(report: dict[str, Any]) -> list[str]:
    """A line for each goal of coverage that a JSON report of coverage.py misses."""
    totals = report["totals"]
    share = 100 * totals["covered_lines"] / max(1, totals["num_statements"])
    lines = []
    if share < LINES_WANTED:
        lines.append(f"{share:.1f} % of the lines of game/ were run, {LINES_WANTED} % are wanted")
    for name, file in sorted(report["files"].items()):
        if name.startswith("game/engine/") and (file["missing_lines"] or file["missing_branches"]):
            lines.append(f"{name}: lines {file['missing_lines']} and branches {file['missing_branches']} were not run")
    return lines


def coverage() -> int:
    """Exit code: 0 if the last run of the tests covered what it must."""
    command = [sys.executable, "-m", "coverage", "json", "--quiet", "-o", "-"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        print(done.stderr or done.stdout)
        return 1
    report = json.loads(done.stdout)
    print(f"{report['totals']['percent_covered']:.1f} % of lines and branches")
    missed = short_of(report)
    print("\n".join(missed), end="\n" if missed else "")
    return 1 if missed else 0


def main(arguments: list[str]) -> int:
    """Exit code: 0 if every check passed."""
    streams.prepare()
    if arguments[:1] == ["bench"]:
        return bench()
    if arguments[:1] == ["coverage"]:
        return coverage()
    options, rest = parser().parse_known_args(arguments)
    installing = threading.Thread(target=install_programs)
    if not options.fast:
        installing.start()  # a download: the checks before the tests leave a core and the network idle
    headless = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    environment = {**os.environ, **headless}
    if options.deep:
        environment["MODEL_CITIZEN_DEEP"] = "1"
    results = []
    for name, command in steps(options, rest):
        if name == "tests" and installing.is_alive():
            installing.join()
        print(f"== {name}", flush=True)
        started = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        results.append((name, code, time.monotonic() - started))
    print("== result")
    for name, code, seconds in results:
        print(f"{name:8} {'ok' if code == 0 else 'FAILED'} {seconds:7.1f} s")
    return 1 if any(code for _, code, _ in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
