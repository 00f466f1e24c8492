"""No module of the game grows until nobody finds their way in it."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_LINES = 300


def test_every_module_is_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / "game").rglob("*.py")}
    long = [f"{path.relative_to(ROOT)} has {lines}" for path, lines in lengths.items() if lines > MOST_LINES]
    assert lengths
    assert not long, f"of at most {MOST_LINES} lines: {', '.join(sorted(long))}; a second job goes into a second file"
