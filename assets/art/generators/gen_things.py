"""Writes things/<thing>.svg: what somebody holds out to you, on a paper that lies a little askew, 300 x 240 each.

And what stands in a picture in the place of a person, 400 x 400 each, its foot on y 388.
"""
# ruff: noqa: E501, PLR0913, PLR0917
# fmt: off

from figures import BUN, CROPPED, figure
from paper import circle, group, lit, oval, path, poly, rect, save, shade, stroke

W, H = 300, 240
STANDS = (400, 400)


def sheet(w: float, h: float, inside: list[str], turn: float) -> list[str]:
    """A paper in the middle of the drawing with its shade on the right and below; what is on it begins at 0, 0."""
    x, y = -w / 2, -h / 2
    return [group([rect(x + 6, y + 7, w, h, "#8A6E5A", 3), rect(x, y, w, h, "#FBF3E3", 3), group(inside, f"translate({x} {y})")], f"translate({W / 2} {H / 2}) rotate({turn})")]


def kettle() -> None:
    """Jun's drawing on the back of a form: a kettle with your nose, in ink, and a little colour."""
    ink, red = "#22332F", "#E4775D"
    form = [rect(20, 18 + i * 34, w, 7, "#E9DCC0", 3) for i, w in enumerate((150, 96, 190, 120, 170, 84))]
    body = [path("M66 164 C54 112 76 86 132 84 C190 86 212 112 200 164 C178 174 88 174 66 164 Z", lit(red, .3)), path("M152 85 C194 90 211 114 200 164 C190 169 172 171 158 171 C180 144 178 106 152 85 Z", red)]
    lines = [stroke(d, ink, 5) for d in (
        "M66 164 C54 112 76 86 132 84 C190 86 212 112 200 164 C178 174 88 174 66 164 Z", "M84 96 C88 30 178 30 184 97", "M112 84 C114 72 152 72 154 84", "M202 140 C228 136 226 104 246 98", "M204 116 C216 110 216 92 236 84 L250 102",
        "M100 118 Q106 110 114 116", "M150 116 Q158 110 164 118", "M112 150 Q132 162 156 148", "M70 172 L64 180 M196 172 L202 180")]
    nose = [path("M132 108 C126 122 114 138 124 144 C132 148 142 146 144 138", "#F4C9A8"), stroke("M132 108 C126 122 114 138 124 144 C132 148 142 146 144 138", ink, 5)]
    save("things/kettle.svg", W, H, [*sheet(270, 206, [*form, *body, *lines, *nose, circle(107, 124, 5, ink), circle(157, 124, 5, ink), circle(133, 70, 7, ink), *[stroke(d, "#86BCC4", 6) for d in ("M256 84 q10 -12 0 -24", "M238 66 q10 -12 0 -24")]], -3), circle(152, 24, 11, shade(red, .2)), circle(150, 22, 11, red), circle(147, 19, 4, lit(red, .5))])


def waiting(x: float, y: float, k: float, skin: str, hair: str, coat: str) -> list[str]:
    """Somebody small who stands and waits; (x, y) is between the shoes."""
    return [group([rect(-9, -26, 8, 26, "#3B4B47"), rect(2, -26, 8, 26, "#2F3D3A"), path("M-15 -22 C-17 -50 -16 -66 0 -68 C16 -66 17 -50 15 -22 Z", coat), path("M4 -68 C16 -64 17 -50 15 -22 L6 -22 C10 -40 10 -56 4 -68 Z", shade(coat, .18)), circle(0, -78, 12, skin), path("M-13 -78 C-15 -92 -7 -94 0 -94 C8 -94 15 -91 13 -78 C7 -85 -7 -85 -13 -78 Z", hair), circle(-4, -77, 1.8, "#22332F"), circle(4, -77, 1.8, "#22332F"), stroke("M-4 -70 Q0 -73 4 -70", "#5B2A2A", 1.8)], f"translate({x} {y}) scale({k})")]


def ferry_photo() -> None:
    """Sana's photo: the office of the ferry, its shutter down, and a line of people who wait in front of it."""
    water, wall = "#86BCC4", "#E7CFA6"
    office = [rect(14, 14, 246, 176, "#D5E9EA"), poly([(14, 92), (70, 62), (120, 84), (190, 54), (260, 86), (260, 120), (14, 120)], "#A9C3C9"), rect(14, 112, 246, 40, water), *[rect(x, y, w, 3, "#B5DADC") for x, y, w in ((120, 124, 40), (180, 134, 50), (140, 142, 30))], rect(14, 146, 246, 44, "#DCCFB4"), rect(14, 146, 246, 5, shade("#DCCFB4", .16)),
              rect(20, 62, 84, 88, wall), rect(86, 62, 18, 88, shade(wall, .14)), poly([(14, 64), (62, 34), (110, 64)], "#2B8588"), poly([(62, 34), (110, 64), (86, 64)], shade("#2B8588", .18)), rect(34, 70, 56, 12, "#FBF3E3", 2), rect(32, 90, 56, 60, "#7D8B86"), *[rect(32, 96 + i * 9, 56, 2.5, shade("#7D8B86", .24)) for i in range(6)], rect(50, 106, 20, 24, "#FBF3E3"), *[rect(53, 110 + i * 6, w, 2, "#B4533F") for i, w in enumerate((14, 10, 12))]]
    queue = [("#E2B48E", "#C9C3B2", "#7A61B5"), ("#8A5A3C", "#231A1C", "#E5AE45"), ("#C48A5F", "#27232E", "#2B8588"), ("#EFC79F", "#6B3F2A", "#A8535C"), ("#8A5A3C", "#27232E", "#4F9460"), ("#E2B48E", "#6B3F2A", "#5A3F6B")]
    people = [s for i, one in enumerate(queue) for s in waiting(116 + i * 25, 168 + i * 2.6, .7 + i * .03, *one)]
    save("things/ferry_photo.svg", W, H, sheet(274, 220, [*office, *people, rect(14, 200, 120, 8, "#D5E9EA", 4), circle(246, 204, 7, "#E4775D")], 3))


def dog() -> None:
    """A dog that sits and waits, with a note in his collar."""
    coat, pale, ink = "#C98A4E", "#F7E1AE", "#22332F"
    low = shade(coat, .2)
    save("things/dog.svg", *STANDS, [
        oval(214, 388, 150, 10, "#A8A08C"), path("M296 372 C352 366 384 322 366 284 C360 276 346 280 346 292 C346 326 322 342 284 346 Z", low),
        path("M158 196 C210 178 270 216 296 276 C318 330 316 388 284 388 L162 388 C142 330 138 250 158 196 Z", coat), path("M226 204 C262 222 284 246 296 276 C318 330 316 388 284 388 L238 388 C276 340 270 260 226 204 Z", low),
        oval(254, 340, 50, 48, lit(coat, .14)), rect(206, 366, 96, 22, lit(coat, .14), 11), path("M140 218 C128 262 132 320 150 352 L190 344 C204 300 202 250 190 214 Z", pale),
        rect(146, 278, 34, 110, coat, 16), rect(190, 284, 32, 104, low, 15), rect(132, 368, 48, 20, lit(coat, .3), 10), rect(178, 368, 46, 20, coat, 10),
        path("M84 148 C78 92 114 62 158 64 C206 66 232 104 224 152 C218 196 188 214 154 212 C118 212 90 192 84 148 Z", coat), path("M186 72 C220 86 230 116 224 152 C218 190 194 208 166 212 C206 180 210 116 186 72 Z", low),
        path("M64 158 C66 128 100 124 122 138 C146 154 142 198 112 202 C80 204 62 186 64 158 Z", pale), path("M60 152 C60 138 90 136 92 148 C92 160 80 166 74 166 C66 166 60 160 60 152 Z", ink), circle(70, 147, 4, "#FBF3E3"), stroke("M76 166 C78 180 88 184 104 178", ink, 5),
        circle(118, 124, 9, ink), circle(115, 121, 3, "#FBF3E3"), stroke("M104 104 Q116 96 128 102", shade(coat, .4), 5), path("M160 70 C196 62 232 88 240 134 C244 164 226 182 208 168 C190 150 168 120 160 70 Z", shade(coat, .34)), path("M112 76 C96 74 78 88 74 104 C88 104 104 96 112 76 Z", shade(coat, .34)),
        path("M118 202 C146 220 186 218 214 188 L220 208 C192 236 148 238 118 220 Z", "#B4533F"), circle(150, 232, 8, "#E5AE45"), group([rect(0, 0, 76, 58, "#FBF3E3", 3), poly([(0, 0), (76, 0), (38, 22)], "#E9DCC0"), *[rect(12, 28 + i * 11, w, 4, "#86BCC4") for i, w in enumerate((50, 34))]], "translate(126 240) rotate(8)")])


def captain() -> None:
    """The captain of the ferry, who sits behind a table with paper to sign, pens and a rope."""
    wood, coat, beard = "#B98A5A", "#2F4A52", "#E9E2D2"
    man = [figure((196, 470), 1, "#E2B48E", beard, coat, CROPPED), path("M158 100 C156 138 170 164 196 166 C222 164 236 138 234 100 C224 112 212 110 196 110 C180 110 168 112 158 100 Z", beard), path("M222 108 C232 104 234 102 234 100 C236 138 222 164 196 166 C214 154 222 132 222 108 Z", shade(beard, .14)), stroke("M184 120 Q196 128 208 120", "#5B2A2A", 4),
           path("M146 70 C146 40 170 28 196 28 C224 28 248 40 246 70 Z", "#1F4B57"), path("M216 32 C238 38 248 50 246 70 L222 70 C226 54 224 42 216 32 Z", shade("#1F4B57", .25)), path("M152 68 L240 68 C244 82 240 88 232 86 C210 78 182 78 160 86 C152 88 148 82 152 68 Z", "#22332F"), rect(148, 58, 98, 12, "#E5AE45", 4), circle(196, 48, 8, "#E5AE45"), *[circle(x, y, 6, "#E5AE45") for x in (180, 214) for y in (206, 240)]]
    sheets = [group([rect(0, 0, 110, 60, "#FBF3E3"), *[rect(10, 10 + i * 12, w, 4, "#86BCC4") for i, w in enumerate((84, 60, 76))], stroke("M66 50 q8 -10 12 0 q6 -8 14 -2", "#22332F", 3)], f"translate({x} 238) skewX(-16) rotate({a})") for x, a in ((150, -3), (60, 2))]
    save("things/captain.svg", *STANDS, [oval(200, 388, 190, 10, "#A8A08C"), group(man, "translate(31.4 -6.8) scale(.84)"), stroke("M154 164 C126 196 132 236 168 250", shade(coat, .2), 23), stroke("M238 164 C268 196 262 236 228 250", shade(coat, .3), 23),
        poly([(30, 236), (370, 236), (396, 300), (4, 300)], wood), *sheets, rect(4, 300, 392, 20, lit(wood, .2), 5), rect(4, 312, 392, 10, shade(wood, .25), 4), rect(24, 322, 352, 66, shade(wood, .12)), *[rect(x, 322, 24, 66, shade(wood, k)) for x, k in ((24, .3), (352, .4))], circle(170, 252, 13, "#E2B48E"), circle(226, 252, 13, "#E2B48E"),
        rect(300, 196, 40, 62, "#2B8588", 6), rect(326, 196, 14, 62, shade("#2B8588", .2), 6), *[stroke(f"M{x} 200 L{x + d} 158", c, 6) for x, d, c in ((308, -8, "#E4775D"), (320, 2, "#22332F"), (332, 10, "#E5AE45"))], *[oval(338, y, 42, 11, c) for y, c in ((284, shade("#E7CFA6", .3)), (277, "#E7CFA6"), (270, shade("#E7CFA6", .16)), (263, "#E7CFA6"))], oval(338, 263, 20, 5, wood)])


def boy() -> None:
    """The boy from upstairs, who shovels snow; a second shovel stands in a heap."""
    snow, steel, wood = "#FFFBF2", "#7D8B86", "#B98A5A"
    save("things/boy.svg", *STANDS, [
        rect(322, 120, 12, 220, wood, 6), rect(304, 112, 48, 14, wood, 7), path("M40 388 C60 330 120 326 150 350 C170 376 180 388 180 388 Z", snow), path("M238 388 C252 318 330 300 372 340 C388 360 396 388 396 388 Z", snow), path("M330 320 C366 322 392 350 396 388 L340 388 C358 366 354 338 330 320 Z", "#D3E0E2"),
        figure((196, 384), .74, "#C48A5F", "#27232E", "#E5AE45"), path("M164 88 C162 60 184 54 196 54 C210 54 230 60 228 88 C212 78 180 78 164 88 Z", "#B4533F"), circle(196, 52, 9, "#FBF3E3"), rect(164, 80, 64, 12, "#FBF3E3", 6), rect(172, 138, 50, 16, "#2B8588", 8), rect(206, 146, 16, 52, shade("#2B8588", .16), 6),
        stroke("M74 330 L226 196", wood, 12), path("M92 306 L120 338 L62 384 C46 386 34 374 36 358 Z", steel), path("M106 322 L120 338 L62 384 C56 386 50 384 46 380 Z", shade(steel, .2)), path("M40 366 C28 340 60 322 84 330 C96 342 90 362 68 374 Z", snow), stroke("M160 178 L150 252", shade("#E5AE45", .1), 22), stroke("M234 178 L222 204", shade("#E5AE45", .24), 22), circle(148, 262, 13, "#23594A"), circle(216, 206, 13, "#23594A")])


def pupil() -> None:
    """The same boy on the stairs, in a coat over a coat, with his sums on his knees."""
    over = "#2B8588"
    save("things/pupil.svg", *STANDS, [
        oval(204, 380, 110, 10, "#A8A08C"), rect(136, 268, 128, 108, "#B98A5A", 6),
        figure((200, 330), .75, "#C48A5F", "#27232E", "#E5AE45", sits=True),
        path("M182 88C144 96 148 180 152 262L180 262C184 200 176 130 182 88Z", over), path("M218 88C256 96 252 180 248 262L220 262C216 200 224 130 218 88Z", shade(over, .16)),
        poly([(146, 226), (254, 226), (268, 262), (132, 262)], "#FBF3E3"), rect(132, 260, 136, 8, "#B4533F", 3), stroke("M166 236h26M162 246h30M208 236h24M210 246h16", "#86BCC4", 4),
        circle(150, 244, 13, "#C48A5F"), circle(248, 232, 13, "#C48A5F"), stroke("M244 238 L226 250", "#E5AE45", 6)])


def wall() -> None:
    """Mrs. Bruun beside the wall on which she writes who comes when, a pencil in her hand."""
    paper, ink = "#FBF3E3", "#7D8B86"
    marks = [s for row in range(7) for i in range(6) for s in (stroke(f"M{26 + i * 34 + row % 3 * 7} {38 + row * 40} q8 -{8 + (i + row) % 3 * 3} 15 0 q5 4 {4 + (i * row) % 3 * 3} -2", ink, 4),) if (i * 5 + row * 3) % 7]
    woman = [figure((322, 384), .8, "#EFC79F", "#B8B2A6", "#A8535C", BUN), path("M276 190 L368 190 C376 250 376 290 370 312 L274 312 C268 290 270 250 276 190 Z", "#CFC2E2"), path("M340 190 L368 190 C376 250 376 290 370 312 L346 312 C354 270 352 230 340 190 Z", shade("#CFC2E2", .16)),
             stroke("M288 150 L250 204 L232 176", shade("#A8535C", .14), 24), circle(230, 172, 13, "#EFC79F"), stroke("M222 178 L202 150", "#E5AE45", 8), stroke("M203 152 L198 145", "#22332F", 6), stroke("M360 152 C384 200 378 236 352 250", shade("#A8535C", .26), 24)]
    save("things/wall.svg", *STANDS, [oval(200, 388, 190, 10, "#A8A08C"), rect(6, 6, 268, 382, shade(paper, .14), 4), rect(6, 6, 256, 382, paper, 4), rect(6, 340, 256, 48, "#B98A5A"), rect(6, 340, 256, 8, shade("#B98A5A", .25)), *marks, *woman])


def sitter() -> None:
    """A man who has sat down in the snow, as he slept in a queue for nothing."""
    snow, coat = "#FFFBF2", "#7A61B5"
    save("things/sitter.svg", *STANDS, [
        path("M6 388 C20 306 100 286 200 300 C300 286 384 308 396 388 Z", "#D3E0E2"), figure((200, 402), .8, "#E2B48E", "#6B3F2A", coat, sits=True), path("M164 84 C162 56 184 50 200 50 C216 50 238 56 236 84 C218 74 182 74 164 84 Z", "#E5AE45"), path("M160 78 L240 78 L240 90 L160 90 Z", "#C79A4A"), rect(170, 132, 60, 16, "#2B8588", 8),
        stroke("M156 170 C134 210 140 256 180 276", shade(coat, .2), 26), stroke("M244 170 C266 210 260 256 220 276", shade(coat, .3), 26), circle(184, 280, 14, "#23594A"), circle(216, 280, 14, "#1F4B57"),
        path("M2 388 C30 330 90 318 150 336 C180 330 224 330 250 338 C310 318 372 332 398 388 Z", snow), path("M250 338 C310 318 372 332 398 388 L330 388 C332 366 300 344 250 338 Z", "#E3EEEC"), *[s for x in (168, 232) for s in (oval(x, 364, 24, 20, "#4E372C"), oval(x, 360, 17, 13, "#7B5641"))], stroke("M60 120h1M330 90h1M350 220h1M40 240h1M110 180h1M290 40h1", snow, 9)])


def draw_all() -> None:
    """Write every file of this module."""
    kettle()
    ferry_photo()
    dog()
    captain()
    boy()
    pupil()
    wall()
    sitter()
