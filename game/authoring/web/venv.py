"""Makes `.venv` from pyproject.toml; run by the shell scripts with any Python from 3.11 on."""

import hashlib
import json
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / ".venv"
STAMPS = FOLDER / "installed.json"


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
    """Fingerprints of the groups that are installed already."""
    try:
        found: dict[str, str] = json.loads(STAMPS.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def ensure(extras: list[str]) -> int:
    """Exit code after making `.venv` and installing what is missing from it."""
    groups = wanted(extras)
    done = stamps()
    missing = {name: needs for name, needs in groups.items() if done.get(name) != fingerprint(needs)}
    if not missing:
        return 0
    python = FOLDER / "bin" / "python"
    if not python.exists():
        print("making .venv", file=sys.stderr)
        venv.create(FOLDER, with_pip=True)
    requirements = [line for needs in missing.values() for line in needs]
    print(f"installing {len(requirements)} packages into .venv", file=sys.stderr)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
    if subprocess.run(command, check=False).returncode:
        print("The packages could not be installed (is there a network?). Nothing was built.", file=sys.stderr)
        return 1
    done.update({name: fingerprint(needs) for name, needs in missing.items()})
    STAMPS.write_text(json.dumps(done, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(ensure(sys.argv[1:]))
