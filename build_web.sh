#!/bin/sh
# Builds the browser game into build/web/. ./build_web.sh --help lists what else it does.
set -eu
cd "$(dirname "$0")"
for python in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        "$python" -I game/authoring/web/venv.py author
        exec .venv/bin/python -m game.authoring.web "$@"
    fi
done
echo "build_web.sh: Python 3.11 or newer is needed and was not found." >&2
exit 1
