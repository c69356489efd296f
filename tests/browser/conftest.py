"""Browsers, servers and ways in for the tests of the page."""

import os
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from engines import (  # noqa: E402
    CHROMIUM,
    CHROMIUM_ARGS,
    FIREFOX,
    FIREFOX_PREFS,
    PlaywrightPage,
    WebKitPage,
    wait,
    webkit,
)

from serve import server  # noqa: E402

SITE = Path(os.environ.get("SITE", Path(__file__).parents[2])).resolve()
WAYS = ("http", "file", "sandbox")


class Host(BaseHTTPRequestHandler):
    """A course's page that frames the address in its query; nothing of it is the lab's."""

    def do_GET(self):
        query = parse_qs(urlsplit(self.path).query)
        source, sandbox = query.get("src", [""])[0], query.get("sandbox", ["allow-scripts"])[0]
        width, height = query.get("size", ["1000x640"])[0].split("x")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        body = (f'<!doctype html><title>Course</title><link rel="icon" href="data:,"><body style="margin:0">'
                f'<iframe title="Lab" sandbox="{sandbox}" width="{width}" height="{height}" style="border:0"'
                f' src="{source}"></iframe>')
        self.wfile.write(body.encode())

    def log_message(self, *_):
        """Say nothing."""


@contextmanager
def running(httpd):
    """A server that answers while it is needed; its address without a slash at the end."""
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutdown()
    httpd.server_close()


@pytest.fixture(scope="session")
def site():
    """The lab over http, by the very server that `python3 py` starts."""
    with running(server(0, SITE)) as address:
        yield address


@pytest.fixture(scope="session")
def host():
    """Another origin, which frames the lab."""
    with running(ThreadingHTTPServer(("127.0.0.1", 0), Host)) as address:
        yield address


@pytest.fixture(scope="session")
def playwright():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as each:
        yield each


@pytest.fixture(scope="session")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright):
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=FIREFOX,
                                        firefox_user_prefs=FIREFOX_PREFS)
    yield browser
    browser.close()


@contextmanager
def fresh(browser, name, **options):
    """A page in a context of its own."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
    yield PlaywrightPage(context.new_page(), name)
    context.close()


@pytest.fixture(params=["chromium", "firefox", "webkit"])
def page(request):
    """A fresh page in each engine; WebKitGTK has one page a browser, so each test has a browser of its own."""
    if request.param == "webkit":
        with webkit() as driver:
            page = WebKitPage(driver)
            page.resize(1280, 800)
            yield page
        return
    with fresh(request.getfixturevalue(request.param), request.param) as page:
        yield page


@pytest.fixture
def chrome(chromium):
    """A fresh page in Chromium, for what needs one engine only."""
    with fresh(chromium, "chromium") as page:
        yield page


@pytest.fixture
def way_in(site, host):
    """Open a route of the lab by http, from a file, or in a sandboxed frame, and wait until it is ready."""
    def enter(page, way, route="#/chairs", ready=True):
        if way == "sandbox":
            source = f"{site}/index.html{route}".replace("#", "%23").replace("&", "%26")
            page.open(f"{host}/?src={source}")
            page.enter_frame()
        else:
            base = f"{site}/index.html" if way == "http" else (SITE / "index.html").as_uri()
            page.open(base + route)
        if ready:
            wait(page, "document.documentElement.dataset.state === 'ready'", 90)
        return page
    return enter
