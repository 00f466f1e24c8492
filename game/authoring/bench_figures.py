"""What a figure is, and the machine it was taken on."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing: its median (and 95th percentile, where it was taken often), what it must be and should be.

    `value` is None where it could not be taken; `beside` says why, or what was measured beside it in the same run.
    """

    name: str
    unit: str
    must: float
    aim: float
    value: float | None
    p95: float | None = None
    beside: str = ""
    is_more_better: bool = False

    def reaches(self, goal: float) -> bool:
        """Return whether the value is as good as a goal."""
        return self.value is not None and (self.value >= goal if self.is_more_better else self.value <= goal)

    @property
    def verdict(self) -> str:
        """Return which of its goals the figure reaches."""
        if self.value is None:
            return "not taken"
        return "aim" if self.reaches(self.aim) else "must" if self.reaches(self.must) else "MISSED"


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value that so many percent of the values stay below; raises IndexError for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def machine() -> str:
    """Return the processor, its cores, the system and this Python in one line."""
    name = platform.processor() or platform.machine()  # on Linux the first says no more than the second
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), name)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{name}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, {python}"
