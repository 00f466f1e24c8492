"""Assembles the page: the same parts once into pygbag's template and once into the Pyodide page."""

import base64
import hashlib
import html
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from game.authoring.web import cover, installed, stage
from game.authoring.web.places import PARTS, BuildError
from game.authoring.web.runtimes import PYGBAG_FOLDER, Runtime
from game.authoring.web.words import EDITION

GAME, CLASS = stage.ENTRIES
KIOSK = "kiosk.js"
"""What the page of an exhibit has more than the game's."""
PARTS_OF = {GAME: ("page.html", ("page.css",)), CLASS: ("class.html", ("page.css", "class.css"))}
"""Of which parts a page is made: its markup, and its styles in their order."""
NEEDED = {
    GAME: "pygame game.platform.placing game.platform.web game.start",
    CLASS: "game.platform.web game.classroom.desk game.content.loader game.i18n game.qr",
}
"""What a page's program cannot do without."""
PYODIDE_SCRIPTS = ("pyodide.mjs", "pyodide.asm.js")
PYODIDE_DATA = ("pyodide.asm.wasm", "python_stdlib.zip")
SPOKEN_LATER = ("phase.", "note.", "overlay.", "offline.", "error.", "terms.pause", "terms.resume", "watch.")
SLOT = re.compile(r"\{\{mc:([a-z_.]+)\}\}")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the build knows and the page shows: content version, archive with its size and SHA-256, words by id.

    `entry` is the program that the page starts, GAME or CLASS; `is_exhibit` has the page of an exhibit made of it.
    """

    build: str
    archive: str
    archive_bytes: int
    words: dict[str, str]
    archive_hash: str = ""
    entry: str = GAME
    is_exhibit: bool = False


def part(name: str) -> str:
    """Text of one part of the page."""
    return (PARTS / name).read_text(encoding="utf-8")


def version(text: str) -> str:
    """Eight hex digits for the query of a file, so that no cache serves an old one."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def filled(template: str, values: dict[str, str]) -> str:
    """The template with every slot filled. BuildError for a slot that has no value."""

    def value(match: re.Match[str]) -> str:
        key = match.group(1)
        if key not in values:
            raise BuildError(f"The page has a slot {key} and nothing to put there.")
        return values[key]

    return SLOT.sub(value, template)


def seal(digest: str) -> str:
    """A SHA-256 as markup and policies have it."""
    return f"sha256-{base64.b64encode(bytes.fromhex(digest)).decode()}"


def seal_of(text: str) -> str:
    """The same of a text inside the page."""
    return seal(hashlib.sha256(text.encode()).hexdigest())


def sealed(files: dict[str, dict[str, Any]], name: str) -> str:
    """The attribute that has a browser refuse a script other than the build's; empty where the build knows no hash."""
    digest = files[name]["sha256"] if name in files else ""
    return f' integrity="{seal(digest)}"' if digest else ""


def imports(runtime: Runtime) -> str:
    """The same for the modules that Pyodide imports by itself: an import map."""
    known = {
        f"./{runtime.base}{name}": seal(runtime.hashes[name]) for name in PYODIDE_SCRIPTS if name in runtime.hashes
    }
    return json.dumps({"integrity": known})


def policy(runtime: Runtime, style: str) -> str:
    """Content security policy, as narrow as this runtime allows."""
    own = "'self'"
    if not runtime.files and runtime.kind == "pygbag":
        address = urlsplit(runtime.cdn)
        own = f"'self' {address.scheme}://{address.netloc}"
    # both runtimes evaluate JavaScript that a compiled module carries; pygbag's boot is inline as well
    inline = "'unsafe-inline'"
    if runtime.kind == "pyodide":
        inline = f"'{seal_of(part('page_guard.js'))}' '{seal_of(imports(runtime))}'"
    style_source = "'unsafe-inline'" if runtime.kind == "pygbag" else f"'{seal_of(style)}'"
    rules = [
        "default-src 'none'",
        f"script-src {own} {inline} 'unsafe-eval' 'wasm-unsafe-eval'",
        f"connect-src {own}",
        f"style-src {style_source}",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self' data:",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)


def boot_version() -> str:
    """The query of the two files that start Pyodide."""
    return version(part("boot_pyodide.js") + part("boot_pyodide.py"))


def awaited(facts: Facts, runtime: Runtime) -> dict[str, dict[str, Any]]:
    """Address, bytes and SHA-256 (empty where unknown) of every file that starting takes, by its name."""
    files: dict[str, dict[str, Any]] = {}
    for name, size in runtime.sizes.items():
        if facts.entry == CLASS and name.endswith(".whl"):
            continue  # nothing is drawn there
        files[name] = {"address": runtime.base + name, "bytes": size, "sha256": runtime.hashes.get(name, "")}
    archive = f"{facts.archive}.apk"
    files[archive] = {"address": archive, "bytes": facts.archive_bytes, "sha256": facts.archive_hash}
    for name in ("boot_pyodide.js", "boot_pyodide.py") if runtime.kind == "pyodide" else ():
        data = part(name).encode()
        address = f"{name}?v={boot_version()}"
        files[name] = {"address": address, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    return files


def facts_json(facts: Facts, runtime: Runtime) -> str:
    """The facts as JSON that is safe inside a script element."""
    spoken = (*SPOKEN_LATER, "class.") if facts.entry == CLASS else SPOKEN_LATER
    data: dict[str, Any] = {
        "build": facts.build,
        "archive": facts.archive,
        "files": awaited(facts, runtime),
        "runtime": runtime.kind,
        "cdn": runtime.cdn,
        "entry": facts.entry,
        "wheel": wheel(runtime) if facts.entry == GAME else "",
        "words": {key: text for key, text in facts.words.items() if key.startswith(spoken)},
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")


def boot_python(entry: str) -> str:
    """The Python that pygbag's runtime starts a program with."""
    return filled(part("boot_pygbag.py"), {"entry": entry, "needed": NEEDED[entry]})


def boot(facts: Facts, runtime: Runtime) -> str:
    """The markup that starts Python behind the page: all that differs between the two pages."""
    files = awaited(facts, runtime)
    if runtime.kind == "pyodide":
        source = f'src="boot_pyodide.js?v={boot_version()}"{sealed(files, "boot_pyodide.js")}'
        return f'<script type="module" {source}></script>'
    slots = {
        "boot_script": part("boot_pygbag.js"),
        "boot_python": boot_python(facts.entry),
        "boot_seal": sealed(files, f"{PYGBAG_FOLDER}/pythons.js"),
    }
    return filled(part("boot_pygbag.html"), slots)


def preloads(runtime: Runtime) -> str:
    """Links that let the browser fetch at once what Python needs to start; what it needs then, the boot asks for."""
    if runtime.kind == "pygbag":
        return ""
    links = [f'<link rel="modulepreload" href="{runtime.cdn}{name}">' for name in PYODIDE_SCRIPTS]
    links.insert(0, f'<script type="importmap">{imports(runtime)}</script>')
    links += [f'<link rel="preload" as="fetch" crossorigin href="{runtime.cdn}{name}">' for name in PYODIDE_DATA]
    return "\n".join(links)


def kiosk() -> str:
    """The script of an exhibit, as markup."""
    script = part(KIOSK)
    address = f"{KIOSK}?v={version(script)}"
    return f'<script id="kiosk" src="{address}" integrity="{seal_of(script)}" crossorigin></script>\n'


def wheel(runtime: Runtime) -> str:
    """Name of the runtime's pygame-ce wheel, empty for the public runtime."""
    return next((name for name in runtime.files if name.endswith(".whl")), "")


def editions(words: dict[str, str]) -> str:
    """The editions to choose from, as markup; the one for classes is proposed."""
    found = []
    for key, text in words.items():
        if key.startswith(EDITION):
            name = html.escape(key.removeprefix(EDITION))
            checked = " checked" if name == "class" else ""
            field = f'<input type="radio" name="edition" value="{name}"{checked}>'
            found.append(f'<label class="tick">{field} {html.escape(text)}</label>')
    return "\n".join(found)


def assembled(facts: Facts, runtime: Runtime) -> str:
    """The whole page for a runtime. For pygbag it is still a template with pygbag's own slots."""
    markup, styles = PARTS_OF[facts.entry]
    style = "".join(map(part, styles))
    drawings = cover.drawings()
    items = sorted((int(key.rsplit(".", 1)[1]), text) for key, text in facts.words.items() if ".items." in key)
    values = {f"words.{key}": html.escape(text) for key, text in facts.words.items()}
    values |= {
        "build": facts.build,
        "policy": html.escape(policy(runtime, style)),
        "style": style,
        "guard": part("page_guard.js"),
        "paper": installed.PAPER,
        "script_version": version(part("page.js")),
        "script_seal": seal_of(part("page.js")),
        "class_version": version(part("class.js")),
        "class_seal": seal_of(part("class.js")),
        "editions": editions(facts.words),
        "facts": facts_json(facts, runtime),
        "kiosk": kiosk() if facts.is_exhibit else "",
        "boot": boot(facts, runtime),
        "preloads": preloads(runtime),
        "terms": "".join(f"<li>{html.escape(text)}</li>" for _, text in items),
        "wordmark": cover.inline("brand/wordmark.svg"),
        "bloom": cover.inline("brand/bloom_icon.svg"),
        "cover_version": version("".join(drawings.values())),
    }
    values["messages"] = filled(part("messages.html"), values)
    return filled(part(markup), values)
