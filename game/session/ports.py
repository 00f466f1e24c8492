"""What the game needs from the place it runs in; game/platform has one module a place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import localtime, monotonic, struct_time
from typing import Protocol


class Storage(Protocol):
    """Small texts by key, kept between visits where that is possible."""

    @property
    def lasting(self) -> bool:
        """Return whether texts survive closing the game."""

    def read(self, key: str) -> str | None:
        """Return the text of a key, or None."""

    def write(self, key: str, text: str) -> bool:
        """Keep a text; return False when it could not be kept."""

    def remove(self, key: str) -> None:
        """Forget a key; one that is not there is no error."""

    def keys(self) -> tuple[str, ...]:
        """Return the keys that are kept, sorted."""


class Semantics(Protocol):
    """The tree of real elements that a screen reader finds over the canvas."""

    def publish(self, tree: str) -> None:
        """Show a tree (a JSON array of nodes, see game.ui.accessibility_tree)."""

    def announce(self, words: str, *, urgent: bool) -> None:
        """Say words once."""


class Page(Protocol):
    """The page or window around the canvas."""

    # Asked once a frame: callbacks and promises are where the two runtimes of the browser differ.
    def poll(self) -> str:
        """Return what happened since the last call: a JSON array of objects with `kind` and `value`."""

    def set_state(self, state: str) -> None:
        """Tell whoever watches: "ready", "playing" or "error"."""

    def take_back(self, *, wanted: bool) -> None:
        """Have the browser's next Back told by an event `back` instead of leaving the page, or no longer."""

    def prefers(self) -> dict[str, str]:
        """Return settings by name (`motion`, `contrast`) as the system asks for them, as far as it says."""

    def copy(self, text: str) -> bool | None:
        """Put a text on the clipboard; return whether it is there, None where an event `copied` will tell."""

    def paste(self) -> str:
        """Return the text on the clipboard, "" where there is none (a page tells of one by an event `paste`)."""

    def download(self, name: str, text: str) -> bool:
        """Hand a text over as a file; return whether that was possible."""

    def keep_text(self, name: str, text: str) -> str:
        """Hand a text of the house over as a file; return its path, "downloads" in a browser, "" if not."""

    def print_sheet(self, sheet: str) -> bool:
        """Print a page in words (JSON of `presentation.debrief.sheet`); return whether paper can be asked for."""

    def keep_picture(self, name: str, png: str) -> str:
        """Hand a picture over as a file (a PNG in base64); return its path, "downloads" in a browser, "" if not."""

    def report(self, code: str, place: str, *, is_over: bool) -> None:
        """Tell whoever keeps runs for the player, such as a learning platform, where the run is; nothing comes back."""

    def watch(self, state: str, words: str) -> None:
        """Show that a run plays by itself: "plays", "paused" or "over", and what there is to say of it."""

    def offline_bytes(self) -> int:
        """Return the bytes of the game's own files that a browser keeps for a time without a network, 0 for none."""

    def forget_offline(self) -> None:
        """Have those files deleted, and none kept again until the page is next opened."""

    def restart(self) -> None:
        """Begin the whole program anew, which ends the one that asks; for an exhibit by night."""

    def log(self, text: str) -> None:
        """Write a line for developers (console or stderr)."""


class Speech(Protocol):
    """A voice that reads aloud, one text at a time; it is the device's own, and no text leaves the device."""

    @property
    def is_there(self) -> bool:
        """Return whether there is a voice. In a browser one may come late."""

    @property
    def is_speaking(self) -> bool:
        """Return whether a text is being said."""

    def speak(self, words: str, language: str, volume: int) -> None:
        """Say words of a language (a code such as "en") so loud, 0 to 100, in place of what is being said."""

    def stop(self) -> None:
        """Say no more."""


class NoSpeech:
    """A place without a voice."""

    is_there = False
    is_speaking = False

    def speak(self, words: str, language: str, volume: int) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Nothing is being said."""


@dataclass(frozen=True, slots=True)
class Host:
    """The ports of one place; `now` is a clock that only goes forward, in seconds, `local_time` the one on the wall."""

    storage: Storage
    semantics: Semantics
    page: Page
    can_quit: bool
    now: Callable[[], float] = monotonic
    local_time: Callable[[], struct_time] = localtime
    speech: Speech = field(default_factory=NoSpeech)
