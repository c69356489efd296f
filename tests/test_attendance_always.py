"""Attendance: what always holds, whatever the curve."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.attendance import Attendance
from seminars import QUIET, curves, rising, shares, walk


@QUIET
@given(curves, st.floats(0.05, 1.0))
def test_fixed_points_lie_on_the_line_and_do_not_hang_on_the_speed(params, adjustment):
    model = Attendance(**params, adjustment=adjustment)
    values = [value for value, *_ in model.fixed_points()]
    assert values and all(abs(model.curve_at(value) - value) < 1e-6 for value in values)
    assert values == [value for value, *_ in Attendance(**params, adjustment=1.0).fixed_points()]


@QUIET
@given(rising)
def test_where_the_curve_rises_stable_and_unstable_alternate(params):
    model = Attendance(**params)
    points = model.fixed_points()
    corners = model.knots is not None and (np.abs(model.knots[0] - model.knots[1]) < 1e-9)[1:].any()
    if corners or any(abs(slope - 1) < 1e-3 for _, slope, _ in points):
        return
    kinds = [stable for *_, stable in points]
    assert all(a != b for a, b in zip(kinds, kinds[1:], strict=False))
    assert (kinds[0] or points[0][0] == 0) and (kinds[-1] or points[-1][0] == 1)


@QUIET
@given(rising, shares, st.floats(0.05, 1.0), st.booleans(), st.booleans())
def test_where_the_curve_rises_expectations_go_one_way_only(params, start, adjustment, finite, drawn):
    model = Attendance(**params, expected_at_start=start, adjustment=adjustment, finite=finite, drawn=drawn)
    values = [model.expected()]
    for _ in range(40):
        values.append(model.advance().expected())
    steps = np.diff(values)
    assert (steps >= -1e-9).all() or (steps <= 1e-9).all()


@QUIET
@given(curves, shares, st.booleans())
def test_who_come_stay_between_floor_and_ceiling(params, start, finite):
    model = Attendance(**params, expected_at_start=start, finite=finite)
    heights = model.knots[1] if model.knots is not None else np.array((model.always, model.ceiling))
    slack = 1 / model.people if finite else 1e-9
    low, high = heights.min() - slack, max(heights.max(), model.pledged) + slack
    assert all(low <= share <= high for share in walk(model, 10)[1:])


@QUIET
@given(curves, shares)
def test_nobody_regrets_exactly_at_a_fixed_point(params, start):
    model = Attendance(**params, expected_at_start=start)
    for value, *_ in model.fixed_points():
        model.came = value
        assert model.regret() < 1e-6
    model.came = start
    assert (model.regret() < 1e-9) == (abs(model.curve_at(start) - start) < 1e-9)


@QUIET
@given(rising, st.integers(0, 2**32 - 1))
def test_the_critical_mass_of_whole_people_parts_the_runs(params, seed):
    model = Attendance(**params, finite=True, drawn=True, seed=seed)
    mass = model.critical_mass()
    if np.isnan(mass):
        return
    ends = []
    for number in (mass - 1, mass):
        model.reset()
        model.do("announce", number=int(number))
        ends.append(round(model.advance(400).attendance() * model.people))
    assert ends[0] <= mass - 1 and ends[1] > mass


def test_a_policy_knob_leaves_the_people_as_they_are():
    plain = Attendance(finite=True, drawn=True)
    other = Attendance(finite=True, drawn=True, subsidy=0.2, committed=9, adjustment=0.5)
    assert np.array_equal(plain.ranks, other.ranks)
