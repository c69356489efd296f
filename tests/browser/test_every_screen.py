"""What holds for every screen: it opens in every engine, steps, counts as CPython does, and nobody is shut out."""

import pytest
from engines import wait
from test_access import serious
from test_ways_in import expected_of, nothing_went_wrong, numbers

from conftest import fresh
from registry import NAMES, load

OTHERS = [name for name in NAMES if name != "chairs"]  # the chairs have tests of their own
TICKS = 6


@pytest.mark.parametrize("way", ["http", "file", "sandbox"])
@pytest.mark.parametrize("name", OTHERS)
def test_it_opens_and_counts_as_cpython_does(page, way_in, name, way):
    way_in(page, way, f"#/{name}?seed=11&t={TICKS}")
    run = expected_of(name, {"seed": 11}, TICKS)
    assert numbers(page, run.t) == {m: repr(v) for m, v in run.model.metrics().items()}
    nothing_went_wrong(page)


@pytest.mark.parametrize("name", OTHERS)
def test_every_scenario_plays_to_its_end_or_for_a_while(chrome, way_in, name):
    way_in(chrome, "http", f"#/{name}")
    chrome.fill("#speed", "0")
    for index in range(len(load(name).scenarios)):
        chrome.js("document.querySelector(`.chip[data-index='${a[0]}']`).click()", index)
        chrome.js("document.querySelector('#play').click()")
        wait(chrome, "Number(document.querySelector('#tick').textContent) > 0")
        chrome.js("await new Promise(r => setTimeout(r, 400))")
        if chrome.js("return document.querySelector('#play').textContent") == "Pause":
            chrome.js("document.querySelector('#play').click()")
        assert chrome.js("return document.querySelector('#notice').textContent") == ""
    nothing_went_wrong(chrome)


def test_one_screen_leads_to_the_next_and_brings_only_what_it_needs(page, way_in):
    way_in(page, "http", "#/chairs?people=24")
    packs = [url.split("/code-")[1].split(".")[0] for url in page.requests if "/code-" in url]
    assert set(packs[:2]) == {"site", "chairs"} or page.name == "webkit"  # which cannot tell of requests
    for name in [*OTHERS, "chairs"]:
        page.js("location.hash = a[0]", f"#/{name}?t=3")
        wait(page, f"document.documentElement.dataset.model === '{name}'")
        wait(page, "[...document.querySelectorAll('output[data-metric]')].every(o => o.dataset.value)")
    nothing_went_wrong(page)


@pytest.mark.parametrize("scheme, size", [("light", (1280, 800)), ("dark", (390, 844))])
@pytest.mark.parametrize("name", OTHERS)
def test_nobody_is_shut_out(chromium, way_in, name, scheme, size):
    with fresh(chromium, "chromium", color_scheme=scheme, viewport={"width": size[0], "height": size[1]}) as page:
        way_in(page, "http", f"#/{name}")
        page.js("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        for tab in page.js("return [...document.querySelectorAll('[role=tab]')].map(t => t.id)"):
            page.js("document.getElementById(a[0]).click()", tab)
            assert serious(page) == []
        assert page.js("return document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("name", OTHERS)
def test_a_frame_needs_no_scroll_bar(chromium, site, host, name):
    with fresh(chromium, "chromium", viewport={"width": 900, "height": 620}) as page:
        page.open(f"{host}/?size=834x504&src={site}/index.html%23/{name}?embed=1")
        page.enter_frame()
        wait(page, "document.documentElement.dataset.state === 'ready'", 60)
        assert page.js("return document.documentElement.scrollHeight <= innerHeight")
