"""Measure the page in Chromium against yardsticks in the same run; print a table, write JSON.

    .venv/bin/python tools/bench.py [--downloads DIR] [--json FILE] [--rounds N]

The yardstick of the start is stock Pyodide from plain files, fetched and verified by the vendoring tool into DIR; that
of the ticks is the same rule by hand in JavaScript (bench_rivals.js), in the very page. Ratios are what counts.
"""

import argparse
import gzip
import json
import statistics
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "py"), str(ROOT / "tests" / "browser"), str(ROOT / "tools")]

from engines import CHROMIUM, CHROMIUM_ARGS  # noqa: E402

from bench_stock import stock  # noqa: E402
from bench_table import row, table  # noqa: E402
from bench_workers import workers  # noqa: E402
from registry import NAMES  # noqa: E402
from serve import server  # noqa: E402

WARM = 1.0  # seconds of Python's ticks before they are timed: browsers optimise WebAssembly in the background
REST = 1.5  # seconds between two openings, in which the page before is torn down
READY = "document.documentElement.dataset.state === 'ready'"
PYTHON = "async code => (await marketsLab.interpreter({stdout: console.log, stderr: console.warn})).runPython(code)"
TIMED = """
import statistics, time
from registry import load
def timed(name, params, ticks, rounds, warm):
    until = time.perf_counter() + warm
    while True:
        model = load(name)(**params)
        model.advance(ticks)
        if time.perf_counter() > until:
            break
    each = []
    for _ in range(rounds):
        model.done = False
        start = time.perf_counter()
        for _ in range(ticks):
            model.step()
            model.t += 1
        each.append((time.perf_counter() - start) / ticks * 1000)
    return statistics.median(each)
"""
TICKS = [  # label, budget or None, model, parameters, ticks a round, rival
    ("one tick, chairs, 1,000 people", 3.0, "chairs", {"people": 1000}, 200, "rivals.chairs(1000)"),
    ("one tick, chairs, 100,000 people", 1.5, "chairs", {"people": 100_000}, 5, "rivals.chairs(100000)"),
    ("the same at 1,000, the rival with our table", None, "chairs", {"people": 1000}, 200,
     "rivals.chairsByTable(1000)"),
    ("the same at 100,000, the rival with our table", None, "chairs", {"people": 100_000}, 5,
     "rivals.chairsByTable(100000)"),
    ("one tick, segregation 100 x 100", 1.0, "segregation",
     {"rows": 100, "columns": 100, "move": "batch", "similar_wanted": 0.8}, 50, "rivals.segregation(100, 0.8)"),
    ("one tick, segregation 500 x 500", 0.7, "segregation",
     {"rows": 500, "columns": 500, "move": "batch", "similar_wanted": 0.8}, 5, "rivals.segregation(500, 0.8)"),
]


@contextmanager
def served(folder):
    """A folder over http; its address."""
    httpd = server(0, folder)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutdown()
    httpd.server_close()


def opened(browser, address, condition, value):
    """Open an address in a fresh context; (milliseconds from the opening, addresses asked for until then)."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_function(condition, timeout=120_000)
    answer = page.evaluate(value), list(asked)
    context.close()
    time.sleep(REST)
    return answer


def starts(browser, site, plain, rounds):
    """Rows of the start: ours over http and from a file against stock Pyodide, turn by turn."""
    ours, files, theirs, asked = [], [], [], []
    for _ in range(rounds):
        theirs.append(opened(browser, f"{plain}/index.html", "globalThis.done", "globalThis.done")[0])
        took, asked = opened(browser, f"{site}/index.html#/chairs", READY, "marketsLab.timings.ready")
        ours.append(took)
        files.append(opened(browser, f"{(ROOT / 'index.html').as_uri()}#/chairs", READY, "marketsLab.timings.ready")[0])
    yardstick = statistics.median(theirs)
    paths = {ROOT / unquote(urlsplit(url).path).lstrip("/") for url in asked if url.startswith("http")}
    size = sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths if path.is_file())
    return [row("open to ready, http", statistics.median(ours), yardstick, 0.5, "ms"),
            row("open to ready, file", statistics.median(files), yardstick, 0.5, "ms"),
            row("bytes before the first tick, gzip", size / 1e6, 1, 7.0, "MB")]


def ticks(page, rounds):
    """Rows of single ticks: Python against JavaScript in the same page, turn by turn."""
    page.add_script_tag(path=str(ROOT / "tools" / "bench_rivals.js"))
    for name in NAMES:  # nothing else is to arrive while it measures
        page.evaluate("name => marketsLab.loadSystem(name)", name)
    page.evaluate(PYTHON, TIMED)
    for what, budget, name, params, count, rival in TICKS:
        if name not in NAMES:
            continue
        ours = page.evaluate(PYTHON, f"timed({name!r}, {params!r}, {count}, {rounds}, {WARM})")
        theirs = page.evaluate(f"(() => {{ const tick = {rival}; for (let k = 0; k < 20; k++) tick();"
                               f"return rivals.time(tick, {count}, {rounds}); }})()")
        yield row(what, ours, theirs, budget, "ms")


WATCH = """
globalThis.frameTimes = []; globalThis.longTasks = [];
const ask = globalThis.requestAnimationFrame;
globalThis.requestAnimationFrame = (callback) => ask.call(globalThis, (now) => {
  const start = performance.now();
  callback(now);
  frameTimes.push(performance.now() - start);
});
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((e) => e.duration)))
  .observe({ type: "longtask" });
"""


LASTING = {"planner": "?regime=money&drift=0.2"}  # a setting that runs on, where the defaults end after a tick


def frames(browser, site, name):
    """Rows of one model: the 95th percentile of a frame's work while it runs, and the longest task."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(f"{site}/index.html#/{name}{LASTING.get(name, '')}")
    page.wait_for_function(READY, timeout=120_000)
    page.select_option("#speed", "5")
    page.click("[data-do=play]")
    page.wait_for_function("document.querySelector('#tick').textContent !== '0'")
    page.wait_for_timeout(1000)
    page.evaluate("frameTimes.length = longTasks.length = 0")
    page.wait_for_timeout(5000)
    times, longest = page.evaluate("[frameTimes, Math.max(0, ...longTasks)]")
    context.close()
    times = sorted(times) or [0.0]
    return [row(f"a frame, {name}, 95th percentile", times[int(0.95 * (len(times) - 1))], 16.7, 1.0, "ms"),
            row(f"longest task, {name}, after the first tick", longest, 50.0, 1.0, "ms")]


def main():
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--downloads", type=Path, help="where archives are kept between runs")
    parser.add_argument("--json", type=Path, help="write the rows here")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of each measurement (default: 7)")
    given = parser.parse_args()
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        work = Path(scratch)
        downloads = given.downloads or work / "downloads"
        downloads.mkdir(parents=True, exist_ok=True)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        with served(ROOT) as site, served(stock(downloads, work)) as plain:
            rows = starts(browser, site, plain, given.rounds)
            page = browser.new_page()
            page.goto(f"{site}/index.html#/chairs")
            page.wait_for_function(READY, timeout=120_000)
            rows += ticks(page, given.rounds)
            page.close()
            rows.append(row("a map, two workers against one", *workers(browser, site, given.rounds), 1 / 1.8, "ms"))
            for name in NAMES:
                rows += frames(browser, site, name)
        browser.close()
    print(table(rows))
    if given.json:
        given.json.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
