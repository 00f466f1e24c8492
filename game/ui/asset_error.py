"""What is raised when a file of the look is missing or broken."""

from pathlib import Path


class AssetError(Exception):
    """A file of the game is missing or broken; `path` names it."""

    def __init__(self, path: Path | str, reason: Exception | str) -> None:
        """Return an error for this file; what the system says of it is told without the path, which stands before."""
        said = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
        super().__init__(f"{path}: {said}")
        self.path = str(path)
