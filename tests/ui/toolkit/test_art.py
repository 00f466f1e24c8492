"""Pictures: graded, recoloured, cut to size; a broken one is named."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.art import Art, Picture, framed, graded_picture, icon, recoloured
from game.ui.asset_error import AssetError
from game.ui.colours import mix, rgb
from game.ui.kit import Kit
from game.ui.light import light_of
from game.ui.theme import Style, Tokens

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
SQUARE = HEAD + '<rect width="100" height="100" fill="#E4775D"/></svg>'


@pytest.fixture
def art(tmp_path: Path, kit: Kit) -> Art:
    del kit
    (tmp_path / "square.svg").write_text(SQUARE, encoding="utf-8")
    (tmp_path / "broken.svg").write_text("<svg", encoding="utf-8")
    return Art(tmp_path)


def test_straw_is_as_drawn_and_steel_is_greyer(art: Art, kit: Kit) -> None:
    warm = graded_picture(kit.look, "square.svg", (10, 10))
    cold = graded_picture(replace(kit.look, style=Style("steel")), "square.svg", (10, 10))
    assert art.get(warm).get_at((5, 5))[:3] == rgb("#E4775D")
    red, green, blue, _ = art.get(cold).get_at((5, 5))
    assert max(red, green, blue) - min(red, green, blue) < 45


def test_a_look_shows_some_scenes_as_others(kit: Kit) -> None:
    winter = replace(kit.look, style=Style("steel", scenes={"square": "square_snow"}))
    assert [winter.scene(name) for name in ("square", "home")] == ["places/square_snow.svg", "places/home.svg"]
    assert kit.look.scene("square") == "places/square.svg"


def test_snow_covers_what_is_out_of_doors_before_hour_and_grade(kit: Kit) -> None:
    roof, snow = kit.look.tokens.covers["winter"][0]
    winter = replace(kit.look, style=Style("straw", season="winter"))
    indoors = f"#{int(roof[1:], 16) + 1:06X}"
    text = f'fill="{roof}" stroke="{indoors}"'
    assert recoloured(text, graded_picture(kit.look, "", (1, 1))) == text
    assert recoloured(text, graded_picture(winter, "", (1, 1))) == f'fill="{snow}" stroke="{indoors}"'
    assert (winter.covered(roof), kit.look.covered(roof), winter.covered(indoors)) == (snow, roof, indoors)
    night = light_of(kit.look.tokens.raw, "night")
    assert night is not None
    grey = replace(winter, style=Style("steel", season="winter"))
    seen = recoloured(roof, replace(graded_picture(grey, "", (1, 1)), light=night))
    assert seen == grey.graded(night.seen(snow))


def test_people_keep_more_colour_than_the_city(art: Art, kit: Kit) -> None:
    look = replace(kit.look, style=Style("steel"))

    def spread(kind: str) -> int:
        colour = art.get(graded_picture(look, "square.svg", (10, 10), kind)).get_at((5, 5))[:3]
        return max(colour) - min(colour)

    assert spread("people") > 2 * spread("city")
    assert spread("own") == 0xE4 - 0x5D


def test_colours_are_exchanged_before_grading() -> None:
    picture = Picture("", (1, 1), (1.0, 0.0, "#FFFFFF"), 1.0, swaps=(("#22332F", "#112233"),))
    assert recoloured('fill="#22332f" stroke="#FF0000"', picture) == 'fill="#112233" stroke="#4C4C4C"'


def test_at_night_colours_are_dark_but_for_what_a_lamp_reaches_and_the_lamp(kit: Kit) -> None:
    raw = kit.look.tokens.raw
    wall, lit, lamp = "#F3E3C3", "#F3E3C4", raw["lamps"][0]
    assert lit in raw["lamplit"]
    by_day = recoloured(f"{wall} {lit} {lamp}", Picture("", (1, 1)))
    assert by_day == f"{wall} {lit} {lamp}"
    seen = recoloured(f"{wall} {lit} {lamp}", Picture("", (1, 1), light=light_of(raw, "night"))).split()
    assert [sum(rgb(colour)) for colour in seen] == sorted(sum(rgb(colour)) for colour in seen)
    assert sum(rgb(seen[0])) < 0.6 * sum(rgb(wall)) < sum(rgb(seen[1]))


def test_the_hour_comes_before_the_grade(kit: Kit) -> None:
    night = light_of(kit.look.tokens.raw, "night")
    grey = recoloured("#E4775D", Picture("", (1, 1), (1.0, 0.0, "#FFFFFF"), 1.0, light=night))
    assert len(set(rgb(grey))) == 1
    assert sum(rgb(grey)) < sum(rgb("#E4775D"))


def test_a_slice_fills_the_box_and_a_meet_leaves_room() -> None:
    wide = '<svg width="200" height="100" viewBox="0 0 200 100"></svg>'
    assert 'viewBox="50.0000 0.0000 100.0000 100.0000"' in framed(wide, Picture("", (50, 50)))
    low = Picture("", (50, 50), fit="meet", anchor=("mid", "max"))
    assert 'viewBox="0.0000 -100.0000 200.0000 200.0000"' in framed(wide, low)


def test_one_picture_of_several_has_each_at_its_corner(art: Art) -> None:
    parts = (
        (Picture("square.svg", (10, 20), fit="meet", anchor=("mid", "max")), (15, 0)),
        '<rect x="30" width="10" height="20" fill="#112233"/>',
    )
    surface = art.composed(parts, (40, 20))
    seen = [surface.get_at(at)[:3] for at in ((5, 15), (20, 5), (20, 15), (35, 5))]
    assert seen == [rgb(colour) for colour in ("#FFFFFF", "#FFFFFF", "#E4775D", "#112233")]
    with pytest.raises(AssetError, match=r"gone\.svg"):
        art.composed([(Picture("gone.svg", (10, 10)), (0, 0))], (40, 20))


def test_a_missing_or_broken_file_is_named(art: Art) -> None:
    with pytest.raises(AssetError, match=r"gone\.svg"):
        art.get(Picture("gone.svg", (10, 10)))
    with pytest.raises(AssetError, match=r"broken\.svg"):
        art.get(Picture("broken.svg", (10, 10)))
    (art.folder / "half.svg").write_text(SQUARE[:-10], encoding="utf-8")
    with pytest.raises(AssetError, match=r"half\.svg: no whole"):
        art.get(Picture("half.svg", (10, 10)))
    with pytest.raises(AssetError, match=r"half\.svg: no whole"):
        art.composed([(Picture("half.svg", (10, 10)), (0, 0))], (40, 20))


def test_a_file_is_named_once(art: Art) -> None:
    with pytest.raises(AssetError) as caught:
        art.get(Picture("gone.svg", (10, 10)))
    assert str(caught.value).count("gone.svg") == 1


def test_pictures_are_made_one_at_a_time(art: Art) -> None:
    pictures = [Picture("square.svg", (size, size)) for size in (4, 5, 6)]
    art.prepare([*pictures, pictures[0]])
    assert [art.work(), art.work(), art.work(), art.work()] == [True, True, False, False]
    assert all(art.is_ready(picture) for picture in pictures)


def test_the_budget_holds(tmp_path: Path, art: Art) -> None:
    small = Art(tmp_path, budget=4 * 100 * 100)
    del art
    for ground in ("#000000", "#111111", "#222222"):
        small.get(Picture("square.svg", (60, 60), ground=ground))
    assert small.kept_bytes <= small.budget
    assert not small.is_ready(Picture("square.svg", (60, 60), ground="#000000"))


def test_an_icon_takes_one_colour(kit: Kit) -> None:
    surface = kit.art.get(icon("lock", 40, "#FF0000"))
    seen = {surface.get_at((x, y))[:3] for x in range(40) for y in range(40) if surface.get_at((x, y)).a == 255}
    assert (255, 0, 0) in seen


def test_mixing() -> None:
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"


def test_broken_tokens_are_named(tmp_path: Path) -> None:
    (tmp_path / "tokens.json").write_text("{", encoding="utf-8")
    with pytest.raises(AssetError, match=r"tokens\.json"):
        Tokens.load(tmp_path / "tokens.json")
