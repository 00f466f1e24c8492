"""Games in chunks on a Dask cluster. A worker that is lost costs time and nothing else: its chunks are done again."""

from __future__ import annotations

import asyncio
import importlib.util
import logging
import re
from collections.abc import Generator, Sequence
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from game.authoring.chunks import Job, WorkersError, work
from game.authoring.simulation import Tally

if TYPE_CHECKING:
    from distributed import Client

CONNECT_SECONDS: Final = 5
"""A scheduler that does not answer within them cannot be reached."""
LOOK_SECONDS: Final = 10
"""Whoever waits so long for a chunk looks whether any worker is left."""
WORKER_SECONDS: Final = 30
"""A cluster whose workers are only starting has so long; so has one whose last worker was lost."""
MOST_QUOTED: Final = 100
Results: TypeAlias = Generator[tuple[Job, Tally], None, None]
_ADDRESS = re.compile(r"tcp://(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+):([0-9]{1,5})")
MOST_PORT: Final = 65535


def on_cluster(sources: Sequence[str], jobs: Sequence[Job], address: str) -> Results:
    """Return what yields each job with its tally, in order; raises WorkersError, then and later."""
    found = _ADDRESS.fullmatch(address)
    if not found or not 0 < int(found[2]) <= MOST_PORT:
        raise WorkersError(f"'{address[:MOST_QUOTED]}' is no address of a scheduler; write tcp://HOST:PORT")
    if importlib.util.find_spec("distributed") is None:
        how = "python3 game/authoring/web/venv.py author cluster"
        raise WorkersError(f"--scheduler needs Dask, which is not installed; this installs it: {how}")
    client = _client(address)
    try:
        _wait_for_worker(client, address)
    except BaseException:  # Ctrl-C, too
        client.close(timeout=CONNECT_SECONDS)
        raise
    return _results(client, address, sources, jobs)


def _client(address: str) -> Client:
    """Return a client of the scheduler at an address; raises WorkersError where none can be reached."""
    from distributed import Client

    logging.disable(logging.CRITICAL)  # what matters of its many lines is said in one
    try:
        kind = asyncio.run(asyncio.wait_for(_kind(address), CONNECT_SECONDS))
        if kind == "Scheduler":
            return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except Exception as error:  # whatever else listens there may say anything
        raise WorkersError(f"no Dask scheduler can be reached at {address}") from error
    raise WorkersError(f"what answers at {address} is no Dask scheduler but a {kind.lower()}")


async def _kind(address: str) -> str:
    """Return what answers at an address; a client would wait for ever where nothing does."""
    from distributed.core import rpc

    async with rpc(address) as asked:
        return str((await asked.identity())["type"])


def _results(client: Client, address: str, sources: Sequence[str], jobs: Sequence[Job]) -> Results:
    """Yield each job with its tally; raises WorkersError where the cluster fails."""
    try:
        # tasks like any other: where the only worker that has a story is lost, the scheduler hands it out again
        stories = [client.submit(str, source, pure=False) for source in sources]
        futures = client.map(work, [stories[job.story] for job in jobs], jobs, pure=False)
        for job, future in zip(jobs, futures, strict=True):
            yield job, _result(client, address, future)
    except (OSError, CancelledError) as error:
        raise WorkersError(f"the scheduler at {address} went away") from error
    finally:
        client.close(timeout=CONNECT_SECONDS)


def _wait_for_worker(client: Client, address: str) -> None:
    """Return once there is a worker; raises WorkersError where none comes."""
    try:
        client.wait_for_workers(1, timeout=WORKER_SECONDS)
    except TimeoutError as error:
        raise WorkersError(f"the scheduler at {address} has no workers") from error


def _result(client: Client, address: str, future: Any) -> Tally:
    """Return the tally of a chunk; raises WorkersError where a worker cannot play it, or none is left."""
    while True:
        try:
            error = future.exception(timeout=LOOK_SECONDS)
            if error is None:
                tally: Tally = future.result(timeout=LOOK_SECONDS)  # lost with its worker, it is played again
                return tally
            break
        except TimeoutError:
            _wait_for_worker(client, address)
    said = f"{type(error).__name__}: {error}".splitlines()[0][:MOST_QUOTED]
    how = "start its scheduler and its workers in a copy of this version"
    raise WorkersError(f"the cluster at {address} cannot play ({said}); {how}")
