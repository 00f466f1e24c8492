"""A copy of the page for when there is no network: made, used, mended, replaced, named and deleted."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from game.authoring.web import offline
from game.authoring.web.build import Built
from game.authoring.web.places import EXHIBIT
from tests.web.hosting import BELOW, KEEPING, KEPT, WAITING, Host, hosted, is_kept, until
from tests.web.play import Player
from tests.web.visit import BOOT, START_LIMIT, Visit, opened

pytestmark = pytest.mark.browser

MUSEUM = "?edition=museum&seed=3&motion=reduced"
PRELOAD = re.compile(r'<link rel="(module)?preload"[^>]*>')
STORED = """async () => [
    Object.keys(localStorage), await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]"""
SPOIL = """async ([hash, body]) => {
    const cache = await caches.open((await caches.keys())[0]);
    const place = new URL(`kept/${hash}`, document.baseURI).href;
    const there = await cache.match(place);
    if (body === "") await cache.delete(place);
    else await cache.put(place, new Response(body, { headers: there.headers }));
}"""
IS_WHOLE = """async hash => {
    const there = await caches.match(new URL(`kept/${hash}`, document.baseURI).href);
    const digest = there && new Uint8Array(await crypto.subtle.digest("SHA-256", await there.arrayBuffer()));
    return digest && Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("") === hash;
}"""
NO_ROOM = 'Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));\n'
NOTE = "#note_text"


@pytest.fixture
def whole(built: Built, tmp_path: Path) -> Iterator[Host]:
    """A host of the real build."""
    shutil.copytree(built.folder, tmp_path / BELOW)
    with hosted(tmp_path) as found:
        yield found


@pytest.fixture
def light(built: Built, tmp_path: Path) -> Iterator[Host]:
    """A host of the same page without its Python, which a test plays."""
    shutil.copytree(built.folder, tmp_path / BELOW, ignore=shutil.ignore_patterns("runtime", "*.apk"))
    with hosted(tmp_path) as found:
        found.change(f"{BOOT.pattern}|{PRELOAD.pattern}", "")
        yield found


def begin(visit: Visit) -> None:
    """Nothing; the page without a Python begins to play."""
    visit.page.wait_for_function("window.mc")
    visit.call("say_state", "ready")


@contextmanager
def kept(chromium: Browser, host: Host) -> Iterator[Visit]:
    """A visit to a page without Python that the browser has kept."""
    with opened(chromium, host.address, KEEPING) as visit:
        begin(visit)
        is_kept(visit, host)
        yield visit


@pytest.mark.slow
def test_a_life_plays_after_one_visit_whatever_is_damaged_without_a_network_until_all_is_deleted(
    chromium: Browser, whole: Host
) -> None:
    with opened(chromium, whole.address, KEEPING) as visit:
        visit.start()
        is_kept(visit, whole)
        damaged = whole.hash_of(visit.page.evaluate("mc.facts.archive") + ".apk")
        visit.page.evaluate(SPOIL, [damaged, "no such file"])
        visit.go("class.html")
        visit.wait_for("playing")
        until(visit, IS_WHOLE, damaged)
        whole.cut()
        visit.go("class.html")
        visit.wait_for("playing")
        expect(visit.page.locator("#address")).to_contain_text("index.html")
        assert visit.page.evaluate("document.fonts.check('16px Atkinson')")
        player = Player(visit).start(MUSEUM)
        player.play(player.click, lambda: player.screen == "ending")
        player.click(player.thing("debrief"))
        player.rest()
        assert player.screen == "museum"
        visit.page.wait_for_function("Number(mc.offline_bytes()) > 1e7")
        player.click(player.thing("stored"))
        player.rest()
        size = sum(count for _, count in offline.kept(whole.files()).values())
        assert int(visit.call("offline_bytes")) == size
        assert f" {round(size / 1e6)} MB" in player.thing("kept:offline").name
        for _ in range(2):
            player.click(player.thing("delete"))
            player.rest()
        assert player.screen == "title"
        assert visit.page.evaluate(STORED) == [[], [], 0]
        assert player.is_clean()


def test_a_home_screen_opens_it_below_a_path_without_asking_anybody(chromium: Browser, light: Host) -> None:
    with kept(chromium, light) as visit:
        manifest = json.loads((light.folder / "manifest.webmanifest").read_text(encoding="utf-8"))
        browser = visit.page.context.new_cdp_session(visit.page)
        browser.send("ServiceWorker.enable")
        light.asked.clear()
        for rest in (manifest["start_url"], "?edition=museum", "index.html", "class.html?lang=en"):
            browser.send("ServiceWorker.stopAllWorkers")  # as a browser does with one that has nothing to do
            visit.go(rest.removeprefix("./"))
            visit.page.wait_for_function("window.mc && document.fonts.check('16px Atkinson')")
            assert visit.page.evaluate("navigator.serviceWorker.controller !== null")
        assert set(light.asked) <= {offline.WORKER}  # a browser looks for a newer build when it likes
        assert visit.page.evaluate("fetch('no_such_file.html').then(answer => answer.status)") == 404
        assert "no_such_file.html" in light.asked
        light.cut()
        visit.go()
        visit.page.wait_for_function("window.mc")


@pytest.mark.parametrize("settings", ['{"text_scale": "150"}', ""], ids=["its own", "none"])
def test_without_a_network_an_exhibit_has_the_settings_of_the_last_time(
    chromium: Browser, light: Host, settings: str
) -> None:
    with kept(chromium, light) as visit:
        if settings:
            (light.folder / "kiosk.json").write_text(settings, encoding="utf-8")
        visit.go(EXHIBIT)
        until(visit, "async () => Boolean(await caches.match('kiosk.json'))")
        light.cut()
        visit.go(EXHIBIT)
        visit.page.wait_for_function("window.mc && !JSON.parse(mc.kiosk()).waits")
        assert json.loads(visit.call("kiosk"))["file"] == settings


def test_a_newer_build_is_taken_at_the_next_start_and_not_in_a_run(chromium: Browser, light: Host) -> None:
    with kept(chromium, light) as visit:
        page, old = visit.page, light.hashes()

        def builds(rest: str = "") -> str | None:
            visit.go(rest)
            page.wait_for_function("window.mc && document.documentElement.dataset.build")
            return page.locator("html").get_attribute("data-build")

        first = builds()
        light.change(r'data-build="\w*"', 'data-build="newer"')
        begin(visit)
        visit.call("take_back", "on")
        expect(page.locator(NOTE)).to_contain_text("A newer version of the story is here.", timeout=START_LIMIT)
        until(visit, WAITING)
        until(visit, KEPT, sorted({*old, *light.hashes()}))
        page.reload()  # as a phone that is turned has it
        begin(visit)
        assert page.locator("html").get_attribute("data-build") == first
        visit.call("take_back", "on")
        beside = Visit(page.context.new_page(), light.address)
        beside.go()
        begin(beside)
        assert beside.page.locator("html").get_attribute("data-build") == first
        expect(beside.page.locator(NOTE)).to_contain_text("A newer version", timeout=START_LIMIT)
        visit.call("take_back", "")
        light.cut()
        beside.go("?seed=5#a-place")
        beside.page.wait_for_selector("html[data-build=newer]", state="attached")
        assert beside.page.evaluate("history.state.address").endswith("?seed=5#a-place")
        is_kept(beside, light)


@pytest.mark.parametrize("body", ["", "window.ran = 1;"])
def test_a_damaged_or_missing_file_is_fetched_again_and_never_used(chromium: Browser, light: Host, body: str) -> None:
    with kept(chromium, light) as visit:
        names = ("page.js", "index.html", "cover-landscape.svg")
        hashes = [light.hash_of(name) for name in names]
        for each in hashes:
            visit.page.evaluate(SPOIL, [each, body])
        light.asked.clear()
        visit.go()
        visit.page.wait_for_function("window.mc && document.images[0].complete")
        assert visit.page.evaluate("window.ran || 0") == 0
        for each in hashes:
            until(visit, IS_WHOLE, each)
        assert sorted(each.partition("?")[0] for each in light.asked) == ["", "cover-landscape.svg", "page.js"]


def test_a_copy_that_was_broken_off_is_gone_on_with(chromium: Browser, light: Host) -> None:
    with opened(chromium, light.address, KEEPING, go=False) as visit:
        light.faults.lacking.add("cover-portrait.svg")
        visit.go()
        begin(visit)
        names = [name.partition("?")[0] for name in offline.kept(light.files())]
        before = names[: names.index("cover-portrait.svg")]
        until(visit, KEPT, sorted(light.hash_of(name) for name in before))
        until(visit, "async () => !await navigator.serviceWorker.getRegistration()")
        assert visit.page.locator("html").get_attribute("data-state") == "playing"
        light.faults.lacking.clear()
        visit.go()
        begin(visit)
        light.asked.clear()
        is_kept(visit, light)
        assert "cover-portrait.svg" in " ".join(light.asked)
        assert not {each.partition("?")[0] for each in light.asked} & set(before)
        visit.page.evaluate(SPOIL, [light.hash_of("class.js"), ""])
        visit.go()  # no page asks for this file here: it comes back by itself
        begin(visit)
        is_kept(visit, light)


@pytest.mark.parametrize("quota", [200_000, None], ids=["known before", "found out on the way"])
def test_a_full_disk_is_said_and_takes_nothing_from_the_game(chromium: Browser, light: Host, quota: int | None) -> None:
    with opened(chromium, light.address, KEEPING, go=False) as visit:
        visit.go()
        if quota:
            disk = visit.page.context.new_cdp_session(visit.page)
            origin = visit.page.evaluate("location.origin")
            disk.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": quota})
        else:
            worker = (light.folder / offline.WORKER).read_text(encoding="utf-8")
            light.faults.bodies[offline.WORKER] = (NO_ROOM + worker).encode()
        begin(visit)
        expect(visit.page.locator(NOTE)).to_contain_text("no room on this device for a copy", timeout=START_LIMIT)
        until(visit, KEPT, [])
        assert visit.call("offline_bytes") == "0"
        assert visit.call("set", "run", "{}") == "done"
        assert visit.page.locator("html").get_attribute("data-state") == "playing"


def test_what_was_deleted_stays_away_until_the_page_is_opened_again(chromium: Browser, light: Host) -> None:
    with kept(chromium, light) as visit:
        visit.go()
        begin(visit)
        visit.call("set", "run", "{}")
        visit.page.wait_for_function("Number(mc.offline_bytes()) > 0")
        visit.call("remove", "run")
        assert visit.call("forget_offline") == "done"
        assert visit.call("offline_bytes") == "0"
        until(visit, f"async () => JSON.stringify(await ({STORED})()) === '[[],[],0]'")
        assert visit.page.evaluate("fetch('icon.png').then(answer => answer.status)") == 200  # by the worker that was
        visit.page.wait_for_timeout(2500)  # longer than a page waits before it keeps anything
        assert visit.page.evaluate(STORED) == [[], [], 0]
        visit.go()
        begin(visit)
        is_kept(visit, light)


def test_without_https_there_is_no_copy_and_one_quiet_line(chromium: Browser, light: Host) -> None:
    address = light.address.replace("127.0.0.1", "0.0.0.0")  # noqa: S104 - this machine, by a name that proves nothing
    with opened(chromium, address, KEEPING) as visit:
        visit.page.wait_for_function("window.mc")
        assert not visit.page.evaluate("isSecureContext")
        expect(visit.page.locator("#offline")).to_contain_text("without https")
        expect(visit.page.locator("#note")).to_be_hidden()
        begin(visit)
        visit.page.wait_for_timeout(2500)  # longer than a page waits before it keeps anything
        assert offline.WORKER not in light.asked
        assert visit.call("offline_bytes") == "0"
        assert visit.call("forget_offline") == "done"
        assert visit.call("set", "run", "{}") == "done"
        assert visit.complaints == []


def test_what_comes_from_elsewhere_is_not_kept_and_that_is_said(chromium: Browser, light: Host) -> None:
    light.change(r'"cdn": "[^"]*"', '"cdn": "https://elsewhere.example/runtime/"')
    with kept(chromium, light) as visit:
        visit.go()
        visit.page.wait_for_function("window.mc")
        expect(visit.page.locator("#offline")).to_contain_text("Python comes from elsewhere.example each time")
