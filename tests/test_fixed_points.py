"""Fixed points against closed forms and against a separate halving of the interval."""

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.fixed_points import fixed_points
from core.normal import normal_cdf

SHARE = st.floats(0.0, 1.0, width=32)


def by_halving(function, low, high):
    """The zero of `function` between `low` and `high`, where its signs differ."""
    rising = function(high) > 0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (low, middle) if (function(middle) > 0) == rising else (middle, high)
    return low


def values(points):
    return [value for value, _, _ in points]


@given(SHARE, SHARE)
def test_a_straight_line_meets_the_diagonal_where_algebra_says(start, end):
    if abs(1 - (end - start)) < 1e-3:
        return
    (value, slope, stable), = fixed_points(lambda x: start + (end - start) * x)
    assert value == pytest.approx(start / (1 - (end - start)), abs=1e-9)
    assert slope == pytest.approx(end - start, abs=1e-6)
    assert stable == (abs(slope) < 1 - 1e-9)


def test_a_logistic_curve_by_a_separate_halving():
    def curve(x):
        return 1 / (1 + np.exp(-10 * (x - 0.45)))

    points = fixed_points(curve)
    expected = [by_halving(lambda x: 1 / (1 + math.exp(-10 * (x - 0.45))) - x, low, high)
                for low, high in ((0, 0.2), (0.2, 0.6), (0.6, 1))]
    assert values(points) == pytest.approx(expected, abs=1e-9)
    for value, slope, _ in points:
        assert slope == pytest.approx(10 * value * (1 - value), abs=1e-6)
    assert [stable for *_, stable in points] == [True, False, True]


@pytest.mark.parametrize(("middle", "spread", "top", "borders"), [
    (0.5, 0.2, 1.0, (0, 0.2, 0.6, 1)), (0.5, 0.2, 0.9, (0, 0.2, 0.7, 1)), (0.25, 0.122, 1.0, (0, 0.06, 0.5,
                                                                                              1))])
def test_a_bell_by_a_separate_halving(middle, spread, top, borders):
    bell = NormalDist(middle, spread)
    points = fixed_points(lambda x: top * normal_cdf((x - middle) / spread))
    expected = [by_halving(lambda x: top * bell.cdf(x) - x, *pair) for pair in zip(borders, borders[1:],
                                                                                   strict=False)]
    assert values(points) == pytest.approx(expected, abs=1e-6)
    assert [slope for _, slope, _ in points] == pytest.approx([top * bell.pdf(x) for x in expected], abs=1e-5)


def test_corners_and_jumps_of_straight_pieces_in_closed_form():
    points = fixed_points(lambda x: np.interp(x, [0, 0.4, 0.6, 1], [0.1, 0.2, 0.8, 0.9]))
    assert values(points) == pytest.approx([0.1 / 0.75, 0.5, 0.65 / 0.75], abs=1e-12)
    assert [stable for *_, stable in points] == [True, False, True]


def test_at_a_corner_the_steeper_side_decides():
    (value, slope, stable), = fixed_points(lambda x: np.where(x < 0.3, 0.3 + 0.5 * (x - 0.3),
                                                              0.3 - 2 * (x - 0.3)))
    assert value == pytest.approx(0.3, abs=1e-9) and slope == pytest.approx(-2, abs=1e-6) and not stable


def test_a_stretch_on_the_line_counts_by_its_ends():
    assert values(fixed_points(lambda x: x)) == [0, 1]
    assert not any(stable for *_, stable in fixed_points(lambda x: x))
    assert values(fixed_points(lambda x: np.clip(x, 0.25, 0.5))) == pytest.approx([0.25, 0.5], abs=1e-4)


def test_the_ends_of_the_interval_are_looked_at():
    assert values(fixed_points(lambda x: x * x)) == [0, 1]
    assert [stable for *_, stable in fixed_points(lambda x: x * x)] == [True, False]


def test_small_steps_calm_a_falling_curve():
    def falling(x):
        return 1 - normal_cdf((x - 0.6) / 0.2)

    assert [stable for *_, stable in fixed_points(falling)] == [False]
    assert [stable for *_, stable in fixed_points(falling, adjustment=0.3)] == [True]
    assert values(fixed_points(falling)) == values(fixed_points(falling, adjustment=0.3))


@given(st.lists(SHARE, min_size=2, max_size=9))
def test_every_point_found_is_on_the_line_and_where_the_curve_rises_kinds_alternate(heights):
    places = np.linspace(0, 1, len(heights))
    rising = np.sort(heights)

    def curve(x):
        return np.interp(x, places, rising)

    points = fixed_points(curve)
    assert points and all(abs(curve(value) - value) < 1e-6 for value in values(points))
    if all(abs(slope - 1) > 1e-3 for _, slope,
           _ in points) and np.abs(rising - places)[1:-1].min(initial=1) > 1e-6:
        kinds = [stable for *_, stable in points]
        assert all(first != second for first, second in zip(kinds, kinds[1:], strict=False))
