"""The map's runs: in workers in every engine and way in, between frames where workers are refused; the same rows."""

import pytest
from engines import wait

from command_sweep import SEEDS
from conftest import WAYS
from core.job import Job, written
from core.table import to_csv
from registry import load

JOB = Job({"tacit_share": (0.0, 0.3, 0.6), "utility": ("linear", "ideal", "euclid")}, ("efficiency",), 30, 2,
          {"people": 20})
FORM = {"map-across": "tacit_share", "map-across-to": "0.6", "map-across-by": "0.3", "map-up": "utility",
        "map-metric": "efficiency", "map-seeds": "2", "map-ticks": "30"}
STATUS = "document.querySelector('#map-status').textContent"
WATCHED = """
globalThis.handed = 0;
const { runs } = marketsLab.workers;
marketsLab.workers.runs = (number, which) => { handed += which.length; runs(number, which); };
marketsLab.save = (name, kind, content) => { globalThis.saved = content; };
"""


def expected(job=JOB):
    """The rows as CPython has them."""
    rows = [[written(v) for v in job.row(k, job.numbers(load("chairs"), k))] for k in range(len(job))]
    return "\ufeff" + to_csv(rows, job.header())


def opened(page, way_in, way, form=FORM):
    """The chairs' map, its form filled in."""
    way_in(page, way, "#/chairs?people=20")
    page.click("#tab-map")
    for name, text in form.items():
        page.fill(f"#{name}", text)
    page.js(WATCHED)


def worked_out(page):
    """Press the button and wait for the end."""
    page.click("[data-do=map]")
    wait(page, f"/runs in/.test({STATUS})", 90)
    page.click("[data-do=map-csv]")
    return page.js("return saved")


@pytest.mark.parametrize("way", WAYS)
def test_the_rows_of_workers_and_of_the_page_itself_are_cpythons(page, way_in, way):
    opened(page, way_in, way)
    assert worked_out(page) == expected()  # by whoever is there first: the page while its workers start
    wait(page, "marketsLab.workers.alive() > 0", 90)
    page.js("handed = 0")
    assert worked_out(page) == expected()
    assert page.js("return handed") == len(JOB)  # the workers were there and made them all
    page.js("marketsLab.workers.stop(); globalThis.Worker = function () { throw new Error('refused'); }; handed = 0")
    assert worked_out(page) == expected()
    assert page.js("return handed") == 0 and "workers cannot start here" in page.js(f"return {STATUS}")
    assert page.js("return marketsLab.errors") == [] and page.console == []


LONG = {**FORM, "map-seeds": str(SEEDS.default * 20), "map-ticks": "300"}


def test_cancel_and_leaving_end_the_workers(chrome, way_in):
    opened(chrome, way_in, "http", LONG)
    for leave in ("document.querySelector('[data-do=map-stop]').click()", "location.hash = '#/'"):
        chrome.click("[data-do=map]")
        wait(chrome, "marketsLab.workers.alive() > 0 && handed > 10", 60)
        chrome.js(leave)
        wait(chrome, "marketsLab.workers.alive() === 0", 5)
        chrome.js("handed = 0; await new Promise(r => setTimeout(r, 400))")
        assert chrome.js("return handed") == 0
        if "hash" not in leave:
            assert chrome.js(f"return {STATUS}").startswith("Stopped after")
            chrome.click("[data-do=map-csv]")
            rows = set(expected(Job(JOB.vary, JOB.metrics, 300, 2, JOB.params)).splitlines())
            made = [row for row in chrome.js("return saved").splitlines() if row.split(",")[3] in ("1", "2")]
            assert made and set(made) <= rows


@pytest.mark.parametrize("broken", ["() => {}", "function () { setTimeout(() => this.onerror({ message: 'no' })); }"])
def test_a_worker_that_says_nothing_or_falls_over_holds_nobody_up(chrome, way_in, broken):
    opened(chrome, way_in, "http")
    chrome.js(f"globalThis.Worker = class {{ constructor() {{ ({broken}).call(this); }} postMessage() {{}}"
              " terminate() {} }; globalThis.began = performance.now()")
    assert worked_out(chrome) == expected()
    assert chrome.js("return performance.now() - began") < 40_000  # well before anybody's patience ends
    assert chrome.js("return marketsLab.errors") == []
