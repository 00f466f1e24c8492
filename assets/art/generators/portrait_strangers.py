"""Friendly strangers for the dating page: people from everywhere, without a name, as many as its largest page shows."""
# ruff: noqa: E501
# fmt: off

from collections.abc import Callable

from paper import circle, lit, mix, oval, path, shade, stroke
from portrait_kit import CX, Person, bust, neck
from portrait_people_more import sana_back, sana_front, tomas_beard
from portrait_players import afro_back, afro_front, cap_hair, grey_front, long_back, long_front, plain


def shirt(cloth: str, inside: str = "#FBF3E3") -> Callable[[Person], list[str]]:
    """An open shirt over a plain one."""
    return lambda p: [path("M86 240 L92 188 L148 188 L154 240 Z", inside), *neck(p.skin, 17), path("M91 190 Q120 216 149 190 L154 240 L86 240 Z", inside),
                      path("M34 240 C34 210 48 200 72 193 L96 183 L108 240 Z", cloth), path("M206 240 C206 210 192 200 168 193 L144 183 L132 240 Z", shade(cloth, .1)),
                      path("M174 240 C174 224 176 214 181 198 C198 206 206 218 206 240 Z", shade(cloth, .24)),
                      path("M97 181 L81 190 L96 214 L108 198 Z", lit(cloth, .25)), path("M143 181 L159 190 L144 214 L132 198 Z", cloth)]


def kurta(cloth: str, edge: str) -> Callable[[Person], list[str]]:
    """A collarless tunic with an edged slit."""
    return lambda p: [*bust(cloth, 84), *neck(p.skin, 15), path("M89 189 Q120 212 151 189 L155 195 Q120 224 85 195 Z", edge),
                      path("M116 209 L124 209 L124 240 L116 240 Z", edge), path("M120 209 L124 209 L124 240 L120 240 Z", shade(edge, .14))]


def fringe_back(p: Person) -> list[str]:
    """Straight hair to the shoulders."""
    return [path("M120 34 C168 34 176 78 175 112 C175 148 178 170 178 190 L150 198 L90 198 L62 190 C62 170 65 148 65 112 C64 78 72 34 120 34 Z", p.hair),
            path("M150 60 C172 84 172 140 168 193 L178 190 C178 170 175 148 175 112 C175 84 170 56 150 46 Z", lit(p.hair, .1))]


def fringe_front(p: Person) -> list[str]:
    """A straight fringe."""
    return [path("M77 112 C72 70 88 42 120 42 C152 42 168 70 163 112 C161 102 159 96 156 88 C132 92 108 92 84 88 C81 96 79 102 77 112 Z", p.hair),
            path("M88 70 C94 56 106 49 122 48 C112 56 104 66 100 80 C94 80 88 78 88 70 Z", lit(p.hair, .16))]


def turban_front(p: Person) -> list[str]:
    """A wound cloth."""
    cloth = p.scarf
    return [path("M72 96 C66 58 84 28 120 27 C156 28 174 58 168 96 C160 82 142 72 120 66 C98 72 80 82 72 96 Z", cloth),
            path("M120 66 C142 72 160 82 168 96 C174 58 156 28 120 27 C142 36 146 54 120 66 Z", shade(cloth, .14)),
            path("M112 50 L120 44 L128 50 L124 68 L116 68 Z", lit(cloth, .3)),
            *[stroke(d, shade(cloth, .2), 2.6) for d in ("M74 84 C84 66 100 56 116 51", "M80 64 C90 50 102 42 116 40", "M166 84 C156 66 140 56 124 51")]]


def turban_beard(skin: str, turn: float) -> list[str]:
    """A full beard."""
    beard = "#3B2A26"
    return [path("M79 108 C78 140 90 164 120 165 C150 164 162 140 161 108 C157 121 152 126 144 126 C136 122 128 124 120 125 C112 124 104 122 96 126 C88 126 83 121 79 108 Z", beard),
            path("M161 108 C162 140 150 164 120 165 C140 158 150 140 153 123 C156 121 159 116 161 108 Z", lit(beard, .08)), oval(CX + turn, 136.5, 14, 7, mix(skin, beard, .2))]


def waves_back(p: Person) -> list[str]:
    """Wavy hair."""
    return [*[circle(x, y, r, shade(p.hair, .08)) for x, y, r in ((84, 70, 24), (156, 70, 24), (72, 104, 20), (168, 104, 20), (70, 136, 19), (170, 136, 19), (76, 166, 17), (164, 166, 17))], path("M120 36 C160 36 170 70 168 110 L166 168 L74 168 L72 110 C70 70 80 36 120 36 Z", shade(p.hair, .08))]


def waves_front(p: Person) -> list[str]:
    """A side parting with a wave."""
    return [path("M75 118 C66 80 82 42 138 42 C132 62 112 70 96 80 C84 90 82 106 75 118 Z", p.hair), path("M165 118 C174 78 162 46 136 42 C138 60 148 72 154 84 C160 96 160 106 165 118 Z", shade(p.hair, .1)),
            stroke("M84 76 Q94 56 118 49", lit(p.hair, .25), 4)]


def freckles(skin: str, turn: float) -> list[str]:
    """Six freckles."""
    spot = mix(skin, "#A5563A", .45)
    return [circle(x + turn, y, 1.5, spot) for x, y in ((94, 117), (99, 121), (92, 123), (140, 117), (146, 121), (138, 123))]


def rims(wire: str) -> list[str]:
    """Square glasses."""
    return [*[f'<rect x="{x}" y="94" width="30" height="23" rx="7" ry="7" fill="none" stroke="{wire}" stroke-width="2.8"/>' for x in (86, 124)],
            stroke("M116 103 Q120 100 124 103", wire, 2.8), stroke("M86 101 L80 99", wire, 2.8), stroke("M154 101 L160 99", wire, 2.8)]


def glasses(p: Person) -> list[str]:
    """Short hair and square glasses."""
    return [*cap_hair(p), *rims("#5A3F6B")]


def waves_and_glasses(p: Person) -> list[str]:
    """A side parting with a wave, and square glasses."""
    return [*waves_front(p), *rims("#8A4A30")]


def braids_back(p: Person) -> list[str]:
    """Hair behind the head, for braids."""
    return [path("M120 36 C164 36 172 74 170 106 L170 164 L70 164 L70 106 C68 74 76 36 120 36 Z", shade(p.hair, .1))]


def braids_front(p: Person) -> list[str]:
    """Parted rows above the brow and two braids a side over the shoulders, with beads."""
    hang = ((66, 214), (80, 200), (160, 200), (174, 214))
    return [*[shape for x, end in hang for shape in (stroke(f"M{CX + (x - CX) * .86:.1f} 92 Q{x} 120 {x} {end}", p.hair, 12), *[stroke(f"M{x - 4} {y} L{x + 4} {y + 4}", lit(p.hair, .16), 2.4) for y in range(126, end - 8, 12)], circle(x, end, 6.5, "#E5AE45"))],
            path("M77 108 C72 74 88 42 120 42 C152 42 168 74 163 108 C158 90 150 78 120 74 C90 78 82 90 77 108 Z", p.hair),
            *[stroke(d, lit(p.hair, .18), 2.6) for d in ("M120 46 L120 72", "M104 48 C98 58 96 66 96 78", "M136 48 C142 58 144 66 144 78", "M90 58 C84 68 82 78 82 90", "M150 58 C156 68 158 78 158 90")]]


def bob_back(p: Person) -> list[str]:
    """Hair to the jaw."""
    return [path("M120 34 C166 34 174 76 172 110 C172 132 172 146 166 156 C158 160 150 158 146 154 L94 154 C90 158 82 160 74 156 C68 146 68 132 68 110 C66 76 74 34 120 34 Z", shade(p.hair, .1))]


def bob_front(p: Person) -> list[str]:
    """A swept fringe."""
    return [path("M76 114 C70 72 88 40 128 42 C156 46 168 74 164 114 C160 98 156 88 148 80 C126 84 104 78 94 72 C88 86 80 98 76 114 Z", p.hair), path("M92 62 C100 48 114 45 130 47 C118 52 108 58 102 70 C96 70 92 68 92 62 Z", lit(p.hair, .35))]


def bun_back(p: Person) -> list[str]:
    """A low knot at the side."""
    return [circle(170, 128, 19, p.hair), circle(174, 124, 10, lit(p.hair, .14)), path("M120 38 C162 38 170 74 167 106 C166 124 162 136 156 142 L84 142 C78 136 74 124 73 106 C70 74 78 38 120 38 Z", p.hair)]


def bun_front(p: Person) -> list[str]:
    """A middle parting, a small mark and ear drops."""
    return [path("M78 112 C70 76 84 44 120 44 C112 60 100 74 90 84 C84 92 80 102 78 112 Z", p.hair), path("M162 112 C170 76 156 44 120 44 C128 60 140 74 150 84 C156 92 160 102 162 112 Z", shade(p.hair, .1)),
            stroke("M86 76 Q94 58 110 51", lit(p.hair, .18), 3.6), *[circle(x, 124, 3.4, "#F2C75C") for x in (78, 162)], *[circle(x, 132, 4.6, "#2B8588") for x in (78, 162)]]


def fade_front(p: Person) -> list[str]:
    """Curls on top, short at the sides."""
    return [path("M79 104 C76 84 80 66 92 58 L148 58 C160 66 164 84 161 104 C158 92 154 84 150 78 L90 78 C86 84 82 92 79 104 Z", mix(p.hair, p.skin, .25)),
            *[circle(x, y, r, p.hair) for x, y, r in ((92, 60, 13), (106, 48, 15), (124, 44, 16), (142, 50, 14), (150, 63, 11), (104, 64, 13), (122, 62, 15), (138, 64, 12))], stroke("M98 50 Q104 41 114 41", lit(p.hair, .2), 4)]


STRANGERS: tuple[tuple[Person, str], ...] = (
    (Person(skin="#6E4230", hair="#1E1718", jaw=.76, half=42, front=fade_front, clothes=shirt("#E5AE45"), brow_width=4.8, mouth_half=11), "glad"),
    (Person(skin="#F0CDA6", hair="#27232E", jaw=.62, back=fringe_back, front=fringe_front, clothes=plain("#C65B42", "#FBF3E3"), ears=False), "calm"),
    (Person(skin="#B87F56", hair="#2B1F1E", scarf="#2B8588", jaw=.74, half=42, front=turban_front, under_mouth=turban_beard, clothes=shirt("#7A61B5"), brow_width=5, mouth=136, mouth_half=9), "glad"),
    (Person(skin="#F2CFB2", hair="#B5603A", brow="#8A4A30", jaw=.62, back=waves_back, front=waves_front, skin_marks=freckles, clothes=plain("#4F9460", "#D3E6D2"), ears=False, shut_smile=True), "glad"),
    (Person(skin="#E2B48E", hair="#9A9692", brow="#6F6B68", jaw=.74, half=42, front=glasses, under_mouth=tomas_beard, clothes=shirt("#3E6480", "#D5E9EA"), brow_width=4.6, mouth=137, mouth_half=9), "calm"),
    (Person(skin="#8C5A3E", hair="#241A1B", jaw=.64, half=40, back=braids_back, front=braids_front, clothes=plain("#CFC2E2", "#7A61B5"), ears=False, mouth_half=11), "glad"),
    (Person(skin="#F3D3B8", hair="#DDB565", brow="#A8803E", jaw=.64, back=bob_back, front=bob_front, clothes=shirt("#86BCC4"), ears=False), "calm"),
    (Person(skin="#C48A5F", hair="#2A1D1C", jaw=.62, back=bun_back, front=bun_front, clothes=kurta("#E4775D", "#F7E1AE"), shut_smile=True), "glad"),
    (Person(skin="#5E3A2B", hair="#1B1516", jaw=.64, back=afro_back, front=afro_front, clothes=kurta("#7A61B5", "#F2C75C"), mouth_half=11), "glad"),
    (Person(skin="#E8BE98", hair="#1F1B22", jaw=.6, back=long_back, front=long_front, clothes=shirt("#4F9460"), ears=False), "calm"),
    (Person(skin="#EBC3A0", hair="#3B2A26", jaw=.74, half=42, front=cap_hair, under_mouth=turban_beard, clothes=plain("#3E6480", "#FBF3E3"), brow_width=5, mouth=136, mouth_half=9), "glad"),
    (Person(skin="#A56B47", hair="#33201C", jaw=.64, back=bob_back, front=bob_front, clothes=plain("#E5AE45", "#FBF3E3"), ears=False), "glad"),
    (Person(skin="#E9C2A2", hair="#CFCAC4", brow="#8F8A84", jaw=.64, back=waves_back, front=waves_and_glasses, clothes=kurta("#2B8588", "#D5E9EA"), ears=False, shut_smile=True), "glad"),
    (Person(skin="#6B4530", hair="#1E1718", scarf="#C65B42", jaw=.62, back=sana_back, front=sana_front, clothes=plain("#2B8588", "#FBF3E3"), ears=False), "calm"),
    (Person(skin="#F2CFB2", hair="#A8532F", brow="#8A4A30", jaw=.62, back=bun_back, front=bun_front, skin_marks=freckles, clothes=shirt("#86BCC4"), shut_smile=True), "glad"),
    (Person(skin="#8A5A40", hair="#241A1B", jaw=.76, half=42, under_mouth=turban_beard, clothes=shirt("#E4775D", "#D3E6D2"), brow_width=5, mouth=136, mouth_half=9), "glad"),
    (Person(skin="#D9A27C", hair="#E4E0DA", brow="#B5AFA8", jaw=.72, half=42, front=grey_front, clothes=plain("#5B4A78", "#CFC2E2"), brow_width=4.6), "calm"),
)
