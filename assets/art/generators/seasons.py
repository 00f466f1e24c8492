"""What a season makes of what lies out of doors: snow on roofs, hills and pavements, also behind a window.

What snow covers is drawn one step beside its colour, so that it can be told from the same colour indoors.
"""

from paper import lit, mix, named, shade

SNOW, SLOPE, DRIFT, HOLLOW = "#FFFBF2", "#EEF3F0", "#E3EEEC", "#D3E0E2"
"""Snow that is lit, on a slope, that lies flat, and in shade."""
CLEARED = {"#D9C9A6": DRIFT, "#EAD9B8": DRIFT, "#D9C49C": "#D6DFE0", "#A9A294": "#C6CCCB"}
"""Pavements and roads."""
ROOFS = {"#B4533F": 0.16, "#7B5641": 0.18, "#5A3F6B": 0.2}
STEEP = {"#C9746B": 0.14, "#7A61B5": 0.16, "#2B8588": 0.18}
"""Roofs that have a side in shade, and how dark that is; through what lies on steep ones their colour is seen."""
WINTER = {
    **CLEARED,
    **dict.fromkeys(ROOFS, SNOW), **{shade(roof, share): HOLLOW for roof, share in ROOFS.items()},
    **{thin: mix(thin, SLOPE, 0.55) for roof, share in STEEP.items() for thin in (roof, shade(roof, share))},
    "#23594A": mix("#23594A", SLOPE, 0.55), "#A8977A": SNOW, "#E4775D": SNOW, "#A8535C": "#F6EDE8", "#A5C2BA": SLOPE,
    shade("#B9D4CC", 0.08): "#E8EFEF",
    "#E4F0EC": "#D2DFE4", "#EDF4EA": "#DEE8EA", "#D8E8DA": "#E2ECEC", "#C9DFD0": "#D5E2E4", "#B8D3CD": "#C6D5D8",
    "#A3C7A0": DRIFT, "#C4DCC2": DRIFT, "#4F9460": SLOPE, "#6FAE72": SNOW, "#D99A86": "#EBD9D4", "#8C6A72": "#E6E3E6",
    shade("#EAD9B8", 0.14): HOLLOW, "#D2BF98": HOLLOW, "#F3E6CC": SNOW,
    shade("#D9C9A6", 0.16): HOLLOW, shade("#D9C9A6", 0.08): "#DAE5E5", shade("#D9C9A6", 0.22): "#C6D4D8",
    lit("#D9C9A6", 0.4): SNOW,
}  # fmt: skip


def beside(colour: str) -> str:
    """The colour one step beside another."""
    return f"#{int(named(colour)[1:], 16) - 1:06X}"


def outdoors(colour: str) -> str:
    """A colour that snow covers in winter; nobody sees that it lies one step beside the one that it is called."""
    if named(colour) not in WINTER:
        message = f"{colour} should stand in seasons.WINTER"
        raise ValueError(message)
    return beside(colour)


SEASONS = {"winter": {beside(drawn): snow for drawn, snow in WINTER.items()}}
