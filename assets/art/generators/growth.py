"""What boxes do on a canvas that is longer than the one they are drawn for.

Four shares, one an edge (left, top, right, bottom): how far it goes with what the canvas is wider or higher. Where
boxes go together, all do the same. Widths that repeat have one share, places from the top one each. What is not named
stays.
"""

FILL = (0, 0, 1, 1)
MIDDLE = (0.5, 0, 0.5, 1)  # as high as it can be, and as wide as it was
WIDE = (0, 0, 1, 0)
FOOT = (0, 1, 1, 1)
CORNER = (1, 1, 1, 1)
LEFT_FOOT = (0, 1, 0, 1)
HALF = (0.5, 0.5, 0.5, 0.5)

TOWN = ("town", "back", "front")
WORDS = ("wordmark", "tagline", "begin", "continue", "cuts", "settings", "language", "promise")

LANDSCAPE = {
    "canvas": {"safe": FILL},
    "title": {
        "panel": (0, 0, 0, 1), "picture": FILL, "disc": (0.3, 0.3, 0.3, 0.3), "flower": (0.3, 0.3, 0.3, 0.3),
        **dict.fromkeys(TOWN, (0.5, 1, 0.5, 1)),
    },
    "consent": {"sheet": MIDDLE},
    "street": {
        "heading": (0, 0, 0.5, 0), "headline": (0, 0, 0.5, 0), "notice": (0.5, 0, 1, 0), "doors": (0, 0.7, 1, 0.7),
        "labels": (0, 0.7, 1, 0.7), "go": LEFT_FOOT, "day": FOOT, "front": {"feet": [0.7]},
    },
    "moment": {
        "scene": (0, 0, 0.8, 1), "person": (0.4, 0.4, 0.4, 1), "chip": LEFT_FOOT, "column": (0.8, 0, 1, 1),
        "day": (0.8, 0.1, 1, 0.1), "card": (0.8, 0.1, 1, 0.5), "choices": (0.8, 0.5, 1, 0.9),
        "panel": (0.4, 0, 0.4, 1), "framed": (0, 0, 0.8, 1), "framed_panel": (0.4, 0, 0.4, 1), "option": {"width": 0.2},
    },
    "moment_narrow": {
        "scene": (0, 0, 0.4, 1), "person": (0.2, 1, 0.2, 1), "chip": LEFT_FOOT, "panel": (0, 0, 0.4, 1),
        "column": (0.4, 0, 1, 1), "day": (0.4, 0, 1, 0), "card": (0.4, 0, 1, 0.5), "choices": (0.4, 0, 1, 1),
    },
    "night": {
        "flower": (0.25, 0.5, 0.25, 0.5), "receipt": (0.6, 0, 1, 1), "go": LEFT_FOOT, "hint": (0, 1, 0.5, 1),
        "line": {"width": 0.4},
    },
    "level_end": {
        "heading": WIDE, "line": WIDE, "flower": (0, 0.3, 0.2, 0.7), "people": (0.6, 0.3, 0.6, 0.3),
        "doors": (0.6, 0.6, 0.6, 0.6), "go": CORNER, "code": (0, 1, 0.5, 1),
    },
    "ending": {
        "heading": WIDE, "line": WIDE, "people": (1, 0, 1, 0), "buttons": FOOT,
    },
    "settings": {"sheet": MIDDLE, "heading": (0.5, 0, 0.5, 0), "list": MIDDLE, "close": (0.5, 1, 0.5, 1)},
}  # fmt: skip
PORTRAIT = {
    "canvas": {"safe": FILL},
    "title": {
        "picture": (0, 0, 1, 0.5), "panel": (0, 0.5, 1, 1), **dict.fromkeys((*WORDS, *TOWN), HALF),
        "disc": (0, 0.1, 0, 0.1), "flower": (0, 0.1, 0, 0.1),
    },
    "consent": {"sheet": FILL},
    "street": {
        "heading": WIDE, "headline": WIDE, "notice": WIDE, "doors": (0, 0.2, 1, 0.9), "go": CORNER, "day": LEFT_FOOT,
        "front": {"feet": [0.5, 0.9]},
    },
    "moment": {
        "scene": (0, 0, 1, 0.8), "person": (0.8, 0.3, 0.8, 0.8), "chip": (0, 0.8, 0, 0.8), "column": (0, 0.8, 1, 1),
        "day": FOOT, "card": (0, 0.8, 1, 0.9), "choices": (0, 0.9, 1, 1), "option": {"width": 1},
        "panel": (0.5, 0, 0.5, 0.8), "framed": (0, 0, 1, 0.8), "framed_panel": (0.5, 0, 0.5, 0.8),
    },
    "moment_narrow": {
        "scene": WIDE, "person": (1, 0, 1, 0), "panel": WIDE, "column": FILL, "day": FOOT,
        "card": (0, 0, 1, 0.5), "choices": FILL,
    },
    "night": {
        "flower": (0.5, 0.2, 0.5, 0.2), "receipt": (0, 0.3, 1, 1), "go": FOOT, "hint": (0, 0.25, 1, 0.25),
        "line": {"width": 1},
    },
    "level_end": {
        "heading": WIDE, "line": WIDE, "flower": (0.5, 0.2, 0.5, 0.5), "people": (0.5, 0.6, 0.5, 0.6),
        "doors": (0.5, 0.8, 0.5, 0.8), "code": FOOT, "go": FOOT,
    },
    "ending": {
        "heading": WIDE, "line": WIDE, "people": WIDE, "buttons": FOOT, "code": FOOT, "button": {"width": 0.5},
    },
    "settings": {
        "sheet": FILL, "heading": WIDE, "list": FILL, "close": FOOT, "row": {"width": 1, "control_width": 1},
    },
}  # fmt: skip
GROWTH = {"landscape": LANDSCAPE, "portrait": PORTRAIT}
