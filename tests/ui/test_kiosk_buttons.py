"""Three buttons play the whole of an exhibit: next, choose, back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.kiosk.settings import KioskError, KioskSettings, to_json
from game.start import exhibit, known_choices
from game.ui.widgets import ScrollList, Segmented
from game.ui.widgets.slider import Slider
from tests.ui.gallery import show
from tests.ui.once import prepared
from tests.ui.test_kiosk import Exhibit

HOUR = 3600
LONG = KioskSettings(idle_seconds=HOUR, reading_seconds=HOUR, end_seconds=HOUR)
MOST_PRESSES = 4000
MOST_STOPS = 60
LEADS_ON = ("begin", "accept", "next", "debrief", "go_on", "go", "again", "skip", "close")
"""The ids of what goes on with a page, as a walker would look for them."""
KEYS = {"next": "right", "choose": "enter", "back": "left"}


class Buttons(Exhibit):
    """A visitor who has three keys and no finger."""

    presses = 0

    def is_visited(self) -> bool:
        """Return whether somebody is here, as far as the exhibit knows."""
        return self.keeper.visit.phase == "visited"

    def button(self, name: str) -> None:
        """Press one of the three."""
        self.presses += 1
        assert self.presses < MOST_PRESSES, f"no end after {self.screen.name}"
        self.press(KEYS[name])
        self.settle()

    def stops(self) -> list[tuple[str, str]]:
        """Go once round the page and return where the focus stopped: id and part."""
        found: list[tuple[str, str]] = []
        for _ in range(MOST_STOPS):
            self.button("next")
            widget = self.screen.focused()
            assert widget is not None, f"{self.screen.name}: next leads nowhere"
            here = (widget.id, widget.stop)
            if here in found:
                assert here == found[0], "the round ends where it began"
                return found
            found.append(here)
        pytest.fail(f"{self.screen.name} has no end")

    def go_to(self, wanted: str, part: str = "") -> None:
        """Go on to a stop."""
        for _ in range(MOST_STOPS):
            widget = self.screen.focused()
            if widget is not None and widget.id == wanted and (not part or widget.stop == part):
                return
            self.button("next")
        pytest.fail(f"{wanted} cannot be reached on {self.screen.name}")

    def play_on(self) -> None:
        """Do what leads on from a page: what stands for it, else an option, whichever comes first."""
        ids = [one for one, _ in self.stops()]
        options = [one for one in ids if one.startswith(("option:", "aim:", "sort:"))]
        able = [one for one in options if self.find(one).enabled]
        said = [one for one in ids if one.startswith(("say:", "sure:"))]
        wanted = [*able[:1], *said[:1], *(one for one in LEADS_ON if one in ids)]
        assert wanted, f"{self.screen.name}: none of {ids} leads on"
        self.go_to(wanted[0])
        self.button("choose")


@pytest.mark.untraced
@pytest.mark.parametrize("edition", ["museum", "class"])
def test_three_keys_play_from_the_calling_picture_to_the_end_and_back_to_it(edition: str, tmp_path: Path) -> None:
    visitor = Buttons(tmp_path, replace(LONG, edition=edition))
    visitor.button("next")
    assert visitor.is_visited()
    assert visitor.screen.name == "welcome"
    seen = set()
    for _ in range(400):
        before = visitor.screen
        seen.add(before.name)
        visitor.play_on()
        if not visitor.is_visited():
            break
    assert not visitor.is_visited()
    assert visitor.screen.name == "welcome"
    assert {"consent", "moment", "ending"} <= seen, seen


def test_next_stops_at_every_choice_of_a_row_and_choose_takes_the_one_it_stands_at(tmp_path: Path) -> None:
    visitor = Buttons(tmp_path, LONG)
    visitor.button("next")
    show(visitor, "attitude")
    scale = visitor.screen.find("scale")
    assert isinstance(scale, Segmented)
    stops = visitor.stops()
    assert [part for one, part in stops if one == "scale"] == [choice.id for choice in scale.choices]
    visitor.go_to("scale", "7")
    assert scale.ringed() == scale.cells()[7]
    visitor.press(KEYS["choose"])
    assert scale.chosen == "7"


def test_a_slider_has_a_stop_to_go_down_and_one_to_go_up(tmp_path: Path) -> None:
    visitor = Buttons(tmp_path, replace(LONG, edition="class"))
    visitor.button("next")
    show(visitor, "debrief/other_rules")
    visitor.go_to("system:own")
    visitor.button("choose")
    visitor.go_to("weight:0", "less")
    slider = visitor.screen.find("weight:0")
    assert isinstance(slider, Slider)
    mark = slider.mark
    visitor.button("choose")
    visitor.button("choose")
    assert slider.mark == mark - 2
    visitor.go_to("weight:0", "more")
    visitor.button("choose")
    assert slider.mark == mark - 1


def test_choose_reads_on_in_what_scrolls_and_begins_anew_after_its_end(tmp_path: Path) -> None:
    visitor = Buttons(tmp_path, LONG)
    visitor.button("next")
    show(visitor, "terms")
    listed = visitor.screen.find("list")
    assert isinstance(listed, ScrollList)
    assert listed.scrolls
    visitor.go_to(listed.id)
    firsts = [listed.first]
    for _ in range(MOST_STOPS):
        visitor.button("choose")
        firsts.append(listed.first)
        if listed.first == 0:
            break
    assert max(firsts) == listed.last_first
    assert firsts[-1] == 0


def test_back_leaves_a_sheet_and_pauses_a_run(tmp_path: Path) -> None:
    visitor = Buttons(tmp_path, LONG)
    visitor.button("next")
    show(visitor, "moment_1")
    visitor.button("back")
    assert visitor.screen.name == "pause"
    visitor.button("back")
    assert visitor.screen.name == "moment"


def test_a_key_that_nobody_has_is_refused_by_its_name() -> None:
    prepared()
    with pytest.raises(KioskError) as found:
        exhibit(to_json(KioskSettings(keys={"next": "rihgt", "choose": "return", "back": "left"})), known_choices())
    assert found.value.problems == ("keys: next: no key is called 'rihgt'",)
