"""An exhibit read aloud: through a voice and three buttons alone the museum edition is played to its end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from game.kiosk.settings import KioskSettings
from game.screens.kiosk.keeper import POSTER_SECONDS, SHOW_SECONDS
from game.ui.anim import LONGEST_STEP
from tests.ui.test_kiosk import Exhibit

KEYS = {"next": "right", "choose": "enter", "back": "left"}
MOST_FRAMES = 3000
MOST_PRESSES = 600
PLACE = re.compile(r"(\d+) of (\d+)$")
LATER = (
    *("Pause", "Back", "Read it all", "Larger words", "Stronger colours", "Stop reading", "Let Bloom"),
    *("Copy the code", "Code as a picture", "What is kept here", "Page in words"),
)
"""How that begins which a visitor in a hurry does not choose."""
LOOKED_AT = ("the trusted lane", "first row", "shortlist", "third floor", "short queue", "deposit", "half fare", "café")
"""What is said of doors, which tell of themselves and lead nowhere."""


@dataclass
class Voice:
    """A voice that takes a frame for each letter spoken; it keeps what it said, and what it was told."""

    is_there: bool = True
    said: list[str] = field(default_factory=list)
    told: list[tuple[str, int]] = field(default_factory=list)
    stops: int = 0
    lasts: bool = False
    """Whether a text that was begun never ends by itself."""

    @property
    def is_speaking(self) -> bool:
        """Return whether it is in the middle of a text."""
        return self.lasts and bool(self.said) and not self.stops

    def speak(self, words: str, language: str, volume: int) -> None:
        """Say words."""
        self.stops = 0
        self.said.append(words)
        self.told.append((language, volume))

    def stop(self) -> None:
        """Say no more."""
        self.stops += 1


class Listener:
    """Somebody who hears, and has three buttons; nothing else of the exhibit is theirs."""

    def __init__(self, folder: Path, kiosk: KioskSettings | None = None, voice: Voice | None = None) -> None:
        """Return somebody before an exhibit that calls."""
        self._voice = voice or Voice()
        self._exhibit = Exhibit(folder, kiosk or KioskSettings(), speech=self._voice)

    def press(self, button: str) -> list[str]:
        """Press a button and return what is said until it is silent."""
        self._voice.said.clear()
        self._exhibit.press(KEYS[button])
        return self.listen()

    def listen(self) -> list[str]:
        """Wait until nothing more is said, and return what was."""
        quiet = 0
        for _ in range(MOST_FRAMES):
            before = len(self._voice.said)
            self._exhibit.frame(dt=LONGEST_STEP)
            quiet = quiet + 1 if len(self._voice.said) == before else 0
            if quiet > 12:
                return list(self._voice.said)
        pytest.fail("it never falls silent")


def is_way(said: str) -> bool:
    """Return whether a stop sounds like a way on."""
    is_choice = bool(PLACE.search(said)) and "cannot be chosen" not in said
    return is_choice and not said.startswith(LATER) and not any(words in said for words in LOOKED_AT)


@pytest.mark.untraced
def test_the_museum_edition_is_finished_by_what_is_heard_and_three_buttons(tmp_path: Path) -> None:
    listener = Listener(tmp_path)
    heard = listener.press("next")
    assert heard[0].startswith("Three buttons play this game")
    everything, presses, pages, chosen = list(heard), 0, 0, ""
    while not chosen.startswith("Start anew"):
        heard = listener.press("next")
        presses += 1
        assert presses < MOST_PRESSES, everything[-20:]
        assert heard, "each press of a button is answered"
        everything += heard
        if is_way(heard[-1]):
            chosen = heard[-1]
            heard = listener.press("choose")
            everything += heard
            pages += 1
    told = " ".join(everything)
    assert pages >= 15
    for words in ("Welcome to Bloom!", "Your score is", "Sunday night", "Jun", "A score sees what it was told to see."):
        assert words in told
    assert heard == [], "the last choice ends the visit, and nothing is read to nobody"


def test_a_finger_wakes_it_silent_and_a_button_with_its_voice_on(tmp_path: Path) -> None:
    voice = Voice()
    exhibit = Exhibit(tmp_path, KioskSettings(volume_cap=35), speech=voice)
    exhibit.wait(POSTER_SECONDS + SHOW_SECONDS / 3)
    assert not voice.said, "a run that plays itself is silent"
    exhibit.wake()
    exhibit.wait(1)
    assert not voice.said
    exhibit.press_button("Read aloud")
    exhibit.wait(1)
    assert "Model Citizen" in voice.said
    assert set(voice.told) == {("en", 35)}
    exhibit.press_button("Stop reading aloud")
    voice.said.clear()
    exhibit.press_button("begin")
    exhibit.wait(1)
    assert not voice.said


def test_the_next_visitor_is_not_read_to(tmp_path: Path) -> None:
    voice = Voice()
    exhibit = Exhibit(tmp_path, KioskSettings(), speech=voice)
    exhibit.press("right")
    exhibit.wait(5)
    assert voice.said
    exhibit.wait(45 + 20 + 5)
    assert exhibit.keeper.visit.phase == "calling"
    voice.said.clear()
    exhibit.wake()
    exhibit.wait(2)
    assert not voice.said


def test_back_stops_the_voice_first_and_steps_out_when_it_is_silent(tmp_path: Path) -> None:
    voice = Voice()
    exhibit = Exhibit(tmp_path, KioskSettings(), speech=voice)
    exhibit.press("right")
    exhibit.wait(2)
    exhibit.press_button("begin")
    exhibit.press_button("read")
    exhibit.wait(5)
    assert exhibit.screen.name == "terms"
    voice.lasts = True
    exhibit.press("right")
    exhibit.wait(1)
    assert voice.is_speaking
    exhibit.press("left")
    exhibit.settle()
    assert not exhibit.keeper.reader.is_speaking
    assert exhibit.screen.name == "terms"
    exhibit.press("left")
    exhibit.settle()
    assert exhibit.screen.name == "consent"


def test_after_the_last_stop_the_page_is_read_again(tmp_path: Path) -> None:
    listener = Listener(tmp_path)
    listener.press("choose")
    stops = [listener.press("next") for _ in range(12)]
    again = stops.index(["Read the page again"])
    assert stops[0] == stops[again + 1], "and after it comes the first one"
    page = Listener(tmp_path)
    first = page.press("choose")
    for _ in range(again + 1):
        page.press("next")
    assert first[1:-1] == page.press("choose")[: len(first) - 2], "all of it but how the buttons work"


def test_nobody_is_asked_whether_they_are_there_while_they_are_read_to(tmp_path: Path) -> None:
    voice = Voice()
    exhibit = Exhibit(tmp_path, KioskSettings(), speech=voice)
    exhibit.press("right")
    exhibit.wait(5)
    voice.lasts = True
    exhibit.press("right")
    exhibit.wait(90)
    assert exhibit.screen.name == "welcome"
    voice.lasts = False
    exhibit.wait(47)
    assert exhibit.screen.name == "still_there"
    assert "Still there?" in " ".join(voice.said)


@pytest.mark.parametrize("kiosk", [KioskSettings(read_aloud=False), KioskSettings()])
def test_without_a_voice_or_where_the_house_wants_none_nothing_offers_it(kiosk: KioskSettings, tmp_path: Path) -> None:
    voice = Voice(is_there=not kiosk.read_aloud)
    exhibit = Exhibit(tmp_path, replace(kiosk), speech=voice)
    exhibit.press("right")
    exhibit.wait(2)
    assert exhibit.screen.find("large") is not None
    assert exhibit.screen.find("aloud") is None
    assert not voice.said
