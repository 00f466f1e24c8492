"""Every colour, size and duration of the look, as data; write_tokens.py turns it into the file that the game reads."""

SPACE = {"1": 4, "2": 8, "3": 12, "4": 16, "5": 24, "6": 32, "7": 48, "8": 64}
CORNERS = {  # name: radius of an option and of a sheet, and whether things have become boxes
    "round": {"option": 18, "sheet": 24, "boxed": False},
    "mild": {"option": 16, "sheet": 24, "boxed": False},
    "soft": {"option": 12, "sheet": 18, "boxed": False},
    "low": {"option": 8, "sheet": 12, "boxed": False},
    "tight": {"option": 6, "sheet": 6, "boxed": True},
    "sharp": {"option": 3, "sheet": 3, "boxed": True},
    "square": {"option": 2, "sheet": 2, "boxed": True},
}
STROKE = {"lip": 4, "box": 2, "focus": 4, "focus_gap": 3, "locked": 2, "rule": 2, "high_contrast": 3, "button_lip": 5}
TYPE = {  # name: (size, line height, weight) at 100 %
    "label": (18, 24, 400),
    "small": (20, 28, 400),
    "option": (21, 27, 700),
    "body": (24, 34, 400),
    "lead": (28, 38, 400),
    "heading": (34, 42, 700),
    "title": (48, 56, 700),
    "display": (72, 76, 700),
    "meter": (26, 26, 700),
    "night": (64, 64, 700),
}
SMALLEST_TYPE = {"landscape": 18, "portrait": 26}  # 26 of 720 are 13 CSS pixels on a telephone of 360
PORTRAIT_TYPE = 7 / 6  # a 720-wide canvas is shown small on a telephone
TARGET = {"landscape": 52, "portrait": 92, "kiosk_mm": 20, "between": 12}
MOTION = {  # name: (milliseconds, easing)
    "press": (80, "linear"),
    "hover": (120, "ease-out"),
    "card_in": (240, "ease-out-cubic"),
    "chosen": (240, "linear"),
    "petal": (420, "ease-out-back"),
    "act_flight": (520, "ease-in-out-quad"),
    "number_roll": (600, "ease-out-cubic"),
    "door": (360, "ease-in-out-cubic"),
    "eye": (600, "ease-in-out-cubic"),
    "page": (200, "steps-4"),
    "walk": (900, "ease-out-cubic"),
    "notice": (200, "ease-out"),
    "confetti": (1200, "gravity"),
}
MANNERS = {  # name: whether what comes back overshoots, and what durations are multiplied with
    "lively": {"overshoots": True, "factor": 1.0},
    "plain": {"overshoots": False, "factor": 1.0},
    "cold": {"overshoots": False, "factor": 0.6},
}

KEYS = (
    "page", "card", "ink", "soft", "rule", "edge", "accent", "on_accent",
    "hover", "focus", "lock", "night", "night_ink", "night_soft",
)  # fmt: skip
THEME_ROWS = {  # name: the fourteen colours in the order of KEYS
    "cream": "FFF9EE FFFFFF 22332F 56665F EADFC8 8F8262 23754E FFFFFF EEF6E8 1F4FC4 6B6557 2F3A60 FFF6E0 C9CEE2",
    "straw": "FBF3E3 FFFBF2 22332F 54645D E4D6B8 8A7D5E 23754E FFFFFF EAF3E3 1F4FC4 6B6557 2A3354 FFF6E0 C5CADF",
    "oat": "F8F2E6 FEFBF4 22332F 53625C E0D5BD 857B63 25704F FFFFFF E7F0E2 1F4FC4 69645A 29314F FDF5E2 C3C8DB",
    "linen": "F3F0E8 FCFAF5 22312F 51605C DAD3C3 7F7A6C 2A6856 FFFFFF E3ECE4 1F4FC4 66645E 272F49 FAF4E6 C0C6D6",
    "chalk": "EDEDE7 F9F9F5 222F30 4F5D5D D2D1C6 777770 31615E FFFFFF DEE8E5 1F4FC4 62635F 262C42 F6F2E8 BDC3D0",
    "mist": "E7EAE8 F6F8F7 212C30 4C595D C8CDCC 6E7475 385A63 FFFFFF DAE3E5 1F4FC4 5D6264 24293B F1F1EC B9C0CA",
    "slate": "E1E5E7 F3F5F6 20292F 49555D BEC6CA 666F75 3E5364 FFFFFF D5DEE4 1D49B8 586067 222734 ECEEEE B5BDC6",
    "steel": "DADFE3 F0F2F4 1E262D 465159 B3BCC3 5D6870 434C5E FFFFFF D0D8DF 1A43AC 525A62 20252E E8EBEE B1BAC4",
    "low_table": "3A2733 F9EBD2 33202B 6A4A4C DFC9A4 9C6232 8A3D2C FFF6E0 F4DDB4 1F3F9C 6A4A4C 3A2733 F9EBD2 DDBFA6",
    "source_desk": "F1EEE6 FFFFFF 1B2632 4A5866 D5D1C4 76746A 1E4E86 FFFFFF E4ECF5 A3300F 5D5F60 1F2A3A F6F3EA BCC6D2",
    "high_contrast": (
        "000000 000000 FFFFFF FFFFFF FFFFFF FFFFFF FFE45C 000000 2B2B2B 5CE1FF D9D9D9 000000 FFFFFF FFFFFF"
    ),
}
THEMES = {
    name: dict(zip(KEYS, (f"#{colour}" for colour in row.split()), strict=True)) for name, row in THEME_ROWS.items()
}

PETALS = {
    "promises": ("drop", "#1B8489"),
    "means": ("square", "#B87810"),
    "profile": ("hexagon", "#7A5FB8"),
    "habits": ("leaf", "#28662F"),
    "company": ("circle", "#E35A45"),
}
PETALS_ON_NIGHT = {
    "promises": "#4FC4C9", "means": "#F0B64C", "profile": "#B9A3EA", "habits": "#86CC8A", "company": "#F39580",
}  # fmt: skip
PETALS_HIGH_CONTRAST = {
    "promises": "#4FE3E8", "means": "#FFC24A", "profile": "#C9AEFF", "habits": "#7BE08A", "company": "#FF9A85",
}  # fmt: skip
# A petal of value v has scale least + (1 - least) x v / 1000 and lies (1 - scale) x reach x size further out.
FLOWER = {
    "angles": {"promises": 0, "means": 72, "profile": 144, "habits": 216, "company": 288},
    "least": 0.42,
    "reach": 0.17,
    "centre": (0.5, 0.52),
    "core_radius": 0.17,
    "disc": 168,
    "halo": 192,
    "size": 150,
}
PEOPLE_DISC = {
    "jun": "#F7E1AE", "noor": "#D5E9EA", "adaeze": "#F4C9A8", "ines": "#D3E6D2", "tilde": "#CFC2E2",
    "petrov": "#E7D9BE", "sana": "#D5E9EA", "tomas": "#F4C9A8", "wei": "#D3E6D2", "marisol": "#F7E1AE",
    "you_a": "#F7E1AE", "you_b": "#D5E9EA", "you_c": "#F4C9A8", "you_d": "#D3E6D2",
}  # fmt: skip
GRADE = {  # palette: (desaturation, share of the tint, tint)
    "cream": (0.0, 0.10, "#FFFBF2"),
    "straw": (0.0, 0.0, "#FFFBF2"),
    "oat": (0.08, 0.02, "#EEF0EE"),
    "linen": (0.19, 0.05, "#E8ECEC"),
    "chalk": (0.32, 0.08, "#E2E8EA"),
    "mist": (0.47, 0.10, "#DDE4E8"),
    "slate": (0.61, 0.12, "#D8E0E6"),
    "steel": (0.74, 0.14, "#D2DBE3"),
}
FADED = "steel"  # how somebody looks whose tie is cut
MARKS = "chalk"  # no small mark is greyer than in this palette
GRADE_STRENGTH = {"city": 1.0, "petals": 0.55, "people": 0.35, "light": 0.25, "own": 0.0}  # own: its own palette
LAMPLIT = (  # walls, floors, panes and screens within the light of a lamp: one step beside the colour around them
    "#F3E3C4", "#C49469", "#B98A5B", "#F7E1AF", "#4E372D", "#86BCC5", "#D8E2CD", "#B7CBAA", "#C9B48D", "#FBF3E4",
    "#EFD3C5", "#8F6A51", "#E6DFEF", "#D3A879", "#E0D8C7", "#9B8B75", "#F4D3B9",
    "#E4775E", "#FFFBF3", "#EEEAE6", "#EEF3EB", "#F7FAF4", "#F7E1B0", "#EFC9C1", "#E3DAEF", "#E9E0CF",
)  # fmt: skip
LAMPS = ("#F7E1AF", "#FBF3E4", "#FCE7A6")  # what gives light itself
LIGHTS = {  # an hour: what it multiplies colours by, what lamplight does, the colour of a lamp, other exchanges
    "evening": {"tint": "#DAB6B2", "lamplight": "#FFE6BE", "lamp": "#FFEFB8", "swaps": {"#D5E9EA": "#F3B795"}},
    "moonlit": {"tint": "#FFFFFF", "lamplight": "#FFFFFF", "lamp": "#FCE7A6", "swaps": {}},  # drawn as it is at night
    "sunlit": {  # drawn as it is at night, and seen by day
        "tint": "#FFFFFF",
        "lamplight": "#FFFFFF",
        "lamp": "#D5E9EA",
        "by_day": True,
        "swaps": {
            "#2F3A5E": "#D5E9EA",
            "#364268": "#E3F1F0",
            "#2B3556": "#A3C7A0",
            "#283152": "#E7CFA6",
            "#212843": "#B4533F",
            "#4B4660": "#C9B9A6",
            "#5E5874": "#DCCFB4",
            "#38344C": "#A9978A",
            "#423E56": "#B5A694",
            "#E5AE45": "#86BCC4",
            "#22283E": "#A9978A",
            "#39415C": "#4E5F5A",
            "#9AA3BE": "#FFFBF2",
        },
    },
    "night": {"tint": "#5C659A", "lamplight": "#D9B78C", "lamp": "#FFE7A0", "swaps": {"#D5E9EA": "#2A3359"}},
}
DOOR_PAINT = "#4F9460"  # what a drawn door is painted with; the game repaints it in the colour of the house
DOOR_SHADES = (0.12, 0.2, 0.28, 0.34)
DOOR_COLOURS = {
    "orchard": "#B4533F", "pair": "#A8535C", "well": "#6650A0", "trellis": "#4F9460",
    "counter": "#8A7656", "lines": "#2B8588", "home": "#C98A3A", "low_table": "#D08A3E",
}  # fmt: skip
ICON_INK = "#22332F"  # the one colour of an icon, to be replaced
