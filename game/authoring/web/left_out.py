"""What a Pyodide runtime carries and the game never imports, left out of the copy that a build takes."""

import hashlib
import json
import zipfile
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

from game.authoring.web.pack import steady_zip
from game.authoring.web.places import LEAN, MANIFESTS, BuildError
from game.authoring.web.runtimes import Runtime, fingerprints
from game.authoring.writing import write_whole

LIST = MANIFESTS / "left_out.yaml"
LOCK = "pyodide-lock.json"
"""The list of packages that Pyodide can fetch: the page fetches none, so that the copy names none."""


def listed(path: Path = LIST) -> dict[str, list[str]]:
    """Patterns of what goes, by the pattern of the archive's name. BuildError where the list is not of that shape."""
    try:
        found: dict[str, list[dict[str, Any]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        return {
            archive: [str(name) for group in groups if group["why"] for name in group["names"]]
            for archive, groups in found.items()
        }
    except (OSError, yaml.YAMLError, AttributeError, KeyError, TypeError) as error:
        raise BuildError(f"{path.name} is not a list of what goes, with a why and its names: {error!r}") from error


def without_unused(runtime: Runtime, below: Path = LEAN) -> Runtime:
    """The runtime with the copies of a page of the game; the same one where it is not Pyodide's or not vendored.

    The same files and the same list make the same bytes. BuildError for an archive that is none.
    """
    if runtime.kind != "pyodide" or not runtime.files:
        return runtime
    patterns = listed()
    files = dict(runtime.files)
    for name, source in runtime.files.items():
        going = [each for archive, names in patterns.items() if fnmatchcase(name, archive) for each in names]
        if going or name == LOCK:
            known = f"{runtime.hashes[name]} {going} 1"
            files[name] = below / hashlib.sha256(known.encode()).hexdigest()[:16] / name
            if not files[name].is_file():
                made = _packageless(source) if name == LOCK else _without(source, going)
                files[name].parent.mkdir(parents=True, exist_ok=True)
                write_whole(files[name], made)
    seen = fingerprints(files)
    sizes = {name: int(seen[name]["bytes"]) for name in files}
    return replace(runtime, files=files, sizes=sizes, hashes={name: str(seen[name]["sha256"]) for name in files})


def is_lean(runtime: Runtime, below: Path = LEAN) -> bool:
    """Whether something is left out of a runtime."""
    return any(below in path.parents for path in runtime.files.values())


def _without(source: Path, going: list[str]) -> bytes:
    """An archive without what a list of patterns names."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
            staying = [name for name in names if not any(fnmatchcase(name, pattern) for pattern in going)]
            return steady_zip({name: archive.read(name) for name in staying})
    except zipfile.BadZipFile as error:
        raise BuildError(f"{source} is no archive: {error}. --whole-runtime copies it as it is.") from error


def _packageless(source: Path) -> bytes:
    """Pyodide's list of packages without any."""
    try:
        known = json.loads(source.read_text(encoding="utf-8"))
        return json.dumps({**known, "packages": {}}, sort_keys=True).encode()
    except (ValueError, TypeError) as error:
        raise BuildError(f"{source} is no list of packages: {error}. --whole-runtime copies it as it is.") from error
