"""Makes `.venv` from pyproject.toml; run by the shell scripts with any Python from 3.11 on."""

import contextlib
import fcntl
import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / "bin" / "python"
STAMPS = FOLDER / "installed.json"
UNFINISHED = FOLDER / "unfinished"
"""There while something is made or installed: whoever finds it alone finds what somebody stopped half-way."""


def wanted(extras: list[str]) -> dict[str, list[str]]:
    """Requirements of each group, the game's own under the name `game`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = {"game": project["dependencies"]}
    for extra in extras:
        groups[extra] = project["optional-dependencies"][extra]
    return groups


def fingerprint(requirements: list[str]) -> str:
    """SHA-256 over the requirements of one group."""
    return hashlib.sha256("\n".join(requirements).encode()).hexdigest()


def stamps() -> dict[str, str]:
    """Fingerprints of the groups that are installed already; none where `.venv` was left half made."""
    if UNFINISHED.exists() or not runs("-c", ""):
        return {}
    try:
        found = json.loads(STAMPS.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def runs(*arguments: str) -> bool:
    """Whether the Python of `.venv` is there and ends well with these arguments."""
    try:
        done = subprocess.run([PYTHON, *arguments], check=False, capture_output=True, stdin=subprocess.DEVNULL)
    except OSError:
        return False
    return done.returncode == 0


def missing(groups: dict[str, list[str]]) -> dict[str, list[str]]:
    """The groups that are not installed as they are wanted."""
    done = stamps()
    return {name: needs for name, needs in groups.items() if done.get(name) != fingerprint(needs)}


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Nothing, once no other run makes `.venv`: one that is being made is not one that was left half made."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("waiting for another run that makes .venv", file=sys.stderr)
            fcntl.flock(file, fcntl.LOCK_EX)
        except OSError:
            pass  # a file system without locks: then two runs at once are not told apart
        yield


def make() -> None:
    """Nothing; `.venv` is there with pip in it, made anew where it is not whole. It stays marked as unfinished."""
    if not UNFINISHED.exists() and runs("-m", "pip", "--version"):
        UNFINISHED.touch()
        return
    print("making .venv", file=sys.stderr)
    if FOLDER.is_symlink():
        FOLDER.unlink()  # what it leads to may be somebody else's
    elif FOLDER.exists():
        shutil.rmtree(FOLDER)
    FOLDER.mkdir()
    UNFINISHED.touch()
    venv.create(FOLDER, with_pip=True)


def ensure(extras: list[str]) -> int:
    """Exit code after making `.venv` and installing what is missing from it."""
    groups = wanted(extras)
    if not missing(groups):
        return 0
    with alone():
        return install(groups)


def install(groups: dict[str, list[str]]) -> int:
    """Exit code after installing what is missing; whatever stops this, the next run begins where it is safe to."""
    to_install = missing(groups)
    if not to_install:
        return 0
    done = stamps()
    make()
    requirements = [line for needs in to_install.values() for line in needs]
    print(f"installing {len(requirements)} packages into .venv", file=sys.stderr)
    quiet = [] if sys.stderr.isatty() else ["--quiet"]  # it may take minutes: whoever watches sees it go on
    command = [str(PYTHON), "-m", "pip", "install", *quiet, "--disable-pip-version-check", *requirements]
    code = subprocess.run(command, check=False).returncode
    if code:
        if code > 0:
            UNFINISHED.unlink()  # pip gave up and took back what it had begun; it was not cut off
        print("The packages could not be installed (is there a network?). Nothing was built.", file=sys.stderr)
        return 1
    done.update({name: fingerprint(needs) for name, needs in to_install.items()})
    STAMPS.write_text(json.dumps(done, indent=1), encoding="utf-8")
    UNFINISHED.unlink()
    return 0


def main(extras: list[str]) -> int:
    """Exit code: 0, or another after a line that says what to do."""
    try:
        return ensure(extras)
    except KeyboardInterrupt:
        print("\nstopped; the next run makes .venv anew", file=sys.stderr)
        return 130
    except subprocess.CalledProcessError:
        print("This Python cannot make .venv with pip in it. On Debian and Ubuntu: apt install python3-venv; "
              "elsewhere, is the disk full? Then run this again.", file=sys.stderr)  # fmt: skip
    except OSError as error:
        print(f"{error.filename or '.venv'}: {error.strerror or error}. .venv could not be made here.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
