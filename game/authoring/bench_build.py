"""How large the browser game is and how long its build takes."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from game.authoring.bench_figures import Figure, median
from game.authoring.web.compress import FORMS
from game.authoring.web.places import ROOT, WEB

BUILDS = 3
MEGABYTE = 1_000_000


def own_size(folder: Path) -> int:
    """Return the bytes of a built folder beyond its runtime, each file in one form."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix not in FORMS]
    return sum(path.stat().st_size for path in files if "runtime" not in path.relative_to(folder).parts)


def build() -> list[Figure]:
    """Return the figures of the build and of what it makes."""
    times = []
    for _ in range(BUILDS):
        start = time.perf_counter()
        done = subprocess.run(["./build_web.sh"], cwd=ROOT, check=False, capture_output=True, text=True)
        if done.returncode:
            why = (done.stderr.strip() or "it failed").splitlines()[-1]
            return [
                Figure("./build_web.sh", "s", 20, 8, None, beside=why),
                Figure("beyond the runtime", "MB", 2.0, 1.2, None, beside=why),
            ]
        times.append(time.perf_counter() - start)
    archive = sum(path.stat().st_size for path in WEB.glob("*.apk")) / MEGABYTE
    return [
        Figure("./build_web.sh", "s", 20, 8, median(times), max(times), f"{BUILDS} builds, .venv present"),
        Figure("beyond the runtime", "MB", 2.0, 1.2, own_size(WEB) / MEGABYTE, beside=f"archive {archive:.2f} MB"),
    ]
