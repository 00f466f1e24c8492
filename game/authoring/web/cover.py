"""The picture of the page before the game runs, put together from the game's own drawings."""

import re
from dataclasses import dataclass

from game.authoring.web.places import ROOT, BuildError

ART = ROOT / "assets" / "art"
OUTER = re.compile(r"^.*?<svg[^>]*?viewBox=\"([^\"]+)\"[^>]*>(.*)</svg>\s*$", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ROUND = ' stroke-linecap="round" stroke-linejoin="round"'
HOUSES = (
    (350, 50, 48, "#F4C9A8"),
    (402, 36, 40, "#FBF3E3"),
    (446, 54, 52, "#D3E6D2"),
    (504, 40, 40, "#F7E1AE"),
    (548, 58, 46, "#FBF3E3"),
    (598, 46, 38, "#F4C9A8"),
    (640, 60, 48, "#E9DCC0"),
)
CLOUDS = (
    "M560 120 A26 26 0 0 1 606 104 A36 36 0 0 1 672 112 A24 24 0 0 1 690 146 L560 146 A13 13 0 0 1 560 120 Z",
    "M690 226 A20 20 0 0 1 724 214 A27 27 0 0 1 774 220 A18 18 0 0 1 788 246 L690 246 A10 10 0 0 1 690 226 Z",
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A portrait and where its square stands: left, top and side."""

    name: str
    left: int
    top: int
    side: int


BEHIND = (
    Placed("petrov_calm", 654, 336, 190),
    Placed("sana_calm", 530, 372, 216),
    Placed("marisol_glad", 352, 372, 216),
    Placed("wei_calm", 176, 376, 216),
)
BEFORE = (
    Placed("noor_calm", 622, 480, 240),
    Placed("tilde_glad", 442, 480, 240),
    Placed("jun_glad", 258, 480, 240),
    Placed("adaeze_calm", 76, 482, 238),
)


def inside(name: str) -> tuple[str, str]:
    """View box and content of a drawing below assets/art. BuildError if it is missing or odd."""
    try:
        text = (ART / name).read_text(encoding="utf-8")
    except OSError as error:
        raise BuildError(f"The drawing assets/art/{name} is missing.") from error
    match = OUTER.match(text)
    if match is None:
        raise BuildError(f"The drawing assets/art/{name} has no viewBox.")
    return match.group(1), COMMENT.sub("", match.group(2)).strip()


def inline(name: str) -> str:
    """A drawing as markup for the page, hidden from screen readers."""
    box, content = inside(name)
    return f'<svg viewBox="{box}" aria-hidden="true">{content}</svg>'


def at(name: str, left: int, top: int, side: int) -> str:
    """A drawing in a square of the picture."""
    box, content = inside(name)
    return f'<svg x="{left}" y="{top}" width="{side}" height="{side}" viewBox="{box}">{content}</svg>'


def people(placed: tuple[Placed, ...]) -> str:
    """Portraits side by side."""
    return "".join(at(f"portraits/{one.name}.svg", one.left, one.top, one.side) for one in placed)


def sun(left: int, top: int, side: int) -> str:
    """The flower where a sun would hang, on its disc with a halo."""
    centre_x, centre_y, radius = left + side // 2, top + side // 2, side // 2
    halo = f'<circle cx="{centre_x}" cy="{centre_y}" r="{radius + 26}" fill="#EEF6EC"/>'
    disc = f'<circle cx="{centre_x}" cy="{centre_y}" r="{radius + 6}" fill="#FFFBF2"/>'
    return halo + disc + at("brand/bloom_mark.svg", left, top, side)


def ground() -> str:
    """Hills with a row of houses behind the first."""
    houses = "".join(
        f'<rect x="{100 + x}" y="{405 + y}" width="{w}" height="120" fill="{fill}"/>'
        f'<path d="M{96 + x} {406 + y} L{100 + x + w / 2} {381 + y} L{104 + x + w} {406 + y} Z" fill="#8FA08A"/>'
        for x, y, w, fill in HOUSES
    )
    hills = (
        ("M-400 520 C-200 470 180 390 520 440 C640 410 740 400 1300 470", "#C9DFD0"),
        ("M-400 560 C200 460 420 470 820 530 C960 545 1100 550 1300 540", "#8DBB8C"),
        ("M-400 630 C260 510 560 550 1300 610", "#4F9460"),
    )
    far, middle, near = (f'<path d="{line} L1300 720 L-400 720 Z" fill="{fill}"/>' for line, fill in hills)
    return far + houses + middle + near


def picture(view: str, flower: tuple[int, int, int]) -> str:
    """The whole picture through one view box, the flower at (left, top, side)."""
    sky = '<rect x="-400" y="-400" width="1800" height="1200" fill="#DDEEEA"/>'
    light = '<path d="M-60 -100 L300 0 L1100 646 L1100 720 L560 720 Z" fill="#E9F4EC"/>'
    clouds = "".join(f'<path d="{path}" fill="#FFFBF2"/>' for path in CLOUDS)
    bank = '<path d="M-400 640 C260 530 560 550 1300 640 L1300 740 L-400 740 Z" fill="#3F8353"/>'
    layers = sky + light + clouds + ground() + sun(*flower) + people(BEHIND) + bank + people(BEFORE)
    # every stroke of the drawings has these ends, which are said once for all of them
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}"{ROUND}>{layers.replace(ROUND, "")}</svg>\n'


def drawings() -> dict[str, str]:
    """File name and text of the picture for wide and for tall windows."""
    return {
        "cover-landscape.svg": picture("0 0 820 720", (86, 30, 288)),
        "cover-portrait.svg": picture("20 160 820 560", (56, 190, 176)),
    }
