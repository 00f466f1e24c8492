"""What may be asked for from outside, and what becomes of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.replay import Run, encode
from game.engine.setup import (
    LONG_SORTER,
    PARALLELS_ONLY,
    SHORT_SORTER,
    WITHOUT_LETTER,
    WITHOUT_PRUNING,
    RunSetup,
)
from game.options import IN_ADDRESS, Choices, Options, WrongValueError, from_address, settings_of, with_value
from game.session.plan import Plan
from game.session.settings import Settings

CHOICES = Choices(("en", "qps"), ("museum", "class", "home"))
CODE = encode(Run(RunSetup(seed=5), (0, 1, 2)))


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("edition", "museum", "edition", "museum"),
        ("seed", "0", "seed", 0),
        ("seed", "1048575", "seed", 1048575),
        ("lang", "qps", "lang", "qps"),
        ("orientation", "portrait", "orientation", "portrait"),
        ("size", "390x844", "size", (390, 844)),
        ("text-scale", "150", "text_scale", "150"),
        ("contrast", "high", "contrast", "high"),
        ("motion", "reduced", "motion", "reduced"),
        ("parallels-only", "yes", "parallels_only", "yes"),
        ("no-pruning", "yes", "no_pruning", "yes"),
        ("no-pruning", "", "no_pruning", "yes"),
        ("no-letter", "yes", "no_letter", "yes"),
        ("sorter", "long", "sorter", "long"),
        ("mode", "watch", "mode", "watch"),
        ("sound", "off", "sound", "off"),
        ("pair", "off", "pair", "off"),
        ("face", "4", "face", 3),
        ("resume", CODE, "code", CODE),
        ("code", CODE.lower(), "code", CODE.lower()),
    ],
)
def test_a_value_that_is_allowed_is_taken(name: str, text: str, field: str, value: object) -> None:
    assert getattr(with_value(Options(), name, text, CHOICES), field) == value


@pytest.mark.parametrize(
    ("name", "text", "allowed"),
    [
        ("edition", "cinema", "museum, class, home"),
        ("seed", "-1", "0 to 1048575"),
        ("seed", "1048576", "0 to 1048575"),
        ("seed", "٣", "0 to 1048575"),
        ("seed", "9" * 300, "0 to 1048575"),
        ("lang", "xx", "en, qps"),
        ("orientation", "", "landscape, portrait"),
        ("size", "390", "390x844"),
        ("size", "390x844x2", "390x844"),
        ("size", "10x99999", "390x844"),
        ("text-scale", "110", "100, 125, 150, 200"),
        ("contrast", "low", "drawn, high"),
        ("motion", "none", "full, reduced"),
        ("no-letter", "no", "yes"),
        ("sorter", "12", "short, long"),
        ("mode", "dark", "vote, watch, booster"),
        ("sound", "loud", "off, soft, full"),
        ("pair", "yes", "on, off"),
        ("face", "0", "1 to 4"),
        ("face", "5", "1 to 4"),
        ("resume", "nonsense", "groups of four"),
        ("resume", "A" * 500, "groups of four"),
    ],
)
def test_a_value_that_is_not_allowed_says_what_is(name: str, text: str, allowed: str) -> None:
    with pytest.raises(WrongValueError) as caught:
        with_value(Options(), name, text, CHOICES)
    assert allowed in str(caught.value)
    assert caught.value.name == name
    assert len(str(caught.value)) < 200
    assert "\n" not in str(caught.value)


def test_an_address_is_read_as_far_as_it_is_understood() -> None:
    arguments = {"edition": "class", "seed": "x", "text-scale": "200", "py": "1", "face": "2", "code": CODE}
    options, left_out = from_address(arguments, CHOICES)
    assert options == Options(edition="class", text_scale="200", code=CODE)
    assert [error.name for error in left_out] == ["seed", "py", "face"]


@given(st.dictionaries(st.sampled_from(IN_ADDRESS) | st.text(), st.text()))
def test_no_address_stops_the_game(arguments: dict[str, str]) -> None:
    options, left_out = from_address(arguments, CHOICES)
    assert isinstance(options, Options)
    assert all(error.value.isprintable() for error in left_out)


def test_what_is_asked_for_lies_over_the_settings() -> None:
    start = Settings(text_scale="150", sound="off")
    assert settings_of(Options(contrast="high", lang="qps"), start) == Settings(
        text_scale="150", sound="off", contrast="high", lang="qps"
    )


@pytest.mark.parametrize(
    ("arguments", "bits"),
    [
        ({}, 0),
        ({"parallels-only": "yes"}, PARALLELS_ONLY),
        ({"no-pruning": "yes", "no-letter": "yes"}, WITHOUT_PRUNING | WITHOUT_LETTER),
        ({"sorter": "short"}, SHORT_SORTER),
        ({"sorter": "long", "no-letter": "no"}, LONG_SORTER),
        ({"mode": "vote", "sound": "off", "pair": "off"}, 0),
    ],
)
def test_what_a_teacher_sets_up_becomes_the_options_of_a_run(arguments: dict[str, str], bits: int) -> None:
    assert from_address(arguments, CHOICES)[0].bits == bits
    assert Plan(0, 5, (), options=bits).setup(3).options == bits


def test_words_are_large_before_a_projector_unless_their_size_was_asked_for() -> None:
    assert settings_of(Options(mode="vote"), Settings()).text_scale == "150"
    assert settings_of(Options(mode="vote", text_scale="100"), Settings()).text_scale == "100"
    assert settings_of(Options(sound="off", pair="off"), Settings()) == Settings(sound="off", pair="off")
