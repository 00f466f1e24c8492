"""The staff's code: a file of settings has what it is known by, and the code cannot be read from that."""

from __future__ import annotations

from hashlib import blake2b
from hmac import compare_digest
from typing import TYPE_CHECKING, Final

from game.kiosk.settings import StaffCode

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST_DIGITS: Final = 6
MOST_DIGITS: Final = 12
ROUNDS: Final = 20_000
"""A thirtieth of a second on a desktop, half a second in a slow machine's browser: nobody tries a million codes there.

Who has the file can, at leisure: it lies beside the game, where no visitor comes.
"""
MOST_WRONG: Final = 5
WAIT_SECONDS: Final = 60


def is_code(text: str) -> bool:
    """Return whether a text can be a code: digits alone, so many as a pad takes.

    >>> is_code("012345"), is_code("12345"), is_code("12 345"), is_code("١٢٣٤٥٦")
    (True, False, False, False)
    """
    return text.isascii() and text.isdigit() and LEAST_DIGITS <= len(text) <= MOST_DIGITS


def hashed(code: str, salt: bytes) -> StaffCode:
    """Return what a code is known by; `salt` are 16 bytes of chance. Made without OpenSSL, which browsers lack."""
    found = code.encode()
    for _ in range(ROUNDS):
        found = blake2b(found, digest_size=32, salt=salt).digest()
    return StaffCode(salt.hex(), found.hex())


def fits(code: str, staff: StaffCode) -> bool:
    """Return whether a code is the staff's; how long that takes tells nothing of it."""
    return compare_digest(hashed(code, bytes.fromhex(staff.salt)).digest, staff.digest)


class StaffDoor:
    """Lets in who knows the code; after some that are wrong in a row nobody is heard for a minute."""

    def __init__(self, staff: StaffCode, now: Callable[[], float]) -> None:
        """Return a door that is tried on a clock in seconds which only goes forward."""
        self.staff = staff
        self.now = now
        self._wrong = 0
        self._shut_until = now()

    @property
    def wait(self) -> int:
        """The whole seconds, counted up, until a code is heard again; 0 where one is."""
        return max(0, -int((self.now() - self._shut_until) // 1))

    def opens(self, code: str) -> bool:
        """Return whether a code opens; while one has to wait none does."""
        if self.wait:
            return False
        if is_code(code) and fits(code, self.staff):
            self._wrong = 0
            return True
        self._wrong += 1
        if self._wrong == MOST_WRONG:
            self._wrong, self._shut_until = 0, self.now() + WAIT_SECONDS
        return False
