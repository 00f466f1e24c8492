"""Pictures, fonts, sounds and numbers of the look: there, readable, complete, and small."""

import array
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from fontTools.ttLib import TTFont

from game.screens.day.pavement import BEHIND, PAVEMENT
from game.screens.moment.profiles import OTHERS
from game.ui.text import is_drawn

ASSETS = Path(__file__).resolve().parents[2] / "assets"
ART = ASSETS / "art"
PICTURES = sorted(ART.rglob("*.svg"))
FONTS = sorted((ASSETS / "fonts").glob("*.ttf"))
SOUNDS = sorted((ASSETS / "audio").glob("*.ogg"))
PEOPLE = ("jun", "noor", "adaeze", "ines", "tilde", "petrov", "sana", "tomas", "wei", "marisol")
FACES = ("you_a", "you_b", "you_c", "you_d")
MOODS = ("calm", "glad", "worried", "cold")
HOUSES = ("orchard", "pair", "well", "trellis", "counter", "lines", "home", "low_table")
PLACES = (  # noqa: SIM905
    "orchard breeze garden pair trellis well counter lines home low_table street mill_street roof kitchen stairs "
    "stairs_box telephone flat flat_shown printer lake lake_ferry weir tram closed_face bedroom tram_stop square "
    "hill_town night_bus platform wedding_hall tilde_kitchen bloom_office jetty_evening pass_road waiting_room "
    "square_snow tram_stop_snow weir_snow hill_town_snow snow_street lake_ice bread_bus"
).split()
STATES = ("lit", "ajar", "shut", "struck")
SHAPES = ("drop", "square", "hexagon", "leaf", "circle")
TIERS = ("seed", "sprout", "bud", "open", "full", "wilted_bud", "wilted_open", "wilted_full")
ICONS = (  # noqa: SIM905
    "coin clock lock moon pause telephone message arrow_up arrow_down arrow_left provenance_articles "
    "provenance_confirmed provenance_partly provenance_contested provenance_never provenance_not_so "
    "provenance_invented"
).split()
EXPECTED_SOUNDS = (  # noqa: SIM905
    "press page petal_up petal_down tick door_open door_close notice confetti tie_kept tie_cut night level_end locked"
).split()
EXPECTED_BEDS = (  # noqa: SIM905
    "bed_belt bed_birds bed_clock bed_crickets bed_cups bed_kettle bed_murmur bed_room bed_till bed_tram bed_water "
    "bed_wind"
).split()
SAMPLE = "Model Citizen 0123456789 “Tomáš” ‘Łódź’ Ångström façade Œuvre ñ ß ţ ű – — … • € £ × ÷ − ° § · « » ¿ ¡ ‑ ©"
NANOSVG = {"svg", "g", "path", "rect", "circle", "ellipse", "polygon"}
KILOBYTE = 1000


@pytest.fixture(scope="module")
def mixer() -> Iterator[None]:
    """A mixer without a sound card."""
    before = os.environ.get("SDL_AUDIODRIVER")
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    pygame.mixer.init(frequency=44_100, size=-16, channels=1)
    yield
    pygame.mixer.quit()
    if before is None:
        del os.environ["SDL_AUDIODRIVER"]
    else:
        os.environ["SDL_AUDIODRIVER"] = before


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_picture_is_drawn_whole_by_nanosvg(picture: Path) -> None:
    markup = picture.read_text(encoding="utf-8")
    assert set(re.findall(r"<([A-Za-z]+)", markup)) <= NANOSVG
    assert not re.search(r'class=|style=|url\(|opacity|href|<!--|(fill|stroke)="(?!none|#[0-9A-F]{6})', markup)
    assert pygame.image.load_sized_svg(picture, (96, 96)).get_bounding_rect().width > 0


@pytest.mark.parametrize(
    "name",
    [
        *(f"portraits/{who}_{mood}" for who in PEOPLE + FACES for mood in MOODS),
        *(f"profiles/profile_{number}" for number in range(1, OTHERS + 1)),
        *(f"doors/door_{state}" for state in STATES),
        *(f"doors/front_{house}" for house in HOUSES),
        *(f"places/{place}" for place in PLACES),
        *(f"things/{thing}" for thing in ("kettle", "ferry_photo", "dog", "captain", "boy", "wall", "sitter")),
        *(f"petals/{shape}" for shape in SHAPES),
        *(f"flower/{kind}_{shape}" for kind in ("slot", "ghost") for shape in SHAPES),
        *(f"flower/{tier}" for tier in (*TIERS, "core")),
        *(f"brand/tie_{tie}" for tie in ("close", "kept", "loose", "cut")),
        *(f"brand/{name}" for name in ("wordmark", "bloom_icon", "bloom_mark")),
        *(f"icons/{icon}" for icon in ICONS),
        *(
            f"scenes/{name}"
            for name in ("title_hill", "title_front", "night", "night_portrait", "hills", "cloud", "tram")
        ),
        *(f"eyes/{name}" for name in ("shut", "turned_calm", "turned_glad", "turned_worried")),
        *(f"scenes/lid_{side}" for side in ("top", "bottom")),
    ],
)
def test_picture_exists(name: str) -> None:
    assert (ART / f"{name}.svg").is_file()


@pytest.mark.parametrize("icon", ICONS)
def test_icon_has_one_colour(icon: str) -> None:
    colours = set(re.findall(r"#[0-9A-F]{6}", (ART / "icons" / f"{icon}.svg").read_text(encoding="utf-8")))
    assert colours == {"#22332F"}


def test_moods_of_a_person_differ() -> None:
    for who in PEOPLE + FACES:
        assert len({(ART / f"portraits/{who}_{mood}.svg").read_bytes() for mood in MOODS}) == len(MOODS)


def test_shut_lids_hide_the_whole_face() -> None:
    lids = [pygame.image.load_sized_svg(ART / "scenes" / f"lid_{side}.svg", (240, 240)) for side in ("top", "bottom")]
    places = [(x, y) for x in range(5, 240, 23) for y in range(5, 240, 23)]
    assert all(any(lid.get_at(place).a == 255 for lid in lids) for place in places)


def test_colours_to_exchange_stand_in_the_drawings() -> None:
    art = json.loads((ART / "tokens.json").read_text(encoding="utf-8"))["art"]
    for kind, fills in (("slot", art["petal_fills"]), ("ghost", art["ghost_fills"])):
        for shape, expected in fills.items():
            drawn = re.findall(r'fill="(#\w+)"', (ART / f"flower/{kind}_{shape}.svg").read_text(encoding="utf-8"))
            assert set(drawn) == set(expected)
    lit = (ART / "doors/door_lit.svg").read_text(encoding="utf-8")
    assert art["door_fills"][0] in lit
    assert set(art["door_colours"]) == set(HOUSES)


def test_what_a_lamp_reaches_is_drawn_and_by_day_nobody_sees_it() -> None:
    drawn = {
        colour for path in (ART / "places").glob("*.svg") for colour in re.findall(r"#[0-9A-F]{6}", path.read_text())
    }
    for colour in json.loads((ART / "tokens.json").read_text(encoding="utf-8"))["lamplit"]:
        assert colour in drawn
        assert f"#{int(colour[1:], 16) - 1:06X}" in drawn, f"nothing beside {colour} has the same colour by day"


def test_what_snow_covers_is_drawn_and_in_summer_nobody_sees_it() -> None:
    drawn = {colour for path in PICTURES for colour in re.findall(r"#[0-9A-F]{6}", path.read_text())}
    painted = {one for one in (*PAVEMENT, *BEHIND) if isinstance(one, str)}
    seasons = json.loads((ART / "tokens.json").read_text(encoding="utf-8"))["seasons"]
    assert seasons
    for covers in seasons.values():
        assert painted <= covers.keys()
        assert covers.keys() <= drawn | painted
        assert not covers.keys() & set(covers.values())


def test_pictures_and_tokens_are_what_the_generators_write(tmp_path: Path) -> None:
    shutil.copytree(ART / "generators", tmp_path / "generators", ignore=shutil.ignore_patterns("__pycache__"))
    done = subprocess.run(
        [sys.executable, str(tmp_path / "generators" / "make_all.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    written = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.svg")}
    assert written == {path.relative_to(ART) for path in PICTURES}
    for path in (*written, Path("tokens.json")):
        assert (tmp_path / path).read_text(encoding="utf-8") == (ART / path).read_text(encoding="utf-8"), path


@pytest.mark.parametrize("font", ["Regular", "Bold", "Italic"])
def test_font_has_every_character_of_the_sample(font: str) -> None:
    with TTFont(ASSETS / "fonts" / f"AtkinsonHyperlegible-{font}.ttf") as loaded:
        letters = loaded.getBestCmap()
    assert not [letter for letter in SAMPLE if ord(letter) not in letters]


def test_rolling_numbers_keep_their_width() -> None:
    pygame.font.init()
    font = pygame.font.Font(ASSETS / "fonts" / "AtkinsonHyperlegible-Numbers.ttf", 64)
    assert len({font.size(digit)[0] for digit in "0123456789"}) == 1
    assert all(is_drawn(font, letter) for letter in "+−. 0")


def test_every_sound_is_there() -> None:
    assert {path.stem for path in SOUNDS} == {*EXPECTED_SOUNDS, *EXPECTED_BEDS}


@pytest.mark.usefixtures("mixer")
@pytest.mark.parametrize("name", EXPECTED_SOUNDS)
def test_sound_is_short_soft_and_ends_in_silence(name: str) -> None:
    loaded = pygame.mixer.Sound(ASSETS / "audio" / f"{name}.ogg")
    samples = array.array("h", loaded.get_raw())
    loudest = max(abs(sample) for sample in samples) / 32_768
    assert 0.05 < loaded.get_length() <= 1.25
    assert 0.05 < loudest <= 0.5  # at most -6 dBFS
    assert max(abs(sample) for sample in samples[-64:]) < 200


@pytest.mark.usefixtures("mixer")
@pytest.mark.parametrize("name", EXPECTED_BEDS)
def test_bed_is_soft_and_goes_round_without_a_click(name: str) -> None:
    loaded = pygame.mixer.Sound(ASSETS / "audio" / f"{name}.ogg")
    samples = array.array("h", loaded.get_raw())
    loudest = max(abs(sample) for sample in samples)
    assert 3 <= loaded.get_length() <= 8
    assert 0.005 < loudest / 32_768 <= 0.5  # under everything: at most -6 dBFS
    ends = samples[-3:] + samples[:3]
    assert max(abs(one - other) for one, other in itertools.pairwise(ends)) < 48  # where it begins again: -57 dBFS


def test_assets_stay_within_their_budget() -> None:
    def weight(files: list[Path]) -> float:
        return sum(path.stat().st_size for path in files) / KILOBYTE

    assert weight(PICTURES) <= 730
    assert all(weight([font]) <= 45 for font in FONTS)
    assert weight(SOUNDS) <= 240
    assert weight([*PICTURES, *FONTS, *SOUNDS, ART / "tokens.json"]) <= 1070
    assert all(weight([font]) <= 30 for font in (ASSETS / "web" / "fonts").glob("*.woff2"))
    assert weight([ASSETS / "web" / "favicon.png"]) <= 8


def test_licences_lie_beside_the_fonts() -> None:
    for folder in (ASSETS / "fonts", ASSETS / "web" / "fonts"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text(encoding="utf-8")
