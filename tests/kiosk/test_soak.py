"""Days of visits leave nothing in memory, no open file and nothing on disk."""

import json
import os
import subprocess
import sys
from statistics import median
from typing import Any

import pytest

from game import resources
from game.kiosk.count_store import SLOTS
from tests.ui.once import prepared

IS_DEEP = bool(os.environ.get("MODEL_CITIZEN_DEEP"))
HOURS = 72.0 if IS_DEEP else 3.0
SCREEN = ("1920", "1080") if IS_DEEP else ("1280", "720")
"""That of a house, or a small one: its pages take two thirds of the time."""
TO_WARM_UP = 1.5
"""Hours in which the pictures of the pages gather, up to what may be kept of them."""
MOST_GROWTH = 1.05


@pytest.mark.slow
@pytest.mark.untraced
@pytest.mark.timeout(7200)
def test_an_exhibit_does_not_grow() -> None:
    prepared()
    done = subprocess.run(
        [sys.executable, "-m", "tests.kiosk.soak", str(HOURS), "--screen", *SCREEN],
        cwd=resources.root(),
        env={**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert found["visits"] > 10 * HOURS
    assert found["finished"] > found["visits"] / 3
    assert {name.removesuffix(".json") for name in found["left"]} <= set(SLOTS), "all that the house counts"
    settled = [each for each in found["samples"] if each[0] >= max(TO_WARM_UP, HOURS / 4)]
    third = len(settled) // 3
    # medians, because pictures come and go, and one look at the memory wavers by some percent
    bytes_before, bytes_after = (median(each[1] for each in part) for part in (settled[:third], settled[-third:]))
    assert bytes_after < bytes_before * MOST_GROWTH, settled
    (_, _, first_handles, first_objects), (_, _, last_handles, last_objects) = settled[0], settled[-1]
    assert last_objects < first_objects * MOST_GROWTH, settled
    assert last_handles <= first_handles, settled
