"""Writes ../../web/icon.png and ../../web/favicon.png from Bloom's icon (needs pygame-ce and Pillow)."""

from collections import Counter

import pygame
from paper import ART
from PIL import Image

SIZES = {"icon.png": 192, "favicon.png": 128}
COLOURS = 256
"""As many as a palette holds: a half of the bytes, and no difference to be seen."""


def reduced(picture: Image.Image) -> Image.Image:
    """The picture with its most frequent colours alone; each other one is replaced by the nearest of them."""
    pixels = [tuple(picture.getpixel((x, y))) for y in range(picture.height) for x in range(picture.width)]
    counted = Counter(pixels)
    palette = [colour for colour, _ in counted.most_common(COLOURS)]

    def nearest(colour: tuple[int, ...]) -> int:
        return min(
            range(len(palette)),
            key=lambda index: sum((a - b) ** 2 for a, b in zip(colour, palette[index], strict=True)),
        )

    index_of = {colour: nearest(colour) for colour in counted}
    result = Image.new("P", picture.size)
    result.putdata([index_of[colour] for colour in pixels])
    result.putpalette([part for colour in palette for part in colour[:3]])
    result.info["transparency"] = bytes(colour[3] for colour in palette)
    return result


def main() -> None:
    """Write the pictures."""
    for name, size in SIZES.items():
        drawn = pygame.image.load_sized_svg(ART / "brand" / "bloom_icon.svg", (size, size))
        picture = Image.frombytes("RGBA", (size, size), pygame.image.tobytes(drawn, "RGBA"))
        reduced(picture).save(ART.parent / "web" / name, optimize=True)


if __name__ == "__main__":
    main()
