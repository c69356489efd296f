"""The map on the page: with the mouse, the keyboard, on a phone, in the dark; a cell's setting comes to the stage."""

import re

import pytest
from engines import wait
from test_access import serious
from test_workers import STATUS, opened

from conftest import fresh

FORM = {"map-choice": "0", "map-across-by": "0.5", "map-up-to": "0.2", "map-up-by": "0.2", "map-seeds": "2",
        "map-ticks": "6"}


def debate(page, way_in, form=FORM):
    """A small map of the debate, worked out."""
    way_in(page, "http", "#/planner?people=12")
    page.click("#tab-map")
    for name, text in form.items():
        page.fill(f"#{name}", text)
    page.click("[data-do=map]")
    wait(page, f"/runs in/.test({STATUS}) && !document.querySelector('#map a').textContent.includes('·')", 90)


def test_every_cell_says_who_leads_and_the_numbers_stand_beside_it(chrome, way_in):
    debate(chrome, way_in)
    texts = chrome.js("return [...document.querySelectorAll('#map a')].map(a => a.textContent)")
    assert len(texts) == 6 and set(text.rstrip("?") for text in texts) <= {"B", "M", "Pr", "Pl"}
    labels = chrome.js("return [...document.querySelectorAll('#map a')].map(a => a.getAttribute('aria-label'))")
    assert all("has the highest" in label and "Unspoken taste" in label for label in labels)
    chrome.raw.hover('#map a[data-cell="3"]')
    assert chrome.js("return document.querySelector('#map-cell-title').textContent") == \
        "Unspoken taste 50 %, drift of tastes 0.2"
    rows = chrome.js("return [...document.querySelectorAll('#map-cell tr')].map(r => r.textContent)")
    assert [re.match("[a-z]+", row)[0] for row in rows] == ["barter", "money", "prices", "planner"]
    assert all(row.endswith("2") and " to " in row for row in rows)
    listed = chrome.js("return [...document.querySelectorAll('#map-rows tr')].map(r => r.textContent)")
    assert len(listed) == 6 and listed[3].startswith("50 %0.2") and listed[3].count("%") == 5
    command = chrome.js("return document.querySelector('#map-command').textContent")
    assert command.startswith("python3 py sweep planner --vary tacit_share=0:1:0.5 --vary drift=0:0.2:0.2 --vary "
                              "regime=barter,money,prices,planner --set people=12")


def test_keys_walk_the_map_and_enter_brings_the_setting_to_the_stage(page, way_in):
    debate(page, way_in)
    page.js("document.querySelector('#map a[data-cell=\"0\"]').focus()")
    for key in ("ArrowRight", "ArrowUp", "ArrowUp", "ArrowRight"):
        page.press(key)
    assert page.js("return document.activeElement.dataset.cell") == "5"  # the upper right corner
    assert page.js("return document.querySelectorAll('#map a[tabindex=\"0\"]').length") == 1
    assert page.js("return document.querySelector('#map-cell-title').textContent").startswith("Unspoken taste 100 %")
    page.press("Enter")
    wait(page, "document.querySelector('#in-tacit_share').value === '1'")
    values = page.js("return [document.querySelector('#in-drift').value, document.querySelector('#in-people').value]")
    assert values == ["0.2", "12"]
    assert "tacit_share=1" in page.js("return location.hash")
    assert page.js("return document.querySelector('#map a[aria-current]').dataset.cell") == "5"  # the map stays
    assert page.js("return document.querySelector('#map-old').textContent") == ""
    page.fill("#in-people", "20")
    wait(page, "document.querySelector('#map-old').textContent !== ''")
    assert page.js("return marketsLab.errors") == []


def test_one_contestant_of_a_cell_can_be_opened(chrome, way_in):
    debate(chrome, way_in)
    chrome.js("document.querySelector('#map a[data-cell=\"2\"]').focus()")
    chrome.click('#map-cell a[data-who="1"]')
    wait(chrome, "document.querySelector('#in-regime').value === 'money'")
    assert "regime=money" in chrome.js("return location.hash")
    chrome.click("[data-do=map-stage]")
    assert chrome.js("return document.activeElement.id") == "stage"


@pytest.mark.parametrize("scheme, size", [("light", (1280, 800)), ("dark", (390, 844))])
def test_the_map_shuts_nobody_out(chromium, way_in, scheme, size):
    with fresh(chromium, "chromium", color_scheme=scheme, viewport={"width": size[0], "height": size[1]}) as page:
        debate(page, way_in)
        page.js("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        page.js("document.querySelector('#map a[data-cell=\"0\"]').focus()")
        assert serious(page) == []
        assert page.js("return document.documentElement.scrollWidth <= innerWidth")
        assert page.js("return [...document.querySelectorAll('#map a')].every(a => a.clientWidth >= 24"
                       " && a.clientHeight >= 24)")
        page.fill("#map-contest", "")
        page.click("[data-do=map]")
        wait(page, "document.querySelector('#map a.on-dark') && document.querySelector('#map a.on-light')", 60)
        assert serious(page) == []


def test_a_wrong_field_is_named_and_another_dial_brings_its_own_values(chrome, way_in):
    opened(chrome, way_in, "http", {"map-across-to": "3"})
    chrome.click("[data-do=map]")
    said = "document.querySelector('#map-fault').textContent"
    wait(chrome, f"{said}.includes('must be a number from 0.0 to 1.0')")
    chrome.fill("#map-across", "meeting")
    assert chrome.js("return document.querySelector('#map-across-span').hidden")
    chrome.fill("#map-across", "people")
    assert chrome.js("return ['from', 'to'].map(end => document.querySelector(`#map-across-${end}`).value)") == \
        ["4", "100000"]
    chrome.fill("#map-up", "people")
    chrome.click("[data-do=map]")
    wait(chrome, f"{said}.includes('People cannot stand in two places of one map')")
