"""Who plays many games: the cores of this machine, or a Dask cluster; and the bar that shows how far they are."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TypeVar

from tqdm import tqdm

from game.authoring.arguments import whole_number
from game.authoring.chunks import Job, WorkersError, on_cores
from game.authoring.simulation import Tally

Thing = TypeVar("Thing")

__all__ = ["WorkersError", "add", "played", "watched"]


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options that say who plays."""
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--workers", type=whole_number(1), metavar="N", help="how many cores to use (normally all)")
    who.add_argument("--scheduler", metavar="tcp://HOST:PORT", help="let the workers of a Dask cluster play")


def watched(things: Sequence[Thing], unit: str) -> Iterator[Thing]:
    """Yield things while a bar tells how many are done."""
    yield from tqdm(things, unit=unit, file=sys.stderr)


def played(sources: Sequence[str], jobs: Sequence[Job], options: argparse.Namespace) -> Iterator[tuple[Job, Tally]]:
    """Yield each job with its tally while a bar tells how many games are done; raises WorkersError."""
    if options.scheduler:
        from game.authoring.cluster import on_cluster  # late: it brings Dask, which only a cluster needs

        results = on_cluster(sources, jobs, options.scheduler)
    else:
        results = on_cores(sources, jobs, min(options.workers or os.cpu_count() or 1, len(jobs)))
    games = sum(job.count for job in jobs)
    with closing(results), tqdm(total=games, unit="game", file=sys.stderr) as progress:
        for job, tally in results:
            yield job, tally
            progress.update(tally.games)
