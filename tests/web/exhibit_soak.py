"""python -m tests.web.exhibit_soak MINUTES: real minutes of visits to the built exhibit in Chromium; prints JSON.

`--picture FILE` draws the memory over the minutes as SVG. It shows what ./build_web.sh made last.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import threading
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any, Final

from playwright.sync_api import CDPSession, Route, sync_playwright

from game.authoring.web.places import EXHIBIT, WEB
from game.authoring.web.serve import server
from game.kiosk.settings import KioskSettings, to_json
from tests.kiosk.soak import draw
from tests.web.conftest import CHROMIUM_OPTIONS
from tests.web.play import Player, Thing
from tests.web.visit import Screen, Visit, opened

EVERY: Final = 10.0
HOUSE: Final = KioskSettings(idle_seconds=5, reading_seconds=5, end_seconds=5)
"""A house whose visitors are soon forgotten, so that there are many."""
SCREEN: Final = Screen(*HOUSE.resolution)
WASM: Final = "mcPython._module.HEAP8.length"


def of_the_house(route: Route) -> None:
    """Nothing; answers with the settings of the house."""
    route.fulfill(body=to_json(HOUSE), content_type="application/json")


def sample(visit: Visit, devtools: CDPSession, minutes: float) -> tuple[float, int, int]:
    """Minutes, and the bytes of JavaScript's heap, once what nobody holds is gone, and of WebAssembly's memory."""
    devtools.send("HeapProfiler.collectGarbage")
    return minutes, int(devtools.send("Runtime.getHeapUsage")["usedSize"]), int(visit.page.evaluate(WASM))


def pressed(player: Player, chance: Random) -> bool:
    """Whether something led on, which was pressed by mouse."""
    try:
        thing: Thing = player.way_on(chance.randrange(4))
    except LookupError:
        return False
    player.visit.page.mouse.click(*thing.middle)
    player.rest()
    return True


def soaked(visit: Visit, minutes: float, seed: int = 1) -> dict[str, Any]:
    """The figures of so many minutes: visits, and samples. Half of the visitors leave in the middle."""
    visit.page.route("**/kiosk.json", of_the_house)
    player, chance = Player(visit).start(EXHIBIT), Random(seed)
    devtools = visit.page.context.new_cdp_session(visit.page)
    begun, due, visits, samples = monotonic(), 0.0, 0, []
    while (passed := monotonic() - begun) < minutes * 60:
        if passed >= due:
            due = passed + EVERY
            samples.append(sample(visit, devtools, passed / 60))
        if player.ask("mc_navigator().runs.keeper.visit.phase") == "calling":
            visit.page.mouse.click(640, 360)
            player.rest()
            visits += 1
            left = chance.randrange(1, 12) if visits % 2 else 99
        elif not (left := left - 1) > 0 or not pressed(player, chance):
            visit.page.wait_for_timeout(1000)
    return {"minutes": minutes, "visits": visits, "samples": samples}


def main() -> int:
    """Nothing but 0; prints figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.web.exhibit_soak", description=__doc__)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    with server(WEB, 0) as running, sync_playwright() as playwright:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_OPTIONS)
        with opened(browser, f"http://127.0.0.1:{running.server_address[1]}/", SCREEN, go=False) as visit:
            found = soaked(visit, options.minutes)
        browser.close()
        running.shutdown()
    if options.picture:
        lines = {
            "JavaScript": [each[1] for each in found["samples"]],
            "WebAssembly": [each[2] for each in found["samples"]],
        }
        title = f"{found['visits']} visits to the exhibit in Chromium"
        draw(options.picture, title, ("minutes", [each[0] for each in found["samples"]]), lines)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
