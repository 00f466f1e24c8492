"""Mixing and grading of colours, WCAG contrast, and the pairs that must be readable in every theme."""

from collections.abc import Iterator

from tokens import GRADE, PETALS, PETALS_HIGH_CONTRAST, PETALS_ON_NIGHT, THEMES

PAIRS = (  # mark, ground, lowest allowed ratio
    ("ink", "card", 4.5), ("ink", "page", 4.5), ("soft", "card", 4.5), ("soft", "page", 4.5), ("ink", "hover", 4.5),
    ("on_accent", "accent", 4.5), ("accent", "card", 4.5), ("lock", "card", 4.5), ("edge", "page", 3.0),
    ("edge", "card", 3.0), ("focus", "card", 3.0), ("focus", "page", 3.0), ("night_ink", "night", 4.5),
    ("night_soft", "night", 4.5),
)  # fmt: skip
ON_DARK_PAGE = {"ink": "night_ink", "soft": "night_soft", "focus": "night_ink", "edge": "night_soft"}
PETAL_LIMIT = 3.0
AS_DRAWN = "straw"
PETAL_STRENGTH = 0.55


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green, blue 0..255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """`first` with `share` of `second`."""
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(rgb(first), rgb(second), strict=True))


def graded(colour: str, palette: str, strength: float = 1.0) -> str:
    """A drawn colour as it looks in a palette: toward its own grey, then toward the palette's tint."""
    fade, share, tint = GRADE[palette]
    red, green, blue = rgb(colour)
    grey = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return mix(mix(colour, f"#{grey:02X}{grey:02X}{grey:02X}", fade * strength), tint, share * strength)


def luminance(colour: str) -> float:
    """WCAG relative luminance."""
    parts = [value / 255 for value in rgb(colour)]
    red, green, blue = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio, 1..21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def ratios() -> Iterator[tuple[str, str, float, float]]:
    """Theme, pair, ratio and lowest allowed ratio of everything that must be readable."""
    for name, theme in THEMES.items():
        for mark, ground, limit in PAIRS:
            dark_page = name == "low_table" and ground == "page"
            shown = ON_DARK_PAGE.get(mark, mark) if dark_page else mark
            yield name, f"{shown} on {ground}", contrast(theme[shown], theme[ground]), limit
        palette = name if name in GRADE else AS_DRAWN
        for petal, (_, colour) in PETALS.items():
            high = name == "high_contrast"
            on_card = PETALS_HIGH_CONTRAST[petal] if high else graded(colour, palette, PETAL_STRENGTH)
            on_night = (PETALS_HIGH_CONTRAST if high else PETALS_ON_NIGHT)[petal]
            yield name, f"petal {petal} on card", contrast(on_card, theme["card"]), PETAL_LIMIT
            yield name, f"petal {petal} on night", contrast(on_night, theme["night"]), PETAL_LIMIT


def failures() -> list[str]:
    """One line for every pair that is too weak."""
    return [f"{name}: {pair} {ratio:.2f} < {limit}" for name, pair, ratio, limit in ratios() if ratio < limit]
