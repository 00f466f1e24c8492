"""The worker that keeps a copy of a build in the browser, and the list of files that it keeps."""

import hashlib
import json
import re

from game.authoring.web.page import filled, part

WORKER = "worker.js"
NOT_KEPT = (".br", ".gz", ".txt", ".webmanifest", "icon-512.png", "icon-maskable.png")
"""Ends of the names that no page asks for: other forms of a file, licences, what a home screen keeps itself."""
VERSIONED = re.compile(r"([\w./-]+)(\?v=[0-9a-f]{8})")


def kept(files: dict[str, bytes]) -> dict[str, tuple[str, int]]:
    """SHA-256 and bytes of each file of a build that a page asks for, by the address that it asks with, in order."""
    pages = "".join(data.decode() for name, data in files.items() if name.endswith(".html"))
    versions = dict(VERSIONED.findall(pages))
    wanted = sorted(name for name in files if name != WORKER and not name.endswith(NOT_KEPT))
    return {
        name + versions.get(name, ""): (hashlib.sha256(files[name]).hexdigest(), len(files[name])) for name in wanted
    }


def worker(files: dict[str, bytes]) -> str:
    """The worker for a build, of its files by name; it changes with any of them, which is how browsers hear of it."""
    return filled(part(WORKER), {"files": json.dumps(kept(files))})
