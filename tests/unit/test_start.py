"""What is imported when: the pages after the story wait until somebody comes to them."""

import subprocess
import sys

AFTER_START = """
import os, sys
os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
import pygame
from pathlib import Path
from tempfile import mkdtemp
from game.options import Options
from game.platform.native import host
from game.start import open_app, rest
pygame.init()
app = open_app(host(Path(mkdtemp())), pygame.display.set_mode((1280, 720)), Options())
for _ in rest(app.navigator):
    pass
LATE = (".debrief", ".after_story", ".facts", ".sorter")
print("game.screens.ending.ending" in sys.modules, [name for name in sys.modules if any(part in name for part in LATE)])
"""


def test_nothing_of_the_pages_after_the_story_is_imported_behind_the_title() -> None:
    done = subprocess.run([sys.executable, "-c", AFTER_START], check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "True []"
