"""Links: any text gives a working set-up, wrong values are named, a link restores what it was made from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry import load
from ui.link import format_link, parse_link
from ui.numbers import plain

CHAIRS = load("chairs")


def in_range(link):
    for p in CHAIRS.params():
        if p.name in link.params:
            assert p.check(link.params[p.name]) == link.params[p.name]
    assert 0 <= link.t <= 100_000


@given(st.text())
def test_any_text_is_a_link(text):
    in_range(parse_link(text))


NAMES = [p.name for p in CHAIRS.params()]
KEYS = st.sampled_from([*NAMES, "t", "log", "embed", "play", "__proto__", ""]) | st.text()
HOSTILE = ["NaN", "1e309", "-1", "9" * 400, "²", "<img onerror=alert(1)>", "%ff", "3:court:0.5"]
VALUES = st.text() | st.sampled_from(HOSTILE)


@settings(deadline=None)
@given(st.lists(st.tuples(KEYS, VALUES), max_size=8))
def test_any_values_in_a_link_are_taken_or_named(pairs):
    link = parse_link("#/chairs?" + "&".join(f"{k}={v}" for k, v in pairs))
    in_range(link)
    assert link.name == "chairs"


@pytest.mark.parametrize("query, part", [
    ("people=NaN", "People (people) is NaN: it must be a whole number from 4 to 100,000"),
    ("people=1e309", "The default, 40, is used."), ("__proto__=1", "“__proto__”"), ("t=-1", "t is “-1”"),
    ("t=²", "t is “²”"), ("embed=yes", "embed is “yes”"), ("log=3:people:9", "cannot change during a run"),
    ("log=3:meet:first=1", "needs first, second"), ("roster=x", "Person 1"), ("seed=" + "9" * 10000, "Seed"),
])
def test_a_wrong_value_is_named(query, part):
    link = parse_link("#/chairs?" + query)
    assert len(link.faults) == 1 and part in link.faults[0] and len(link.faults[0]) < 400
    assert link.params == {} and link.t == 0 and link.log == []


def test_an_unknown_page_is_the_first_page_and_named():
    link = parse_link("#/oranges?x=1")
    assert link.name == "home" and "oranges" in link.faults[0]
    assert parse_link("").faults == parse_link("#/").faults == []


def values_of(p):
    if p.kind == "switch":
        return st.booleans()
    if p.kind == "choice":
        return st.sampled_from(p.choices)
    if p.kind == "whole":
        return st.integers(int(p.low), int(p.high))
    if p.kind == "number":
        return st.floats(p.low, p.high).map(lambda v: float(plain(v)))
    return st.just("Zo%C3%AB%20%26%23%3D%3Bx:1234-5432;:1111-2222;B:1111-2222;C:5555-1111")


SETTINGS = st.fixed_dictionaries({p.name: values_of(p) for p in CHAIRS.params()})
LOGS = st.lists(st.one_of(
    st.tuples(st.integers(0, 999), st.just("set"), st.just("court"), st.sampled_from([0.0, 0.12345, 1.0])),
    st.tuples(st.integers(0, 999), st.just("do"), st.just("meet"),
              st.fixed_dictionaries({"first": st.integers(0, 9), "second": st.integers(0, 9)})),
), max_size=4).map(lambda entries: sorted(entries, key=lambda entry: entry[0]))


@settings(deadline=None)
@given(SETTINGS, st.integers(0, 100_000), LOGS, st.booleans())
def test_a_link_restores_what_it_was_made_from(params, t, log, embed):
    link = parse_link(format_link("chairs", CHAIRS, params, t, log, embed))
    assert link.faults == []
    assert {p.name: p.default for p in CHAIRS.params()} | link.params == params
    assert (link.t, link.log, link.embed) == (t, log, embed)
