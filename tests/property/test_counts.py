"""What an exhibit counts: the same for any order of visits, and whole after any damage of either copy."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.kiosk.count_store import SLOTS, CountStore
from game.kiosk.counts import (
    KINDS,
    LONGEST,
    MOST_DAYS,
    MOST_NAMES,
    MOST_YEARS,
    Counts,
    Ended,
    from_text,
    median,
    to_text,
)
from game.kiosk.house import House, keep, kept
from game.kiosk.settings import KioskSettings
from game.platform.file_storage import FileStorage

DAYS = st.dates().map(str)
IDS = st.sampled_from(("payday", "arrow", "board", "tree"))
VISITS = st.builds(
    Ended,
    DAYS,
    st.integers(-5, 5000),
    st.sampled_from(("en", "de")),
    IDS | st.just(""),
    st.sampled_from(("", "quiet", "loud")),
).map(lambda visit: visit if visit.is_begun else replace(visit, ending=""))


class Memory:
    """Texts that a test can damage; `is_full` is a device that takes no more."""

    lasting = True

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.is_full = False

    def read(self, key: str) -> str | None:
        return self.texts.get(key)

    def write(self, key: str, text: str) -> bool:
        if not self.is_full:
            self.texts[key] = text
        return not self.is_full

    def remove(self, key: str) -> None:
        self.texts.pop(key, None)

    def keys(self) -> tuple[str, ...]:
        return tuple(sorted(self.texts))


def counted(visits: list[Ended]) -> Counts:
    """Return the counts of visits."""
    counts = Counts()
    for visit in visits:
        counts.add(visit)
    return counts


@given(st.lists(VISITS, max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_visits_does_not_matter_and_none_is_lost(visits: list[Ended], chance: random.Random) -> None:
    shuffled = list(visits)
    chance.shuffle(shuffled)
    found = counted(visits)
    assert to_text(found, 0) == to_text(counted(shuffled), 0)
    summed = found.all()
    assert summed["visits"]["woken"] == len(visits)
    assert summed["visits"]["begun"] == sum(visit.is_begun for visit in visits)
    assert sum(summed["left"].values()) + sum(summed["endings"].values()) == summed["visits"]["begun"]
    assert from_text(to_text(found, 7)) == (found, 7)


def test_it_stays_small_and_sums_up_what_is_old() -> None:
    counts = Counts()
    for year in range(1950, 2036):
        for month in range(1, 13):
            counts.add(Ended(f"{year}-{month:02}-01", 100, "en", f"card{year}", ""))
    for at in range(2 * MOST_NAMES):
        counts.add(Ended("2035-12-01", 9 * LONGEST, "en", f"a_card_with_a_long_name_{at}", ""))
    assert len(counts.days) == MOST_DAYS
    assert len(counts.years) <= MOST_YEARS
    assert counts.all()["visits"]["woken"] == 86 * 12 + 2 * MOST_NAMES
    assert all(len(names) <= MOST_NAMES for names in counts.days["2035-12-01"].values())
    assert from_text(to_text(counts, 1)) == (counts, 1)


@given(st.dictionaries(st.integers(0, LONGEST // 10).map(lambda step: str(step * 10)), st.integers(1, 9), min_size=1))
def test_the_median_is_one_that_half_are_not_above(seconds: dict[str, int]) -> None:
    middle = median(seconds)
    number = sum(seconds.values())
    assert sum(count for step, count in seconds.items() if int(step) <= middle) * 2 >= number
    assert sum(count for step, count in seconds.items() if int(step) >= middle) * 2 >= number


@settings(max_examples=300)
@given(
    st.lists(VISITS, min_size=2, max_size=6),
    st.sampled_from((0, 1)),
    st.floats(0, 1, exclude_max=True),
    st.characters(),
)
def test_any_damage_of_a_letter_of_either_copy_costs_the_last_visit_at_most(
    visits: list[Ended], slot: int, share: float, letter: str
) -> None:
    storage = Memory()
    store = CountStore(storage)
    for visit in visits:
        assert store.add(visit)
    text = storage.texts[SLOTS[slot]]
    at = int(share * len(text))
    storage.texts[SLOTS[slot]] = text[:at] + letter + text[at + 1 :]
    found = CountStore(storage)
    assert found.counts in (counted(visits), counted(visits[:-1]))
    assert found.add(visits[0])
    assert CountStore(storage).counts == found.counts, "the damaged copy is written over first"


@given(st.lists(VISITS, min_size=1, max_size=4), st.sampled_from((0, 1)), st.floats(0, 1))
def test_a_copy_that_breaks_off_anywhere_costs_the_last_visit_at_most(
    visits: list[Ended], slot: int, share: float
) -> None:
    storage = Memory()
    store = CountStore(storage)
    for visit in visits:
        store.add(visit)
    text = storage.texts.get(SLOTS[slot], "")
    storage.texts[SLOTS[slot]] = text[: int(share * len(text))]
    assert CountStore(storage).counts in (counted(visits), counted(visits[:-1]))


@pytest.mark.parametrize("slot", [0, 1])
def test_any_byte_of_either_file_may_be_damaged(tmp_path: Path, slot: int) -> None:
    store = CountStore(FileStorage(tmp_path, is_synced=True))
    first, second = Ended("2026-11-29", 70, "en", "payday"), Ended("2026-11-30", 200, "en", "arrow", "quiet")
    store.add(first)
    store.add(second)
    path = tmp_path / f"{SLOTS[slot]}.json"
    whole = path.read_bytes()
    for at in range(0, len(whole), 3):
        for wrong in (0, 0xFF, whole[at] ^ 1):
            path.write_bytes(whole[:at] + bytes((wrong,)) + whole[at + 1 :])
            found = CountStore(FileStorage(tmp_path)).counts
            assert found in (counted([first, second]), counted([first, second][: slot or 2])), (at, wrong)


def test_what_a_full_device_did_not_take_is_written_when_there_is_room() -> None:
    storage = Memory()
    store = CountStore(storage)
    visit = Ended("2026-11-29", 70, "en", "payday")
    store.add(visit)
    storage.is_full = True
    assert not store.add(visit)
    storage.is_full = False
    assert store.add(visit)
    assert CountStore(storage).counts == counted([visit] * 3)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(("days", "years", "number", "2026-11-29", "2026", *KINDS)), inner, max_size=6)
    ),
    max_leaves=20,
)


@given(JSON)
def test_whatever_has_the_right_checksum_is_counts_or_nothing(data: object) -> None:
    from game.kiosk.counts import _checksum

    body = json.dumps(data)
    found = from_text(f"{_checksum(body)}\n{body}")
    assert found is None or from_text(to_text(*found)) == found


@given(st.text(max_size=60) | JSON.map(json.dumps))
def test_what_the_staff_set_is_what_the_settings_allow(text: str) -> None:
    storage = Memory()
    storage.texts["exhibit.set"] = text
    kiosk = KioskSettings(volume_cap=40, languages=("de", "en"))
    house = kept(storage, kiosk)
    assert 0 <= house.volume <= 40
    assert house.lang in kiosk.languages
    assert keep(storage, House(30, "en"))
    assert kept(storage, kiosk) == House(30, "en")
