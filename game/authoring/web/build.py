"""The build itself: one clean folder build/web/ that can be served as it is."""

import hashlib
import shutil
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from game.authoring.web import cover, installed, offline, page, stage
from game.authoring.web.pack import archive_of, pygbag_page, solid_archive_of
from game.authoring.web.places import EXHIBIT, PARTS, WEB
from game.authoring.web.runtimes import Runtime, public
from game.authoring.web.words import page_words
from game.listing import files

PLAIN = ("page.js", "class.js", page.KIOSK, "icon.png")
PAGES = {"index.html": page.GAME, "class.html": page.CLASS, EXHIBIT: page.GAME}
PYODIDE_ONLY = ("boot_pyodide.js", "boot_pyodide.py")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left: folder, each file's size, pygbag's pages by their names, and the content's version."""

    folder: Path
    sizes: dict[str, int]
    by_pygbag: dict[str, str]
    build: str = ""


def build(runtime: Runtime, target: Path = WEB, packed: dict[str, bytes] | None = None) -> Built:
    """A fresh build for the runtime in `target`, of the game or of other `packed` files, by their names."""
    if packed is None:
        print("compiling the levels", file=sys.stderr)
        stage.compile_content()
    print("packing the page", file=sys.stderr)
    # a folder of its own for each build: two at once must not pack each other's files
    with tempfile.TemporaryDirectory(prefix="model-citizen-") as below:
        folder, files = stage.stage(Path(below), packed)
        archive = solid_archive_of(files) if runtime.kind == "pyodide" else archive_of(files)
        digest = hashlib.sha256(archive).hexdigest()
        facts = page.Facts(stage.content_version(files), folder.name, len(archive), page_words(), digest)
        behind_pygbag = runtime if runtime.kind == "pygbag" else public()
        of_page = {name: replace(facts, entry=entry, is_exhibit=name == EXHIBIT) for name, entry in PAGES.items()}
        by_pygbag = {
            name: pygbag_page(folder, files, page.assembled(known, behind_pygbag), behind_pygbag.cdn)
            for name, known in of_page.items()
        }
    made = by_pygbag
    if runtime.kind == "pyodide":
        made = {name: page.assembled(known, runtime) for name, known in of_page.items()}
    pages = {name: text.encode() for name, text in made.items()}
    made_here = {**pages, f"{facts.archive}.apk": archive, installed.MANIFEST: installed.manifest(facts.words).encode()}
    fill(target, runtime, made_here)
    sizes = {path.relative_to(target).as_posix(): path.stat().st_size for path in target.rglob("*") if path.is_file()}
    return Built(target, dict(sorted(sizes.items())), by_pygbag, facts.build)


def fill(target: Path, runtime: Runtime, made: dict[str, bytes]) -> None:
    """Nothing; `target` holds what was made, the page's plain parts and the runtime, and nothing else.

    It is filled beside where it goes: where the disk is full or somebody stops it, the build before is still whole.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
        filled = Path(beside) / target.name
        _fill(filled, runtime, made)
        shutil.rmtree(target, ignore_errors=True)
        filled.rename(target)


def _fill(target: Path, runtime: Runtime, made: dict[str, bytes]) -> None:
    """Nothing; an empty folder is made and filled with all that a build holds."""
    (target / "fonts").mkdir(parents=True)
    for font in files(PARTS / "fonts", "*"):
        shutil.copyfile(font, target / "fonts" / font.name)
    for name in PLAIN + (PYODIDE_ONLY if runtime.kind == "pyodide" else ()):
        shutil.copyfile(PARTS / name, target / name)
    for name, drawing in cover.drawings().items():
        (target / name).write_text(drawing, encoding="utf-8")
    for name, data in {**installed.icons(), **made}.items():
        (target / name).write_bytes(data)
    for name, source in runtime.files.items():
        copy = target / "runtime" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
    whole = {path.relative_to(target).as_posix(): path.read_bytes() for path in files(target, "**/*") if path.is_file()}
    (target / offline.WORKER).write_text(offline.worker(whole), encoding="utf-8")
