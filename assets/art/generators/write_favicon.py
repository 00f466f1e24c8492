"""Writes ../../web/favicon.png, 128 x 128, from Bloom's icon (needs pygame-ce)."""

import pygame
from paper import ART

SIZE = (128, 128)


def main() -> None:
    """Write the picture."""
    picture = pygame.image.load_sized_svg(ART / "brand" / "bloom_icon.svg", SIZE)
    pygame.image.save(picture, ART.parent / "web" / "favicon.png")


if __name__ == "__main__":
    main()
