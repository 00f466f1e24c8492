"""Short sounds, each with a caption; a machine without sound misses nothing."""

import contextlib
from collections import deque
from pathlib import Path

import pygame

VOLUMES = {"off": 0.0, "soft": 0.35, "full": 1.0}
BED = "bed_"
CHANNELS = 16
FADE = 700
"""How long a bed takes to come and to go, in milliseconds."""
PRESS = "press"
LOCKED = "locked"


class Sounds:
    """Plays the .ogg files of a folder by name: what was asked for in a frame sounds at its end, each once.

    `captions` collects the names that sounded and that no words on the screen tell of. Under all of it lies a bed of
    loops, which stays until another is wanted. `loudest` is the share of the device's loudness that anything may have.
    """

    def __init__(self, folder: Path) -> None:
        """Return a player that has not opened the sound device yet."""
        self.folder = folder
        self.volume = "soft"
        self.loudest = 1.0
        self.awake = False
        self.captions: deque[str] = deque(maxlen=8)
        self._asked: dict[str, bool] = {}
        self._loaded: dict[str, pygame.mixer.Sound | None] = {}
        self._wanted: tuple[str, ...] = ()
        self._lying: dict[str, pygame.mixer.Channel] = {}

    @property
    def _share(self) -> float:
        """How loud a sound is, 0 to 1."""
        return VOLUMES[self.volume] * self.loudest

    def wake(self) -> None:
        """Open the sound device, once, after the player's first press; silence is no error."""
        if self.awake:
            return
        self.awake = True
        with contextlib.suppress(pygame.error):
            pygame.mixer.init(buffer=2048)  # what pygbag makes of any other number, too
            pygame.mixer.set_num_channels(CHANNELS)

    def play(self, name: str, *, captioned: bool = True) -> None:
        """Ask for a sound, with a caption unless the screen says the same in words."""
        self._asked[name] = captioned or self._asked.get(name, False)

    def lie(self, names: tuple[str, ...]) -> None:
        """Want these loops under everything from now on, in place of those that lie there; () is silence."""
        if names != self._wanted and names:
            self.captions.append(f"{BED}{names[min(1, len(names) - 1)]}")  # the first is a room, the second tells which
        self._wanted = names

    def _make_bed(self) -> None:
        """Let loops come and go until those that are wanted lie there."""
        can_sound = self.awake and self._share > 0 and pygame.mixer.get_init() is not None
        wanted = self._wanted if can_sound else ()
        for name in [name for name in self._lying if name not in wanted]:
            self._lying.pop(name).fadeout(FADE)
        for name in wanted:
            sound = self._sound(f"{BED}{name}")
            if sound is None:
                continue
            sound.set_volume(self._share)
            if name in self._lying:
                continue
            channel = sound.play(loops=-1, fade_ms=FADE)
            if channel is not None:  # none is free: then the next frame tries again
                self._lying[name] = channel

    def sound(self) -> None:
        """Let sound what was asked for since the last time; a press is only heard where nothing else answers it."""
        self._make_bed()
        asked, self._asked = self._asked, {}
        if len(asked) > 1:
            asked.pop(PRESS, None)
        for name, captioned in asked.items():
            if captioned:
                self.captions.append(name)
            self._start(name)

    def _start(self, name: str) -> None:
        """Start a sound now, where there is a device and the player wants to hear."""
        if not self.awake or not self._share or not pygame.mixer.get_init():
            return
        sound = self._sound(name)
        if sound is not None:
            sound.set_volume(self._share)
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
        """Stop everything that sounds; the bed comes again with the next frame."""
        self._lying.clear()
        if pygame.mixer.get_init():
            pygame.mixer.stop()
