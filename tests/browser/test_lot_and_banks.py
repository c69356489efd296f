"""Hands and keys on the lot, the town and the banks: a card for each, a bank that a hand fails, curves, bad input."""

import pytest
from engines import wait

FACTS = "document.querySelector('#card-facts').textContent"
FAILED = "Number(document.querySelector('[data-metric=failed]').dataset.value)"
FIRST = [("lemons", "Car 1 of 1000", "Asks at least"), ("externality", "Firm 1", "Suits it"),
         ("contagion", "Bank", "Fails beyond")]

# Dark points in the middle of the curve's height, a little right of four links.
INKED = """
const canvas = document.querySelector('#curve canvas'), x = Math.round(0.48 * canvas.width), high = canvas.height;
await new Promise(r => requestAnimationFrame(() => setTimeout(r, 100)));
const column = canvas.getContext('2d').getImageData(x, 0.25 * high, 1, 0.45 * high).data;
let dark = 0;
for (let k = 0; k < column.length; k += 4) if (column[k + 3] > 200 && column[k] < 90) dark += 1;
return dark;
"""


@pytest.mark.parametrize("name, title, fact", FIRST, ids=[name for name, *_ in FIRST])
def test_keys_alone_choose_one_and_read_its_card(page, way_in, name, title, fact):
    way_in(page, "http", f"#/{name}?t=2")
    page.js("document.querySelector('#stage').focus()")
    page.press("ArrowRight")
    page.press("Enter")
    wait(page, f"!document.querySelector('#card').hidden && {FACTS}.includes('{fact}')")
    assert page.js("return document.querySelector('#card-title').textContent").startswith(title)
    assert page.js("return document.activeElement.dataset.do") == "close-card"
    page.press("Escape")
    wait(page, "document.querySelector('#card').hidden")
    assert page.js("return marketsLab.errors") == []


@pytest.mark.parametrize("name, title, fact", FIRST, ids=[name for name, *_ in FIRST])
def test_a_pointer_chooses_what_lies_under_it(chrome, way_in, name, title, fact):
    way_in(chrome, "http", f"#/{name}?t=2")
    box = chrome.raw.locator("#stage").bounding_box()
    across = {"externality": 0.3}.get(name, 0.5)
    chrome.raw.mouse.click(box["x"] + across * box["width"], box["y"] + 0.45 * box["height"])
    wait(chrome, f"!document.querySelector('#card').hidden && {FACTS}.includes('{fact}')")
    assert chrome.js("return document.querySelector('#card-title').textContent").startswith(title.split()[0])


def test_a_click_fails_a_bank_and_so_does_enter(page, way_in):
    way_in(page, "http", "#/contagion?first_failures=0")
    assert page.js(f"return {FAILED}") == 0
    page.click("[data-tool=fail]")
    page.js("document.querySelector('#stage').focus()")
    page.press("ArrowRight")
    page.press("Enter")
    wait(page, f"{FAILED} === 1 / 250")
    page.click("[data-do=undo]")
    wait(page, f"{FAILED} === 0")
    assert page.js("return marketsLab.errors") == []


def test_a_finger_fails_a_bank(chromium, way_in):
    from conftest import fresh
    with fresh(chromium, "chromium", viewport={"width": 390, "height": 844}, has_touch=True) as page:
        way_in(page, "http", "#/contagion?first_failures=0")
        page.click("[data-tool=fail]")
        page.js("document.querySelector('#stage').scrollIntoView({block: 'center'})")
        box = page.raw.locator("#stage").bounding_box()
        for across in (0.44, 0.5, 0.56):
            for down in (0.4, 0.45):
                page.raw.touchscreen.tap(box["x"] + across * box["width"], box["y"] + down * box["height"])
        wait(page, f"{FAILED} > 0")
        assert page.js("return marketsLab.errors") == []


def test_how_often_it_spreads_is_worked_out_in_the_page(chrome, way_in):
    way_in(chrome, "http", "#/contagion?banks=60")
    chrome.click("#tab-curves")
    chrome.click("[data-do=curve]")
    wait(chrome, "!document.querySelector('#curve-progress').hidden && document.querySelector('#curve-progress').value")
    wait(chrome, "document.querySelector('#curve-status').textContent.startsWith('11 points')", 180)
    assert chrome.js(INKED) > 0  # the mean lies over the band of the runs, which goes from never to always
    assert chrome.js("return marketsLab.errors") == []


@pytest.mark.parametrize("query, says", [
    ("lemons?quality_low=1.9&quality_high=1", "quality_low"), ("lemons?warranty=2", "warranty"),
    ("externality?policy=prayer", "policy"), ("externality?right=nobody", "right"), ("contagion?banks=19", "banks"),
    ("contagion?kind=love", "kind")])
def test_a_wrong_link_is_named_and_the_model_runs_all_the_same(chrome, way_in, query, says):
    way_in(chrome, "http", f"#/{query}")
    wait(chrome, f"document.querySelector('#notice').textContent.includes('{says}')")
    chrome.js("document.querySelector('[data-do=step]').click()")
    wait(chrome, "document.querySelector('#tick').textContent === '1'")
    assert chrome.js("return marketsLab.errors") == []
