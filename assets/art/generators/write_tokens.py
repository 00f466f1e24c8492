"""Writes ../tokens.json, which the game reads, and fails if a pair of colours has too little contrast."""

import json
import sys
from pathlib import Path

import contrast
import tokens
from gen_flower import GHOST_PALE, PETAL_FOLD, PETAL_LIT
from gen_portraits import DRAWN
from growth import GROWTH
from layout import LAYOUT
from paper import SHADE_INK, lit, mix, shade
from passing import PASSING
from portrait_kit import eye_tokens
from seasons import SEASONS

TARGET_FILE = Path(__file__).resolve().parent.parent / "tokens.json"


def art_colours() -> dict[str, object]:
    """The colours that stand in drawings and are replaced by the game, in the order of their shapes."""
    drawn = dict(tokens.PETALS.values())
    pale = {shape: mix(colour, "#FBF3E3", GHOST_PALE) for shape, colour in drawn.items()}
    return {
        "icon": tokens.ICON_INK,
        "shade_ink": SHADE_INK,
        "door_shades": tokens.DOOR_SHADES,
        "door_fills": [tokens.DOOR_PAINT, *(shade(tokens.DOOR_PAINT, share) for share in tokens.DOOR_SHADES)],
        "door_colours": tokens.DOOR_COLOURS,
        "petal_fills": {shape: (lit(colour, PETAL_LIT), shade(colour, PETAL_FOLD)) for shape, colour in drawn.items()},
        "ghost_fills": {shape: (pale[shape], mix(pale[shape], colour, 0.08)) for shape, colour in drawn.items()},
    }


def collected() -> dict[str, object]:
    """Everything the game needs of the tokens, as JSON takes it."""
    return {
        "space": tokens.SPACE, "corners": tokens.CORNERS, "stroke": tokens.STROKE, "type": tokens.TYPE,
        "smallest_type": tokens.SMALLEST_TYPE, "portrait_type": tokens.PORTRAIT_TYPE, "target": tokens.TARGET,
        "motion": tokens.MOTION,
        "manners": tokens.MANNERS, "themes": tokens.THEMES, "petals": tokens.PETALS,
        "petals_on_night": tokens.PETALS_ON_NIGHT, "petals_high_contrast": tokens.PETALS_HIGH_CONTRAST,
        "flower": tokens.FLOWER, "people_disc": tokens.PEOPLE_DISC, "eyes": eye_tokens(DRAWN), "grade": tokens.GRADE,
        "faded": tokens.FADED, "marks": tokens.MARKS,
        "grade_strength": tokens.GRADE_STRENGTH, "lights": tokens.LIGHTS, "lamplit": tokens.LAMPLIT,
        "lamps": tokens.LAMPS, "seasons": SEASONS, "passing": PASSING, "art": art_colours(), "layout": LAYOUT,
        "growth": GROWTH,
    }  # fmt: skip


def written(value: object, depth: int = 0) -> str:
    """JSON with one line for each table that holds no other table."""
    if not isinstance(value, dict) or not any(isinstance(item, dict) for item in value.values()):
        return json.dumps(value)
    pad = " " * (depth + 1)
    rows = ",\n".join(f"{pad}{json.dumps(str(key))}: {written(item, depth + 1)}" for key, item in value.items())
    return "{\n" + rows + "\n" + " " * depth + "}"


def main() -> int:
    """Write the file; 1 if a pair fails."""
    TARGET_FILE.write_text(written(collected()) + "\n", encoding="utf-8")
    weak = contrast.failures()
    for line in weak:
        sys.stderr.write(line + "\n")
    return 1 if weak else 0


if __name__ == "__main__":
    sys.exit(main())
