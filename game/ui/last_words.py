"""What is drawn when nothing else can be: an error without any part of the kit."""

import pygame
from pygame import Surface

from game.ui.fine import stamped


def last_words(surface: Surface, error: Exception) -> bool:
    """Draw an error; return that the display is due."""
    font = pygame.font.Font(None, 30)
    surface.set_clip(None)
    surface.fill("#FBF3E3")
    for index, words in enumerate((type(error).__name__, str(error)[:90], str(error)[90:180])):
        stamped(surface, font.render(words, True, "#22332F"), (40, 40 + 40 * index))
    return True
