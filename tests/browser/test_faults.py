"""Whatever breaks on the way, the page says so in plain words and lets the reader try again."""

import pytest
from engines import wait

import fresh
from conftest import SITE
from conftest import fresh as fresh_page

ERROR = "document.documentElement.dataset.state === 'error'"
READY = "document.documentElement.dataset.state === 'ready'"

SITE_CODE = (SITE / "assets/offline/code-site.js").read_text()
BROKEN = fresh.script("code-site", {**fresh.members(SITE_CODE), "main.py": b"import nothing_of_that_name\n"})
FAULTS = {
    "a missing piece of Python": ("**/runtime/core-03.js*", dict(status=404, body="")),
    "a piece that is cut off": ("**/runtime/core-03.js*", dict(cut=0.6)),
    "a piece with a flipped byte": ("**/runtime/numpy-01.js*", dict(flip=True)),
    "a missing standard library": ("**/runtime/stdlib-00.js*", dict(status=404, body="")),
    "a missing boot script": ("**/assets/boot-pieces.js", dict(status=404, body="")),
    "a missing model": ("**/offline/code-chairs.js*", dict(status=404, body="")),
    "a missing screen": ("**/offline/screen-chairs.js*", dict(status=404, body="")),
    "a missing index": ("**/offline/index.js", dict(status=404, body="")),
    "a fault in our own program": ("**/offline/code-site.js*", dict(body=BROKEN)),
    "a page instead of a script": ("**/runtime/glue-00.js*", dict(body="<!doctype html><p>Log in first")),
}


def spoiled(how):
    """A route handler that spoils an answer."""
    def handle(route):
        if "cut" in how or "flip" in how:
            body = route.fetch().body()
            middle = len(body) // 2
            body = body[:int(len(body) * how["cut"])] if "cut" in how else \
                body[:middle] + (b"A" if body[middle:middle + 1] != b"A" else b"B") + body[middle + 1:]
            route.fulfill(status=200, body=body, content_type="text/javascript")
        else:
            route.fulfill(**{"status": 200, "content_type": "text/javascript", **how})
    return handle


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_ends_in_a_plain_sentence_and_trying_again_works(chrome, site, name):
    pattern, how = FAULTS[name]
    chrome.raw.route(pattern, spoiled(how))
    chrome.open(f"{site}/index.html#/chairs")
    wait(chrome, ERROR, 60)
    assert chrome.raw.locator("#failure").is_visible() and not chrome.raw.locator("#loading").is_visible()
    sentence = chrome.js("return document.querySelector('#failure-text').textContent")
    assert sentence.endswith(".") and len(sentence) < 200 and "Error" not in sentence
    assert chrome.js("return document.querySelector('#failure-details').textContent").count("\n") >= 3
    chrome.raw.unroute(pattern)
    chrome.click("#retry")
    wait(chrome, READY, 60)


def test_a_policy_that_forbids_webassembly_is_named(chrome, site):
    def forbid(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy":
                                                "default-src 'self' 'unsafe-inline' blob: data:"})
    chrome.raw.route("**/index.html", forbid)
    chrome.open(f"{site}/index.html#/chairs")
    wait(chrome, ERROR, 60)
    assert chrome.js("return document.querySelector('#failure-text').textContent").endswith(".")


@pytest.mark.parametrize("lacking", ["WebAssembly", "DecompressionStream", "WeakRef"])
def test_a_browser_that_is_too_old_is_told_so(chrome, site, lacking):
    chrome.raw.add_init_script(f"delete globalThis.{lacking};")
    chrome.open(f"{site}/index.html#/chairs")
    wait(chrome, ERROR, 30)
    assert "browser" in chrome.js("return document.querySelector('#failure-text').textContent")


@pytest.mark.parametrize("store", ["indexedDB", "localStorage", "caches"])
def test_it_runs_where_storage_is_refused(chrome, way_in, store):
    chrome.raw.add_init_script(f"Object.defineProperty(globalThis, '{store}', "
                               "{ get() { throw new DOMException('Refused', 'SecurityError'); } });")
    way_in(chrome, "http", "#/chairs?people=24")
    chrome.click("[data-do=step]")
    wait(chrome, "document.querySelector('#tick').textContent === '1'")


def test_it_runs_on_what_looks_like_an_ipad(chrome, way_in):
    chrome.raw.add_init_script("Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' });"
                               "Object.defineProperty(navigator, 'maxTouchPoints', { get: () => 5 });")
    way_in(chrome, "http", "#/chairs?people=24")
    chrome.click("[data-do=step]")
    wait(chrome, "document.querySelector('#tick').textContent === '1'")


def test_words_controls_and_a_picture_stand_before_python(chrome, site):
    chrome.raw.route("**/runtime/core-*", lambda route: None)
    chrome.raw.goto(f"{site}/index.html#/chairs", wait_until="domcontentloaded")
    wait(chrome, "document.querySelector('h1')", 5)
    assert chrome.js("return document.documentElement.dataset.state") == "loading"
    for css in ("h1", "#still svg", "#panel-words p", "[data-do=play]", "#loading-stage"):
        assert chrome.js("return document.querySelector(a[0]).checkVisibility()", css), css
    assert chrome.js("return document.querySelector('#in-people').disabled")
    chrome.raw.unroute_all(behavior="ignoreErrors")


def test_a_fault_in_a_tick_stops_the_run_and_restart_recovers(chrome, way_in):
    way_in(chrome, "http", "#/chairs?people=24")
    python = "(await marketsLab.interpreter({stdout: console.log, stderr: console.warn})).runPython(a[0])"
    chrome.js(python, "import models.chairs as m\nm.kept = m.Chairs.mingle\n"
                      "def broken(self): raise RuntimeError('made to fail')\nm.Chairs.mingle = broken")
    chrome.click("[data-do=step]")
    wait(chrome, "document.querySelector('#notice').textContent.includes('The run stopped')")
    chrome.js(python, "m.Chairs.mingle = m.kept")
    chrome.click("[data-do=restart]")
    chrome.click("[data-do=step]")
    wait(chrome, "document.querySelector('#tick').textContent === '1'")


def test_it_runs_in_a_frame_of_another_site_that_gets_no_storage(chromium, site, host):
    with fresh_page(chromium, "chromium") as page:
        page.raw.add_init_script("for (const name of ['localStorage', 'indexedDB', 'caches', 'sessionStorage'])"
                                 "Object.defineProperty(globalThis, name, "
                                 "{ get() { throw new DOMException('No', 'SecurityError'); } });")
        elsewhere = host.replace("127.0.0.1", "localhost")
        page.open(f"{elsewhere}/?sandbox=allow-scripts+allow-same-origin&src={site}/index.html%23/chairs")
        page.enter_frame()
        wait(page, READY, 60)
        page.click("[data-do=step]")
        wait(page, "document.querySelector('#tick').textContent === '1'")
