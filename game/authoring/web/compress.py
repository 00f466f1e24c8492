"""Lays each file of a build beside its Brotli and gzip form, for servers that send what is ready."""

import contextlib
import gzip
import hashlib
import io
import os
import shutil
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from game.authoring.web.places import COMPRESSED
from game.authoring.writing import write_whole

LEAST_GAIN = 0.03
"""What is packed already and gains less gets no form: a browser takes longer to open it than to wait for it."""
BEST, QUICK = 11, 9
"""Qualities of Brotli."""
MOST_KEPT = 150
"""How many forms are kept for the next builds: one has about thirty, of which a changed game changes six."""


def _brotli(data: bytes) -> bytes:
    # the best quality takes 30 times as long, and gains nothing in an archive, which is packed already
    is_packed = len(zlib.compress(data, 1)) > 0.9 * len(data)
    return bytes(brotli.compress(data, quality=QUICK if is_packed else BEST))


def gzipped(data: bytes) -> bytes:
    """The gzip form of some bytes, the same for the same bytes."""
    packed = io.BytesIO()
    # neither name nor time, and the byte for the system always the same: equal files give equal bytes
    with gzip.GzipFile(filename="", fileobj=packed, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(data)
    return packed.getvalue()


FORMS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    ".br": (_brotli, f"brotli {brotli.__version__} {BEST} {QUICK}"),
    ".gz": (gzipped, f"zlib {zlib.ZLIB_RUNTIME_VERSION}"),
}
"""What stands behind a file's name, and what makes that form: another version may make other bytes."""


def form(data: bytes, ending: str, kept: Path = COMPRESSED) -> bytes:
    """The Brotli (.br) or gzip (.gz) form of some bytes, empty where it gains too little; kept for the next time."""
    compress, maker = FORMS[ending]
    name = hashlib.sha256(f"{maker}\0{LEAST_GAIN}\0".encode() + data).hexdigest()
    path = kept / f"{name[:40]}{ending}"
    with contextlib.suppress(OSError):
        found = path.read_bytes()
        os.utime(path)
        return found
    made = compress(data)
    if len(made) > len(data) * (1 - LEAST_GAIN):
        made = b""
    kept.mkdir(parents=True, exist_ok=True)
    write_whole(path, made)
    return made


def lay_beside(folder: Path, names: list[str], kept: Path = COMPRESSED) -> dict[str, dict[str, int]]:
    """Bytes of each form that now lies in the folder, by ending and by the file's name; OSError if one cannot."""
    data = {name: (folder / name).read_bytes() for name in names}
    # the longest first, or the last one keeps a core waiting; both compressors let other threads work meanwhile
    wanted = sorted({(each, ending) for each in data.values() for ending in FORMS}, key=_work, reverse=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = dict(zip(wanted, pool.map(lambda each: form(each[0], each[1], kept), wanted), strict=True))
    forget(kept)
    sizes: dict[str, dict[str, int]] = {}
    for ending in FORMS:
        found = {name: made[each, ending] for name, each in data.items() if made[each, ending]}
        for name, packed in found.items():
            write_whole(folder / f"{name}{ending}", packed)
            # servers compare the time of what they send with that of what a browser kept
            shutil.copystat(folder / name, folder / f"{name}{ending}")
        sizes[ending] = {name: len(packed) for name, packed in found.items()}
    return sizes


def _work(wanted: tuple[bytes, str]) -> tuple[bool, int]:
    data, ending = wanted
    return ending == ".br", len(data)


def forget(kept: Path, most: int = MOST_KEPT) -> None:
    """Nothing; of the forms that are kept the ones used last stay."""
    with contextlib.suppress(OSError):  # another build may forget the same ones
        found = sorted(kept.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in found[most:]:
            path.unlink()
