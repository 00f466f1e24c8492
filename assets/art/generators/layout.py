"""Where things stand: boxes (x, y, w, h) on a canvas of 1280 x 720 or 720 x 1280, and what repeats inside a box.

What they do on a longer canvas is in growth.py.
"""

LANDSCAPE = {
    "canvas": {
        "safe": (40, 24, 1200, 672),
        "columns": 12, "column": 78, "gutter": 24, "margin": 40,
    },
    "title": {
        "panel": (0, 0, 500, 720), "wordmark": (54, 104, 410, 60), "tagline": (56, 182, 400, 80),
        "begin": (56, 290, 360, 72), "continue": (56, 378, 360, 60), "cuts": (56, 470, 360, 76),
        "settings": (56, 592, 127, 52), "language": (197, 592, 117, 52), "promise": (56, 664, 400, 28),
        "picture": (460, 0, 820, 720), "disc": (566, 26, 328, 328), "flower": (571, 27, 318, 318),
        "back": {
            "petrov_calm": (1134, 350, 176, 176), "sana_calm": (1002, 372, 216, 216),
            "marisol_glad": (816, 372, 216, 216), "wei_calm": (636, 376, 216, 216),
        },
        "front": {
            "noor_calm": (1082, 480, 240, 240), "tilde_glad": (902, 480, 240, 240),
            "jun_glad": (718, 480, 240, 240), "adaeze_calm": (536, 482, 238, 238),
        },
    },
    "consent": {
        "sheet": (320, 40, 640, 640), "icon": (368, 76, 76, 76), "heading": (464, 78, 448, 80),
        "text": (368, 182, 544, 140), "box": (368, 340, 544, 104), "note": (368, 470, 544, 60),
        "aims": (368, 182, 544, 350), "aim": {"height": 62, "gap": 10},
        "accept": (368, 562, 300, 68), "other": (690, 562, 222, 68),
    },
    "street": {
        "meter": (28, 20, 168, 184), "heading": (216, 32, 520, 72), "headline": (216, 112, 520, 32),
        "notice": (768, 28, 472, 144), "doors": (40, 184, 1200, 420), "labels": (40, 618, 1200, 32),
        "go": (1040, 656, 200, 52), "day": (40, 664, 500, 40),
        "front": {"width": 150, "height": 412, "per_row": 8, "feet": [604], "gap": 22, "label_below": 14},
        "door": (32, 245, 86, 181),
    },
    "moment": {
        "scene": (0, 0, 760, 720), "meter": (16, 16, 168, 184), "person": (186, 320, 400, 400),
        "chip": (24, 640, 420, 56), "column": (752, 0, 528, 720), "day": (800, 28, 440, 40),
        "card": (800, 88, 440, 244), "choices": (800, 340, 440, 356),
        "option": {"width": 440, "height": 70, "gap": 12, "hint": 28},
    },
    "night": {
        "flower": (90, 92, 480, 480), "receipt": (704, 48, 528, 536), "line": {"width": 472, "height": 56},
        "go": (992, 616, 240, 64), "hint": (80, 650, 520, 28),
    },
    "level_end": {
        "heading": (40, 40, 800, 52), "line": (40, 92, 800, 40), "flower": (60, 150, 340, 464),
        "people": (440, 168, 800, 214), "doors": (440, 412, 800, 168), "go": (1000, 632, 240, 64),
        "code": (40, 636, 560, 52),
    },
    "ending": {
        "heading": (40, 30, 800, 56), "line": (40, 86, 800, 36), "people": (868, 34, 372, 84),
        "counted": (40, 144, 588, 468), "unseen": (652, 144, 588, 468), "buttons": (40, 636, 1200, 60),
    },
    "settings": {
        "sheet": (200, 32, 880, 656), "heading": (248, 60, 500, 50), "list": (248, 122, 784, 462),
        "row": {"width": 784, "height": 66, "label_above": 0, "control_width": 400, "control_height": 52},
        "close": (832, 606, 200, 60),
    },
}  # fmt: skip
PORTRAIT = {
    "canvas": {
        "safe": (40, 32, 640, 1216),
        "columns": 6, "column": 90, "gutter": 20, "margin": 40,
    },
    "title": {
        "picture": (0, 0, 720, 560), "panel": (0, 540, 720, 740), "wordmark": (80, 596, 560, 82),
        "tagline": (80, 690, 560, 84), "begin": (80, 796, 560, 100), "continue": (80, 912, 560, 92),
        "cuts": (80, 1020, 560, 96), "settings": (80, 1132, 270, 92), "language": (370, 1132, 270, 92),
        "promise": (80, 1234, 560, 30),
        "disc": (38, 24, 224, 224), "flower": (41, 25, 217, 217),
        "back": {
            "petrov_calm": (592, 235, 155, 155), "sana_calm": (476, 255, 190, 190),
            "marisol_glad": (313, 255, 190, 190), "wei_calm": (155, 258, 190, 190),
        },
        "front": {
            "noor_calm": (546, 349, 211, 211), "tilde_glad": (388, 349, 211, 211),
            "jun_glad": (227, 349, 211, 211), "adaeze_calm": (67, 351, 209, 209),
        },
    },
    "consent": {
        "sheet": (40, 100, 640, 1080), "icon": (88, 148, 96, 96), "heading": (208, 150, 424, 92),
        "text": (88, 280, 544, 220), "box": (88, 540, 544, 140), "note": (88, 708, 544, 76),
        "aims": (88, 280, 544, 560), "aim": {"height": 96, "gap": 14},
        "accept": (88, 1036, 544, 96), "other": (88, 924, 544, 96),
    },
    "street": {
        "meter": (32, 32, 168, 184), "heading": (224, 44, 456, 84), "headline": (224, 136, 456, 72),
        "notice": (40, 232, 640, 144), "doors": (60, 384, 600, 776),
        "go": (360, 1176, 320, 92), "day": (40, 1196, 300, 48),
        "front": {"width": 120, "height": 330, "per_row": 4, "feet": [742, 1110], "gap": 40, "label_below": 14},
        "door": (26, 196, 69, 145),
    },
    "moment": {
        "scene": (0, 0, 720, 430), "meter": (16, 16, 168, 184), "person": (320, 92, 338, 338),
        "chip": (24, 352, 420, 56), "column": (0, 428, 720, 852), "day": (40, 452, 640, 44),
        "card": (40, 512, 640, 264), "choices": (40, 790, 640, 466),
        "option": {"width": 640, "height": 96, "gap": 12, "hint": 34},
    },
    "night": {
        "flower": (120, 40, 480, 480), "receipt": (40, 570, 640, 560), "line": {"width": 576, "height": 62},
        "go": (40, 1152, 640, 96), "hint": (40, 530, 640, 30),
    },
    "level_end": {
        "heading": (40, 56, 640, 112), "line": (40, 176, 640, 72), "flower": (200, 260, 320, 400),
        "people": (40, 680, 640, 184), "doors": (40, 868, 640, 168), "code": (40, 1042, 640, 92),
        "go": (40, 1146, 640, 94),
    },
    "ending": {
        "heading": (40, 40, 640, 64), "line": (40, 108, 640, 76), "people": (40, 192, 640, 84),
        "counted": (40, 292, 640, 400), "unseen": (40, 708, 640, 400), "buttons": (40, 1128, 640, 96),
        "code": (40, 1236, 640, 30), "button": {"width": 312, "height": 96},
    },
    "settings": {
        "sheet": (24, 32, 672, 1216), "heading": (64, 64, 592, 56), "list": (64, 132, 592, 980),
        "row": {"width": 592, "height": 140, "label_above": 36, "control_width": 592, "control_height": 92},
        "close": (64, 1132, 592, 92),
    },
}  # fmt: skip
LAYOUT = {"landscape": LANDSCAPE, "portrait": PORTRAIT}
