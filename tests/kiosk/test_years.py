"""An exhibit starts and calls with any date on the clock of the machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.stand_in import StandIn
from tests.kiosk.test_window import WINDOW
from tests.ui.once import prepared

LIBRARIES = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))


@pytest.fixture(params=["2036-02-29 03:59:58", "2038-01-19 03:14:05", "1970-01-02 00:00:00"])
def dated(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StandIn]:
    """The unit, on a machine whose clock shows such a date; that which only goes forward is left as it is."""
    if not LIBRARIES:
        pytest.skip("NOT TRIED WITH ANOTHER DATE: libfaketime is not installed")
    prepared()
    found = StandIn(
        WINDOW,
        tmp_path,
        lambda command: [part for part in command if not part.endswith("kiosk.json")],
        LD_PRELOAD=str(LIBRARIES[0]),
        FAKETIME=f"@{request.param}",
        FAKETIME_DONT_FAKE_MONOTONIC="1",
    )
    yield found
    if not found.is_stopped:
        found.stop()


@pytest.mark.slow
def test_it_calls_with_any_date(dated: StandIn) -> None:
    ready = dated.until_ready(1)
    while dated.last < ready + 4:
        dated.turn()
    assert dated.starts == 1
    assert "Traceback" not in dated.log()
    assert dated.stop() == 0
