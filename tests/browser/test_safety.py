"""Links, text and frames from anywhere: nothing breaks, nothing leaks, nothing runs that should not."""

import random

import pytest
from engines import wait

from conftest import fresh

TICK = "document.querySelector('#tick').textContent"

LINKS = ["people=3", "people=NaN", "people=1e309", "people=" + "9" * 10_000, "__proto__=1", "seed=-1",
         "utility=<img src=x onerror=stolen=1>", "roster=%00%FF", "t=-4", "t=99999999999", "log=1:fly:x=1",
         "exchange=", "people", "=&=&&", "court=1%2F0", "constructor=1&toString=2"]


@pytest.mark.parametrize("query", LINKS, ids=lambda query: query[:24])
def test_a_wrong_link_is_named_and_the_model_works(chrome, way_in, query):
    way_in(chrome, "http", f"#/chairs?people=24&{query}" if not query.startswith("people") else f"#/chairs?{query}")
    notice = chrome.js("return document.querySelector('#notice').textContent")
    assert notice or query == "=&=&&"
    assert len(notice) < 600 and chrome.js("return typeof stolen") == "undefined"
    chrome.click("[data-do=step]")
    wait(chrome, f"{TICK} === '1'")
    assert chrome.js("return marketsLab.errors") == []


def test_text_of_a_reader_never_becomes_html(chrome, way_in):
    nasty = "<img src=x onerror=globalThis.stolen=1>"
    way_in(chrome, "http", "#/chairs")
    chrome.click("[data-do=class]")
    chrome.js("document.querySelector('#class-paste').closest('details').open = true")
    rows = "\n".join(f"{nasty},3,3,3,3,{1 + k},2,3,4" for k in range(4))
    chrome.fill("#class-paste", rows)
    chrome.click("[data-do=class-read]")
    chrome.click("[data-do=class-apply]")
    wait(chrome, "!document.querySelector('dialog[open]')")
    chrome.click("#tab-data")
    chrome.click("[data-do=why]")
    wait(chrome, "document.querySelector('#people').textContent.includes('onerror')")
    chrome.js("await new Promise(r => setTimeout(r, 300))")
    assert chrome.js("return typeof stolen") == "undefined"
    assert chrome.js("return document.querySelectorAll('img').length") == 0


def test_a_wrong_cell_is_named_and_the_rest_is_kept(chrome, way_in):
    way_in(chrome, "http", "#/chairs")
    chrome.click("[data-do=class]")
    chrome.js("document.querySelector('#class-paste').closest('details').open = true")
    chrome.fill("#class-paste", "Ada;1;2;3;4;5;4;3;2\nBen;1;2;9;4;5;4;3;2\nCay;5;5;5;5;1;1;1;1\nDee;2;2;2;2;4;4;4;4")
    chrome.click("[data-do=class-read]")
    wait(chrome, "document.querySelector('#class-faults').textContent.includes('9')")
    said = chrome.js("return document.querySelector('#class-faults').textContent")
    assert "2" in said and "cushion" in said.lower() and "1 to 5" in said
    assert chrome.js("return [...document.querySelectorAll('#grid input')].map(i => i.value).includes('Dee')")


def test_a_refused_control_is_named_beside_it_and_the_run_goes_on(page, way_in):
    way_in(page, "http", "#/chairs?people=24")
    page.click("[data-do=step]")
    wait(page, f"{TICK} === '1'")
    page.js("document.querySelector('#in-people').closest('details').open = true")
    page.fill("#in-people", "3")
    wait(page, "document.querySelector('#fault-people').textContent.includes('100,000')")
    assert page.js("return document.querySelector('#fault-people').getAttribute('role')") == "alert"
    assert page.js(f"return {TICK}") == "1"


def test_a_class_travels_in_a_link_and_survives_a_reload(chrome, way_in):
    way_in(chrome, "http", "#/chairs")
    chrome.click("[data-do=class]")
    chrome.click("[data-do=class-example]")
    wait(chrome, "document.querySelectorAll('#grid tr').length >= 24")
    chrome.click("[data-do=class-apply]")
    wait(chrome, "!document.querySelector('dialog[open]')")
    chrome.click("[data-do=step]")
    wait(chrome, f"{TICK} === '1'")
    chrome.click("[data-do=share]")
    link = chrome.js("return document.querySelector('#share-link').value")
    assert len(link) < 2000 and "roster=" in link
    values = "return [...document.querySelectorAll('output[data-metric]')].map(o => o.dataset.value)"
    before = chrome.js(values)
    chrome.open("about:blank")
    chrome.open(link)
    wait(chrome, "document.documentElement.dataset.state === 'ready'")
    wait(chrome, f"{TICK} === '1'")
    chrome.js("await new Promise(r => setTimeout(r, 400))")
    assert chrome.js(values) == before


def test_a_frame_of_834_by_504_needs_no_scroll_bar_and_takes_no_focus(chromium, site, host):
    for size in ("834x504", "320x560"):
        with fresh(chromium, "chromium", viewport={"width": 900, "height": 620}) as page:
            page.open(f"{host}/?size={size}&src={site}/index.html%23/chairs?embed=1")
            page.enter_frame()
            wait(page, "document.documentElement.dataset.state === 'ready'", 60)
            assert page.js("return [document.documentElement.scrollHeight <= innerHeight,"
                           " document.documentElement.scrollWidth <= innerWidth]") == [True, True], size
            assert page.raw.evaluate("document.activeElement.tagName") == "BODY"


def test_messages_to_the_parent_say_version_event_and_height_only(chromium, site, host):
    with fresh(chromium, "chromium") as page:
        page.raw.add_init_script("globalThis.heard = []; addEventListener('message', e => heard.push(e.data));")
        page.open(f"{host}/?src={site}/index.html%23/chairs?embed=1")
        page.enter_frame()
        wait(page, "document.documentElement.dataset.state === 'ready'", 60)
        page.js("await new Promise(r => setTimeout(r, 500))")
        heard = page.raw.evaluate("heard")
        assert heard and all(set(each) == {"app", "version", "event", "height"} for each in heard)


def test_no_request_leaves_the_page_and_figures_come_only_when_asked_for(chrome, way_in, site):
    way_in(chrome, "http", "#/chairs?people=24")
    assert not [url for url in chrome.requests if "figures-" in url]
    chrome.click("#tab-data")
    for kind in ("png", "svg", "pdf"):
        with chrome.raw.expect_download(timeout=120_000) as download:
            chrome.click(f"[data-do=figure][data-kind={kind}]")
        content = download.value.path().read_bytes()
        assert content.startswith({"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[kind])
    chrome.click("[data-do=share]")
    chrome.click("[data-do=qr]")
    wait(chrome, "document.querySelector('#qr path').getAttribute('d')")
    assert {url.split("/")[2] for url in chrome.requests if url.startswith("http")} == {site.split("/")[2]}
    assert chrome.console == [] and chrome.js("return marketsLab.errors") == []


HEAP = ("return (await marketsLab.interpreter({stdout: console.log, stderr: console.warn}))._module.HEAPU8.length")


def test_memory_stays_flat(chrome, way_in):
    way_in(chrome, "http", "#/chairs?people=24&meeting=room&liar_share=0.3")
    chrome.fill("#speed", "0")
    chrome.click("[data-do=play]")
    wait(chrome, f"Number({TICK}) > 2500", 120)
    before = chrome.js(HEAP)
    wait(chrome, f"Number({TICK}) > 7500", 120)
    chrome.click("[data-do=play]")
    for _ in range(100):
        chrome.js("document.querySelector('[data-do=restart]').click()")
    chrome.js("await new Promise(r => setTimeout(r, 500))")
    assert chrome.js(HEAP) == before


def test_one_frame_proxy_for_the_life_of_the_page(chrome, way_in):
    way_in(chrome, "http", "#/chairs?people=24")
    python = "return (await marketsLab.interpreter({stdout: console.log, stderr: console.warn})).runPython(a[0])"
    chrome.js(python, "import ui.platform as p\nmade = []\nfirst = p.create_proxy\n"
                      "def counted(*a, **k):\n    made.append(a)\n    return first(*a, **k)\np.create_proxy = counted")
    chrome.click("[data-do=play]")
    wait(chrome, f"Number({TICK}) > 3", 30)
    for _ in range(5):
        chrome.click("[data-do=restart]")
        chrome.click("[data-do=step]")
    assert chrome.js(python, "len(made)") == 0


def test_a_hidden_page_stops_and_does_not_catch_up(chrome, way_in):
    way_in(chrome, "http", "#/chairs?people=40&liar_share=0.2")
    chrome.click("[data-do=play]")
    wait(chrome, f"Number({TICK}) > 1", 30)
    chrome.js("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });"
              "document.dispatchEvent(new Event('visibilitychange'))")
    chrome.js("await new Promise(r => setTimeout(r, 300))")
    at = int(chrome.js(f"return {TICK}"))
    chrome.js("await new Promise(r => setTimeout(r, 3000))")
    assert int(chrome.js(f"return {TICK}")) == at
    chrome.js("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    chrome.js("await new Promise(r => setTimeout(r, 400))")
    assert int(chrome.js(f"return {TICK}")) <= at + 2


def test_two_thousand_random_events_break_nothing(chrome, way_in):
    way_in(chrome, "http", "#/chairs?people=24")
    chrome.js("document.addEventListener('click', e => e.target.closest('a[href*=\"LICENCES\"], a[target]')"
              " && e.preventDefault(), true)")  # those lead away from the page
    dice = random.Random(20261124)
    keys = ["Space", "ArrowRight", "ArrowLeft", "r", "Tab", "Enter", "Escape", "ArrowUp", "ArrowDown", "p", "7"]
    for _ in range(2000):
        if dice.random() < 0.5:
            chrome.press(dice.choice(keys))
        else:
            chrome.raw.mouse.click(dice.randrange(1280), dice.randrange(60, 800))
    chrome.js("await new Promise(r => setTimeout(r, 500))")
    assert chrome.console == [] and chrome.js("return marketsLab.errors") == []
    assert chrome.js("return document.querySelector('#notice').textContent.includes('The run stopped')") is False
