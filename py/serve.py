"""Serve the page on this machine only, with nothing but the standard library."""

import io
import sys
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fresh

SITE = Path(__file__).resolve().parent.parent


class Handler(SimpleHTTPRequestHandler):
    """Files of the project, with the types that browsers insist on, never from an old copy."""

    protocol_version = "HTTP/1.1"   # one connection for many files
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map,
                      ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm",
                      ".toml": "text/plain", ".py": "text/plain"}

    def send_head(self):
        """A file; but a pack of our own program with what was edited since it was packed."""
        path = Path(self.translate_path(self.path))
        edited = fresh.pack(path, Path(self.directory)) if path.name.startswith("code-") and path.exists() else None
        if edited is None:
            return super().send_head()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(edited)))
        self.end_headers()
        return io.BytesIO(edited)

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_):
        """Say nothing a request: the terminal is for the address and for errors."""


def server(port=0, site=SITE):
    """A server on the loopback address; OSError when the port is taken, ValueError when it is none."""
    if not 0 <= port <= 65535:
        raise ValueError(f"The port is {port}: it must be a whole number from 0 (any free one) to 65,535.")
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(site)))


def serve(port=0, open_browser=True):
    """Serve until Ctrl+C; return the exit status."""
    try:
        site = server(port)
    except (OSError, ValueError) as refused:
        print(refused if isinstance(refused, ValueError) else f"Port {port} cannot be used: {refused.strerror}.",
              file=sys.stderr)
        return 2
    address = f"http://127.0.0.1:{site.server_address[1]}/"
    print(f"Markets Lab is at {address}  (Ctrl+C ends it)", flush=True)
    if open_browser:
        webbrowser.open(address)
    try:
        site.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        site.server_close()
    return 0
