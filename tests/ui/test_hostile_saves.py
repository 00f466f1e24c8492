"""Hostile saves and settings: always a run or a reason, never a traceback or a hang, and nothing kept is lost."""

import json
import os
import random
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from game import resources
from game.authoring.fresh import prepare_content
from game.bots.playing import CHARACTERS
from game.content.loader import load_rules
from game.engine.offers import legal
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state import ENDING, MOMENT
from game.platform.file_storage import FileStorage
from game.session import save as saves
from game.session.session import NotResumed, Resumed, Session, resume_code, resume_save
from game.session.settings import KEY, Settings, from_text, to_text
from tests.memory import Memory
from tests.real import COMIC, HOME
from tests.ui.game_driver import GameDriver
from tests.ui.test_every_level import Bot, quick

IS_DEEP = bool(os.environ.get("MODEL_CITIZEN_DEEP"))
MUTANTS = 40_000 if IS_DEEP else 2_000
STARTS = 1_000 if IS_DEEP else 60
LANGUAGES = ("en", "qps")
NASTY: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    2**31,
    10**400,
    1.5,
    float("nan"),
    float("inf"),
    "",
    "\x00",
    "\ud800",
    "\u202e\u2067txet\u2069",
    "museum",
    [],
    {},
    [[[]]],
    {"edition": "home"},
    [0] * 5000,
)
BOMBS = (
    "",
    "null",
    "[]",
    "NaN",
    '"model-citizen"',
    "[" * 8000,
    '{"a":' * 1500,
    "[" * 500_000,
    "9" * 5000,
    "9" * 100_000,
    '{"app": "model-citizen"}',
    '{"app": "model-citizen", "format": 1}',
    '{"app": "model-citizen", "format": 1e999}',
    '{"app": "another game", "level": 3}',
    "\x00" * 100,
    "\ud800\udfff\ud800",
    "\u202e" * 3000,
    "\ufeff{}",
    " " * 50_000,
)


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    prepare_content()
    return load_rules(resources.content())


def kept_runs(rules: Ruleset) -> tuple[str, ...]:
    """Return saves of runs that were left early, in the middle and at the end."""
    texts = []
    for seed, steps in enumerate((1, 9, 40, 200)):
        session = Session(rules, RunSetup(HOME, seed, COMIC, 1), Memory(), before=seed)
        word = seed
        for _ in range(steps):
            if session.is_over:
                break
            intent, word = CHARACTERS["random"](rules, session.state, word)
            session.dispatch(intent)
        session.keep()
        texts.append(session.storage.read(saves.KEY) or "")
    return tuple(texts)


def mutants(texts: tuple[str, ...], count: int) -> Iterator[str]:
    """Yield texts that were damaged: in their letters, or in their values with a checksum that fits."""
    chance = random.Random(11)
    for _ in range(count):
        text = chance.choice(texts)
        yield rewritten(text, chance) if chance.random() < 0.6 else scratched(text, chance)


def scratched(text: str, chance: random.Random) -> str:
    """Return a text with some letters exchanged, lost or too many."""
    letters = list(text or " ")
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randrange(4)] = chance.choices(
            '{}[]",:0123456789eE-\x00\ud800\u202eä', k=chance.randrange(4)
        )
    return "".join(letters)


def rewritten(text: str, chance: random.Random) -> str:
    """Return a save with other values, made to look whole."""
    data = json.loads(text)
    data.pop("check")
    for _ in range(chance.randint(1, 3)):
        place = chance.choice((data, data, data["setup"])) if isinstance(data.get("setup"), dict) else data
        name = chance.choice([*place, "new"])
        if name == "choices" and isinstance(place.get(name), list) and chance.random() < 0.6:
            place[name] = [chance.choice((0, 1, 2, 3, 4, -1, "0", None)) for _ in range(chance.randrange(300))]
        elif chance.random() < 0.2:
            place.pop(name, None)
        else:
            place[name] = deepcopy(chance.choice(NASTY))
    return json.dumps({**data, "check": saves._check(data)})


def is_taken_up(rules: Ruleset, text: str) -> bool:
    """Take a text up as a save; return whether it made a run. Either way, what was kept is still there."""
    storage = Memory()
    storage.texts[saves.KEY] = text
    found = resume_save(rules, storage)
    assert text in storage.texts.values()
    if isinstance(found, NotResumed):
        assert found.reason.startswith("save.")
        assert storage.read(found.kept_as) == text
        assert storage.read(saves.KEY) is None
        return False
    assert isinstance(found, Resumed)
    assert found.session.is_over or legal(rules, found.session.state)
    return True


@pytest.mark.untraced
def test_mutated_saves_are_runs_or_are_put_aside(rules: Ruleset) -> None:
    texts = kept_runs(rules)
    assert all(is_taken_up(rules, text) for text in texts)
    taken_up = [is_taken_up(rules, text) for text in mutants(texts, MUTANTS)]
    assert any(taken_up)
    assert not all(taken_up)


@pytest.mark.parametrize("text", BOMBS, ids=range(len(BOMBS)))
def test_bombs_are_put_aside_in_time(rules: Ruleset, text: str) -> None:
    assert not is_taken_up(rules, text)


@pytest.mark.parametrize("text", [*BOMBS, '{"text_scale": "300"}', '{"lang": "../../etc"}', '{"sound": ["off"]}'])
def test_settings_that_are_none_are_left_as_they_were(text: str) -> None:
    start = Settings(text_scale="150", contrast="high", lang="en")
    assert from_text(text, start, LANGUAGES) == start


def test_mutated_settings_are_always_settings() -> None:
    chance = random.Random(12)
    text = to_text(Settings())
    for _ in range(MUTANTS):
        data = asdict(Settings())
        data[chance.choice([*data, "new"])] = chance.choice(NASTY)
        hostile = scratched(text, chance) if chance.random() < 0.5 else json.dumps(data)
        found = from_text(hostile, Settings(), LANGUAGES)
        assert from_text(to_text(found), Settings(), LANGUAGES) == found


@pytest.mark.untraced
def test_the_game_opens_on_whatever_it_finds(tmp_path: Path, rules: Ruleset) -> None:
    chance = random.Random(13)
    texts = [*BOMBS, *mutants(kept_runs(rules), STARTS)]
    for number, text in enumerate(texts):
        folder = tmp_path / str(number)
        folder.mkdir()
        data = text.encode("utf-8", "surrogatepass") + (b"\xff\xfe\x00" if number % 3 == 0 else b"")
        (folder / "run.json").write_bytes(data)
        (folder / "settings.json").write_bytes(scratched(chance.choice(texts), chance).encode("utf-8", "surrogatepass"))
        player = GameDriver(folder, quick("home"))
        assert player.screen.name == "title"
        kept = data.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        names = player.host.storage.keys()
        assert kept in {player.host.storage.read(name) for name in names}


@pytest.mark.usefixtures("rules")  # the story is compiled before there is no room
@pytest.mark.parametrize(
    "reason", ["no room", "a file where the folder should be", "a folder where the file should be"]
)
def test_a_run_is_played_to_its_end_where_nothing_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    folder = tmp_path / "data"
    if reason == "no room":
        monkeypatch.setattr(Path, "replace", _full)
    elif reason == "a file where the folder should be":
        folder.write_text("")
    else:
        (folder / "run.json").mkdir(parents=True)
    player = GameDriver(folder, quick("museum"))
    bot = Bot(player, player.click)
    bot.begin()
    words = player.context.words("ui.save.failed")
    found = [words in player.visible_text() for _ in bot.play()]
    assert player.context.state.phase == ENDING
    assert any(found)
    assert not all(found)
    assert not player.host.storage.lasting
    assert not folder.is_dir() or {path.name for path in folder.iterdir()} <= {"run.json"}


def _full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_what_cannot_be_read_is_no_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FileStorage(tmp_path).write(saves.KEY, "{}")

    def refused(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", refused)
    storage = FileStorage(tmp_path)
    assert storage.read(saves.KEY) is None
    assert storage.read(KEY) is None


def test_a_damaged_save_stays_where_there_is_no_room_beside_it(rules: Ruleset) -> None:
    text = "{" + " " * 3000
    storage = Memory(room=4000)
    storage.texts[saves.KEY] = text
    found = resume_save(rules, storage)
    assert found == NotResumed("save.stays")
    assert storage.texts == {saves.KEY: text}


def test_a_file_that_cannot_be_deleted_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = FileStorage(tmp_path)
    storage.write(saves.KEY, "{}")
    monkeypatch.setattr(Path, "unlink", _full)
    storage.remove(saves.KEY)
    assert storage.read(saves.KEY) is None
    names = storage.keys()
    assert saves.KEY not in names


def test_a_code_where_nothing_can_be_kept_still_plays(rules: Ruleset) -> None:
    session = Session(rules, RunSetup(HOME, 3, COMIC, 1), Memory(room=0))
    while session.state.phase != MOMENT:
        session.dispatch(legal(rules, session.state)[0])
    session.dispatch(legal(rules, session.state)[0])
    found = resume_code(rules, Memory(room=0), session.code)
    assert isinstance(found, Resumed)
    assert found.session.state.log == session.state.log
    assert not found.session.is_kept
