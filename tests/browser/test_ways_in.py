"""The page opens in three engines, three ways, and its numbers are CPython's."""

import pytest
from engines import wait

from command import read_class
from conftest import SITE, WAYS
from core.run import Run
from registry import load

NUMBERS = ("return Object.fromEntries([...document.querySelectorAll('output[data-metric]')]"
           ".map(o => [o.dataset.metric, o.dataset.value]))")
ROUTE = "#/chairs?people=24&seed=11&utility=ideal&tacit_share=0.2&liar_share=0.25&breaker_share=0.1&break_mode=walk"
SETTING = dict(people=24, seed=11, utility="ideal", tacit_share=0.2, liar_share=0.25, breaker_share=0.1,
               break_mode="walk")


def numbers(page, t):
    """The numbers on the screen once it shows tick `t`."""
    wait(page, f"document.querySelector('#tick').textContent === '{t}'", 120)
    wait(page, "[...document.querySelectorAll('output[data-metric]')].every(o => o.dataset.value)")
    page.js("await new Promise(r => setTimeout(r, 300))")
    return page.js(NUMBERS)


def expected_of(name, params, t):
    """The same run by CPython."""
    return Run(load(name), params).advance(t)


def expected(params, t):
    """The numbers of the chairs by CPython, as the page writes them."""
    return {name: repr(value) for name, value in expected_of("chairs", params, t).model.metrics().items()}


def nothing_went_wrong(page, site=None):
    assert page.js("return marketsLab.errors") == []
    assert page.console == []
    strange = [url for url in page.requests if not url.startswith(("file:", "blob:", "data:", "http://127.0.0.1:"))]
    assert strange == []


@pytest.mark.parametrize("way", WAYS)
def test_it_opens_steps_and_counts_as_cpython_does(page, way_in, way):
    way_in(page, way, ROUTE)
    assert numbers(page, 0) == expected(SETTING, 0)
    for t in range(1, 4):
        page.click("[data-do=step]")
        assert numbers(page, t) == expected(SETTING, t)
    page.click("[data-do=back]")
    assert numbers(page, 2) == expected(SETTING, 2)
    nothing_went_wrong(page)


def test_a_link_runs_to_its_tick_and_five_hundred_ticks_are_the_same_everywhere(page, way_in):
    way_in(page, "http", ROUTE + "&t=500")
    assert numbers(page, 500) == expected(SETTING, 500)
    nothing_went_wrong(page)


def test_the_class_of_24_runs_to_its_end_from_a_file_with_the_network_off(page, way_in):
    roster = read_class(SITE / "assets/examples/class-of-24.csv")
    ending = Run(load("chairs"), {"roster": roster}).advance(5000).model
    assert ending.done
    if page.name != "webkit":
        page.raw.context.set_offline(True)
    way_in(page, "file", "#/chairs")
    page.click("[data-do=class]")
    page.click("[data-do=class-example]")
    wait(page, "document.querySelectorAll('#class-dialog tbody tr').length >= 24")
    page.click("[data-do=class-apply]")
    wait(page, "!document.querySelector('dialog[open]')")
    page.fill("#speed", "0")
    page.click("[data-do=play]")
    got = numbers(page, ending.t)
    assert got == {name: repr(value) for name, value in ending.metrics().items()}
    wait(page, "document.querySelector('#summary').textContent.includes('Nobody can agree')", 10)
    nothing_went_wrong(page)
    if page.name != "webkit":
        assert all(url.startswith(("file:", "blob:", "data:")) for url in page.requests)
