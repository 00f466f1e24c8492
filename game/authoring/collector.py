"""Many games in one process, and the collector of garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

SELDOM: Final = 50_000
"""The collector looks once there are so many things more than at its last look; by itself it does at 700."""


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Let the collector leave alone what is there, and look seldom at what comes.

    It looks for things that hold each other in a circle. Rules and runs make none (a test holds that), so that all of
    them go as soon as nobody holds them; looking through them takes a tenth of the time of a game.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
