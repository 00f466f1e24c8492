"""Python source as the browser gets it: without what only its readers need, every line still where it was."""

import io
import tokenize
from itertools import pairwise

_BEFORE_A_STATEMENT = {tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
_SILENT = {tokenize.NL, tokenize.COMMENT}


def lean(source: str) -> str:
    r"""Source of the same program without comments and with empty docstrings; a traceback names the same lines.

    A third of the game's source is written for its readers. SyntaxError or TokenError for what is no Python.

    >>> lean("def two() -> int:\n    'Return two.'\n    return 2  # no more\n")
    'def two() -> int:\n    ""\n    return 2\n'
    """
    lines = list(io.StringIO(source))  # as the tokenizer counts them, which splitlines does not
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    for token in tokens:
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = f"{lines[row - 1][:column].rstrip()}\n"
    before = tokenize.NEWLINE
    for token, after in pairwise([token for token in tokens if token.type not in _SILENT]):
        if token.type == tokenize.STRING and before in _BEFORE_A_STATEMENT and after.type == tokenize.NEWLINE:
            (top, left), (bottom, _) = token.start, token.end
            lines[top - 1 : bottom] = [f'{lines[top - 1][:left]}""\n', *["\n"] * (bottom - top)]
        before = token.type
    return "".join(lines)
