"""What passes at a place out of doors: a cloud by day, a lamp that goes on, a tram. In units of the drawings.

A cloud begins at the left and top that are given here; a lamp is the box of what is lit, the colour that is drawn there
while it is out, and its shape; a tram stands in the end where its left and top are given, and is seen only in a gap
between what stands before it, given as a left and a right.
"""

CLOUD = (168, 84)
TRAM = (250, 264)
PASSING = {
    "drawn": [1600, 1000],
    "size": [*CLOUD],
    "way": 84,
    "clouds": {
        "hill_town": [850, 60],
        "lake": [850, 120],
        "lake_ferry": [1060, 60],
        "snow_street": [560, 40],
        "square": [1040, 24],
        "weir": [600, 64],
    },
    "tram_size": [*TRAM],
    "trams": {"tram_stop": [720, 440, 700, 926]},
    "lamps": {
        "jetty_evening": [1206, 510, 68, 24, "#4E5F5A", "oval"],
        "pass_road": [1378, 662, 42, 36, "#4E372C", "rect"],
        "platform": [1020, 128, 150, 16, "#1F4B57", "rect"],
        "roof": [374, 580, 14, 18, "#283152", "rect"],
        "square": [372, 580, 24, 40, "#86BCC4", "rect"],
    },
}
