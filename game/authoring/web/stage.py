"""Copies what the browser gets into a clean folder: `main.py` and `classroom.py` beside the package `game/`."""

import hashlib
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from game import listing
from game.authoring.fingerprint import is_fresh
from game.authoring.web.lean import lean
from game.authoring.web.places import APP, CONTENT, ROOT, BuildError

ENTRIES = {"main.py": "web_main.py", "classroom.py": "class_main.py"}
"""What a page starts, the game's first, and its module; they stay as they are: pygbag reads their comments."""
NATIVE_ONLY = {
    *("game/__main__.py", *(f"game/{module}" for module in ENTRIES.values())),
    *(f"game/platform/{name}.py" for name in ("native", "folders", "streams", "heartbeat")),
}
NATIVE_FOLDERS = ("game/authoring/", "game/text/")
LIBRARY = "segno"
LIBRARY_FILES = ("consts.py", "encoder.py")
"""Of the library that works QR codes out, what does that: nothing that writes files, and no more of it is imported."""
ASSETS = ("assets/art/**/*.svg", "assets/art/*.json", "assets/fonts/*.ttf", "assets/fonts/*.txt", "assets/audio/*.ogg")


def compile_content() -> None:
    """Fresh JSON in build/content, or BuildError with what the compiler said."""
    levels = ROOT / "levels"
    if not levels.is_dir() or is_fresh(CONTENT, levels) or not (ROOT / "game" / "authoring" / "__main__.py").exists():
        return
    command = [sys.executable, "-m", "game.authoring", "compile", "--out", str(CONTENT)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise BuildError(f"The content does not compile:\n{done.stdout}{done.stderr}".rstrip())


def library_files() -> Iterator[tuple[str, Path]]:
    """Path in the bundle and source of what a page needs of the library that draws QR codes, its licence with it."""
    found = metadata.distribution(LIBRARY)
    for name in LIBRARY_FILES:
        yield f"{LIBRARY}/{name}", Path(str(found.locate_file(f"{LIBRARY}/{name}")))
    licence = next(path for path in found.files or () if path.name == "LICENSE")
    yield f"{LIBRARY}/LICENSE.txt", Path(str(found.locate_file(licence)))


def bundle_files() -> Iterator[tuple[str, Path]]:
    """Path in the bundle and source of every file, `main.py` first."""
    for name, module in ENTRIES.items():
        yield name, ROOT / "game" / module
    for source in listing.files(ROOT / "game", "**/*.py"):
        name = source.relative_to(ROOT).as_posix()
        if name not in NATIVE_ONLY and not name.startswith(NATIVE_FOLDERS):
            yield name, source
    yield from library_files()
    for pattern in ASSETS:
        for source in listing.files(ROOT, pattern):
            yield source.relative_to(ROOT).as_posix(), source
    for source in listing.files(CONTENT, "**/*.json"):
        yield f"content/{source.relative_to(CONTENT).as_posix()}", source


def digest(files: dict[str, bytes]) -> str:
    """Twelve hex digits that change whenever a name or a byte of the files does."""
    total = hashlib.sha256()
    for name, data in sorted(files.items()):
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()[:12]


def stage(below: Path, packed: dict[str, bytes] | None = None) -> tuple[Path, dict[str, bytes]]:
    """A new folder below another, whose name carries the hash of what is in it, and its files: the game's, or given."""
    files = packed or {name: _packed(name, source) for name, source in bundle_files()}
    folder = below / f"{APP}-{digest(files)}"
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder, files


def _packed(name: str, source: Path) -> bytes:
    """Bytes of a file as the browser gets it. BuildError for a module that is no Python."""
    if source.suffix != ".py" or name in ENTRIES:
        return source.read_bytes()
    try:
        return lean(source.read_text(encoding="utf-8")).encode()
    except (SyntaxError, tokenize.TokenError, UnicodeDecodeError) as error:
        raise BuildError(f"{name} is no Python that can be read: {error}") from error


def content_version(files: dict[str, bytes]) -> str:
    """Hash of the compiled content, or of everything while there is none."""
    content = {name: data for name, data in files.items() if name.startswith("content/")}
    return digest(content or files)
