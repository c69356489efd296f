"""Curves of attendance for the tests, drawn at random, and the walk of a run."""

from hypothesis import settings
from hypothesis import strategies as st

QUIET = settings(max_examples=40, deadline=None, derandomize=True)
DYING = dict(always=0.0, ceiling=0.8, spread=0.2, people=40, expected_at_start=0.75)

shares = st.floats(0.0, 1.0, width=32)
curves = st.one_of(
    st.fixed_dictionaries(dict(curve=st.sampled_from(("bell", "uniform", "bimodal")), centre=shares,
                               always=shares,
                               spread=st.floats(0.03, 1.0), ceiling=shares, subsidy=st.floats(0.0, 0.5),
                               second_centre=shares, first_share=shares, committed=st.integers(0, 60))),
    st.fixed_dictionaries(dict(hands=st.lists(st.integers(0, 50), min_size=2, max_size=6)
                               .map(lambda counts: ", ".join(map(str, counts))),
                               people=st.just(50), committed=st.integers(0, 60))))
rising = curves.map(lambda p: {**p, "hands": ", ".join(map(str, sorted(map(int, p["hands"].split(", ")))))}
                    if "hands" in p else {**p, "always": min(p["always"], p["ceiling"]),
                                          "ceiling": max(p["always"], p["ceiling"])})


def walk(model, ticks):
    """Attendance at the start and after every meeting."""
    values = [model.attendance()]
    for _ in range(ticks):
        values.append(model.advance().attendance())
    return values
