"""Minutes of visits in a real browser leave nothing in its memory."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.web.exhibit_soak import SCREEN, soaked
from tests.web.visit import Visit, opened

MINUTES = 20.0 if os.environ.get("MODEL_CITIZEN_DEEP") else 3.0
MOST_GROWTH = 1.05
ONE_STEP = 1.21
"""WebAssembly's memory grows by a fifth at once, and never shrinks."""


@pytest.fixture
def exhibit(chromium: Browser, address: str) -> Iterator[Visit]:
    """The page of an exhibit, which is not open yet."""
    with opened(chromium, address, SCREEN, go=False) as found:
        yield found


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_an_exhibit_does_not_grow(exhibit: Visit) -> None:
    found = soaked(exhibit, MINUTES)
    assert found["visits"] >= MINUTES / 2
    # in the first minutes the pictures of the pages gather, up to what may be kept of them
    settled = [each for each in found["samples"] if each[0] >= max(2.0, MINUTES / 4)]
    (_, first_heap, first_memory), (_, last_heap, last_memory) = settled[0], settled[-1]
    assert last_heap < first_heap * MOST_GROWTH, settled
    assert last_memory < first_memory * ONE_STEP, settled
