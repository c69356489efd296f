"""The tipping neighbourhood: who comes and goes, where it rests, and what each start leads to."""

import doctest

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import tipping_points
from models.tipping import Tipping
from models.tipping_points import ALL_FIRST, ALL_SECOND, MIXED, basins, fixed_points, limit, rest
from views.tipping_frame import borders
from views.tipping_marks import shares_inside

BUSY = dict(tolerance=2.5, quota_first=60, quota_second=70)
FLOW = dict(people_one_by_one=False)
FREE = (100, 100)


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(tipping_points)
    assert result.attempted >= 2 and result.failed == 0


def test_a_group_comes_below_its_curve_and_goes_above_it():
    # of 20 inside, the last stands 20 * 2 * 0.8 = 32 others; of 50, 50; of 80, 32
    turns = ((20, 31, 21), (20, 33, 19), (20, 32, 20), (50, 51, 49), (70, 31, 71), (82, 33, 81))
    for own, other, after in turns:
        one = Tipping(**FLOW, start_first=own, start_second=other).advance()
        two = Tipping(**FLOW, start_first=other, start_second=own).advance()
        assert one.first() == two.second() == pytest.approx(after, abs=1e-9)


def test_one_more_tips_the_exact_balance():
    assert Tipping(**FLOW, start_first=50).advance(300).now == (50, 50)
    assert Tipping(**FLOW, start_first=51).advance(300).now == pytest.approx((100, 0), abs=1e-6)
    other = Tipping(**FLOW, start_first=50, start_second=51).advance(300)
    assert other.now == pytest.approx((0, 100), abs=1e-6)


def test_from_equal_numbers_the_flow_comes_to_the_balance_and_does_not_jump_about_it():
    for tolerance in (1.375, 1.7, 2.5, 4.0):
        model = Tipping(**FLOW, tolerance=tolerance, start_first=20, start_second=20).advance(200)
        assert model.done and model.now == pytest.approx((model.balance(),) * 2, abs=1e-6)


def test_a_quota_stops_entry_and_puts_nobody_out():
    model = Tipping(**FLOW, tolerance=4.0, start_first=60, start_second=40)
    model.change("quota_first", 50)
    assert model.advance(5).first() == 60
    model = Tipping(quota_first=30, start_first=60)
    assert model.first() == 30


def test_a_person_decides_by_the_own_group_with_oneself_in_it():
    model = Tipping(residents=20, start_first=1, start_second=3, tolerance=2.0)
    # person 2 of the first accepts 2 (1 - 2.5 / 20) = 1.75 for each; 2 would be inside: 3 <= 3.5
    model.decide(0, 2)
    assert model.inside[0, :4].tolist() == [True, False, True, False] and model.now == (2, 3)
    # person 19 accepts 0.05 for each of three: stays out; person 2 of the second has 2 <= 1.75 * 3: stays
    model.decide(0, 19)
    model.decide(1, 2)
    assert model.now == (2, 3)
    model.now = (2, 20)
    model.inside[1] = True
    model.decide(0, 2)
    assert model.now == (1, 20) and not model.inside[0, 2]


def test_start_here_checks_what_it_is_given():
    model = Tipping(quota_second=40).advance(5)
    model.do("start", first=20.0, second=30.0)
    assert model.now == (20, 30) and model.path == [(20, 30)]
    assert shares_inside(model).sum(1).tolist() == [20, 30]
    with pytest.raises(ValueError, match="Second group is 41.0: it must be a number from 0 to 40 people."):
        model.do("start", first=20.0, second=41.0)
    assert model.now == (20, 30)


@pytest.mark.parametrize("tolerance, point, stable", [
    (2, 50, False), (3, 200 / 3, False), (3.5, 500 / 7, True), (5, 80, True)])
def test_the_even_balance_is_where_algebra_says(tolerance, point, stable):
    found = [each for each in fixed_points(tolerance, 100, FREE) if 0 < each[0] == each[1]]
    assert found == [(pytest.approx(point, abs=1e-6), pytest.approx(point, abs=1e-6), stable)]


def test_the_saddles_are_those_that_were_worked_out():
    for tolerance, low, high in ((3.5, 300 / 7, 600 / 7), (5, 50 - 10 * 12 ** 0.5 + 10, 60 + 10 * 12 ** 0.5)):
        uneven = [each for each in fixed_points(tolerance, 100, FREE) if 0 < each[0] != each[1] > 0]
        assert sorted(each[:2] for each in uneven) == [pytest.approx((low, high), abs=1e-6),
                                                       pytest.approx((high, low), abs=1e-6)]
        assert not any(each[2] for each in uneven)
    assert not [each for each in fixed_points(2.9, 100, FREE) if 0 < each[0] != each[1] > 0]


@settings(max_examples=150, deadline=None)
@given(st.floats(0.5, 8), st.integers(20, 200), st.tuples(st.integers(1, 200), st.integers(1, 200)))
def test_nobody_comes_or_goes_at_a_fixed_point(tolerance, residents, quotas):
    caps = tuple(min(quota, residents) for quota in quotas)
    points = fixed_points(tolerance, residents, caps)
    assert any(stable for _, _, stable in points)
    for first, second, _ in points:
        for own, other, cap in ((first, second, caps[0]), (second, first, caps[1])):
            room = limit(own, tolerance, residents) - other
            assert abs(room) < 1e-6 or (room > 0 and own >= cap - 1e-9) or (room < 0 and own == 0)


@settings(max_examples=100, deadline=None)
@given(st.floats(0.5, 8).filter(lambda tolerance: not 2.8 < tolerance < 3.3), st.floats(0, 1),
       st.floats(0, 1), st.tuples(st.integers(10, 100), st.integers(10, 100)))
def test_the_flow_stays_within_bounds_and_ends_at_a_point_of_rest(tolerance, first, second, caps):
    first, second = first * caps[0], second * caps[1]
    end = rest(first, second, tolerance, 100, caps)
    assert 0 <= end[0] <= caps[0] and 0 <= end[1] <= caps[1]
    points = fixed_points(tolerance, 100, caps)
    assert min(max(abs(end[0] - point[0]), abs(end[1] - point[1])) for point in points) < 1e-6


@settings(max_examples=25, deadline=None)
@given(st.floats(0.5, 8), st.integers(0, 100), st.integers(0, 100), st.integers(5, 100), st.integers(0, 999))
def test_one_by_one_numbers_stay_within_bounds_and_count_who_is_inside(tolerance, first, second, quota, seed):
    model = Tipping(tolerance=tolerance, start_first=first, start_second=second,
                    quota_first=quota, seed=seed)
    for _ in range(30):
        model.advance()
        assert model.inside.sum(1).tolist() == list(model.now) and model.now[0] <= max(quota, 0)


def test_when_it_is_settled_no_pick_moves_anybody():
    model = Tipping(tolerance=3.5, start_first=25, start_second=25).advance(400)
    assert model.done and model.now in ((71, 72), (72, 71))
    before = model.inside.copy()
    for person in range(200):
        model.decide(*divmod(person, 100))
    assert np.array_equal(model.inside, before)


@pytest.mark.parametrize("tolerance, caps", [
    (2.0, FREE), (3.5, FREE), (5.0, FREE), (2.0, (40, 40)), (2.0, (40, 100))])
def test_basins_are_where_the_flow_ends(tolerance, caps):
    label = basins(tolerance, 100, caps)
    wrong = 0
    for one in range(3, caps[0] * 2, 14):
        for two in range(5, caps[1] * 2, 14):
            end = rest(one / 2, two / 2, tolerance, 100, caps)
            kind = ALL_SECOND if end[0] < 0.1 else ALL_FIRST if end[1] < 0.1 else MIXED
            wrong += kind != label[one, two]
    assert wrong <= 2  # starts upon a border


def test_without_a_stable_mix_the_basins_share_one_border():
    low, high = borders(Tipping(tolerance=2.0))
    assert np.array_equal(low, high) and np.abs(low - np.linspace(0, 100, 201)).max() < 1
    low, high = borders(Tipping(tolerance=3.5))
    # straight through the saddle (300/7, 600/7) at 45 degrees, and along the first group's curve below it
    assert high[90] == pytest.approx(600 / 7 + 45 - 300 / 7, abs=1)
    assert high[40] == pytest.approx(limit(20, 3.5, 100), abs=2) and (low <= high).all()


def test_theory_speaks_of_what_holds():
    assert Tipping(start_first=50).theory() == {}
    assert Tipping(tolerance=5.0).theory() == pytest.approx(dict(first=80, second=80), abs=1e-6)
    assert Tipping(start_first=51).theory() == pytest.approx(dict(first=100, second=0), abs=1e-6)
