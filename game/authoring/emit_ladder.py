"""The ladder before a scene, as the game reads it."""

from __future__ import annotations

from typing import Any

from game.authoring import format as author
from game.authoring.names import Names
from game.authoring.project import Spot


def ladder(names: Names, spot: Spot, wanted: author.LadderOf, moment: str) -> dict[str, Any]:
    """Return the rungs as [words or "" for yours, rung before], or the door whose days are the rungs."""
    if (wanted.rungs is None) == (wanted.door is None):
        names.problems.append(spot.problem("give either rungs or door"))
        return {}
    if wanted.rungs is None:
        return {"panel_door": names.door(spot / "door", wanted.door or "")}
    rungs = list(enumerate(wanted.rungs, 1))
    for at, rung in rungs:
        if (rung.words is not None) == rung.you:
            names.problems.append((spot / "rungs" / (at - 1)).problem("give either words or 'you: true'"))
    if sum(rung.you for _, rung in rungs) != 1:
        names.problems.append((spot / "rungs").problem("exactly one rung is yours: 'you: true'"))
    if sorted(rung.was or at for at, rung in rungs) != [at for at, _ in rungs]:
        names.problems.append((spot / "rungs").problem("two stood on the same rung before: see 'was'"))
    return {"ladder": [[_words(names, spot, at, rung, moment), rung.was or at] for at, rung in rungs]}


def _words(names: Names, spot: Spot, at: int, rung: author.Rung, moment: str) -> str:
    """Return the id of who stands on a rung, "" for you."""
    if rung.words is None:
        return ""
    return names.say(spot / "rungs" / (at - 1) / "words", f"{moment}.ladder.{at}", rung.words)
