"""Everybody can use it: axe-core finds nothing serious, the keyboard suffices, calm is kept."""

from pathlib import Path

import pytest
from engines import wait

from conftest import SITE, fresh

NPM = Path(__file__).parents[2] / ".venv/npm/node_modules"
READY = "document.documentElement.dataset.state === 'ready'"


def serious(page):
    """What axe-core calls serious or critical, in short."""
    page.js("if (!globalThis.axe) { const s = document.createElement('script'); s.textContent = a[0];"
            "document.head.append(s); }", (NPM / "axe-core/axe.min.js").read_text(encoding="utf-8"))
    return page.js("const r = await axe.run(document, {resultTypes: ['violations']});"
                   "return r.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                   ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 4).join(' | '))")


def test_axe_finds_nothing_serious_on_any_screen(page, way_in):
    way_in(page, "http", "#/")
    assert serious(page) == []
    way_in(page, "http", "#/chairs?people=24")
    page.js("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert serious(page) == []
    page.click("[data-do=step]")
    for tab in ("tab-rule", "tab-known", "tab-data"):
        page.click(f"#{tab}")
        assert serious(page) == []
    page.click("[data-do=why]")
    assert serious(page) == []
    for dialog in ("share", "class"):
        page.click(f"[data-do={dialog}]")
        assert serious(page) == []
        page.click("dialog[open] [data-do=close-dialog]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_have_contrast_in_light_and_dark(chromium, way_in, scheme):
    with fresh(chromium, "chromium", color_scheme=scheme, viewport={"width": 390, "height": 844}) as page:
        way_in(page, "http", "#/chairs")
        page.js("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert serious(page) == []


def test_the_keyboard_alone_runs_a_class(page, way_in):
    way_in(page, "http", "#/chairs?people=24")
    focus = "return document.activeElement.id || document.activeElement.dataset.do || ''"
    page.js("document.querySelector('#screen').focus()")
    tick = "document.querySelector('#tick').textContent"
    page.press("ArrowRight")
    wait(page, f"{tick} === '1'")
    page.press("ArrowRight")
    wait(page, f"{tick} === '2'")
    page.press("ArrowLeft")
    wait(page, f"{tick} === '1'")
    page.press("r")
    wait(page, f"{tick} === '0'")
    page.press("Space")
    wait(page, f"Number({tick}) > 0")
    assert page.js("return document.querySelector('#play').textContent") == "Pause"
    page.press("Space")
    wait(page, "document.querySelector('#play').textContent === 'Play'")
    for _ in range(40):
        page.press("Tab")
        if page.js(focus) == "stage":
            break
    assert page.js(focus) == "stage"
    page.press("ArrowRight")
    page.press("Enter")
    wait(page, "!document.querySelector('#card').hidden")
    assert page.js("return document.querySelector('#card-title').textContent").startswith("Person")
    assert page.js(focus) == "close-card"
    page.press("Enter")
    wait(page, "document.querySelector('#card').hidden")
    assert page.js(focus) == "stage"


def test_focus_is_seen(chrome, way_in):
    way_in(chrome, "http", "#/chairs")
    chrome.js("document.querySelector('#screen').focus()")
    for _ in range(25):
        chrome.press("Tab")
        style = chrome.js("const s = getComputedStyle(document.activeElement);"
                          "return [s.outlineStyle, parseFloat(s.outlineWidth), "
                          "document.activeElement.outerHTML.slice(0, 80)]")
        assert style[0] != "none" and style[1] >= 2, style[2]


def test_targets_are_large_enough_for_a_finger(chromium, way_in):
    with fresh(chromium, "chromium", viewport={"width": 390, "height": 844}) as page:
        way_in(page, "http", "#/chairs")
        small = page.js("return [...document.querySelectorAll('button, select, summary')].filter(e => e.offsetParent)"
                        ".map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 90)])"
                        ".filter(([r]) => r.width < 24 || r.height < 24).map(([, html]) => html)")
        assert small == []
        assert page.js("return document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", [(320, 640), (640, 400), (834, 600)])
def test_a_small_or_enlarged_window_needs_no_sideways_scrolling_and_keeps_the_picture(chromium, way_in, size):
    """640 by 400 is a window of 1280 by 800 at 200 %; the stage has its room and is drawn for the size it has."""
    with fresh(chromium, "chromium", viewport={"width": size[0], "height": size[1]}) as page:
        way_in(page, "http", "#/chairs?people=24")
        page.click("[data-do=step]")
        page.js("await new Promise(r => setTimeout(r, 2500))")  # the summary has its say, and takes its room
        drawn = page.js("const c = document.querySelector('#stage');"
                        "return [c.width / c.clientWidth, c.height / c.clientHeight, c.clientHeight]")
        assert drawn[0] == pytest.approx(drawn[1], rel=0.02) and drawn[2] >= 250
        assert page.js("return document.documentElement.scrollWidth <= innerWidth")
        page.js("document.querySelector('[data-do=class]').click()")
        page.js("await new Promise(r => setTimeout(r, 300))")
        assert page.js("const d = document.querySelector('#class-dialog'); return d.scrollWidth <= d.clientWidth")


def test_nothing_moves_before_the_reader_starts_it_where_motion_is_not_wanted(chromium, way_in):
    with fresh(chromium, "chromium", reduced_motion="reduce") as page:
        way_in(page, "http", "#/chairs?people=24&play=1")
        page.js("await new Promise(r => setTimeout(r, 1500))")
        assert page.js("return document.querySelector('#tick').textContent") == "0"
        before = page.raw.locator("#stage").screenshot()
        page.js("await new Promise(r => setTimeout(r, 2000))")
        assert page.raw.locator("#stage").screenshot() == before


def test_the_summary_follows_the_model_politely(chrome, way_in):
    way_in(chrome, "http", "#/chairs?people=24")
    assert chrome.js("const s = document.querySelector('#summary');"
                     "return s.getAttribute('role') === 'status' || s.getAttribute('aria-live') === 'polite'")
    chrome.js("globalThis.said = 0; new MutationObserver(() => said++)"
              ".observe(document.querySelector('#summary'), {childList: true, characterData: true, subtree: true})")
    chrome.fill("#speed", "60")
    chrome.click("[data-do=play]")
    chrome.js("await new Promise(r => setTimeout(r, 5000))")
    assert 1 <= chrome.js("return said") <= 5
    chrome.click("[data-do=back]")
    chrome.js("await new Promise(r => setTimeout(r, 2300))")
    tick = chrome.js("return document.querySelector('#tick').textContent")
    assert f"Tick {tick}:" in chrome.js("return document.querySelector('#summary').textContent")


def test_the_page_is_valid_html():
    import subprocess

    tool = NPM / ".bin/html-validate"
    done = subprocess.run([tool, "--config", Path(__file__).with_name("htmlvalidate.json"), SITE / "index.html"],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
