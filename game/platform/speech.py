"""A voice on a desktop: Speech Dispatcher where it is installed, else eSpeak NG, as a program of its own."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from typing import Final

DISPATCHER: Final = "spd-say"
ESPEAK: Final = "espeak-ng"
MOST_LETTERS: Final = 2000
"""So many letters of a text are said at most: a pipe takes them at once."""
PATIENCE: Final = 2.0
"""Seconds in which a program that was killed is gone."""


class ProgramSpeech:
    """Says a text by a program, which is killed when the text is not wanted any more."""

    def __init__(self, program: str | None = None, more: tuple[str, ...] = ()) -> None:
        """Return a voice by a program, by default the first one that is installed; `more` are arguments for it."""
        self.program = program or next((one for one in (DISPATCHER, ESPEAK) if shutil.which(one)), "")
        self.more = more
        self.running: subprocess.Popen[str] | None = None
        self.said = ("", "", 0)

    @property
    def is_there(self) -> bool:
        return bool(self.program)

    @property
    def is_speaking(self) -> bool:
        """Return whether the program runs; one that has ended is reaped.

        Where Speech Dispatcher is installed and cannot start, eSpeak NG says the text and all others.
        """
        if self.running is not None and (code := self.running.poll()) is not None:
            self.running = None
            if code and self.program == DISPATCHER and shutil.which(ESPEAK):
                self.program = ESPEAK
                self.speak(*self.said)
        return self.running is not None

    def speak(self, words: str, language: str, volume: int) -> None:
        """Say words; a program that cannot be started costs the voice, not the game."""
        self.stop()
        self.said = words, language, volume
        text = words.encode("utf-8", "replace").decode("utf-8")[:MOST_LETTERS]
        try:
            self.running = started = subprocess.Popen(  # noqa: S603 - a program of ours by its name, and no shell
                [self.program, *self.more, *self._arguments(text, language, volume)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
        except OSError:
            self.program = ""
            return
        if started.stdin is not None:
            with contextlib.suppress(OSError):  # it has ended already, such as without a sound device
                started.stdin.write("" if self.program == DISPATCHER else text)
            with contextlib.suppress(OSError):
                started.stdin.close()

    def _arguments(self, text: str, language: str, volume: int) -> list[str]:
        """Return how the program is told language and loudness; eSpeak NG takes the words from its input."""
        code = "".join(letter for letter in language.partition("-")[0] if letter.isascii() and letter.isalpha())
        if self.program == DISPATCHER:
            # it counts from -100, silent, to 100; without --wait it would end before it has spoken
            return ["--wait", "--language", code, "--volume", str(2 * volume - 100), "--", text]
        return ["--stdin", "-v", code, "-a", str(volume)]

    def stop(self) -> None:
        """Say no more: the program is killed and reaped; Speech Dispatcher, which speaks for it, is told as well."""
        if self.running is None:
            return
        self.running.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.running.wait(PATIENCE)
        self.running = None
        if self.program == DISPATCHER:
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run([DISPATCHER, "--cancel"], check=False, timeout=PATIENCE)  # noqa: S603 - as above
