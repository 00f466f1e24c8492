"""Games in chunks that workers share: the same counts, however many workers there are and however large a chunk is."""

from __future__ import annotations

import functools
import signal
import time
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Final

from game.authoring.collector import collected_seldom
from game.authoring.runs import play, setup_for
from game.authoring.simulation import Tally
from game.bots.playing import bot_for
from game.content.loader import read_rules
from game.engine.ruleset import Ruleset

CHUNK: Final = 25
AHEAD: Final = 8
"""So many chunks for each process lie ready or are counted, so that none waits for the next."""
TIMED_GAMES: Final = 50


class WorkersError(Exception):
    """Games could not be played where they were handed to; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class Job:
    """Some games of one bot: numbers `first` to `first + count - 1` of an edition, in the n-th of some stories."""

    bot: str
    edition: int
    first: int
    count: int
    story: int = 0


def jobs_for(bots: Sequence[str], edition: int, games: int, seed: int, story: int = 0) -> list[Job]:
    """Return the jobs of so many games for each bot, the first with number `seed`."""
    return [
        Job(bot, edition, seed + done, min(CHUNK, games - done), story)
        for bot in bots
        for done in range(0, games, CHUNK)
    ]


@functools.lru_cache(maxsize=2)  # where one story ends and the next begins, chunks of both are played
def _rules(source: str) -> Ruleset:
    """Return the rules of a compiled story, read once by each worker."""
    return read_rules(source)


def work(source: str, job: Job) -> Tally:
    """Return the tally of a job; `source` is the compiled story."""
    rules = _rules(source)
    tally, choose = Tally(), bot_for(rules.story, job.bot)
    started = time.thread_time()  # of this thread alone: others may share the core, or the process
    with collected_seldom():
        runs = [
            play(rules, choose, setup_for(rules.story, job.bot, job.edition, game), game)
            for game in range(job.first, job.first + job.count)
        ]
    tally.seconds = time.thread_time() - started
    for run in runs:
        tally.note(rules, run)
    return tally


_sources: Sequence[str] = ()
"""The stories of a worker process."""


def _start(sources: Sequence[str]) -> None:
    """Take the stories into a worker process, which Ctrl-C leaves to its parent: a chunk does not take long."""
    global _sources  # noqa: PLW0603 (a worker's own)
    _sources = sources
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(job: Job) -> Tally:
    return work(_sources[job.story], job)


def on_cores(sources: Sequence[str], jobs: Sequence[Job], workers: int) -> Generator[tuple[Job, Tally], None, None]:
    """Yield each job with its tally, in order, from so many processes; raises WorkersError where one is ended."""
    if workers == 1:
        for job in jobs:
            yield job, work(sources[job.story], job)
        return
    pool = ProcessPoolExecutor(workers, initializer=_start, initargs=(sources,))
    handed: deque[tuple[Job, Future[Tally]]] = deque()
    try:
        for job in jobs:
            handed.append((job, pool.submit(_work, job)))
            if len(handed) >= workers * AHEAD:
                done, future = handed.popleft()
                yield done, future.result()
        for done, future in handed:
            yield done, future.result()
    except BrokenProcessPool as error:
        message = "a process that played games was ended, perhaps for want of memory; fewer --workers need less"
        raise WorkersError(message) from error
    finally:
        pool.shutdown(cancel_futures=True)  # after Ctrl-C nobody waits for games that were not begun


def timed(source: str, edition: int) -> Tally:
    """Return the tally of some games of the random bot, for its speed."""
    return work(source, Job("random", edition, 0, TIMED_GAMES))
