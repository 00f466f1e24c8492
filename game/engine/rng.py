"""One splitmix64 word (Steele, Lea & Flood, OOPSLA 2014), kept in the game state."""

from typing import Final

MASK: Final = (1 << 64) - 1


def advance(word: int) -> tuple[int, int]:
    """Return a 64-bit value and the next word, each 0..2**64-1.

    The first value of seed 0, as in the reference implementation of splitmix64:

    >>> hex(advance(0)[0])
    '0xe220a8397b1dcdaf'
    """
    word = (word + 0x9E3779B97F4A7C15) & MASK
    value = word
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31), word


def below(word: int, count: int) -> tuple[int, int]:
    """Return an index 0..count-1 and the next word; `count` must be at least 1."""
    value, word = advance(word)
    # multiply and shift (Lemire 2019): no index is likelier than another by more than 1 in 2**64
    return (value * count) >> 64, word
