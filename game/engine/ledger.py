"""What people did: acts, without any judgement of them."""

from dataclasses import dataclass
from typing import NamedTuple


class Act(NamedTuple):
    """One thing done: the day it was done, where, what kind of act (its tag), and how much of it."""

    day: int
    place: str
    tag: str
    amount: int = 1


@dataclass(frozen=True, slots=True)
class Ledger:
    """The acts of one person in the order they were recorded."""

    acts: tuple[Act, ...] = ()
