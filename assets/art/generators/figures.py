"""People who stand in a place and have no portrait: whole figures with simple faces, and children, who are smaller."""
# ruff: noqa: E501, PLR0913, PLR0917
# fmt: off

from paper import circle, group, lit, oval, path, rect, shade, stroke

CROPPED = "M-42 -378 C-46 -416 -22 -424 0 -424 C24 -424 46 -414 42 -378 C28 -396 -22 -398 -42 -378 Z"
BUN = "M-42 -370 C-48 -418 -22 -426 -14 -426 C-16 -452 22 -452 20 -426 C30 -424 48 -412 42 -370 C30 -398 -24 -398 -42 -370 Z"
LONG = "M-46 -310 C-58 -400 -36 -428 0 -428 C38 -428 58 -400 46 -310 L34 -314 C40 -350 38 -380 30 -392 C10 -400 -18 -398 -30 -388 C-38 -372 -40 -350 -34 -312 Z"


def figure(foot: tuple[float, float], size: float, skin: str, hair: str, coat: str, cut: str = CROPPED, sits: bool = False) -> str:  # noqa: FBT001, FBT002
    """Somebody who looks at you; `foot` is the middle between the shoes, 426 high at size 1.

    Who `sits` is drawn to the hip, on a seat 96 over `foot`, with the knees before it.
    """
    dark = shade(coat, .16)
    legs = [
        oval(4, 0, 78, 10, "#A8A08C"), rect(-36, -110, 30, 108, "#3B4B47", 6), rect(8, -110, 30, 108, "#2F3D3A", 6),
        rect(-44, -14, 42, 16, "#4E372C", 7), rect(6, -14, 42, 16, "#4E372C", 7),
    ]
    knees = [
        rect(-44, -80, 38, 130, "#3B4B47", 12), rect(6, -80, 38, 130, "#2F3D3A", 12), rect(-52, -122, 104, 66, "#3B4B47", 26), rect(4, -122, 48, 66, "#2F3D3A", 24),
        rect(-52, 40, 46, 18, "#4E372C", 8), rect(4, 40, 46, 18, "#4E372C", 8),
    ]
    shapes = [
        *([] if sits else legs), path("M-60 -92 C-66 -220 -76 -312 -24 -322 L24 -322 C76 -312 66 -220 60 -92 Z", coat), path("M18 -322 L24 -322 C76 -312 66 -220 60 -92 L24 -92 C34 -180 34 -260 18 -322 Z", dark),
        stroke("M-54 -280 C-66 -230 -62 -190 -40 -176", shade(coat, .22), 5), rect(-13, -340, 26, 26, shade(skin, .14), 8),
        circle(0, -374, 40, skin), path("M8 -414 C52 -406 52 -342 8 -334 C30 -352 30 -396 8 -414 Z", shade(skin, .12)), path(cut, hair), stroke("M-22 -408 Q-10 -416 6 -416", lit(hair, .2), 4),
        circle(-13, -370, 4.5, "#22332F"), circle(13, -370, 4.5, "#22332F"), stroke("M-9 -354 Q0 -348 9 -354", "#5B2A2A", 4),
        *(knees if sits else []),
    ]
    return group(shapes, f"translate({foot[0]} {foot[1]}) scale({size})")
