"""`python -m game.authoring.web`: what ./build_web.sh runs."""

import sys

from game.authoring.web.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
