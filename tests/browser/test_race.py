"""The debate in the page: all side by side, commands against rules, and the two briefs."""

from engines import wait
from test_ways_in import nothing_went_wrong

from conftest import fresh
from models.planner import Planner
from ui.contest_tables import ways
from ui.race import Race, standing

STATUS = "document.querySelector('#race-status').textContent"
TABLE = "return [...document.querySelectorAll(`#${a[0]}-table tr`)].map(r => [...r.cells].map(c => c.textContent))"
CLASS = dict(people=12, seed=5)


def native(key, dials=None, choice=0, **values):
    """The same contest in CPython, to its end."""
    contest = next(each for each in Planner.contests if each.key == key)
    race = Race(contest, Planner, Planner(**values).values(), choice, dials)
    while not race.done:
        race.work()
    return race


def press(page, deed, key):
    """A button of a contest; scrolled to and clicked by the engine itself."""
    page.click(f'[data-do="{deed}"][data-contest="{key}"]')


def run_all(page, key):
    """Run a contest as fast as it goes, to its end."""
    page.fill(f"#{key}-pace", "fast")
    press(page, "contest", key)
    wait(page, f"document.querySelector('#{key}-status').textContent.startsWith('Over')", 60)


def test_one_press_runs_all_side_by_side_and_keys_pause_step_restart_and_cancel(page, way_in):
    way_in(page, "http", "#/planner?people=12&seed=5")
    page.click("[data-opens=tab-race]")
    assert page.js("return document.querySelector('#tab-race').getAttribute('aria-selected')") == "true"
    run_all(page, "race")
    race = native("race", **CLASS)
    assert page.js(TABLE, "race") == ways(race)
    assert page.js(f"return {STATUS}") == standing(race)

    page.fill("#race-pace", "watch")
    page.js("document.querySelector('#panel-race').focus()")
    page.press("r")
    wait(page, f"{STATUS}.startsWith('Tick')")
    page.press("Space")
    wait(page, "document.querySelector('[data-do=contest][data-contest=race]').textContent === 'Go on'")
    tick = int(page.js(f"return {STATUS}").split(":")[0].removeprefix("Tick "))
    page.press("ArrowRight")
    wait(page, f"{STATUS}.startsWith('Tick {tick + 1}:')")
    page.press("Escape")
    wait(page, f"{STATUS} === 'Cancelled at tick {tick + 1}.'")
    assert page.js("return document.querySelector('#tick').textContent") == "0"  # the stage kept still
    nothing_went_wrong(page)


def test_commands_and_one_changed_rule_are_held_against_each_other(page, way_in):
    way_in(page, "http", "#/planner?people=12&seed=5")
    page.click("#tab-rules")
    page.fill('[data-dial="command_rate"]', "99")
    press(page, "contest", "rules")
    wait(page, "document.querySelector('#rules-fault').textContent.includes('99')")
    page.fill('[data-dial="command_rate"]', "4")
    page.fill('[data-dial="command_noise"]', "0.3")
    run_all(page, "rules")
    assert page.js("return document.querySelector('#rules-fault').textContent") == ""
    money = native("rules", dict(command_rate=4.0, command_noise=0.3, breaker_share=0.0), **CLASS)
    assert page.js(TABLE, "rules") == ways(money)
    page.fill("#rules-choice", "1")
    wait(page, "document.querySelector('#rules-status').textContent === 'The settings changed: run it again.'")
    assert page.js("""return document.querySelector('[data-dial="breaker_share"]').value""") == "0.25"
    run_all(page, "rules")
    court = native("rules", dict(command_rate=4.0, command_noise=0.3, breaker_share=0.25), 1, **CLASS)
    assert page.js(TABLE, "rules") == ways(court)
    assert page.js("return document.querySelectorAll('#rules-people tr').length") == 12
    nothing_went_wrong(page)


def test_a_brief_takes_numbers_keeps_them_over_a_reload_and_prints(chrome, way_in):
    way_in(chrome, "http", "#/planner?people=12&seed=5&regime=barter")
    field = "document.querySelector('#for-1a').value"
    chrome.click("#tab-briefs")
    chrome.click("[data-into=for-1a]")
    wait(chrome, "document.querySelector('#brief-note').textContent.startsWith('There is no number')")
    chrome.click("[data-do=step]")
    chrome.click("[data-into=for-1b]")  # barter: the run on the stage will do
    wait(chrome, "document.querySelector('#for-1b').value.endsWith(', seed 5')")
    chrome.click("#tab-race")
    run_all(chrome, "race")
    chrome.click("#tab-briefs")
    chrome.click("[data-into=for-1a]")
    wait(chrome, f"{field} === '100.0 %, seed 5'")
    chrome.raw.fill("#against-1a", "mine")
    chrome.js("[...document.querySelectorAll('#panel-briefs a')].at(-1).click()")
    dial = "document.querySelector('[data-dial=command_noise]').value"
    wait(chrome, f"{dial} === '0.3' && document.querySelector('#in-people').value === '40'")
    assert chrome.js("return document.querySelector('#tab-briefs').getAttribute('aria-selected')") == "true"
    assert chrome.js(f"return {STATUS}") == "Nothing has run yet."
    chrome.raw.reload()
    wait(chrome, "document.documentElement.dataset.state === 'ready'", 60)
    assert chrome.js(f"return [{field}, document.querySelector('#against-1a').value]") == ["100.0 %, seed 5", "mine"]
    chrome.click("#tab-briefs")
    chrome.raw.emulate_media(media="print")
    seen = "return a.map(css => document.querySelector(css).getClientRects().length > 0)"
    assert chrome.js(seen, ".brief", "#for-1a", "#stage", "[data-into=for-1a]") == [True, True, False, False]
    nothing_went_wrong(chrome)


def test_it_runs_from_a_file_and_in_a_sandbox_that_keeps_nothing(chrome, way_in):
    expected = ways(native("race", **CLASS))
    for way in ("file", "sandbox"):
        way_in(chrome, way, "#/planner?people=12&seed=5")
        chrome.click("#tab-race")
        run_all(chrome, "race")
        assert chrome.js(TABLE, "race") == expected
        chrome.click("#tab-briefs")
        chrome.click("[data-into=for-1a]")
        wait(chrome, "document.querySelector('#for-1a').value === '100.0 %, seed 5'")
        chrome.js("location.hash = '#/planner?people=12&seed=6'")
        wait(chrome, "document.querySelector('#in-seed').value === '6'")
        assert chrome.js("return document.querySelector('#for-1a').value") == "100.0 %, seed 5"
    nothing_went_wrong(chrome)


def test_in_a_frame_the_race_lies_over_the_stage_and_is_left_again(chromium, site):
    with fresh(chromium, "chromium", viewport={"width": 834, "height": 504}) as page:
        page.open(f"{site}/index.html#/planner?people=12&seed=5&embed=1")
        wait(page, "document.documentElement.dataset.state === 'ready'", 60)
        page.click("[data-opens=tab-race]")
        run_all(page, "race")
        box = page.raw.locator("#race-picture").bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 504 and box["width"] > 780
        assert page.js("return document.documentElement.scrollHeight <= innerHeight")
        page.js("document.querySelector('#tab-briefs').click(); document.querySelector('#panel-briefs a').click()")
        wait(page, "location.hash.includes('utility=linear') && document.querySelector('#in-people').value === '40'")
        assert page.js("return document.documentElement.matches('[data-embed][data-below]')")
        page.click(".below-close")
        wait(page, "document.querySelector('#race-picture').getClientRects().length === 0")
        assert page.js("return document.activeElement.dataset.opens") == "tab-race"
        nothing_went_wrong(page)


def test_the_race_speaks_seldom_stands_while_the_stage_runs_and_goes_with_its_settings(chrome, way_in):
    way_in(chrome, "http", "#/planner?people=12&seed=5&drift=0.1")  # with drift no run ends by itself
    chrome.click("#tab-race")
    chrome.js("globalThis.said = 0; new MutationObserver(() => said++)"
              ".observe(document.querySelector('#race-status'), {childList: true, characterData: true, subtree: true})")
    press(chrome, "contest", "race")
    chrome.js("await new Promise(r => setTimeout(r, 4500))")
    assert 2 <= chrome.js("return said") <= 4  # the start, and at most every two seconds
    chrome.fill("#in-regime", "barter")  # every lane has a regime of its own: the race is none the worse
    chrome.click("[data-do=restart]")
    assert chrome.js(f"return {STATUS}").startswith("Tick")
    chrome.click("#play")  # the stage runs: the race stands
    wait(chrome, "document.querySelector('[data-do=contest][data-contest=race]').textContent === 'Go on'")
    wait(chrome, "Number(document.querySelector('#tick').textContent) > 0")
    chrome.fill("#in-people", "10")
    wait(chrome, f"{STATUS} === 'The settings changed: run it again.'")
    nothing_went_wrong(chrome)
