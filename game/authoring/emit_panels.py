"""What a card shows over its scene, as the game reads it."""

from __future__ import annotations

from typing import Any

from game.authoring import format as author
from game.authoring.emit import asked, condition, lean
from game.authoring.emit_ladder import ladder
from game.authoring.names import Names
from game.authoring.project import Spot


def panel(names: Names, card: Spot, moment: author.Moment) -> dict[str, Any]:
    """Return what is shown over the scene of a moment, and what it is made of."""
    spot = card / "panel"
    match moment.panel:
        case author.Departures(board=board):
            return {"panel": "board", "board": _departures(names, spot / "board" / "rows", board, moment.id)}
        case author.Jobs(jobs=jobs):
            return {"panel": "jobs", "board": _jobs(names, spot / "jobs" / "rows", jobs, moment.id)}
        case author.Sheet():
            return {"panel": "document", "document": _Document(names, spot / "document", moment).emitted()}
        case author.Ladder(ladder=wanted):
            return {"panel": "ladder", **ladder(names, spot / "ladder", wanted, moment.id)}
        case author.Profiles(profiles=profiles):
            door = names.door(spot / "profiles" / "first_row", profiles.first_row)
            return {"panel": "profiles", "panel_door": door}
        case "rule":
            _check_rule(names, card, moment)
            return {"panel": "rule"}
        case plain:
            return {"panel": plain}


def _check_rule(names: Names, spot: Spot, wanted: author.Moment) -> None:
    """Tell what a card that shows the rule being written lacks."""
    written = [(spot / "options" / at / "writes", one.writes) for at, one in enumerate(wanted.options) if one.writes]
    if not written:
        names.problems.append((spot / "panel").problem("no option of this card writes a rule"))
    for at, part in written:
        if part.words is None:
            names.problems.append(at.problem("say it in 'words' too, for the rule on this card"))


def _departures(names: Names, spot: Spot, wanted: author.Board, moment: str) -> list[Any]:
    """Return the rows of a departure board as [words, price or "", condition or None, 0, ""]."""
    return [
        [
            *_said(names, spot / at, row, f"{moment}.board.{at + 1}"),
            condition(names, spot / at / "when", row.when),
            0,
            "",
        ]
        for at, row in enumerate(wanted.rows)
    ]


def _jobs(names: Names, spot: Spot, wanted: author.JobBoard, moment: str) -> list[Any]:
    """Return the rows of a board of jobs as [words, price or "", None, score asked for, door asked for]."""
    return [
        [*_said(names, spot / at, row, f"{moment}.jobs.{at + 1}"), None, *asked(names, spot / at / "asks", row.asks)]
        for at, row in enumerate(wanted.rows)
    ]


def _said(names: Names, spot: Spot, row: author.BoardRow | author.Job, text_id: str) -> list[str]:
    """Return the text ids of what a row of a board says, and of what stands beside it."""
    words = names.say(spot / "words", text_id, row.words)
    return [words, names.say(spot / "price", f"{text_id}.price", row.price) if row.price else ""]


class _Document:
    """The document of a moment; its texts are `moment.document.heading` and so on."""

    def __init__(self, names: Names, spot: Spot, moment: author.Moment) -> None:
        """Return the document that a moment shows; `spot` is where it is written."""
        assert isinstance(moment.panel, author.Sheet)  # noqa: S101 - asked before
        self.names, self.spot, self.wanted = names, spot, moment.panel.document
        self.id, self.options = f"{moment.id}.document", [option.id for option in moment.options]

    def emitted(self) -> dict[str, Any]:
        """Return it as the game reads it."""
        wanted, names, spot = self.wanted, self.names, self.spot
        parts = {part: getattr(wanted, part) for part in ("heading", "sender", "date", "body")}
        self._check_stamps()
        return lean(
            {
                **{part: names.say(spot / part, f"{self.id}.{part}", words) for part, words in parts.items() if words},
                "rows": [self._row(spot / "rows" / at, row, f"row.{at + 1}") for at, row in enumerate(wanted.rows)],
                "total": wanted.total and self._row(spot / "total", wanted.total, "total"),
                "stamps": [
                    [one.after, names.say(spot / "stamps" / at / "words", f"{self.id}.stamp.{at + 1}", one.words)]
                    for at, one in enumerate(wanted.stamps)
                ],
                "box": wanted.box and self._box(spot / "box", wanted.box),
            }
        )

    def _check_stamps(self) -> None:
        """Note a problem for a stamp after no option of the moment, or after one that has a stamp already."""
        seen: set[str] = set()
        for at, stamp in enumerate(self.wanted.stamps):
            for index, option in enumerate(stamp.after):
                place = self.spot / "stamps" / at / "after" / index
                self._known([(place, option)])
                if option in seen:
                    self.names.problems.append(place.problem(f"there is a stamp after '{option}' already"))
                seen.add(option)

    def _known(self, spots: list[tuple[Spot, str]]) -> None:
        """Note a problem for each name that no option of the moment has."""
        for spot, option in spots:
            if option not in self.options:
                self.names.problems.append(
                    spot.problem(f"there is no option '{option}' in this moment; it has {', '.join(self.options)}")
                )

    def _row(self, spot: Spot, row: author.DocumentRow, part: str) -> list[Any]:
        """Return a row as [words, value or "", coins or None, condition or None]."""
        if row.value is not None and row.coins is not None:
            self.names.problems.append(spot.problem("give either value or coins"))
        text_id = f"{self.id}.{part}"
        return [
            self.names.say(spot / "words", text_id, row.words),
            self.names.say(spot / "value", f"{text_id}.value", row.value) if row.value else "",
            row.coins,
            condition(self.names, spot / "when", row.when),
        ]

    def _box(self, spot: Spot, box: author.Box) -> list[Any]:
        """Return the box as [letters that it holds, [[option, words] ...]]."""
        self._known([(spot / "lines" / option, option) for option in box.lines])
        for option, words in box.lines.items():
            if len(words) > box.holds:
                self.names.problems.append(
                    (spot / "lines" / option).problem(f"{len(words)} characters; the box holds {box.holds}")
                )
            if "{" in words:  # what it stands for may be longer than the box
                self.names.problems.append((spot / "lines" / option).problem("a line of the box has no placeholders"))
        lines = [
            [option, self.names.say(spot / "lines" / option, f"{self.id}.box.{option}", words)]
            for option, words in box.lines.items()
        ]
        return [box.holds, lines]
