"""Serves build/web on this machine only: the MIME types a browser insists on, and the form of a file it asks for."""

import functools
import http.server
import shutil
import sys
import webbrowser
from pathlib import Path
from typing import IO, Any

from game.authoring.web.places import BuildError

DEFAULT_PORT = 8765
TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".wasm": "application/wasm",
    ".json": "application/json",
    ".apk": "application/zip",
    ".whl": "application/zip",
    ".data": "application/octet-stream",
    ".woff2": "font/woff2",
    ".br": "application/octet-stream",  # asked for by its own name it is a file like any other
}
CODINGS = {"br": ".br", "gzip": ".gz"}
"""What a browser calls a form of a file, and what stands behind the file's name then; the smaller one first."""


def accepted(header: str) -> list[str]:
    """The codings that an Accept-Encoding header allows, of those that a build has, the smaller one first.

    >>> accepted("gzip, deflate, br;q=0.5"), accepted("br;q=0, *"), accepted("")
    (['br', 'gzip'], ['gzip'], [])
    """
    shares: dict[str, bool] = {}
    for each in header.lower().split(","):
        name, _, rest = each.partition(";")
        share = rest.replace(" ", "").removeprefix("q=")
        shares[name.strip()] = share.strip("0.") != "" or not share
    return [coding for coding in CODINGS if shares.get(coding, shares.get("*", False))]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files below one folder, in the form that is asked for, never cached without asking, no line a request."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012
    protocol_version = "HTTP/1.1"
    coding = ""
    has_forms = False

    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]
        """The opened file of the address in the form that the browser takes, after its headers; None for none."""
        try:
            return super().send_head()
        finally:
            self.coding, self.has_forms = "", False

    def translate_path(self, path: str) -> str:
        """Where the file of an address lies, or the form of it that is sent."""
        plain = super().translate_path(path)
        if plain.endswith("/"):
            plain += "index.html"
        found = [coding for coding, ending in CODINGS.items() if Path(plain + ending).is_file()]
        self.has_forms = bool(found)
        wanted = accepted(",".join(self.headers.get_all("Accept-Encoding", [])))
        self.coding = next((coding for coding in wanted if coding in found), "")
        return plain + CODINGS.get(self.coding, "")

    def guess_type(self, path: str) -> str:  # type: ignore[override]
        """The type of the file, whatever its form is."""
        return super().guess_type(path.removesuffix(CODINGS.get(self.coding, "")))

    def end_headers(self) -> None:
        """Nothing; adds the headers every answer has, and those of a file that has forms."""
        if self.has_forms:
            self.send_header("Vary", "Accept-Encoding")
        if self.coding:
            self.send_header("Content-Encoding", self.coding)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Nothing: a request is not news."""


class Server(http.server.ThreadingHTTPServer):
    """A server on 127.0.0.1 that does not hold up the end of the program."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: a browser that hangs up early is not an error."""


def server(folder: Path, port: int) -> Server:
    """A bound server for `folder`; port 0 takes a free one. BuildError if the port is taken."""
    try:
        return Server(("127.0.0.1", port), functools.partial(Handler, directory=str(folder)))
    except (OSError, OverflowError) as error:
        raise BuildError(f"Port {port} is taken or not allowed. Take another one: --port {port + 1}") from error


def open_browser(address: str) -> None:
    """Nothing; opens the address where there is a browser with a screen."""
    if sys.platform == "linux" and not shutil.which("xdg-open"):
        return
    webbrowser.open(address)


def serve(running: Server) -> None:
    """Nothing, after Ctrl-C."""
    address = f"http://127.0.0.1:{running.server_address[1]}/"
    print(f"Play at {address} (Ctrl-C stops)", flush=True)
    open_browser(address)
    running.serve_forever()
