"""A voice that is a program of its own: it ends, it is killed, it is reaped, and no word of a text is an argument."""

from __future__ import annotations

import shutil
import time
import wave
from pathlib import Path

import pytest

from game.platform import speech
from game.platform.speech import DISPATCHER, ESPEAK, ProgramSpeech

LONG = "A garden is planted for you. It was planted just now. " * 20
PATIENCE = 20.0


def installed() -> str:
    """Return eSpeak NG; a test that needs it says loudly that it is missing."""
    if shutil.which(ESPEAK) is None:
        pytest.skip("ESPEAK-NG IS NOT INSTALLED: no word was spoken")
    return ESPEAK


def wait_for(voice: ProgramSpeech) -> None:
    """Wait until a voice has ended."""
    until = time.monotonic() + PATIENCE
    while voice.is_speaking:
        assert time.monotonic() < until, "it never ends"
        time.sleep(0.01)


def test_real_words_become_sound_and_the_program_ends_by_itself(tmp_path: Path) -> None:
    sound = tmp_path / "said.wav"
    voice = ProgramSpeech(installed(), ("-w", str(sound)))
    assert voice.is_there
    voice.speak("Good morning, neighbour.", "en", 60)
    wait_for(voice)
    assert voice.running is None, "it is reaped"
    with wave.open(str(sound)) as file:
        assert file.getnframes() / file.getframerate() > 0.5


def test_a_louder_voice_is_louder(tmp_path: Path) -> None:
    peaks = []
    for volume in (10, 90):
        sound = tmp_path / f"{volume}.wav"
        voice = ProgramSpeech(installed(), ("-w", str(sound)))
        voice.speak("Good morning.", "en", volume)
        wait_for(voice)
        with wave.open(str(sound)) as file:
            frames = memoryview(file.readframes(file.getnframes())).cast("h")
        peaks.append(max(abs(frame) for frame in frames))
    assert peaks[0] * 3 < peaks[1], peaks


@pytest.fixture
def stuck(tmp_path: Path) -> Path:
    """Return a program that says nothing for a long time, and writes down its arguments."""
    program = tmp_path / "stuck"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/arguments\nexec sleep 600\n')
    program.chmod(0o755)
    return program


def test_stopping_kills_the_program_and_reaps_it(stuck: Path) -> None:
    voice = ProgramSpeech(str(stuck))
    voice.speak(LONG, "en", 60)
    running = voice.running
    assert running is not None
    speaking = [voice.is_speaking]
    voice.stop()
    speaking.append(voice.is_speaking)
    assert speaking == [True, False]
    assert running.returncode is not None
    voice.stop()


def test_another_text_takes_the_place_of_the_one_that_is_said(stuck: Path) -> None:
    voice = ProgramSpeech(str(stuck))
    voice.speak("One.", "en", 60)
    first = voice.running
    voice.speak("Two.", "en", 60)
    assert first is not None
    assert first.returncode is not None
    assert voice.running is not first
    voice.stop()


@pytest.mark.parametrize("words", ["--version", "-w /tmp/x", "$(reboot)", "a\nb", "\udc80", "x" * 10_000, ""])
def test_no_text_is_an_argument_and_none_breaks_the_voice(words: str, stuck: Path) -> None:
    voice = ProgramSpeech(str(stuck))
    voice.speak(words, "en; reboot", 60)
    until = time.monotonic() + PATIENCE
    written = stuck.parent / "arguments"
    while not written.is_file() or not written.read_text():
        assert time.monotonic() < until
        time.sleep(0.01)
    assert written.read_text().split("\n") == ["--stdin", "-v", "enreboot", "-a", "60", ""]
    voice.stop()


def test_a_program_that_is_not_there_costs_the_voice_and_not_the_game() -> None:
    voice = ProgramSpeech("/nowhere/voice")
    voice.speak("Hello.", "en", 60)
    assert not voice.is_there
    assert not voice.is_speaking


def test_where_nothing_is_installed_there_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert not ProgramSpeech().is_there


def test_speech_dispatcher_comes_first_and_espeak_speaks_where_it_cannot_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, does in ((DISPATCHER, "exit 1"), (ESPEAK, f"cat > {tmp_path}/said")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{does}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    voice = ProgramSpeech()
    assert voice.program == DISPATCHER
    assert voice._arguments("-x", "en-GB", 60) == ["--wait", "--language", "en", "--volume", "20", "--", "-x"]
    voice.speak("Good night.", "en", 60)
    wait_for(voice)
    assert voice.program == speech.ESPEAK
    assert (tmp_path / "said").read_text() == "Good night."
