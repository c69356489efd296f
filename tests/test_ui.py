"""What the page does without a browser: its screens, its controls, its clock, its undo."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry import NAMES, load
from ui.inputs import SLIDER_STEPS, from_slider, has_slider, reason, to_slider, waiting_for
from ui.numbers import shown
from ui.pace import Pace, told
from ui.page import screens
from ui.rule import sources
from ui.undo import Past

CHAIRS = load("chairs")
VOID = {"input", "br", "img", "meta", "link", "path", "circle", "rect"}


class Reader(HTMLParser):
    """Collects elements, and sees that every element that is opened is closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.elements = [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def pages():
    return {name: Reader(text) for name, text in screens().items()}


def test_every_model_has_a_screen_and_a_line_on_the_first_page(pages):
    assert set(pages) == {"home", *NAMES}
    assert [a["href"] for tag, a in pages["home"].elements if tag == "a"] == [f"#/{name}" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_has_one_element_for_each_parameter_and_metric(pages, name):
    page, model_class = pages[name], load(name)
    named = [a["name"] for tag, a in page.elements if "name" in a]
    assert sorted(named) == sorted(p.name for p in model_class.params())
    metrics = [a["data-metric"] for tag, a in page.elements if tag == "output" and "data-metric" in a]
    assert sorted(metrics) == sorted(m.name for m in model_class.metric_specs() if not m.on_demand)
    labelled = {a.get("for") for tag, a in page.elements if tag == "label"}
    assert {f"in-{p.name}" for p in model_class.params() if p.name != "seed"} <= labelled


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_single_and_what_is_referred_to_exists(pages, name):
    ids = [a["id"] for _, a in pages[name].elements if "id" in a]
    assert len(ids) == len(set(ids))
    for _, attributes in pages[name].elements:
        for reference in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
            assert set((attributes.get(reference) or "").split()) <= set(ids)


def test_the_rule_starts_with_step_and_holds_the_helpers():
    names = [name.split(".")[-1] for name, _ in sources(CHAIRS)]
    assert names[0] == "step" and "agreed" in names and "check" not in names
    whole = [name for name, _ in sources(load("planner"))]
    assert whole[0] == "Planner.step" and {"Prices.tick", "Plan.tick", "bid_round", "make_plan"} <= set(whole)


@given(st.sampled_from([p for p in CHAIRS.params() if has_slider(p)]), st.integers(0, SLIDER_STEPS))
def test_a_slider_gives_only_allowed_values_and_stays_where_it_is_put(p, position):
    value = from_slider(p, position)
    assert p.check(value) == value
    steps = (p.high - p.low) / (p.step or 1)
    if steps >= SLIDER_STEPS and p.high / max(p.low, 1e-9) < 1000:
        assert abs(to_slider(p, value) - position) <= 1


def test_ends_of_a_slider_are_the_bounds():
    for p in filter(has_slider, CHAIRS.params()):
        assert from_slider(p, 0) == p.low and from_slider(p, SLIDER_STEPS) == p.high


def test_a_control_that_does_not_act_says_why():
    side, values = CHAIRS.param("room_side"), CHAIRS().values()
    assert waiting_for(side, values) == ["meeting"] and waiting_for(side, values | {"meeting": "room"}) == []
    assert reason(side, CHAIRS) == "Acts only when Meeting is room."


def test_numbers_are_said_plainly():
    assert [shown(0.9291, "share"), shown(float("nan")), shown(-0.5), shown(1234.0), shown(2.0)] == [
        "92.9 %", "–", "−0.500", "1,234", "2"]


@pytest.mark.parametrize("rate", [30, 60, 144])
def test_ticks_do_not_depend_on_the_display(rate):
    pace, ticks = Pace(), 0
    for frame in range(10 * rate + 1):
        now = frame / rate
        due = pace.due(now, 5.0)
        pace.took(due, now, 5.0)
        ticks += due
    assert ticks in (50, 51)


def test_a_page_that_was_away_does_not_catch_up():
    pace = Pace()
    pace.took(pace.due(0.0, 60.0), 0.0, 60.0)
    assert pace.due(3600.0, 60.0) <= 16


def test_a_slow_device_does_not_pile_up_ticks():
    pace = Pace()
    for frame in range(100):
        due = pace.due(frame * 0.1, 60.0)
        pace.took(min(due, 1), frame * 0.1, 60.0)
    assert pace.due(10.0, 60.0) <= 8


def test_how_fast_it_goes_is_said_when_a_second_and_a_tick_are_over():
    pace = Pace()
    pace.took(0, 0.0, 1.0)
    assert pace.rate(30.0) is None
    pace.took(1, 30.0, 1.0)
    rate = pace.rate(50.0)
    assert [told(rate), told(0.5), told(9.96), told(1234.5)] == [
        "one tick in 50 seconds", "0.5 ticks a second", "10.0 ticks a second", "1,234 ticks a second"]
    assert pace.rate(60.0) is None


def test_movement_lasts_as_long_as_it_can_be_seen():
    pace = Pace()
    assert pace.progress(0.0) == 1.0
    pace.took(1, 5.0, 1.0)
    assert pace.progress(5.2) == pytest.approx(0.5) and pace.progress(6.0) == 1.0
    pace.took(1, 7.0, 60.0)
    assert pace.progress(7.0) == 1.0


def test_undo_forgets_what_was_redone_differently():
    past = Past()
    past.record(1)
    past.record(2)
    assert past.undo(3) == 2 and past.can_redo
    past.record(4)
    assert not past.can_redo and past.undo(5) == 4 and past.undo(4) == 1 and not past.can_undo
