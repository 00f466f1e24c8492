"""Folders that hold a Python for the browser: which kind, whether to trust them, what to copy."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from game import listing
from game.authoring.web.places import MANIFESTS, BuildError
from game.authoring.writing import write_whole

Kind = Literal["pygbag", "pyodide"]
PYODIDE_CORE = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
PYGBAG_CORE = ("pythons.js", "cpythonrc.py", "cpython312/main.js", "cpython312/main.wasm", "cpython312/main.data")
PYGBAG_FOLDER = "0.9.3"
PYGBAG_INDEX = "index-0.9.3-cp312.json"
PUBLIC = "public.json"
MARKS = {"<abi>": "cp312", "<api>": "wasm32_bi_emscripten"}
"""What the runtime itself puts for the marks in its index of wheels."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """A runtime to build for. `files` maps the path below `runtime/` to its source, empty for the public one.

    `hashes` has the SHA-256 of each file, none for the public one: it changes under its address.
    """

    name: str
    kind: Kind
    cdn: str
    sizes: dict[str, int]
    files: dict[str, Path]
    hashes: dict[str, str] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """What stands before the name of a file in its address."""
        return self.cdn.removesuffix(f"{PYGBAG_FOLDER}/")


def public() -> Runtime:
    """pygbag's public runtime, which the page asks over the network."""
    data = json.loads((MANIFESTS / PUBLIC).read_text(encoding="utf-8"))
    return Runtime(data["name"], "pygbag", data["address"], data["sizes"], {})


def found_pyodide(folder: Path) -> dict[str, Path] | None:
    """Files of a Pyodide runtime with a pygame-ce wheel, by their names below `runtime/`, or None."""
    cores = [folder, folder / "pyodide", folder / "harness" / "pyodide"]
    core = next((place for place in cores if (place / "pyodide.mjs").is_file()), None)
    wheels = listing.files(folder, "pygame_ce-*.whl") + listing.files(folder, "*/pygame_ce-*.whl")
    if core is None or not wheels:
        return None
    files = {name: core / name for name in PYODIDE_CORE if (core / name).is_file()}
    return {**files, wheels[0].name: wheels[0]}


def found_pygbag(folder: Path) -> dict[str, Path] | None:
    """Files of a copy of pygbag's runtime, by their paths below `runtime/`, or None."""
    top = next((place for place in (folder, folder / "cdn") if (place / PYGBAG_FOLDER / "pythons.js").is_file()), None)
    if top is None:
        return None
    names = [*(f"{PYGBAG_FOLDER}/{name}" for name in PYGBAG_CORE), PYGBAG_INDEX]
    files = {name: top / name for name in names if (top / name).is_file()}
    if PYGBAG_INDEX in files:
        wheel = named_wheel(files[PYGBAG_INDEX])
        files[wheel] = top / wheel
    return files


def named_wheel(index: Path) -> str:
    """The path of the pygame wheel that an index names. BuildError if it names none."""
    try:
        wheel = str(json.loads(index.read_text(encoding="utf-8"))["pygame"])
    except (ValueError, KeyError, TypeError) as error:
        raise BuildError(f"{index} is not an index of wheels that names pygame.") from error
    for mark, value in MARKS.items():
        wheel = wheel.replace(mark, value)
    return wheel


def scan(folder: Path) -> tuple[Kind, dict[str, Path]]:
    """Kind and files of a runtime folder. BuildError if it is not one or lacks a file."""
    if not folder.is_dir():
        raise BuildError(f"{folder} is not a folder. A runtime folder is described in docs/self-hosting.md.")
    pyodide = found_pyodide(folder)
    if pyodide is not None:
        return "pyodide", complete(folder, pyodide, list(PYODIDE_CORE))
    pygbag = found_pygbag(folder)
    if pygbag is not None:
        complete(folder, pygbag, [*(f"{PYGBAG_FOLDER}/{name}" for name in PYGBAG_CORE), PYGBAG_INDEX])
        for name, path in pygbag.items():
            if not path.is_file():
                raise BuildError(
                    f"{folder}: {PYGBAG_INDEX} names the wheel {name}, which is not there. Fetch that one: "
                    "the page asks for the wheel that its index names."
                )
        return "pygbag", pygbag
    raise BuildError(
        f"{folder} holds no runtime: neither pyodide.mjs with a pygame_ce wheel nor 0.9.3/pythons.js was found."
    )


def complete(folder: Path, files: dict[str, Path], needed: list[str]) -> dict[str, Path]:
    """The same files. BuildError that names the first needed one that is absent."""
    for name in needed:
        if name not in files:
            raise BuildError(f"{folder}: the runtime's file {name} is missing.")
    return files


def fingerprints(files: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """Bytes and SHA-256 of each file."""
    result = {}
    for name, path in sorted(files.items()):
        data = path.read_bytes()
        result[name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    return result


def manifests() -> Iterator[dict[str, Any]]:
    """Every manifest of a vendored runtime."""
    for path in listing.files(MANIFESTS, "*.json"):
        if path.name != PUBLIC:
            yield json.loads(path.read_text(encoding="utf-8"))


def vendored(folder: Path) -> Runtime:
    """The runtime in `folder`, checked against its manifest. BuildError says which file differs."""
    kind, files = scan(folder)
    seen = fingerprints(files)
    rivals = [item for item in manifests() if item["kind"] == kind and item["files"].keys() == seen.keys()]
    if not rivals:
        raise BuildError(
            f"{folder} has no manifest in assets/web/runtimes/. "
            f"If you trust this folder: ./build_web.sh --make-manifest {folder}"
        )
    closest = max(rivals, key=lambda item: sum(item["files"][name] == seen[name] for name in seen))
    for name in seen:
        if closest["files"][name] != seen[name]:
            raise BuildError(
                f"{files[name]} is not the file that the manifest {closest['name']} lists (its SHA-256 differs). "
                f"If you trust this folder: ./build_web.sh --make-manifest {folder}"
            )
    sizes = {name: int(entry["bytes"]) for name, entry in seen.items()}
    hashes = {name: str(entry["sha256"]) for name, entry in seen.items()}
    cdn = f"runtime/{PYGBAG_FOLDER}/" if kind == "pygbag" else "runtime/"
    return Runtime(closest["name"], kind, cdn, sizes, files, hashes)


def make_manifest(folder: Path) -> Path:
    """Path of the manifest written for `folder`."""
    kind, files = scan(folder)
    wheel = next(name for name in files if name.endswith(".whl"))
    seen = fingerprints(files)
    total = hashlib.sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()[:8]
    name = f"{kind}-{Path(wheel).name.split('-cp')[0]}-{total}"
    target = MANIFESTS / f"{name}.json"
    data = {"name": name, "kind": kind, "files": seen}
    write_whole(target, json.dumps(data, indent=1) + "\n")
    return target
