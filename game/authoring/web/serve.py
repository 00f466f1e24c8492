"""Serves build/web on this machine only, with the MIME types a browser insists on."""

import functools
import http.server
import shutil
import sys
import webbrowser
from pathlib import Path
from typing import Any

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
}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files below one folder, never cached without asking, no line a request."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Nothing; adds the headers every answer has."""
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
