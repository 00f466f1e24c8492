#!/bin/sh
# Installs what the tests need and runs them all. ./run_tests.sh --help lists the ways to run fewer.
set -eu
cd "$(dirname "$0")"
for python in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        "$python" -I game/authoring/web/venv.py author test cluster
        exec .venv/bin/python -m game.authoring.web.checks "$@"
    fi
done
echo "run_tests.sh: Python 3.11 or newer is needed and was not found." >&2
exit 1
