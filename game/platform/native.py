"""A window on a desktop: files in the player's data folder, no network."""

import base64
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pygame

from game.platform.file_storage import FileStorage
from game.platform.folders import data_folder
from game.platform.placing import Size, inward, shown_at
from game.platform.speech import ProgramSpeech
from game.session.ports import Host

FRAMES_PER_SECOND = 60
AGAIN = 75
"""The exit code of a program that wants to be started again (EX_TEMPFAIL)."""
CLOSED = 3
"""That of an exhibit that its staff closed: it is not to be started again."""
UNSEEN = "offscreen"
MOST_PICTURES = 100
"""So many pictures of one name may lie in a folder."""
AROUND = 80
"""The height that a title bar and a panel take of a screen."""
SHARE = 0.8
"""How much of a huge screen a window takes at most."""
BESIDE = "#E9DFCB"
"""What is beside the canvas, as on the page."""
CHANGES = (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED)
Step = Callable[[list[pygame.Event], float], bool]


class NoSemantics:
    """A window has no overlay; what would be said is kept for tests."""

    def __init__(self) -> None:
        self.tree = "[]"
        self.said: list[str] = []

    def publish(self, tree: str) -> None:
        self.tree = tree

    def announce(self, words: str, *, urgent: bool) -> None:
        """Keep the last words, the urgent ones as the others."""
        del urgent
        self.said = [*self.said[-20:], words]


class Window:
    """The window's side of the page; `exit_code` is None until the game is to end, whatever is played.

    What the house keeps goes into `folder`.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Return the side of a window, with a folder of the house where there is one."""
        self.folder = folder
        self.exit_code: int | None = None

    def restart(self) -> None:
        """End with the code on which whoever started the game does so again."""
        self.exit_code = AGAIN

    def end(self, *_: object) -> None:
        """End; a handler of signals."""
        self.exit_code = 0

    def poll(self) -> str:
        """Return that nothing happened outside."""
        return "[]"

    def set_state(self, state: str) -> None:
        """Nobody watches a window."""

    def watch(self, state: str, words: str) -> None:
        """Show the words in the title of the window, where they cover nothing of the run."""
        del state
        pygame.display.set_caption(words)

    def take_back(self, *, wanted: bool) -> None:
        """Nobody goes back in a window."""

    def prefers(self) -> dict[str, str]:
        """Return that a window hears of no wishes of the system."""
        return {}

    def copy(self, text: str) -> bool:
        """Put a text on the clipboard; return whether that was possible."""
        # where pygame was built without a clipboard, a stand-in is there that raises NotImplementedError
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

    def print_sheet(self, sheet: str) -> bool:
        """Return that there is no paper to ask for here."""
        del sheet
        return False

    def keep_picture(self, name: str, png: str) -> str:
        """Write a picture among the player's own, beside what is there already; return its path, "" if not."""
        home = Path.home()
        folder = home / "Pictures" if (home / "Pictures").is_dir() else home
        stem, ending = Path(name).stem, Path(name).suffix
        names = [name, *(f"{stem}-{number}{ending}" for number in range(2, MOST_PICTURES))]
        for path in (folder / one for one in names):
            try:
                with path.open("xb") as file:
                    file.write(base64.b64decode(png))
            except FileExistsError:
                continue
            except OSError:
                return ""
            return str(path)
        return ""

    def download(self, name: str, text: str) -> bool:
        """Return that a window hands out no files: the clipboard is enough."""
        del name, text
        return False

    def keep_text(self, name: str, text: str) -> str:
        """Write a text into the folder of the house, over the one of before; return its path, "" if not."""
        if self.folder is None:
            return ""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text, encoding="utf-8", newline="")
        except OSError:
            return ""
        return str(self.folder / name)

    def report(self, code: str, place: str, *, is_over: bool) -> None:
        """Nobody around a window keeps runs."""

    def offline_bytes(self) -> int:
        """Return 0: a window needs no network."""
        return 0

    def forget_offline(self) -> None:
        """There is nothing of the kind."""

    def log(self, text: str) -> None:
        """Write a line to stderr."""
        sys.stderr.write(f"{text}\n")


def host(folder: Path | None = None, *, is_synced: bool = False) -> Host:
    """Return the ports of a desktop; what is kept goes into `folder`, by default where this system has it.

    `is_synced` is for what has to outlast a power cut.
    """
    kept_in = folder or data_folder()
    storage = FileStorage(kept_in, is_synced=is_synced)
    return Host(storage, NoSemantics(), Window(kept_in), can_quit=True, speech=ProgramSpeech())


def window_size(canvas: Size, screen: Size) -> Size:
    """Return a window for a canvas: no larger than the screen has room for, a multiple on a huge one."""
    room = (screen[0], screen[1] - AROUND)
    factor = min(room[0] / canvas[0], room[1] / canvas[1])
    scale = max(1, int(factor * SHARE)) if factor >= 1 else factor
    return max(1, int(canvas[0] * scale)), max(1, int(canvas[1] * scale))


def open_window(
    size: Size,
    title: str,
    icon: Path | None = None,
    *,
    whole_screen: bool = False,
    surface: Callable[[Size], pygame.Surface] = pygame.Surface,
) -> pygame.Surface:
    """Return the canvas of a window that may be resized, or that takes the whole screen; the canvas keeps its size.

    The canvas is a `surface` of that kind. Raises pygame.error where there is no display. SDL then plays on where
    nobody sees it, which is for those who ask.
    """
    pygame.display.init()
    # without a display SDL takes this driver by itself and plays on in a window that is nowhere, for ever
    if pygame.display.get_driver() == UNSEEN and os.environ.get("SDL_VIDEODRIVER") != UNSEEN:
        pygame.display.quit()
        raise pygame.error("there is no display")
    pygame.font.init()
    pygame.display.set_caption(title)
    if icon is not None:
        pygame.display.set_icon(pygame.image.load(icon))
    # pygame.SCALED would cut the picture where the window is smaller
    screen = pygame.display.get_desktop_sizes()[0]
    if whole_screen:
        pygame.display.set_mode(screen, pygame.FULLSCREEN)
    else:
        pygame.display.set_mode(window_size(size, screen), pygame.RESIZABLE)
    return surface(size)


def show(canvas: pygame.Surface) -> None:
    """Show the canvas in the window, whatever size that has by now."""
    window = cast("pygame.Surface", pygame.display.get_surface())
    area = shown_at(canvas.get_size(), window.get_size())
    if area.size != window.get_size():
        window.fill(BESIDE)
    # its pixels: on a large screen they are more than its places
    across, down = pygame.Surface.get_size(canvas)
    if area.size == (across, down):
        window.blit(canvas, area)
    elif area.width % across == 0 and area.height % down == 0:
        pygame.transform.scale(canvas, area.size, window.subsurface(area))
    else:
        # straight into the window, without a surface in between: 1.4 ms at 1024 pixels across, 2.5 at 1920
        pygame.transform.smoothscale(canvas, area.size, window.subsurface(area))
    pygame.display.flip()


def run(
    step: Step, is_running: Callable[[], bool], canvas: pygame.Surface, beat: Callable[[], None] | None = None
) -> None:
    """Run frames until the game ends; the canvas is shown only when something was drawn or the window changed.

    An exhibit has a `beat`, called after each frame; no wish of the system or of a key closes its window.
    """
    clock = pygame.time.Clock()
    while is_running():
        events = [event for event in pygame.event.get() if beat is None or event.type != pygame.QUIT]
        size = pygame.display.get_window_size()
        within = [inward(event, canvas.get_size(), size) for event in events]
        drawn = step(within, clock.tick(FRAMES_PER_SECOND) / 1000)
        if drawn or any(event.type in CHANGES for event in events):
            show(canvas)
        if beat is not None:
            beat()
