"""What a first visit to the game costs on the wire: bytes as they are, by gzip and by Brotli."""

from game.authoring.web.build import Built
from game.authoring.web.runtimes import Runtime

OTHER_SHAPE = "cover-portrait.svg"
"""The picture for a tall window: a window has one shape."""
COLUMNS = {"": "as it is", ".gz": "gzip", ".br": "Brotli"}


def first_visit(page: str, sizes: dict[str, int]) -> list[str]:
    """Of the files of a build the game's page itself and those that it names, in a window that is wide."""
    return [name for name in sizes if name == "index.html" or (name in page and name != OTHER_SHAPE)]


def cost(built: Built, runtime: Runtime, forms: dict[str, dict[str, int]]) -> list[str]:
    """A table in lines: ours, the runtime's and all bytes of a first visit, without the headers around them.

    What has no form of a kind is sent as it is. What a public runtime's host sends is known as it is, at most.
    """
    sizes = built.sizes
    asked = first_visit((built.folder / "index.html").read_text(encoding="utf-8"), sizes)
    rows: dict[str, list[str]] = {"ours": [], "the runtime": [], "in all": []}
    for ending in COLUMNS:
        sent = {name: forms.get(ending, {}).get(name, sizes[name]) for name in asked}
        vendored = sum(size for name, size in sent.items() if name.startswith("runtime/"))
        ours = sum(sent.values()) - vendored
        is_known = bool(runtime.files) or not ending
        theirs = vendored or sum(runtime.sizes.values())
        rows["ours"].append(f"{ours:,}")
        rows["the runtime"].append(f"{theirs:,}" if is_known else "?")
        rows["in all"].append(f"{ours + theirs:,}" if is_known else "?")
    head = "".join(f"{title:>14}" for title in COLUMNS.values())
    lines = [f"A first visit, bytes on the wire{head}"]
    return lines + [f"  {name:<30}" + "".join(f"{cell:>14}" for cell in cells) for name, cells in rows.items()]
