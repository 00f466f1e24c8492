"""Jun, Noor, Adaeze, Ines and Tilde."""
# ruff: noqa: E501
# fmt: off

from paper import circle, lit, mix, path, poly, rect, shade, stroke
from portrait_kit import Person, bust, neck


def jun_back(p: Person) -> list[str]:
    """Jun: what lies behind the head."""
    return [path("M120 33 C168 33 178 78 177 112 C176.5 134 178 150 170 160 C160 166 150 164 146 160 L94 160 "
                 "C90 164 80 166 70 160 C62 150 63.5 134 63 112 C62 78 72 33 120 33 Z", shade(p.hair, .0)),
            path("M150 60 C172 84 170 130 164 162 C172 160 174 156 175 148 C178 124 178 70 150 48 Z", lit(p.hair, .1))]


def jun_front(p: Person) -> list[str]:
    """Jun: hair and what lies on it."""
    hair, high = p.hair, lit(p.hair, .16)
    return [path("M76 112 C74 74 88 44 122 42 C152 42 167 68 165 112 C161 104 159 96 157 88 C153 86 148 82 144 76 "
                 "C132 84 108 88 90 84 C84 90 79 100 76 112 Z", hair),
            path("M86 72 C92 56 106 48 122 47 C112 54 100 64 94 78 C90 80 87 78 86 72 Z", high),
            poly([(150, 62), (192, 44), (194, 49), (152, 67)], "#E5AE45"),
            poly([(150, 62), (143, 68), (152, 67)], "#F7E1AE"), poly([(189, 45.2), (197, 41.8), (199, 46.9), (191, 50.3)], "#E4775D")]


def jun_clothes(p: Person) -> list[str]:
    """Jun: neck and clothes."""
    tee = "#FBF3E3"
    return [path("M86 240 L92 186 L148 186 L154 240 Z", tee), *neck(p.skin, 15),
            *[path(f"M{88 - i} {y} Q120 {y + 10} {152 + i} {y} L{152 + i} {y + 7} Q120 {y + 17} {88 - i} {y + 7} Z", "#2B8588")
              for i, y in enumerate((202, 217, 232))],
            path("M32 240 C32 210 48 200 72 193 L98 182 L104 184 L96 240 Z", "#E0A43C"),
            path("M208 240 C208 210 192 200 168 193 L142 182 L136 184 L144 240 Z", shade("#E0A43C", .1)),
            path("M174 240 C174 224 176 214 181 198 C199 206 208 218 208 240 Z", shade("#E0A43C", .24)),
            path("M98 181 L82 189 L88 214 L102 200 Z", lit("#E0A43C", .35)), path("M142 181 L158 189 L152 214 L138 200 Z", "#E0A43C")]


def noor_back(p: Person) -> list[str]:
    """Noor: what lies behind the head."""
    curls = [(120, 50, 30), (92, 54, 24), (148, 54, 24), (74, 76, 22), (166, 76, 22), (68, 102, 20), (172, 102, 20),
             (72, 128, 18), (168, 128, 18), (82, 148, 15), (158, 148, 15), (98, 154, 12), (142, 154, 12)]
    return [circle(x, y, r, p.hair if x <= 130 else shade(p.hair, .0)) for x, y, r in curls]


def noor_front(p: Person) -> list[str]:
    """Noor: hair and what lies on it."""
    hair, high = p.hair, lit(p.hair, .16)
    return [path("M79 104 C76 78 88 52 120 50 C152 52 164 78 161 104 C157 92 152 84 144 80 C138 84 128 84 122 78 "
                 "C114 86 100 86 94 82 C86 88 82 96 79 104 Z", hair),
            circle(98, 68, 16, hair), circle(122, 60, 20, hair), circle(146, 68, 16, hair), circle(134, 54, 14, hair), circle(108, 54, 14, hair),
            stroke("M84 66 Q88 54 100 52", high, 4), stroke("M108 50 Q116 42 128 44", high, 4),
            stroke("M68 92 Q62 82 70 72", high, 4), circle(79, 120, 3.6, "#F2C75C")]


def noor_clothes(p: Person) -> list[str]:
    """Noor: neck and clothes."""
    cloth = "#2B8588"
    return [*neck(p.skin, 16), *bust(cloth, 86, 184),
            path("M96 164 Q120 174 144 164 L150 194 Q120 206 90 194 Z", lit(cloth, .16)),
            path("M128 171 Q138 169 144 164 L150 194 Q140 199 130 200 Z", shade(cloth, .12)),
            stroke("M93 183 Q120 194 147 183", shade(cloth, .14), 2.4)]


def adaeze_back(p: Person) -> list[str]:
    """Adaeze: what lies behind the head."""
    hair = p.hair
    return [circle(120, 40, 30, hair), circle(98, 37, 18, hair), circle(142, 37, 18, hair), circle(120, 24, 15, hair),
            circle(104, 26, 13, hair), circle(136, 26, 13, hair), circle(152, 46, 13, hair), circle(88, 46, 13, hair),
            stroke("M94 32 Q100 21 111 18", lit(hair, .2), 4), stroke("M84 46 Q83 40 87 36", lit(hair, .2), 3.6)]


def adaeze_front(p: Person) -> list[str]:
    """Adaeze: hair and what lies on it."""
    hair = p.hair
    return [path("M78 104 C74 74 90 46 120 46 C150 46 166 74 162 104 C158 88 150 74 120 70 C90 74 82 88 78 104 Z", hair),
            path("M84 66 C94 52 106 47 120 47 C134 47 146 52 156 66 L153 73 C144 62 132 57 120 57 C108 57 96 62 87 73 Z", "#E5AE45"),
            path("M120 47 C134 47 146 52 156 66 L153 73 C144 62 132 57 120 57 Z", shade("#E5AE45", .12)),
            *[f'<circle cx="{x}" cy="127" r="8" fill="none" stroke="#F2C75C" stroke-width="3"/>' for x in (77, 163)]]


def adaeze_clothes(p: Person) -> list[str]:
    """Adaeze: neck and clothes."""
    cloth = "#DB6A55"
    return [path("M86 240 L96 186 L144 186 L154 240 Z", "#FBF3E3"), *neck(p.skin, 16),
            path("M90 194 Q120 226 150 194 L154 240 L86 240 Z", "#FBF3E3"),
            path("M34 240 C34 210 48 200 72 193 L97 183 L112 240 Z", cloth),
            path("M206 240 C206 210 192 200 168 193 L143 183 L128 240 Z", shade(cloth, .1)),
            path("M172 240 C172 224 174 214 179 198 C197 206 206 218 206 240 Z", shade(cloth, .24)),
            path("M97 182 L80 192 L84 208 L92 208 L112 240 L114 236 Z", lit(cloth, .22)),
            path("M143 182 L160 192 L156 208 L148 208 L128 240 L126 236 Z", cloth)]


def ines_back(p: Person) -> list[str]:
    """Ines: what lies behind the head."""
    return [path("M120 36 C164 36 172 76 170 110 C170 134 164 152 146 158 L94 158 C76 152 70 134 70 110 C68 76 76 36 120 36 Z", shade(p.hair, .14))]


def ines_front(p: Person) -> list[str]:
    """Ines: hair and what lies on it."""
    hair, high, low = p.hair, lit(p.hair, .2), shade(p.hair, .2)
    plait = []
    for i, (x, y) in enumerate(((74, 148), (70, 160), (68, 172), (68, 184), (69, 195))):
        wide = 12 - i * .7
        plait += [path(f"M{x} {y - 8} C{x + wide * 1.2} {y - 9} {x + wide * 1.2} {y + 5} {x - 1} {y + 10} "
                       f"C{x - 4} {y + 4} {x - 3} {y - 2} {x} {y - 8} Z", low),
                  path(f"M{x} {y - 8} C{x - wide * 1.2} {y - 9} {x - wide * 1.2} {y + 5} {x + 1} {y + 10} "
                       f"C{x + 4} {y + 4} {x + 3} {y - 2} {x} {y - 8} Z", hair if i % 2 else mix(hair, high, .4))]
    return [path("M76 116 C70 78 84 42 118 42 C114 58 104 74 90 84 C84 92 79 104 76 116 Z", hair),
            path("M164 116 C170 78 156 42 118 42 C122 58 136 74 150 84 C156 92 161 104 164 116 Z", shade(hair, .1)),
            stroke("M84 78 Q92 58 110 49", high, 3.6),
            path("M70 108 C66 130 68 142 72 150 L84 148 C80 138 78 126 78 112 Z", hair), *plait,
            path("M63 208 C62 217 67 221 70 224 C73 221 78 217 76 208 Z", hair), rect(62.5, 202, 14, 6.5, "#E4775D", 3),
            *[circle(x, y, 4, "#FBF3E3") for x, y in ((150, 66), (157, 71), (154.5, 79), (146, 79), (143.5, 71))],
            circle(150, 73, 3.6, "#E5AE45")]


def ines_clothes(p: Person) -> list[str]:
    """Ines: neck and clothes."""
    cloth = "#8DB88C"
    return [*bust(cloth, 82), *neck(p.skin, 15), path("M92 190 Q120 208 118 214 L98 216 Q84 206 86 190 L94 186 Z", "#FBF3E3"),
            path("M148 190 Q120 208 122 214 L142 216 Q156 206 154 190 L146 186 Z", shade("#FBF3E3", .08)),
            circle(120, 226, 3, "#FBF3E3")]


def tilde_back(p: Person) -> list[str]:
    """Tilde: what lies behind the head."""
    hair, low = p.hair, shade(p.hair, .12)
    return [circle(122, 30, 21, hair), path("M122 9 A21 21 0 0 1 122 51 C134 44 136 20 122 9 Z", low),
            path("M120 40 C160 40 170 72 168 104 C167 120 164 128 158 134 L82 134 C76 128 73 120 72 104 C70 72 80 40 120 40 Z", hair)]


def tilde_front(p: Person) -> list[str]:
    """Tilde: hair and what lies on it."""
    hair, low = p.hair, shade(p.hair, .12)
    wire = "#7B5641"
    return [path("M78 112 C68 84 78 46 118 44 C112 58 98 72 88 84 C83 92 80 102 78 112 Z", hair),
            path("M162 112 C172 84 162 46 118 44 C126 56 142 72 152 84 C157 92 160 102 162 112 Z", low),
            stroke("M84 80 Q92 60 108 51", low, 3), stroke("M100 47 Q120 38 142 48", low, 3),
            *[f'<circle cx="{x}" cy="107" r="13" fill="none" stroke="{wire}" stroke-width="2.4"/>' for x in (101, 139)],
            stroke("M114 105 Q120 101 126 105", wire, 2.4), stroke("M88 105 L79 102", wire, 2.4), stroke("M152 105 L161 102", wire, 2.4)]


def tilde_marks(skin: str, turn: float) -> list[str]:
    """Tilde: lines of the skin."""
    line = mix(skin, shade(skin, .35), .55)
    return [stroke(f"M{96 + turn} 124 Q{93 + turn} 131 {97 + turn} 138", line, 2), stroke(f"M{144 + turn} 124 Q{147 + turn} 131 {143 + turn} 138", line, 2),
            stroke(f"M{106 + turn} 76 Q{120 + turn} 72 {134 + turn} 76", line, 2), stroke(f"M{110 + turn} 83 Q{120 + turn} 80 {130 + turn} 83", line, 1.8)]


def tilde_clothes(p: Person) -> list[str]:
    """Tilde: neck and clothes."""
    shawl = "#8A72B8"
    knit = lit(shawl, .28)
    return [*bust("#23594A", 80, 184), *neck(p.skin, 14), path("M94 188 Q120 206 146 188 L150 200 Q120 214 90 200 Z", "#FBF3E3"),
            path("M36 240 C36 208 54 198 78 191 L95 186 C98 206 108 226 122 240 Z", shawl),
            path("M204 240 C204 208 186 198 162 191 L145 186 C142 206 132 226 118 240 Z", shade(shawl, .16)),
            *[circle(x, y, 2.6, knit) for x, y in ((60, 212), (76, 206), (66, 228), (84, 222), (98, 232), (52, 232))],
            *[circle(x, y, 2.6, mix(knit, shawl, .4)) for x, y in ((164, 206), (180, 212), (156, 222), (174, 228), (142, 232), (190, 232))],
            circle(120, 226, 7, "#E5AE45"), circle(118.5, 224.5, 3, "#F7E1AE")]


FIRST_PEOPLE = {
    "jun": Person(skin="#EFC79F", hair="#2B2733", jaw=.62, back=jun_back, front=jun_front, clothes=jun_clothes, ears=False, shut_smile=True),
    "noor": Person(skin="#C98E63", hair="#3A2620", jaw=.64, back=noor_back, front=noor_front, clothes=noor_clothes),
    "adaeze": Person(skin="#7E4C34", hair="#231A1C", jaw=.64, half=40, back=adaeze_back, front=adaeze_front, clothes=adaeze_clothes, mouth_half=11, brow="#1C1416"),
    "ines": Person(skin="#E0AE83", hair="#6B3F2A", jaw=.6, back=ines_back, front=ines_front, clothes=ines_clothes, ears=False, shut_smile=True),
    "tilde": Person(skin="#E3B691", hair="#EFE9DF", brow="#BDB3A6", jaw=.7, half=40, back=tilde_back, front=tilde_front, clothes=tilde_clothes, skin_marks=tilde_marks, shut_smile=True, gap=19, brow_width=3.4),
}
