"""Where the canvas is in a window, and where on it an event of the window is."""

import pygame

MICE = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
FINGERS = (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP)
Size = tuple[int, int]


def shown_at(canvas: Size, window: Size) -> pygame.Rect:
    """Return where the whole canvas is in a window: as large as it fits, in the middle."""
    factor = min(window[0] / canvas[0], window[1] / canvas[1])
    size = max(1, round(canvas[0] * factor)), max(1, round(canvas[1] * factor))
    return pygame.Rect((window[0] - size[0]) // 2, (window[1] - size[1]) // 2, *size)


def inward(event: pygame.Event, canvas: Size, window: Size) -> pygame.Event:
    """Return an event of the window with its place on the canvas."""
    area = shown_at(canvas, window)
    if event.type in MICE:
        x, y = event.pos
        place = ((x - area.x) * canvas[0] // area.width, (y - area.y) * canvas[1] // area.height)
        return pygame.Event(event.type, {**event.dict, "pos": place})
    if event.type in FINGERS:
        across = (event.x * window[0] - area.x) / area.width
        down = (event.y * window[1] - area.y) / area.height
        return pygame.Event(event.type, {**event.dict, "x": across, "y": down})
    return event
