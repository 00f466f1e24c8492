"""Compiled content that is as new as the levels of a checkout. Imports the compiler only where there is work for it."""

from __future__ import annotations

from game import resources


def prepare_content() -> None:
    """Compile the levels of a checkout where the compiled content is missing or older than they are."""
    if not resources.is_checkout() or (resources.root() / "content").is_dir() or not is_stale():
        return
    try:
        from game.authoring.compiler import compile_folder
        from game.authoring.problems import ContentProblemsError
    except ImportError as error:
        if (resources.content() / "story.json").is_file():
            return
        raise resources.ContentError(
            "levels", f"they are not compiled yet, and {error.name} is missing to do it; ./build_web.sh sets it up"
        ) from error
    try:
        compile_folder(resources.root() / "levels", resources.content())
    except ContentProblemsError as error:
        way = "'python -m game.authoring lint' says what else there is."
        raise resources.ContentError(
            "levels", f"they do not compile.\n{error}\nThat has to be mended first", way
        ) from error


def is_stale() -> bool:
    """Return whether something that content is compiled from is newer than the compiled content."""
    try:
        made = (resources.content() / "story.json").stat().st_mtime
        text = (resources.content() / "text" / "en.json").stat().st_mtime
        (resources.content() / "looks.json").stat()
        (resources.content() / "editions.json").stat()
    except OSError:
        return True
    sources = [*(resources.root() / "levels").rglob("*.*"), *(resources.root() / "game" / "authoring").rglob("*.py")]
    return max((path.stat().st_mtime for path in sources), default=0) > min(made, text)
