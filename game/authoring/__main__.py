"""python -m game.authoring: the tools of people who write the story."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from game.authoring.chosen import NoPlaceError, UnknownNameError
from game.authoring.problems import ContentProblemsError
from game.platform import streams
from game.resources import root

COMMANDS = (
    "lint",
    "compile",
    "new",
    "read",
    "simulate",
    "sweep",
    "coverage",
    "facts",
    "stats",
    "story",
    "editions",
    "voice",
    "screenshots",
    "looks",
    "schema",
    "goldens",
    "kit",
    "kiosk",
)
STOPPED = 130  # what a shell calls a program that Ctrl-C ended: 128 and SIGINT
ABOUT = """The tools for writing Model Citizen. The story is in levels/: plain text files that any editor opens.
docs/author-guide.md shows how to add a moment in five minutes.

Change a card, then:
  python -m game.authoring lint       tells what is wrong, with file and line
  python -m game                      plays it"""


def parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of a command line; where that begins with a command, the others are not even imported."""
    result = argparse.ArgumentParser(
        prog="python -m game.authoring", description=ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = result.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in [each for each in COMMANDS if [each] == list(arguments[:1])] or COMMANDS:
        module = import_module(f"game.authoring.commands.{name}")
        command = commands.add_parser(
            name, help=module.HELP, description=module.ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        command.add_argument(
            "--levels",
            type=Path,
            default=root() / "levels",
            metavar="DIR",
            help="folder of the story (normally levels)",
        )
        module.add(command)
        command.set_defaults(run=module.run)
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit status: 0, or 1 where the story has problems or a file cannot be used, which is printed."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    streams.prepare()
    given = sys.argv[1:] if arguments is None else arguments
    options = parser(given).parse_args(given)
    try:
        status: int = options.run(options)
    except ContentProblemsError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} problem{'s' if count > 1 else ''}", file=sys.stderr)
        return 1
    except (NoPlaceError, UnknownNameError) as error:
        print(error, file=sys.stderr)
        return 2  # as for an option that argparse refuses
    except BrokenPipeError:
        return 0  # whoever reads it, such as head, has read enough
    except OSError as error:
        print(f"{error.filename or 'a file'}: {error.strerror or error}; nothing more was written", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; what was not finished was not written", file=sys.stderr)
        return STOPPED
    finally:
        streams.hang_up()
    return status


if __name__ == "__main__":
    sys.exit(main())
