"""Files of npm packages that only tests need; they are fetched once and kept below build/."""

import shutil
import subprocess
import tarfile
from pathlib import Path

from game.authoring.web.places import ROOT
from tests.web.conftest import unavailable

FOLDER = ROOT / "build" / "npm"
SECONDS = 120


def package(name: str, version: str) -> Path:
    """The folder of a package of an exact version; without npm the test is skipped with a loud line, or fails in CI."""
    folder = FOLDER / f"{name}-{version}"
    if folder.is_dir():
        return folder / "package"
    program = shutil.which("npm")
    if program is None:
        unavailable(f"no npm, which fetches {name}; install it with the system's package manager")
    beside = FOLDER / f".{name}-{version}"
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    command = [str(program), "pack", "--silent", f"{name}@{version}"]
    done = subprocess.run(command, cwd=beside, check=False, capture_output=True, text=True, timeout=SECONDS)
    if done.returncode:
        unavailable(f"npm could not fetch {name} {version}: {done.stderr.strip()[-200:]}")
    with tarfile.open(next(beside.glob("*.tgz"))) as archive:
        archive.extractall(beside, filter="data")
    beside.rename(folder)
    return folder / "package"
