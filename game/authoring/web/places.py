"""Folders of the browser build and the error that all its parts raise."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PARTS = ROOT / "assets" / "web"
MANIFESTS = PARTS / "runtimes"
CONTENT = ROOT / "build" / "content"
WEB = ROOT / "build" / "web"
COMPRESSED = ROOT / "build" / "compressed"
LEAN = ROOT / "build" / "lean"
NEIGHBOUR = Path("../shared/browser")
APP = "model-citizen"
EXHIBIT = "kiosk.html"


class BuildError(Exception):
    """One line, in plain words, that says what stopped the build and what to do."""
