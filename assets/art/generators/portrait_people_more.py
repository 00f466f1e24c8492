"""Petrov, Sana, Tomas, Wei and Marisol."""
# ruff: noqa: E501
# fmt: off

from paper import circle, lit, mix, oval, path, poly, rect, shade, stroke
from portrait_kit import CX, Person, bust, neck


def petrov_back(p: Person) -> list[str]:
    """Petrov: what lies behind the head."""
    return [path("M74 116 C66 100 68 78 82 68 L158 68 C172 78 174 100 166 116 Z", p.hair)]


def petrov_front(p: Person) -> list[str]:
    """Petrov: hair and what lies on it."""
    hair = p.hair
    return [path("M79 114 C70 104 71 80 84 68 C86 80 84 92 83 100 Z", hair), path("M161 114 C170 104 169 80 156 68 C154 80 156 92 157 100 Z", shade(hair, .14)),
            stroke("M98 58 Q120 50 142 60", lit(p.skin, .5), 4)]


def petrov_over(p: Person, turn: float) -> list[str]:
    """Petrov: what lies over the mouth."""
    hair = p.brow
    x = CX + turn
    return [path(f"M{x} 126 C{x - 8} 123 {x - 17} 127 {x - 21} 136 C{x - 13} 135 {x - 6} 136 {x} 132 "
                 f"C{x + 6} 136 {x + 13} 135 {x + 21} 136 C{x + 17} 127 {x + 8} 123 {x} 126 Z", hair),
            path(f"M{x} 126 C{x + 8} 123 {x + 17} 127 {x + 21} 136 C{x + 13} 135 {x + 6} 136 {x} 132 Z", shade(hair, .16))]


def petrov_marks(skin: str, turn: float) -> list[str]:
    """Petrov: lines of the skin."""
    line = mix(skin, shade(skin, .35), .55)
    return [stroke(f"M{102 + turn} 72 Q{120 + turn} 68 {138 + turn} 72", line, 2), stroke(f"M{106 + turn} 80 Q{120 + turn} 77 {134 + turn} 80", line, 2),
            stroke(f"M{95 + turn} 114 Q{101 + turn} 118 {107 + turn} 115", line, 2), stroke(f"M{133 + turn} 115 Q{139 + turn} 118 {145 + turn} 114", line, 2)]


def petrov_clothes(p: Person) -> list[str]:
    """Petrov: neck and clothes."""
    cloth = "#8A6248"
    return [*bust(cloth, 90), *neck(p.skin, 18), path("M84 190 L120 226 L156 190 L148 240 L92 240 Z", "#FBF3E3"),
            path("M114 214 L126 214 L130 240 L110 240 Z", "#1F4B57"), poly([(113, 206), (127, 206), (125, 217), (115, 217)], "#2B6170"),
            path("M96 184 L84 192 L108 222 L119 208 Z", "#FFFBF2"), path("M144 184 L156 192 L132 222 L121 208 Z", shade("#FBF3E3", .1)),
            path("M88 190 L76 194 L98 240 L106 240 Z", lit(cloth, .18)), path("M152 190 L164 194 L142 240 L134 240 Z", shade(cloth, .08))]


def sana_back(p: Person) -> list[str]:
    """Sana: what lies behind the head."""
    cloth = p.scarf
    return [path("M120 32 C168 32 176 76 174 110 C173 142 176 168 190 200 L50 200 C64 168 67 142 66 110 C64 76 72 32 120 32 Z", shade(cloth, .22))]


def sana_front(p: Person) -> list[str]:
    """Sana: hair and what lies on it."""
    cloth = p.scarf
    return [path("M120 32 C168 32 176 76 174 112 C173 138 168 158 158 172 C164 152 163 126 160 106 C156 78 144 64 120 63 "
                 "C96 64 84 78 80 106 C77 126 80 146 92 160 C84 164 76 158 72 148 C67 134 66 122 66 110 C64 76 72 32 120 32 Z", cloth),
            path("M120 32 C168 32 176 76 174 112 C173 138 168 158 158 172 C164 152 163 126 160 106 C157 78 150 52 120 32 Z", shade(cloth, .12)),
            path("M78 142 C92 168 140 172 162 140 C166 168 160 196 118 206 C88 204 70 186 70 168 Z", cloth),
            path("M162 140 C166 168 160 196 118 206 C134 192 148 172 150 154 Z", shade(cloth, .16)),
            path("M70 166 C88 190 116 196 140 188 C126 200 112 206 96 206 C76 204 66 190 70 166 Z", lit(cloth, .18)),
            stroke("M84 66 Q94 46 116 41", lit(cloth, .3), 4)]


def sana_clothes(p: Person) -> list[str]:
    """Sana: neck and clothes."""
    cloth = "#3E6480"
    return [*bust(cloth, 86), *neck(p.skin, 15), path("M96 194 L84 240 L92 240 L104 198 Z", "#E4775D"), path("M142 194 L154 240 L146 240 L134 198 Z", shade("#E4775D", .12))]


def tomas_back(p: Person) -> list[str]:
    """Tomas: what lies behind the head."""
    return [path("M76 104 C68 70 84 38 120 38 C156 38 172 70 164 104 Z", p.hair)]


def tomas_front(p: Person) -> list[str]:
    """Tomas: hair and what lies on it."""
    hair, high = p.hair, lit(p.hair, .18)
    curls = [(86, 72, 13), (98, 58, 15), (116, 52, 16), (136, 54, 15), (151, 66, 13), (158, 82, 9), (82, 86, 9)]
    return [*[circle(x, y, r, hair if x < 140 else shade(hair, .08)) for x, y, r in curls],
            path("M78 108 C76 92 80 80 86 76 L90 82 C84 90 82 100 82 110 Z", hair), path("M162 108 C164 92 160 80 154 76 L150 82 C156 90 158 100 158 110 Z", shade(hair, .08)),
            stroke("M90 62 Q94 52 104 50", high, 3.8), stroke("M110 46 Q118 40 128 43", high, 3.8)]


def tomas_beard(skin: str, turn: float) -> list[str]:
    """Tomas: a beard on the chin."""
    beard = mix(skin, "#4A2E22", .42)
    return [path("M80 112 C80 134 88 156 120 156 C152 156 160 134 160 112 C156 122 152 126 144 126 C136 122 128 124 120 125 "
                 "C112 124 104 122 96 126 C88 126 84 122 80 112 Z", beard),
            path("M160 112 C160 134 152 156 120 156 C140 152 150 138 153 123 C156 121 158 117 160 112 Z", shade(beard, .16)),
            oval(CX + turn, 137, 15, 7.5, mix(skin, beard, .25))]


def tomas_clothes(p: Person) -> list[str]:
    """Tomas: neck and clothes."""
    cloth = "#4C7391"
    wool = "#EADBC0"
    return [path("M88 240 L92 190 L148 190 L152 240 Z", "#8C9A98"), *neck(p.skin, 18), path("M90 192 Q120 220 150 192 L154 240 L86 240 Z", "#9AA7A4"),
            path("M30 240 C30 208 46 199 72 192 L96 184 L102 240 Z", cloth), path("M210 240 C210 208 194 199 168 192 L144 184 L138 240 Z", shade(cloth, .1)),
            path("M176 240 C176 224 178 212 183 197 C201 205 210 218 210 240 Z", shade(cloth, .24)),
            path("M98 176 C86 180 78 186 76 196 C80 214 92 228 100 240 L108 234 C104 218 98 200 102 188 Z", wool),
            path("M142 176 C154 180 162 186 164 196 C160 214 148 228 140 240 L132 234 C136 218 142 200 138 188 Z", shade(wool, .12))]


def wei_back(p: Person) -> list[str]:
    """Wei: what lies behind the head."""
    return [path("M77 106 C70 72 84 44 120 44 C156 44 170 72 163 106 Z", mix(p.hair, p.skin, .2))]


def wei_front(p: Person) -> list[str]:
    """Wei: hair and what lies on it."""
    hair, high = p.hair, lit(p.hair, .18)
    wire = "#23594A"
    return [path("M77 98 C72 66 86 36 128 34 C160 36 170 62 163 98 C160 90 158 82 154 76 C140 74 120 72 104 62 C98 72 86 80 82 86 Z", hair),
            path("M92 56 C102 42 120 38 136 42 C122 46 112 52 104 62 C98 62 94 60 92 56 Z", high),
            *[f'<rect x="{x}" y="94" width="29" height="24" rx="11" ry="11" fill="none" stroke="{wire}" stroke-width="2.6"/>' for x in (87, 124)],
            stroke("M116 103 Q120 100 124 103", wire, 2.6), stroke("M87 102 L80 100", wire, 2.6), stroke("M153 102 L160 100", wire, 2.6)]


def wei_clothes(p: Person) -> list[str]:
    """Wei: neck and clothes."""
    vest = "#4F9460"
    shirt = "#FBF3E3"
    badge = [circle(x, y, 2.6, c) for x, y, c in ((120, 225.5, "#2B8588"), (124.7, 229, "#E5AE45"), (122.9, 234.5, "#7A61B5"),
                                                    (117.1, 234.5, "#4F9460"), (115.3, 229, "#E4775D"))]
    return [*bust(shirt, 84), *neck(p.skin, 16),
            path("M58 240 C58 214 68 202 84 191 L96 187 L120 224 L144 187 L156 191 C172 202 182 214 182 240 Z", vest),
            path("M156 191 C172 202 182 214 182 240 L146 240 L132 206 L144 187 Z", shade(vest, .12)),
            path("M96 180 L86 190 L106 218 L119 204 Z", "#FFFBF2"), path("M144 180 L154 190 L134 218 L121 204 Z", shade(shirt, .1)),
            stroke("M98 204 L112 219", "#F7E1AE", 3), stroke("M142 204 L128 219", shade("#F7E1AE", .1), 3), rect(107, 218, 26, 24, "#FFFBF2", 4), *badge]


def marisol_back(p: Person) -> list[str]:
    """Marisol: what lies behind the head."""
    hair = p.hair
    return [path("M120 36 C164 36 172 72 170 104 C170 122 166 134 158 142 L82 142 C74 134 70 122 70 104 C68 72 76 36 120 36 Z", hair),
            circle(166, 58, 20, hair), circle(172, 54, 10, lit(hair, .12))]


def marisol_front(p: Person) -> list[str]:
    """Marisol: hair and what lies on it."""
    hair, wrap = p.hair, "#C65B42"
    return [path("M78 112 C72 84 82 60 120 56 C158 60 168 84 162 112 C158 98 152 86 142 80 C128 76 112 76 98 80 C88 86 82 98 78 112 Z", hair),
            path("M98 80 C90 86 84 96 81 106 C81 92 88 76 104 72 Z", "#BDB3A8"),
            path("M75 88 C76 56 92 38 122 38 C150 38 166 58 166 88 C156 72 140 66 120 66 C100 66 84 72 75 88 Z", wrap),
            path("M122 38 C150 38 166 58 166 88 C160 78 152 72 142 69 C144 56 136 44 122 38 Z", shade(wrap, .14)),
            *[circle(x, y, 3.4, "#F7E1AE") for x, y in ((92, 62), (108, 51), (126, 54), (110, 63), (143, 62))],
            poly([(77, 121), (83, 131), (77, 143), (71, 131)], "#F2C75C"), poly([(163, 121), (169, 131), (163, 143), (157, 131)], shade("#F2C75C", .1))]


def marisol_marks(skin: str, turn: float) -> list[str]:
    """Marisol: lines of the skin."""
    line = mix(skin, shade(skin, .35), .55)
    return [stroke(f"M{97 + turn} 125 Q{94 + turn} 131 {98 + turn} 138", line, 2), stroke(f"M{143 + turn} 125 Q{146 + turn} 131 {142 + turn} 138", line, 2)]


def marisol_clothes(p: Person) -> list[str]:
    """Marisol: neck and clothes."""
    cloth, apron = "#E5AE45", "#23594A"
    return [*bust(cloth, 90), *neck(p.skin, 17), path("M88 190 L120 222 L152 190 L160 194 L154 240 L86 240 L80 194 Z", cloth),
            path("M95 186 L84 192 L108 218 L119 208 Z", lit(cloth, .3)), path("M145 186 L156 192 L132 218 L121 208 Z", shade(cloth, .1)),
            path("M86 240 L90 222 L150 222 L154 240 Z", apron), path("M128 222 L150 222 L154 240 L130 240 Z", shade(apron, .14)),
            path("M76 194 L84 191 L98 222 L90 224 Z", apron), path("M164 194 L156 191 L142 222 L150 224 Z", shade(apron, .14))]


MORE_PEOPLE = {
    "petrov": Person(skin="#EEC4A4", hair="#A7A39E", brow="#8C8782", jaw=.78, half=42, back=petrov_back, front=petrov_front, clothes=petrov_clothes, skin_marks=petrov_marks, over=petrov_over, mouth=140, mouth_half=9, brow_width=5.4),
    "sana": Person(skin="#BB8259", hair="#2F2023", scarf="#6A4A84", jaw=.6, half=40, back=sana_back, front=sana_front, clothes=sana_clothes, ears=False),
    "tomas": Person(skin="#CF9B70", hair="#4A2E22", jaw=.78, half=42, back=tomas_back, front=tomas_front, clothes=tomas_clothes, under_mouth=tomas_beard, brow_width=5, mouth=137, mouth_half=9),
    "wei": Person(skin="#F1D0AB", hair="#26252C", jaw=.7, back=wei_back, front=wei_front, clothes=wei_clothes, gap=18.5),
    "marisol": Person(skin="#A96F4A", hair="#35241F", jaw=.72, half=42, back=marisol_back, front=marisol_front, clothes=marisol_clothes, skin_marks=marisol_marks, shut_smile=True, mouth_half=11, brow_width=4.6),
}
