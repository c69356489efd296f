"""Hands on the stage, forms for actions, and curves that are worked out in the page."""

from engines import wait

TICK = "document.querySelector('#tick').textContent"
LINK = "document.querySelector('#share-link').value"


def link(page):
    """What the share dialog says."""
    page.js("document.querySelector('[data-do=share]').click()")
    page.js("await new Promise(r => setTimeout(r, 100))")
    text = page.js(f"return {LINK}")
    page.js("document.querySelector('#share-dialog').close()")
    return text


def numbers(page):
    page.js("await new Promise(r => setTimeout(r, 400))")
    return page.js("return [...document.querySelectorAll('output[data-metric]')].map(o => o.dataset.value)")


def test_a_brush_paints_by_pointer_and_one_undo_takes_the_stroke_back(chrome, way_in):
    way_in(chrome, "http", "#/segregation?rows=20&columns=20&density=0.5")
    before = numbers(chrome)
    chrome.click("[data-tool=paint1]")
    box = chrome.raw.locator("#stage").bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    chrome.raw.mouse.move(*middle)
    chrome.raw.mouse.down()
    chrome.raw.mouse.move(middle[0] + 120, middle[1], steps=20)
    chrome.raw.mouse.up()
    painted = numbers(chrome)
    assert painted != before
    assert chrome.js("return document.querySelector('#notice').textContent") == ""
    text = link(chrome)
    assert text.count("paint") >= 2
    chrome.open("about:blank")
    chrome.open(text)
    wait(chrome, "document.documentElement.dataset.state === 'ready'")
    assert numbers(chrome) == painted
    chrome.open("about:blank")
    way_in(chrome, "http", "#/segregation?rows=20&columns=20&density=0.5")
    chrome.click("[data-tool=paint1]")
    chrome.raw.mouse.move(*middle)
    chrome.raw.mouse.down()
    chrome.raw.mouse.move(middle[0] + 120, middle[1], steps=20)
    chrome.raw.mouse.up()
    assert numbers(chrome) == painted
    chrome.click("[data-do=undo]")
    assert numbers(chrome) == before


def test_the_keyboard_paints_and_moves_too(page, way_in):
    way_in(page, "http", "#/segregation?rows=20&columns=20&density=0.5")
    before = numbers(page)
    page.click("[data-tool=erase]")
    page.js("document.querySelector('#stage').focus()")
    for key in ("ArrowRight", "Enter", "ArrowRight", "Enter", "ArrowDown", "Enter", "ArrowDown", "Enter"):
        page.press(key)
    assert numbers(page) != before
    page.click("[data-tool=look]")
    page.js("document.querySelector('#stage').focus()")
    page.press("ArrowLeft")
    page.press("Enter")
    wait(page, "!document.querySelector('#card').hidden")
    assert page.js("return document.querySelector('#notice').textContent") == ""
    assert page.js("return marketsLab.errors") == []


def test_the_keyboard_bends_the_curve_and_says_so(page, way_in):
    way_in(page, "http", "#/attendance?people=50&expected_at_start=0.5")
    page.click("[data-tool=bend]")
    page.js("document.querySelector('#stage').focus()")
    page.press("ArrowLeft")
    wait(page, "document.querySelector('#hand-note').textContent.startsWith('Point 6 of 11: if 25 are expected')")
    mass = "document.querySelector('[data-metric=critical_mass]').dataset.value"
    before = page.js(f"return {mass}")
    for key in ("ArrowLeft", *["ArrowUp"] * 12):
        page.press(key)
    wait(page, "document.querySelector('#hand-note').textContent.startsWith('Point 5 of 11: if 20 are expected, 26')")
    wait(page, f"{mass} !== '{before}'")
    page.press("Escape")
    assert page.js("return document.querySelector('#hand-note').textContent") == ""
    assert page.js("return marketsLab.errors") == []


def test_an_action_has_a_form_that_names_what_it_refuses(page, way_in):
    way_in(page, "http", "#/attendance")
    page.js("document.querySelector('[data-action=announce]').closest('details').open = true")
    page.fill("#act-announce-number", "-3")
    page.click("[data-action=announce]")
    wait(page, "document.querySelector('#fault-act-announce').textContent.includes('-3')")
    page.fill("#act-announce-number", "20")
    page.click("[data-action=announce]")
    wait(page, "document.querySelector('#fault-act-announce').textContent === ''")
    wait(page, "document.querySelector('[data-metric=expected]').dataset.value === '0.2'")
    assert page.js("return marketsLab.errors") == []


def test_a_curve_is_worked_out_in_the_page_and_can_be_stopped(page, way_in):
    way_in(page, "http", "#/attendance")
    page.click("#tab-curves")
    page.click("[data-do=curve]")
    wait(page, "document.querySelectorAll('#curve-points tr').length > 3")
    wait(page, "document.querySelector('#curve-status').textContent.endsWith('points.')", 120)
    way_in(page, "http", "#/segregation?rows=60&columns=60")
    page.click("#tab-curves")
    page.click("[data-do=curve]")
    wait(page, "document.querySelectorAll('#curve-points tr').length >= 1")
    page.click("[data-do=curve-stop]")
    wait(page, "document.querySelector('#curve-status').textContent.startsWith('Stopped after')")
    assert page.js("return marketsLab.errors") == []
