"""`python -m game.authoring.web`: what ./build_web.sh runs."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # asked when pygame is imported, which draws the icons
    from game.authoring.web.command import main

    sys.exit(main(sys.argv[1:]))
