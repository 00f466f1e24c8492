"""Makes the sounds of the game: synthesised from sines and noise, all in D, soft, mono, Ogg Vorbis.

    pip install numpy soundfile
    python assets/audio/make_sounds.py

The samples are the same on every run; only the stream number inside an Ogg file differs.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import soundfile

HERE = Path(__file__).resolve().parent
RATE = 32_000
SMALLEST = 0.85  # libsndfile's compression level, 0 (largest) to 1 (smallest)
NOTES = {
    "D2": 73.42, "D3": 146.83, "A3": 220.0, "D4": 293.66, "E4": 329.63, "F4": 349.23, "F#4": 369.99, "A4": 440.0,
    "B4": 493.88, "D5": 587.33, "E5": 659.26, "F#5": 739.99, "A5": 880.0, "B5": 987.77, "D6": 1174.66, "F#6": 1479.98,
}  # fmt: skip
KEY = {"D6", "F#6", "A5", "B5", "E5", "F#5"}

Wave = np.ndarray


def silence(seconds: float) -> Wave:
    """So many seconds of nothing."""
    return np.zeros(round(seconds * RATE))


def mixed(seconds: float, parts: Iterable[tuple[float, Wave]]) -> Wave:
    """Waves laid over each other, each from its own second on."""
    out = silence(seconds)
    for start, wave in parts:
        first = round(start * RATE)
        room = out[first : first + len(wave)]
        room += wave[: len(room)]
    return out


def swell(seconds: float, rise: float, decay: float) -> Wave:
    """An envelope: a soft rise, an exponential fall of this time constant, an end at nothing (or it clicks)."""
    time = np.arange(round(seconds * RATE)) / RATE
    start = 0.5 - 0.5 * np.cos(np.pi * np.clip(time / rise, 0, 1))
    end = np.clip((seconds - time) / (seconds * 0.3), 0, 1) ** 2
    return start * np.exp(-np.maximum(time - rise, 0) / decay) * end


def pluck(note: str, seconds: float, decay: float = 0.16, loud: float = 1.0) -> Wave:
    """A wooden tongue: a sine with two quiet partials that die sooner."""
    time = np.arange(round(seconds * RATE)) / RATE
    pitch = 2 * np.pi * NOTES[note] * time
    body = np.sin(pitch) * swell(seconds, 0.006, decay)
    body += 0.22 * np.sin(2 * pitch) * swell(seconds, 0.005, decay * 0.5)
    return loud * (body + 0.07 * np.sin(3.93 * pitch) * swell(seconds, 0.004, decay * 0.18))


def breath(note: str, seconds: float, rise: float, decay: float) -> Wave:
    """A held tone with a slow rise, slightly doubled."""
    time = np.arange(round(seconds * RATE)) / RATE
    pair = np.sin(2 * np.pi * NOTES[note] * time) + np.sin(2 * np.pi * NOTES[note] * 1.003 * time + 1)
    return 0.5 * pair * swell(seconds, rise, decay)


def paper(seconds: float, band: tuple[float, float], seed: int) -> Wave:
    """Noise between two frequencies in Hz, at most 1."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    pitch = np.fft.rfftfreq(count, 1 / RATE)
    low, high = band
    spectrum *= 1 / (1 + (low / np.maximum(pitch, 1)) ** 4) / (1 + (pitch / high) ** 4)
    wave = np.fft.irfft(spectrum, count)
    return wave / np.abs(wave).max()


def thud(pitch: float, seconds: float, decay: float) -> Wave:
    """A low knock whose pitch falls by a third."""
    time = np.arange(round(seconds * RATE)) / RATE
    fall = pitch * (0.67 + 0.33 * np.exp(-time / 0.03))
    return np.sin(2 * np.pi * np.cumsum(fall) / RATE) * swell(seconds, 0.005, decay)


def press() -> Wave:
    """A finger on wood."""
    return mixed(
        0.12, [(0, thud(420, 0.12, 0.022)), (0, 0.18 * paper(0.06, (900, 3200), 1) * swell(0.06, 0.003, 0.01))]
    )


def locked() -> Wave:
    """Two dull knocks."""
    return mixed(0.24, [(0, thud(190, 0.2, 0.03)), (0.1, 0.7 * thud(170, 0.14, 0.03))])


def page() -> Wave:
    """A sheet turned over."""
    first = paper(0.2, (700, 2600), 2) * swell(0.2, 0.09, 0.04)
    return mixed(0.36, [(0, 0.7 * first), (0.12, paper(0.22, (1400, 5200), 3) * swell(0.22, 0.05, 0.05))])


def petal_up() -> Wave:
    """Two notes upward."""
    return mixed(0.62, [(0, pluck("D5", 0.4, 0.12, 0.8)), (0.1, pluck("A5", 0.52, 0.15))])


def petal_down() -> Wave:
    """Two notes downward, lower and duller."""
    return mixed(0.62, [(0, pluck("F#4", 0.4, 0.1, 0.8)), (0.12, pluck("D4", 0.5, 0.14))])


def tick() -> Wave:
    """A line of a receipt comes."""
    return mixed(0.06, [(0, 0.7 * pluck("A5", 0.06, 0.008)), (0, 0.3 * thud(480, 0.05, 0.008))])


def door_open() -> Wave:
    """A latch, then light."""
    chord = [(0.1 + 0.08 * place, pluck(note, 0.8, 0.22, 0.7)) for place, note in enumerate(("D4", "F#4", "A4", "D5"))]
    return mixed(1.15, [(0, 0.8 * thud(240, 0.1, 0.02)), *chord])


def door_close() -> Wave:
    """A door falls to, without hurry."""
    return mixed(
        0.5,
        [
            (0, 0.3 * paper(0.14, (300, 1200), 6) * swell(0.14, 0.09, 0.02)),
            (0.12, thud(160, 0.38, 0.07)),
            (0.17, 0.4 * thud(330, 0.1, 0.015)),
        ],
    )


def notice() -> Wave:
    """Bloom has something to say."""
    return mixed(
        0.85, [(0, pluck("A4", 0.5, 0.14, 0.8)), (0.09, pluck("D5", 0.5, 0.14, 0.8)), (0.18, pluck("B4", 0.6, 0.2))]
    )


def confetti() -> Wave:
    """A handful of small bright notes over a flutter of paper."""
    random = np.random.default_rng(7)
    names = sorted(KEY)
    grains = [
        (
            0.04 + 0.05 * step + 0.02 * random.random(),
            pluck(names[random.integers(len(names))], 0.3, 0.07, 0.75 - 0.03 * step),
        )
        for step in range(15)
    ]
    return mixed(1.1, [(0, 0.16 * paper(0.7, (2000, 6000), 8) * swell(0.7, 0.06, 0.2)), *grains])


def tie_kept() -> Wave:
    """Two notes that settle into each other."""
    return mixed(
        1.0,
        [
            (0, breath("D4", 1.0, 0.12, 0.3)),
            (0.12, 0.8 * breath("A4", 0.88, 0.12, 0.26)),
            (0.24, 0.5 * pluck("D5", 0.7, 0.2)),
        ],
    )


def tie_cut() -> Wave:
    """The eye closes: a breath out, a note that sinks and stops."""
    seconds = 1.1
    time = np.arange(round(seconds * RATE)) / RATE
    sinking = NOTES["F4"] * 2 ** (-np.clip(time - 0.12, 0, 0.6) / 0.6 * 3 / 12)
    note = np.sin(2 * np.pi * np.cumsum(sinking) / RATE) * swell(seconds, 0.12, 0.3)
    out = 0.3 * paper(0.6, (250, 900), 9) * swell(0.6, 0.25, 0.1)
    return mixed(seconds, [(0, note), (0.05, out), (0.72, 0.5 * thud(100, 0.3, 0.06))])


def night() -> Wave:
    """An open chord far away."""
    return mixed(
        1.2,
        [
            (0, breath("D3", 1.2, 0.3, 0.35)),
            (0, 0.6 * breath("A3", 1.2, 0.35, 0.3)),
            (0.1, 0.35 * breath("E4", 1.1, 0.4, 0.26)),
        ],
    )


def level_end() -> Wave:
    """A few days are done: four steps and a rest."""
    steps = [(0.13 * place, pluck(note, 0.7, 0.2, 0.8)) for place, note in enumerate(("D4", "A4", "F#4", "D5"))]
    return mixed(1.2, [*steps, (0.39, 0.5 * breath("D3", 0.8, 0.08, 0.25))])


def noise_bed(band: tuple[float, float], seed: int, waver: float, slow: int) -> Wave:
    """Noise of a band that swells and sinks by `waver` (0..1), `slow` times in the loop; both end as they begin."""
    time = np.arange(round(BED * RATE)) / RATE
    return paper(BED, band, seed) * (1 - waver * (0.5 + 0.5 * np.cos(2 * np.pi * slow * time / BED)))


def from_stillest(wave: Wave) -> Wave:
    """A loop that begins where it is nearest to nothing: a player that resamples it lets its end run out to that."""
    near = np.ones(round(STILL * RATE))
    around = np.concatenate([wave[-len(near) :], wave, wave[: len(near)]])
    loud = np.convolve(np.abs(around), near, "same")[len(near) : -len(near)]
    return np.roll(wave, -int(np.argmin(loud)))


def events_bed(starts: Iterable[float], make: Callable[[int], Wave]) -> Wave:
    """Short sounds at their seconds of the loop; what is over its end goes on at its beginning."""
    out = silence(BED)
    for number, start in enumerate(starts):
        wave = make(number)
        places = (round(start * RATE) + np.arange(len(wave))) % len(out)
        np.add.at(out, places, wave)
    return out


def chirp(number: int) -> Wave:
    """A small bird."""
    seconds, base = 0.16, 2600 + 420 * (number % 3)
    time = np.arange(round(seconds * RATE)) / RATE
    pitch = base + 700 * np.sin(2 * np.pi * (3 + number % 2) * time / seconds)
    return np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * swell(seconds, 0.03, 0.05)


def bed_room() -> Wave:
    """A room in which nobody speaks."""
    return noise_bed((60, 260), 20, 0.2, 1)


def bed_wind() -> Wave:
    """Air between houses."""
    return noise_bed((140, 620), 21, 0.6, 2)


def bed_murmur() -> Wave:
    """People, too far away to be understood."""
    parts = [noise_bed((220 + 90 * voice, 560 + 160 * voice), 22 + voice, 0.9, 7 + 2 * voice) for voice in range(3)]
    return sum(parts, silence(BED))


def bed_birds() -> Wave:
    """Birds in a plum tree."""
    return events_bed((0.3, 0.52, 1.7, 2.9, 3.1, 3.32, 4.4), chirp)


def bed_tram() -> Wave:
    """A tram that rolls over joints."""
    joints = events_bed((0.2, 0.42, 1.7, 1.92, 3.2, 3.42, 4.5), lambda _: 0.8 * thud(120, 0.18, 0.03))
    return joints + 0.5 * noise_bed((80, 340), 26, 0.3, 1)


def bed_till() -> Wave:
    """A till, and paper bags."""
    beeps = events_bed((0.6, 2.3, 2.7, 4.2), lambda number: 0.6 * pluck(("A5", "D6")[number % 2], 0.2, 0.03))
    return beeps + 0.25 * events_bed((1.3, 3.5), lambda _: paper(0.4, (1500, 5000), 27) * swell(0.4, 0.12, 0.08))


def bed_clock() -> Wave:
    """A clock on a wall of an office."""
    return events_bed(np.arange(0, BED, 1.0), lambda number: thud((900, 760)[number % 2], 0.06, 0.008))


def bed_belt() -> Wave:
    """A belt with parcels on it."""
    parcels = events_bed((0.9, 2.4, 3.8), lambda _: 0.7 * thud(150, 0.2, 0.04))
    return parcels + 0.4 * noise_bed((160, 900), 28, 0.5, 10)


def bed_kettle() -> Wave:
    """A kettle that is nearly there."""
    bubbles = np.random.default_rng(29).uniform(0, BED, 34)
    pops = events_bed(bubbles, lambda number: 0.5 * thud(300 + 37 * (number % 7), 0.07, 0.012))
    return pops + 0.2 * noise_bed((900, 2600), 30, 0.3, 1)


def bed_water() -> Wave:
    """Water over stones."""
    return noise_bed((350, 1700), 31, 0.35, 3) + 0.5 * noise_bed((120, 420), 32, 0.5, 2)


def bed_crickets() -> Wave:
    """A warm night outside."""

    def cricket(number: int) -> Wave:
        time = np.arange(round(0.3 * RATE)) / RATE
        return np.sin(2 * np.pi * (3600 + 60 * (number % 2)) * time) * swell(0.3, 0.05, 0.2) * (np.sin(90 * time) > 0)

    return events_bed((0.1, 0.9, 1.9, 2.7, 3.6, 4.4), cricket)


def bed_cups() -> Wave:
    """Cups and spoons on a long table."""
    notes = ("B5", "F#5", "D6", "A5")
    return events_bed((0.4, 0.55, 1.8, 2.9, 3.0, 4.3), lambda number: pluck(notes[number % 4], 0.25, 0.04))


BED: float = 5.0
"""How long the loop of a bed is, in seconds."""
STILL = 0.0006
"""How long it is near to nothing where a bed begins, in seconds."""
BED_RATE = 16_000
BEDS: dict[str, tuple[Callable[[], Wave], float]] = {  # soft: they lie under everything
    "bed_room": (bed_room, -30), "bed_wind": (bed_wind, -28), "bed_murmur": (bed_murmur, -27),
    "bed_birds": (bed_birds, -27), "bed_tram": (bed_tram, -25), "bed_till": (bed_till, -28),
    "bed_clock": (bed_clock, -29), "bed_belt": (bed_belt, -26), "bed_kettle": (bed_kettle, -28),
    "bed_water": (bed_water, -28), "bed_crickets": (bed_crickets, -30), "bed_cups": (bed_cups, -27),
}  # fmt: skip
SOUNDS: dict[str, tuple[Callable[[], Wave], float]] = {  # how it is made, its peak in dBFS
    "press": (press, -14), "locked": (locked, -12), "page": (page, -16),
    "petal_up": (petal_up, -10), "petal_down": (petal_down, -10), "tick": (tick, -20), "door_open": (door_open, -10),
    "door_close": (door_close, -9), "notice": (notice, -11), "confetti": (confetti, -13), "tie_kept": (tie_kept, -9),
    "tie_cut": (tie_cut, -8), "night": (night, -9), "level_end": (level_end, -9),
}  # fmt: skip


def finished(wave: Wave, peak: float) -> Wave:
    """The wave at this peak."""
    return wave * 10 ** (peak / 20) / np.abs(wave).max()


def main() -> None:
    """Write every sound and print seconds, size and peak of what was written."""
    for name, (make, peak) in (SOUNDS | BEDS).items():
        file = HERE / f"{name}.ogg"
        wave, rate = finished(make(), peak), RATE
        if name in BEDS:  # every second sample is enough of what is soft and low
            wave, rate = from_stillest(wave)[:: RATE // BED_RATE], BED_RATE
        soundfile.write(file, wave, rate, format="OGG", subtype="VORBIS", compression_level=SMALLEST)
        heard, rate = soundfile.read(file)
        loudest = 20 * np.log10(np.abs(heard).max())
        sys.stdout.write(
            f"{name:12} {len(heard) / rate:5.2f} s {file.stat().st_size / 1000:5.1f} kB {loudest:6.1f} dBFS\n"
        )


if __name__ == "__main__":
    main()
