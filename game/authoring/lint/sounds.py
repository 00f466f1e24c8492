"""Everything that is heard at a place is among the sounds."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem, did_you_mean
from game.authoring.project import Spot
from game.listing import files
from game.ui.sound import BED


def check(case: Case) -> Iterator[Problem]:
    """Yield what is to be heard at a place and is no sound."""
    there = {path.stem.removeprefix(BED) for path in files(case.root / "assets" / "audio", f"{BED}*.ogg")}
    source = case.project.only("Places")
    for place_id, place in source.data.items():
        for at, name in enumerate(place.bed):
            if name not in there:
                what = f"there is no sound assets/audio/{BED}{name}.ogg{did_you_mean(name, there)}"
                yield (Spot(source) / place_id / "bed" / at).problem(what)
