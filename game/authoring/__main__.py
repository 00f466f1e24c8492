"""python -m game.authoring: the tools of people who write the story."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from game.authoring.chosen import NoPlaceError, UnknownNameError
from game.authoring.commands import compile as compile_command
from game.authoring.commands import goldens as goldens_command
from game.authoring.commands import lint as lint_command
from game.authoring.commands import looks as looks_command
from game.authoring.commands import new as new_command
from game.authoring.commands import read as read_command
from game.authoring.commands import schema as schema_command
from game.authoring.commands import screenshots as screenshots_command
from game.authoring.commands import simulate as simulate_command
from game.authoring.problems import ContentProblemsError
from game.platform import streams
from game.resources import root

COMMANDS: dict[str, ModuleType] = {
    "lint": lint_command,
    "compile": compile_command,
    "new": new_command,
    "read": read_command,
    "simulate": simulate_command,
    "screenshots": screenshots_command,
    "looks": looks_command,
    "schema": schema_command,
    "goldens": goldens_command,
}
STOPPED = 130  # what a shell calls a program that Ctrl-C ended: 128 and SIGINT
ABOUT = """The tools for writing Model Citizen. The story is in levels/: plain text files that any editor opens.
docs/author-guide.md shows how to add a moment in five minutes.

Change a card, then:
  python -m game.authoring lint       tells what is wrong, with file and line
  python -m game                      plays it"""


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(
        prog="python -m game.authoring", description=ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = result.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, module in COMMANDS.items():
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
    options = parser().parse_args(arguments)
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
