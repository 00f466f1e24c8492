"""Short sounds, each with a caption; a machine without sound misses nothing."""

import contextlib
from collections import deque
from pathlib import Path

import pygame

VOLUMES = {"off": 0.0, "soft": 0.35, "full": 1.0}
PRESS = "press"
LOCKED = "locked"


class Sounds:
    """Plays the .ogg files of a folder by name: what was asked for in a frame sounds at its end, each once.

    `captions` collects the names that sounded and that no words on the screen tell of.
    """

    def __init__(self, folder: Path) -> None:
        """Return a player that has not opened the sound device yet."""
        self.folder = folder
        self.volume = "soft"
        self.awake = False
        self.captions: deque[str] = deque(maxlen=8)
        self._asked: dict[str, bool] = {}
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}

    def wake(self) -> None:
        """Open the sound device, once, after the player's first press; silence is no error."""
        if self.awake:
            return
        self.awake = True
        with contextlib.suppress(pygame.error):
            pygame.mixer.init(buffer=2048)  # what pygbag makes of any other number, too

    def play(self, name: str, *, captioned: bool = True) -> None:
        """Ask for a sound, with a caption unless the screen says the same in words."""
        self._asked[name] = captioned or self._asked.get(name, False)

    def sound(self) -> None:
        """Let sound what was asked for since the last time; a press is only heard where nothing else answers it."""
        asked, self._asked = self._asked, {}
        if len(asked) > 1:
            asked.pop(PRESS, None)
        for name, captioned in asked.items():
            if captioned:
                self.captions.append(name)
            self._start(name)

    def _start(self, name: str) -> None:
        """Start a sound now, where there is a device and the player wants to hear."""
        if not self.awake or self.volume == "off" or not pygame.mixer.get_init():
            return
        sound = self._sound(name)
        if sound is not None:
            sound.set_volume(VOLUMES[self.volume])
            sound.play()

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._loaded:
            try:
                # never pygame.mixer.music: in the browser that is another player, and older Safaris give it no Ogg
                self._loaded[name] = pygame.mixer.Sound(self.folder / f"{name}.ogg")
            except (OSError, pygame.error):
                self._loaded[name] = None
        return self._loaded[name]

    def hush(self) -> None:
        """Stop everything that sounds."""
        if pygame.mixer.get_init():
            pygame.mixer.stop()
