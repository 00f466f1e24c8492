"""The command line of ./build_web.sh."""

import argparse
import os
import sys
import tempfile
import urllib.error
import urllib.request
from contextlib import nullcontext
from pathlib import Path

from game.authoring.arguments import whole_number
from game.authoring.web.build import Built, build
from game.authoring.web.compress import lay_beside
from game.authoring.web.left_out import is_lean, without_unused
from game.authoring.web.pack import steady_zip
from game.authoring.web.places import APP, NEIGHBOUR, ROOT, WEB, BuildError
from game.authoring.web.runtimes import Runtime, make_manifest, public, vendored
from game.authoring.web.scorm import package
from game.authoring.web.serve import DEFAULT_PORT, serve, server
from game.authoring.web.single import refuse_other, single_file
from game.authoring.web.wire import cost
from game.authoring.web.words import page_words
from game.authoring.writing import write_whole
from game.platform import streams

VARIABLE = "MODEL_CITIZEN_WEB_RUNTIME"
HIGHEST_PORT = 65535


def parser() -> argparse.ArgumentParser:
    """The options, with help for somebody who only wants to play or to publish."""
    result = argparse.ArgumentParser(
        prog="./build_web.sh",
        description="Builds the browser game into build/web/, a folder that any file host can serve.",
    )
    result.add_argument("--serve", action="store_true", help="then serve it on this machine and open it")
    result.add_argument(
        "--port",
        type=whole_number(0, HIGHEST_PORT),
        default=DEFAULT_PORT,
        metavar="PORT",
        help=f"port for --serve (default {DEFAULT_PORT})",
    )
    result.add_argument("--runtime", type=Path, metavar="DIR", help="folder with a Python for browsers to copy in")
    result.add_argument(
        "--whole-runtime", action="store_true", help="copy all of it in, with what the game never imports"
    )
    result.add_argument("--make-manifest", type=Path, metavar="DIR", help="trust a runtime folder: note its SHA-256")
    result.add_argument("--zip", action="store_true", help="also pack build/web/ into one zip to upload")
    result.add_argument(
        "--single-file",
        action="store_true",
        help="make one HTML file for a stick, build/model-citizen.html, and no folder",
    )
    result.add_argument("--scorm", action="store_true", help="also pack it for learning platforms (SCORM 1.2)")
    return result


def reachable(address: str) -> bool:
    """Whether the address answers within five seconds."""
    try:
        with urllib.request.urlopen(address, timeout=5):  # noqa: S310 the address is ours
            return True
    except (urllib.error.URLError, OSError, ValueError):
        return False


def chosen(folder: Path | None, *, to_serve: bool) -> Runtime:
    """The runtime to build for: the option, the variable, the neighbour folder, pygbag's public one."""
    if folder is not None:
        return vendored(folder)
    if to_serve and os.environ.get(VARIABLE):
        return vendored(Path(os.environ[VARIABLE]))
    if to_serve and (ROOT / NEIGHBOUR).is_dir():
        return vendored((ROOT / NEIGHBOUR).resolve())
    runtime = public()
    if to_serve and not reachable(f"{runtime.cdn}pythons.js"):
        print(
            f"{runtime.cdn} cannot be reached: give a runtime folder with --runtime DIR (docs/self-hosting.md), "
            "or play at once with: python -m game"
        )
    return runtime


def zipped(built: Built) -> Path:
    """Path of one zip with everything in build/web/, index.html at its root."""
    target = built.folder.parent / f"{APP}-web.zip"
    write_whole(target, steady_zip({name: (built.folder / name).read_bytes() for name in built.sizes}))
    return target


def scorm(built: Built) -> Path:
    """Path of one SCORM 1.2 package of the build."""
    target = built.folder.parent / f"{APP}-scorm.zip"
    files = {name: (built.folder / name).read_bytes() for name in built.sizes}
    write_whole(target, package(files, page_words()["title"], built.build))
    return target


def report(built: Built, runtime: Runtime, forms: dict[str, dict[str, int]]) -> None:
    """Nothing; prints what was made, with the bytes of each form of a file, and what a first visit costs."""
    copied = "copied in, without what the game never imports" if is_lean(runtime) else "copied in"
    print(f"build/web/ for {runtime.name} ({copied if runtime.files else 'asked over the network'})")
    print(f"  {'as it is':>12}{'gzip':>12}{'Brotli':>12}")
    for name, size in built.sizes.items():
        cells = [f"{forms[ending][name]:,}" if name in forms[ending] else "" for ending in (".gz", ".br")]
        print(f"  {size:>12,}{cells[0]:>12}{cells[1]:>12}  {name}")
    print("\n".join(cost(built, runtime, forms)))


def alone(runtime: Runtime) -> Path:
    """Path of the one HTML file that holds the game; build/web/ stays as it was."""
    refuse_other(runtime)  # before anything is built
    target = WEB.parent / f"{APP}.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="model-citizen-") as below:
        write_whole(target, single_file(build(runtime, Path(below) / "web"), runtime))
    return target


def run(options: argparse.Namespace) -> None:
    """Nothing; does what the options say."""
    if options.make_manifest:
        print(f"wrote {make_manifest(options.make_manifest).relative_to(ROOT)}")
        return
    # a taken port is said before anything is built
    with server(WEB, options.port) if options.serve else nullcontext() as running:
        runtime = chosen(options.runtime, to_serve=options.serve)
        if not options.whole_runtime:
            runtime = without_unused(runtime)
        if options.single_file:
            path = alone(runtime)
            print(
                f"{path.relative_to(ROOT)} for {runtime.name}: {path.stat().st_size:,} bytes, opened by a double click"
            )
            return
        built = build(runtime)
        print(f"compressing{', half a minute for a new runtime' if runtime.files else ''}", file=sys.stderr)
        report(built, runtime, lay_beside(built.folder, list(built.sizes)))
        for wanted, made in ((options.zip, zipped), (options.scorm, scorm)):
            if wanted:
                path = made(built)
                print(f"  {path.stat().st_size:>12,}  {path.relative_to(built.folder.parent.parent)}")
        if running:
            serve(running)


def chosen_options(arguments: list[str]) -> argparse.Namespace:
    """The options; ends with a line and code 2 where two of them collide."""
    asked = parser()
    options = asked.parse_args(arguments)
    others = [name for name in ("serve", "zip", "scorm", "make_manifest") if getattr(options, name)]
    if options.single_file and others:
        asked.error(f"--single-file makes one file and nothing else: leave out --{others[0].replace('_', '-')}")
    return options


def main(arguments: list[str]) -> int:
    """Exit code: 0, or 1 after a line on stderr that says what to do; Ctrl-C is an end like any other."""
    streams.prepare()
    options = chosen_options(arguments)
    try:
        run(options)
    except BuildError as error:
        print(f"build_web.sh: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"build_web.sh: {error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopped")
    return 0
