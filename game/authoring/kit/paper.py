"""HTML on paper: Chromium prints what it shows."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
SECONDS: Final = 120


class PaperError(Exception):
    """A page could not be printed; the message says why."""


def browser() -> str | None:
    """Return the browser that prints, None where there is none."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


def print_page(page: Path, target: Path, printer: str) -> None:
    """Write a page as a PDF; raises PaperError."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            printer,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={profile}",
            f"--print-to-pdf={target}",
            page.resolve().as_uri(),
        ]
        try:
            done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=SECONDS)
        except subprocess.TimeoutExpired as late:
            raise PaperError(f"{page.name} was not printed within {SECONDS} seconds") from late
    if done.returncode or not target.exists():
        raise PaperError(f"{page.name} was not printed: {done.stderr.strip()[-300:]}")
