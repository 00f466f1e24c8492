"""A window on a desktop: files in the player's data folder, no network."""

import contextlib
import errno
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pygame

from game.listing import files
from game.platform.folders import data_folder
from game.session.ports import Host

FRAMES_PER_SECOND = 60
UNSEEN = "offscreen"
Step = Callable[[list[pygame.Event], float], bool]


class FileStorage:
    """Texts as files of one folder; no folder, or one that cannot be written to, leaves them in memory."""

    def __init__(self, folder: Path | None) -> None:
        """Return a storage; the folder is made when first written to."""
        self.folder = folder
        self.memory: dict[str, str] = {}

    @property
    def lasting(self) -> bool:
        """Return whether nothing had to stay in memory."""
        return self.folder is not None and not self.memory

    def _path(self, key: str) -> Path:
        if self.folder is None:
            raise FileNotFoundError(errno.ENOENT, "no folder for saves on this system")
        return self.folder / f"{key}.json"

    def read(self, key: str) -> str | None:
        """Return the text of a key, or None; bytes that are no text come back as replacement marks."""
        if key in self.memory:
            return self.memory[key] or None
        try:
            return self._path(key).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None

    def write(self, key: str, text: str) -> bool:
        """Keep a text so that a crash leaves the old or the new one whole; return whether it will last."""
        written: Path | None = None
        try:
            path = self._path(key)
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="utf-8", delete=False) as file:
                written = Path(file.name)
                file.write(text)
            written.replace(path)
        except (OSError, UnicodeError):
            if written is not None:
                with contextlib.suppress(OSError):
                    written.unlink()
            self.memory[key] = text
            return False
        self.memory.pop(key, None)
        return True

    def remove(self, key: str) -> None:
        """Forget a key; one whose file cannot be deleted counts as empty."""
        self.memory.pop(key, None)
        try:
            self._path(key).unlink(missing_ok=True)
        except OSError:
            self.memory[key] = ""

    def keys(self) -> tuple[str, ...]:
        """Return what is kept, sorted."""
        try:
            kept = {path.stem for path in files(self._path("").parent, "*.json")}
        except OSError:
            kept = set()
        return tuple(sorted((kept | set(self.memory)) - {key for key, text in self.memory.items() if not text}))


class NoSemantics:
    """A window has no overlay; what would be said is kept for tests."""

    def __init__(self) -> None:
        """Return an empty one."""
        self.tree = "[]"
        self.said: list[str] = []

    def publish(self, tree: str) -> None:
        """Keep the tree."""
        self.tree = tree

    def announce(self, words: str, *, urgent: bool) -> None:
        """Keep the last words, the urgent ones as the others."""
        del urgent
        self.said = [*self.said[-20:], words]


class Window:
    """The window's side of the page."""

    def poll(self) -> str:
        """Return that nothing happened outside."""
        return "[]"

    def set_state(self, state: str) -> None:
        """Nobody watches a window."""

    def prefers(self) -> dict[str, str]:
        """Return that a window hears of no wishes of the system."""
        return {}

    def copy(self, text: str) -> bool:
        """Put a text on the clipboard; return whether that was possible."""
        try:
            pygame.scrap.put_text(text)
        except (pygame.error, AttributeError, NotImplementedError):
            return False
        return True

    def paste(self) -> str:
        """Return the text on the clipboard, or ""."""
        try:
            return str(pygame.scrap.get_text())
        except (pygame.error, AttributeError, NotImplementedError):
            return ""

    def download(self, name: str, text: str) -> bool:
        """Return that a window hands out no files: the clipboard is enough."""
        del name, text
        return False

    def log(self, text: str) -> None:
        """Write a line to stderr."""
        sys.stderr.write(f"{text}\n")


def host(folder: Path | None = None) -> Host:
    """Return the ports of a desktop."""
    return Host(FileStorage(folder or data_folder()), NoSemantics(), Window(), can_quit=True)


def open_window(size: tuple[int, int], title: str, icon: Path | None = None) -> pygame.Surface:
    """Return the canvas in a window that may be resized; the canvas keeps its size.

    Raises pygame.error where there is no display. SDL then plays on where nobody sees it, which is for those who ask.
    """
    pygame.display.init()
    if pygame.display.get_driver() == UNSEEN and os.environ.get("SDL_VIDEODRIVER") != UNSEEN:
        pygame.display.quit()
        raise pygame.error("there is no display")
    pygame.font.init()
    pygame.display.set_caption(title)
    if icon is not None:
        pygame.display.set_icon(pygame.image.load(icon))
    headless = pygame.display.get_driver() == "dummy"
    return pygame.display.set_mode(size, 0 if headless else pygame.SCALED | pygame.RESIZABLE)


def run(step: Step, is_running: Callable[[], bool]) -> None:
    """Run frames until the game ends; the display is shown only when something was drawn."""
    clock = pygame.time.Clock()
    while is_running():
        if step(pygame.event.get(), clock.tick(FRAMES_PER_SECOND) / 1000):
            pygame.display.flip()
