"""What a curator writes for an exhibit, `kiosk.yaml`, read into what the game reads."""

from __future__ import annotations

import re
import secrets
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

from game.authoring.problems import ContentProblemsError, Problem, did_you_mean
from game.authoring.project import shown
from game.authoring.strict_yaml import Node, parse_file
from game.kiosk.settings import BUTTONS, RULES, KioskSettings, from_values, wrong_in
from game.kiosk.staff_code import LEAST_DIGITS, MOST_DIGITS, hashed, is_code
from game.kiosk.touch import smallest_diagonal
from game.start import unfit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.options import Choices

CODE: Final = "staff_code"
NAMES: Final = (*(one.name for one in fields(KioskSettings) if one.name != "staff"), CODE)
"""The settings as a curator writes them: a code, of which the game gets what it is known by."""
_TENTHS: Final = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})?")


def read(path: Path, choices: Choices) -> KioskSettings:
    """Return the settings of a curator's file; raises ContentProblemsError with all that is wrong, each at its place.

    `choices` are the languages and editions of the game that will be shown.
    """
    name = shown(path)
    node = parse_file(path, name)
    if not isinstance(node.value, dict):
        what = "this is no list of settings, such as 'edition: museum'"
        raise ContentProblemsError([Problem(name, node.line, node.column, "", what)])
    values = _values(node)
    code = values.pop(CODE, None)
    found = [*_wrong(values), *((CODE, what) for what in _wrong_code(code))]
    wrong = {where for where, _ in found}
    settings = from_values({where: value for where, value in values.items() if where not in wrong})
    found += ((where, what) for where, what in _unfit(settings, choices) if where not in wrong)
    if not wrong & {"diagonal_inches", "resolution"}:
        found += _too_small(settings)
    if found:
        raise ContentProblemsError(Problem(name, *_place(node, where), where, what) for where, what in found)
    return settings if code is None else replace(settings, staff=hashed(code, secrets.token_bytes(16)))


def _values(node: Node) -> dict[str, Any]:
    """Return the settings as JSON has them: a decimal number is written in quotes."""
    values: dict[str, Any] = node.data()
    inches = values.get("diagonal_inches")
    if isinstance(inches, str) and _TENTHS.fullmatch(inches):
        values["diagonal_inches"] = float(inches)
    return values


def _wrong(values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each name that has something wrong with it, and what; the code is none of them."""
    for name, what in wrong_in(values):
        yield name, what if name in RULES else f"this is no setting{did_you_mean(name, NAMES)}"
    if "staff" in values:
        yield "staff", f"this is no setting{did_you_mean('staff', NAMES)}"
    keys = values.get("keys")
    for button in keys if isinstance(keys, dict) else ():
        if button not in BUTTONS:
            yield "keys", f"there is no button '{button}'{did_you_mean(button, BUTTONS)}"


def _unfit(settings: KioskSettings, choices: Choices) -> Iterator[tuple[str, str]]:
    """Yield what asks for something that the game lacks, and what is nearest to that."""
    for name, what in unfit(settings, choices):
        near = did_you_mean(settings.edition, choices.editions) if name == "edition" else ""
        yield name, f"{what}{near}"


def _wrong_code(code: Any) -> Iterator[str]:
    """Yield what is wrong with the staff's code; none at all is a house without a pad."""
    if code is None:
        return
    if isinstance(code, int) and not isinstance(code, bool):
        yield f'put the digits in quotes, such as "{code:06}": as a number a code loses the zeros that it begins with'
    elif not isinstance(code, str) or not is_code(code):
        yield f'this is no code; use {LEAST_DIGITS} to {MOST_DIGITS} digits in quotes, such as "204618"'
    elif len(set(code)) == 1 or code in "01234567890123456789" or code in "98765432109876543210":
        yield "anybody tries this code first; use digits that follow no pattern"


def _too_small(settings: KioskSettings) -> Iterator[tuple[str, str]]:
    """Yield that a screen has no room for four options of 20 mm, and the smallest that has."""
    least = smallest_diagonal(settings.resolution, low_controls=settings.low_controls)
    if settings.diagonal_inches < least:
        width, height = settings.resolution
        what = f"{settings.diagonal_inches:g} inches at {width} x {height} have no room for four options of 20 mm"
        yield "diagonal_inches", f"{what}; the smallest that has is {least:g}"


def _place(node: Node, name: str) -> tuple[int, int]:
    """Return line and column of what a setting says, of its name where that is unknown, of the file for none."""
    value = node.value
    if name in NAMES and isinstance(value, dict) and name in value:
        return value[name].line, value[name].column
    return node.find((name,))
