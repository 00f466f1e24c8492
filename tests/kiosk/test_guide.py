"""docs/kiosk.md names every setting with its default, every flag and every unit."""

import json
import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest

from game import resources
from game.authoring.web.chromium import FLAGS
from game.authoring.web.serve import DEFAULT_PORT
from game.kiosk.settings import KioskSettings, to_json
from tests.kiosk.stand_in import UNITS, read_unit

GUIDE = (resources.root() / "docs" / "kiosk.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `(\w+)` \| (.+?) \| ", GUIDE, re.MULTILINE))
DEFAULTS = json.loads(to_json(KioskSettings()))


@pytest.mark.parametrize("name", [one.name for one in fields(KioskSettings) if one.name != "staff"])
def test_every_setting_is_told_with_its_default(name: str) -> None:
    told, value = ROWS[name], DEFAULTS[name]
    if name == "keys":
        assert told == ", ".join(value.values())
        return
    allowed = {json.dumps(value), json.dumps(value).replace('"', ""), f"{value:g}" if isinstance(value, float) else ""}
    assert told.strip("`") in allowed


def test_every_flag_is_told() -> None:
    assert [flag for flag in FLAGS if f"`{flag}`" not in GUIDE] == []


def test_the_units_name_what_is_there() -> None:
    for path in UNITS.glob("*.service"):
        assert path.name in GUIDE
        unit = read_unit(path.name)
        command = shlex.split(unit["ExecStart"])
        module = command[command.index("-m") + 1].replace(".", "/")
        assert any((resources.root() / f"{module}{end}").is_file() for end in (".py", "/__main__.py"))
        (document,) = (Path(value) for key, value in unit.items() if key == "Documentation")
        assert (resources.root() / "docs" / document.name).is_file()


def test_the_policy_lets_the_exhibits_own_address_through() -> None:
    policy = json.loads((UNITS / "chromium-policy.json").read_text(encoding="utf-8"))
    assert policy["URLBlocklist"] == ["*"]
    assert policy["URLAllowlist"] == [f"http://127.0.0.1:{DEFAULT_PORT}"]
