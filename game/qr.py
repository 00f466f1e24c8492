"""A text as a QR code: the one place that knows the library for it."""

from __future__ import annotations


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the squares of a text's QR code, row by row, True for black, without the white edge around it.

    A fifth of it may be unreadable (error correction M, of ISO/IEC 18004). Raises ValueError for a text that is empty
    or longer than any QR code.
    """
    from segno.encoder import encode  # for whoever wants a picture, and for nobody else

    if not text:
        message = "a QR code needs a text"
        raise ValueError(message)
    made = encode(text, error="m", micro=False, boost_error=False)  # type: ignore[no-untyped-call]
    return tuple(tuple(map(bool, row)) for row in made.matrix)
