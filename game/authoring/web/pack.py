"""Runs pygbag on the staged folder and makes its archive the same for the same commit."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from game.authoring.web.places import PARTS, BuildError

TIME_LIMIT = 120
INSIDE = "game.zip"
"""The name by which boot_pyodide.js finds the game in its archive."""
EPOCH = (1980, 1, 1, 0, 0, 0)


def run_pygbag(folder: Path, template: Path, cdn: str) -> None:
    """Nothing; pygbag's output is below `folder`. BuildError after TIME_LIMIT seconds or a failure."""
    options = ["--build", "--no_opt", "--ume_block", "0", "--can_close", "1", "--PYBUILD", "3.12"]
    options += ["--template", str(template), "--icon", str(PARTS / "icon.png"), "--cdn", cdn]
    command = [sys.executable, "-m", "pygbag", *options, "--title", "Model Citizen", str(folder)]
    # pygbag runs ffmpeg and pngquant wherever it finds them; the archive must not depend on that
    environment = {**os.environ, "PATH": str(Path(sys.executable).parent)}
    try:
        done = subprocess.run(
            command, cwd=folder.parent, env=environment, check=False, timeout=TIME_LIMIT, capture_output=True, text=True
        )
    except subprocess.TimeoutExpired as late:
        raise BuildError(f"pygbag did not finish within {TIME_LIMIT} seconds.") from late
    if done.returncode:
        raise BuildError(f"pygbag stopped with code {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def steady_zip(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of the files, sorted and without dates, so that equal files give equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = compression
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, compresslevel=9)
    return buffer.getvalue()


def archive_of(staged: dict[str, bytes]) -> bytes:
    """The archive of the staged files, in pygbag's layout."""
    return steady_zip({f"assets/{name}": data for name, data in staged.items()})


def solid_archive_of(staged: dict[str, bytes]) -> bytes:
    """The same for boot_pyodide.js: packed as one, in a zip in a zip, hundreds of small files take a third less."""
    inside = steady_zip({f"assets/{name}": data for name, data in staged.items()}, zipfile.ZIP_STORED)
    return steady_zip({INSIDE: inside})


def check(path: Path, staged: dict[str, bytes]) -> None:
    """Nothing. BuildError if pygbag's own archive holds anything but the staged files."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    expected = {f"assets/{name}": data for name, data in staged.items()}
    for name in sorted(expected.keys() | files.keys()):
        if files.get(name) != expected.get(name):
            raise BuildError(f"pygbag's archive differs from what was staged: {name}")


def pygbag_page(folder: Path, staged: dict[str, bytes], template: str, cdn: str) -> str:
    """The index.html that pygbag makes of the template for the staged folder."""
    template_path = folder.parent / "page.tmpl"
    template_path.write_text(template, encoding="utf-8")
    run_pygbag(folder, template_path, cdn)
    made = folder / "build" / "web"
    check(made / f"{folder.name}.apk", staged)
    return (made / "index.html").read_text(encoding="utf-8")
