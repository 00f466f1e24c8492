"""The game as one HTML file that plays from a stick: all that the page asks for lies in the page itself."""

import base64
import html
import json
import mimetypes
import re
from pathlib import Path

from game.authoring.web.build import Built
from game.authoring.web.compress import gzipped
from game.authoring.web.page import part, seal_of
from game.authoring.web.places import BuildError
from game.authoring.web.runtimes import Runtime
from game.authoring.web.scorm import BEFORE
from game.authoring.web.serve import TYPES

LINK = re.compile(r'<link rel="(?:modulepreload|preload|manifest)"[^>]*>\n?|<script type="importmap">.*?</script>\n?')
"""What has a browser fetch, or look at, files that are not beside this one."""
SCRIPT = re.compile(r'<script([^>]*?) src="([^"?]+)[^"]*"[^>]*></script>')
ADDRESS = re.compile(r'((?:src|srcset|href)="|url\(")([\w./-]+\.(?:png|svg|woff2))(?:\?[^"]*)?"')
FACTS = re.compile(r'(<script type="application/json" id="facts">)(.*?)(</script>)', re.DOTALL)
POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)')
RUN = re.compile(r'<script(?: type="module"| id="script")?>(.*?)</script>', re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
MODULE = "boot_pyodide.js"


def refuse_other(runtime: Runtime) -> None:
    """Nothing. BuildError for a runtime that does not fit into one file."""
    if runtime.kind != "pyodide" or not runtime.files:
        raise BuildError(
            "--single-file takes Pyodide's runtime alone, from your folder: --runtime DIR (docs/self-hosting.md). "
            f"This build would be for {runtime.name}."
        )


def single_file(built: Built, runtime: Runtime) -> bytes:
    """The page with everything in it, of a build for Pyodide; BuildError where the page is another one."""
    refuse_other(runtime)
    page = LINK.sub("", (built.folder / "index.html").read_text(encoding="utf-8"))
    page = ADDRESS.sub(lambda found: f'{found[1]}{_data(built.folder, found[2])}"', page)
    page, held = _with_facts(page)
    page = _once(page, BEFORE, f"<script>{_inline('inside.js')}</script>\n{BEFORE}")
    page = SCRIPT.sub(lambda found: f"<script{found[1]}>{_inline(found[2])}</script>", page)
    page = _once(page, "</body>", "".join(_held(built.folder, name) for name in held) + "</body>")
    policy = html.escape(_policy(page))
    return POLICY.sub(lambda found: found[1] + policy + found[2], page).encode()


def _once(page: str, mark: str, instead: str) -> str:
    """The page with a mark replaced. BuildError where it is not there once."""
    if page.count(mark) != 1:
        raise BuildError(f"index.html has {page.count(mark)} times {mark}, so that one file cannot be made of it.")
    return page.replace(mark, instead)


def _inline(name: str) -> str:
    """A script as it may stand in a page. BuildError where the page would end it early."""
    script = part(name)
    if re.search(r"</script|<!--", script, re.IGNORECASE):
        raise BuildError(f"{name} holds the end of a script, so that one file cannot be made of it.")
    return script


def _with_facts(page: str) -> tuple[str, list[str]]:
    """The page that awaits what lies in it, and the addresses of that."""
    found = FACTS.search(page)
    if found is None:
        raise BuildError("index.html has no facts, so that one file cannot be made of it.")
    facts = json.loads(found[2])
    facts["files"].pop(MODULE, None)  # it is a script of the page itself
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
    addresses = [file["address"].partition("?")[0] for file in facts["files"].values()]
    return page[: found.start(2)] + text + page[found.end(2) :], addresses


def _type(name: str) -> str:
    return TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _data(folder: Path, name: str) -> str:
    """A file of the build as an address that holds it."""
    return f"data:{_type(name)};base64,{base64.b64encode((folder / name).read_bytes()).decode()}"


def _held(folder: Path, name: str) -> str:
    """A file of the build as an element that nobody runs or shows."""
    letters = base64.b64encode(gzipped((folder / name).read_bytes())).decode()
    return f'<script type="text/plain" data-file="{name}" data-type="{_type(name)}">{letters}</script>\n'


def _policy(page: str) -> str:
    """A content security policy under which the page runs what is in it, and asks nobody for anything."""
    scripts = " ".join(f"'{seal_of(text)}'" for text in RUN.findall(page))
    styles = " ".join(f"'{seal_of(text)}'" for text in STYLE.findall(page))
    rules = [
        "default-src 'none'",
        # Pyodide's scripts lie packed and come as blobs; both they and the game's bridge evaluate JavaScript
        f"script-src {scripts} blob: 'unsafe-eval' 'wasm-unsafe-eval'",
        f"style-src {styles}",
        "img-src data: blob:",
        "media-src blob:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)
