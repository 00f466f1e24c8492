"""Assembles the page: the same parts once into pygbag's template and once into the Pyodide page."""

import base64
import hashlib
import html
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from game.authoring.web import cover
from game.authoring.web.places import PARTS, BuildError
from game.authoring.web.runtimes import Runtime

SPOKEN_LATER = ("phase.", "note.", "overlay.", "error.", "terms.pause", "terms.resume")
SLOT = re.compile(r"\{\{mc:([a-z_.]+)\}\}")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the build knows and the page shows: content version, archive and its size, words by id."""

    build: str
    archive: str
    archive_bytes: int
    words: dict[str, str]


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


def policy(runtime: Runtime, style: str) -> str:
    """Content security policy, as narrow as this runtime allows."""
    own = "'self'"
    if not runtime.files and runtime.kind == "pygbag":
        address = urlsplit(runtime.cdn)
        own = f"'self' {address.scheme}://{address.netloc}"
    style_hash = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # both runtimes evaluate JavaScript that a compiled module carries; pygbag's boot is inline as well
    inline = " 'unsafe-inline'" if runtime.kind == "pygbag" else ""
    style_source = "'unsafe-inline'" if runtime.kind == "pygbag" else f"'sha256-{style_hash}'"
    rules = [
        "default-src 'none'",
        f"script-src {own}{inline} 'unsafe-eval' 'wasm-unsafe-eval'",
        f"connect-src {own}",
        f"style-src {style_source}",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)


def facts_json(facts: Facts, runtime: Runtime) -> str:
    """The facts as JSON that is safe inside a script element."""
    data: dict[str, Any] = {
        "build": facts.build,
        "archive": facts.archive,
        "sizes": {**runtime.sizes, f"{facts.archive}.apk": facts.archive_bytes},
        "runtime": runtime.kind,
        "cdn": runtime.cdn,
        "wheel": wheel(runtime),
        "words": {key: text for key, text in facts.words.items() if key.startswith(SPOKEN_LATER)},
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")


def boot(runtime: Runtime) -> str:
    """The markup that starts Python behind the page: all that differs between the two pages."""
    if runtime.kind == "pyodide":
        script = version(part("boot_pyodide.js") + part("boot_pyodide.py"))
        return f'<script type="module" src="boot_pyodide.js?v={script}"></script>'
    return filled(
        part("boot_pygbag.html"), {"boot_script": part("boot_pygbag.js"), "boot_python": part("boot_pygbag.py")}
    )


def preloads(facts: Facts, runtime: Runtime) -> str:
    """Links that let the browser fetch at once what Python asks for one after the other."""
    if runtime.kind == "pygbag":
        return ""
    big = ("pyodide.asm.wasm", "python_stdlib.zip")
    fetched = [*(runtime.cdn + name for name in big), runtime.cdn + wheel(runtime), f"{facts.archive}.apk"]
    scripts = [runtime.cdn + name for name in ("pyodide.mjs", "pyodide.asm.js")]
    links = [f'<link rel="modulepreload" href="{name}">' for name in scripts]
    links += [f'<link rel="preload" as="fetch" crossorigin href="{name}">' for name in fetched]
    return "\n".join(links)


def wheel(runtime: Runtime) -> str:
    """Name of the runtime's pygame-ce wheel, empty for the public runtime."""
    return next((name for name in runtime.files if name.endswith(".whl")), "")


def assembled(facts: Facts, runtime: Runtime) -> str:
    """The whole page for a runtime. For pygbag it is still a template with pygbag's own slots."""
    style = part("page.css")
    drawings = cover.drawings()
    items = sorted((int(key.rsplit(".", 1)[1]), text) for key, text in facts.words.items() if ".items." in key)
    values = {f"words.{key}": html.escape(text) for key, text in facts.words.items()}
    values |= {
        "build": facts.build,
        "policy": html.escape(policy(runtime, style)),
        "style": style,
        "script_version": version(part("page.js")),
        "facts": facts_json(facts, runtime),
        "boot": boot(runtime),
        "preloads": preloads(facts, runtime),
        "terms": "".join(f"<li>{html.escape(text)}</li>" for _, text in items),
        "wordmark": cover.inline("brand/wordmark.svg"),
        "bloom": cover.inline("brand/bloom_icon.svg"),
        "cover_version": version("".join(drawings.values())),
    }
    return filled(part("page.html"), values)
