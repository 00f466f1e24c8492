"""Four busts for the player, and hair that others borrow."""
# ruff: noqa: E501
# fmt: off

from collections.abc import Callable

from paper import circle, lit, path, shade, stroke
from portrait_kit import Person, bust, neck
from portrait_people_more import marisol_marks


def plain(cloth: str, collar: str) -> Callable[[Person], list[str]]:
    """A player's jumper with a round collar."""
    return lambda p: [*bust(cloth, 84), *neck(p.skin, 16), path("M88 188 Q120 216 152 188 L156 195 Q120 230 84 195 Z", collar),
                      path("M152 188 L156 195 Q140 213 122 215 L122 205 Q140 202 152 188 Z", shade(collar, .14))]


def cap_hair(p: Person) -> list[str]:
    """Short hair: hair."""
    hair = p.hair
    return [path("M77 108 C70 70 86 40 120 40 C154 40 170 70 163 108 C160 94 156 86 150 80 C130 84 104 82 92 74 C86 84 80 94 77 108 Z", hair),
            stroke("M88 70 Q96 54 112 49", lit(hair, .2), 4)]


def long_back(p: Person) -> list[str]:
    """Long hair: what lies behind the head."""
    return [path("M120 36 C166 36 174 76 173 112 C173 150 180 178 176 204 L146 212 L94 212 L64 204 C60 178 67 150 67 112 C66 76 74 36 120 36 Z", p.hair)]


def long_front(p: Person) -> list[str]:
    """Long hair: hair and what lies on it."""
    hair = p.hair
    return [path("M77 118 C70 78 84 42 132 42 C120 62 104 76 92 84 C84 92 79 106 77 118 Z", hair),
            path("M163 118 C172 78 158 42 128 42 C134 62 144 76 152 86 C158 96 161 106 163 118 Z", shade(hair, .1)), stroke("M86 78 Q94 58 116 50", lit(hair, .2), 4)]


def afro_back(p: Person) -> list[str]:
    """Round curls: what lies behind the head."""
    hair = p.hair
    ring = ((76, 100, 13), (70, 82, 15), (76, 62, 17), (92, 48, 18), (112, 41, 18), (132, 41, 18), (150, 50, 18), (164, 64, 17), (170, 84, 15), (164, 102, 13))
    return [path("M120 40 C158 40 170 74 166 106 L74 106 C70 74 82 40 120 40 Z", hair), *[circle(x, y, r, hair) for x, y, r in ring]]


def afro_front(p: Person) -> list[str]:
    """Round curls: hair and what lies on it."""
    hair = p.hair
    return [path("M77 106 C72 74 86 46 120 46 C154 46 168 74 163 106 C160 88 152 77 140 74 C128 70 112 70 100 74 C88 77 80 88 77 106 Z", hair),
            *[stroke(d, lit(hair, .2), 4) for d in ("M76 70 Q80 58 90 54", "M98 46 Q108 38 120 40", "M70 90 Q68 82 72 76")]]


def grey_front(p: Person) -> list[str]:
    """Short grey hair: hair and what lies on it."""
    hair = p.hair
    return [path("M76 112 C70 72 84 42 120 40 C156 42 170 72 164 112 C160 100 158 90 152 82 C146 70 134 66 120 70 C106 66 94 70 88 82 C82 90 80 100 76 112 Z", hair),
            stroke("M86 74 Q96 54 114 49", lit(hair, .4), 4)]


PLAYERS = {
    "you_a": Person(skin="#E6B88E", hair="#5A3A28", jaw=.68, front=cap_hair, clothes=plain("#2B8588", "#FBF3E3")),
    "you_b": Person(skin="#8A5A3C", hair="#261C1B", jaw=.68, back=afro_back, front=afro_front, clothes=plain("#E5AE45", "#FBF3E3")),
    "you_c": Person(skin="#F0CBA8", hair="#A5563A", jaw=.62, back=long_back, front=long_front, clothes=plain("#7A61B5", "#FBF3E3"), ears=False),
    "you_d": Person(skin="#C08A60", hair="#8F8B88", brow="#6E6A68", jaw=.74, half=42, front=grey_front, clothes=plain("#4F9460", "#FBF3E3"), skin_marks=marisol_marks),
}
