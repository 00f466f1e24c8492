"""A power cut while visits are counted: what was said to last does, and no half of a file stays."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import resources
from game.kiosk.count_store import CountStore
from game.platform.file_storage import FileStorage
from tests.kiosk.test_window import TIMES

COUNTING = """
import sys
from pathlib import Path
from game.kiosk.count_store import CountStore
from game.kiosk.counts import Ended
from game.platform.file_storage import FileStorage
store = CountStore(FileStorage(Path(sys.argv[1]), is_synced=True))
while True:
    lasts = store.add(Ended("2026-11-29", 200, "en", "comic", "train"))
    sys.stdout.write(f"{sum(store.counts.all()['visits'].values())}\\n" if lasts else "lost\\n")
    sys.stdout.flush()
"""


def counted(folder: Path) -> int:
    """How many calls, beginnings and ends of visits are kept."""
    kept: dict[str, int] = CountStore(FileStorage(folder, is_synced=True)).counts.all().get("visits", {})
    return sum(kept.values())


@pytest.mark.slow
def test_what_lasts_is_there_after_a_power_cut_in_mid_write(tmp_path: Path) -> None:
    chance, before = random.Random(4), 0
    for _ in range(3 * TIMES):
        command = [sys.executable, "-c", COUNTING, str(tmp_path)]
        with subprocess.Popen(command, cwd=resources.root(), stdout=subprocess.PIPE, text=True) as counting:
            assert counting.stdout is not None
            said = [counting.stdout.readline()]
            time.sleep(chance.random() / 5)
            counting.kill()
            said += counting.stdout.readlines()
        whole = [int(line) for line in said if line.endswith("\n")]
        assert before < whole[-1] <= counted(tmp_path) <= whole[-1] + 6, "at most the one that was being written more"
        before = counted(tmp_path)
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".json", ".json"]
    assert not [path for path in tmp_path.iterdir() if path.stat().st_size == 0]
