"""What is written is there whole or not at all, and nothing else is left behind."""

import errno
import os
from pathlib import Path

import pytest

from game.authoring.compiler import compile_folder
from game.authoring.writing import write_whole
from game.resources import root

TINY = root() / "tests" / "content" / "tiny"


def fill_the_disk(monkeypatch: pytest.MonkeyPatch, writes: int) -> None:
    """Let the disk be full in the middle of a file, after so many whole ones."""
    whole, left = Path.write_bytes, [writes]

    def write_bytes(path: Path, data: bytes) -> int:
        if left[0] == 0:
            whole(path, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        left[0] -= 1
        return whole(path, data)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "1_first.yaml"
    write_whole(path, "the only copy")
    fill_the_disk(monkeypatch, 0)
    with pytest.raises(OSError, match=r"No space left.*/1_first.yaml'"):
        write_whole(path, "a longer one, of which half fits")
    assert path.read_text(encoding="utf-8") == "the only copy"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_keeps_its_rights_and_stays_behind_its_link(tmp_path: Path) -> None:
    path, link = tmp_path / "file", tmp_path / "link"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_whole(link, "new")
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("writes", [0, 1, 2])
def test_a_disk_that_is_full_while_compiling_leaves_what_was_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    out = tmp_path / "out"
    compile_folder(TINY, out)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    fill_the_disk(monkeypatch, writes)
    with pytest.raises(OSError, match="No space left"):
        compile_folder(TINY, out)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
