"""What git hands out is the same on every machine, whatever its own line ends are."""

import shutil
import subprocess
from pathlib import PurePath

import pytest

from game.resources import root

BINARY = {".jpg", ".ogg", ".png", ".ttf", ".woff2"}


def git(*arguments: str, given: bytes = b"") -> list[str]:
    """Return the parts of what git says, which it ends with a zero byte each."""
    done = subprocess.run(["git", *arguments], cwd=root(), input=given, check=True, capture_output=True)
    return done.stdout.decode("utf-8").split("\0")[:-1]


@pytest.mark.skipif(not shutil.which("git") or not (root() / ".git").exists(), reason="this copy is no checkout of git")
def test_every_file_is_text_with_plain_line_ends_or_marked_as_binary() -> None:
    names = [name for name in git("ls-files", "-z") if (root() / name).is_file()]
    told = git("check-attr", "-z", "--stdin", "text", "eol", given="\0".join(names).encode())
    found = {(name, kind): value for name, kind, value in zip(told[::3], told[1::3], told[2::3], strict=True)}
    for name in names:
        if PurePath(name).suffix in BINARY:
            assert found[name, "text"] == "unset", name
            continue
        assert (found[name, "text"], found[name, "eol"]) == ("auto", "lf"), name
        text = (root() / name).read_bytes()
        assert b"\0" not in text, f"{name} is binary and .gitattributes does not say so"
        assert b"\r" not in text, name
