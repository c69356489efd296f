"""Measure how much faster two workers are than one: the same map of the chair market, in the same browser."""

READY = "document.documentElement.dataset.state === 'ready'"
SWEEP = """async () => {
  const $ = (css) => document.querySelector(css), pause = () => new Promise((next) => setTimeout(next, 10));
  const started = performance.now();
  $("[data-do=map]").click();
  do await pause(); while (!/runs in/.test($("#map-status").textContent));
  return performance.now() - started;
}"""


def page_with(browser, site, cores):
    """A page that takes the machine for one of so many cores, its workers awake."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script("Object.defineProperty(Navigator.prototype, 'hardwareConcurrency',"
                            f"{{get: () => {cores}}})")
    page = context.new_page()
    page.goto(f"{site}/index.html#/chairs")
    page.wait_for_function(READY, timeout=120_000)
    page.click("#tab-map")
    page.fill("#map-seeds", "10")
    page.evaluate(SWEEP)
    page.wait_for_function(f"marketsLab.workers.alive() === {cores}", timeout=120_000)
    return page


def workers(browser, site, rounds):
    """(ms with two workers, ms with one): the best of so many rounds, turn by turn."""
    one, two = page_with(browser, site, 1), page_with(browser, site, 2)
    times = [(two.evaluate(SWEEP), one.evaluate(SWEEP)) for _ in range(rounds)]
    for page in (one, two):
        page.context.close()
    return [min(each) for each in zip(*times, strict=True)]
