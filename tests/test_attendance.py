"""Attendance: by hand, the limits, and what theory says."""

from statistics import NormalDist

import numpy as np
import pytest

from models.attendance import Attendance
from seminars import DYING, walk

BUSY = dict(finite=True, drawn=True, people=60, expected_at_start=0.45, adjustment=0.5, spread=0.2)
TEXTS = {"hands": ["0: 20, 30: 40", "9, 9, 9"], "points": ["90 80 70 60 50 40 30 20 10 5 0"]}


def test_a_bell_is_read_off_the_curve():
    bell = NormalDist(0.5, 0.15)
    model = Attendance(expected_at_start=0.6)
    assert model.advance().attendance() == pytest.approx(0.05 + 0.9 * bell.cdf(0.6), abs=1e-10)
    assert model.advance().attendance() == pytest.approx(0.05 + 0.9 * bell.cdf(0.05 + 0.9 * bell.cdf(0.6)),
                                                         abs=1e-10)


def test_expectations_go_a_part_of_the_way():
    model = Attendance(adjustment=0.25, curve="uniform", always=0.2, ceiling=0.6,
                       expected_at_start=1.0).advance()
    assert model.attendance() == pytest.approx(0.6) and model.expected() == pytest.approx(0.9)


def test_granovetters_hundred_and_the_one_that_is_changed():
    hundred = Attendance(curve="uniform", always=0.0, ceiling=1.0, finite=True, expected_at_start=0.0)
    assert [round(100 * share) for share in walk(hundred, 5)] == [0, 1, 2, 3, 4, 5]
    assert hundred.advance(200).attendance() == 1
    changed = Attendance(finite=True, expected_at_start=0.0, hands="0: 1, 1: 1, 2: 3, 99: 100, 100: 100")
    assert changed.advance(200).attendance() == pytest.approx(0.01) and changed.critical_mass() == 2
    changed.do("announce", number=2)
    assert changed.advance(200).attendance() == 1


def test_the_same_hundred_by_correcting_one_answer_by_hand():
    model = Attendance(finite=True, expected_at_start=0.0, hands="0: 1, 99: 100, 100: 100")
    model.do("tally", expected=1, come=1)
    model.do("tally", expected=2, come=3)
    assert model.advance(200).attendance() == pytest.approx(0.01)


def test_the_dying_seminar_in_people():
    model = Attendance(**DYING)
    assert [round(40 * share) for share in walk(model, 11)] == [30, 29, 27, 26, 25, 24, 22, 19, 14, 8, 2, 0]


def test_promises_bring_those_who_wait_for_the_fewest():
    model = Attendance(committed=30, always=0.0, ceiling=0.0, curve="uniform",
                       expected_at_start=0.0).advance()
    assert model.attendance() == pytest.approx(0.3) and model.regret() == 0


@pytest.mark.parametrize("finite", [False, True])
def test_promises_can_be_taken_back_once_they_have_done_their_work(finite):
    model = Attendance(expected_at_start=0.05, committed=55, finite=finite).advance(100)
    model.change("committed", 0)
    assert model.advance(100).attendance() > 0.9


def test_a_subsidy_is_that_much_more_expected():
    plain, paid = Attendance(), Attendance(subsidy=0.2)
    assert paid.curve_at(np.linspace(0, 0.8, 9)) == pytest.approx(plain.curve_at(np.linspace(0.2, 1, 9)),
                                                                  abs=1e-12)


def test_with_many_people_the_stairs_are_the_curve():
    few, many = Attendance(), Attendance(finite=True, people=1000)
    assert walk(many, 6) == pytest.approx(walk(few, 6), abs=0.02)


@pytest.mark.parametrize(("start", "ends"), [(0.49, 0.0512), (0.51, 0.9488)])
def test_either_side_of_the_critical_mass_parts_the_runs(start, ends):
    model = Attendance(expected_at_start=start)
    assert model.critical_mass() == 50
    predicted = model.theory()["attendance"]
    assert model.advance(200).attendance() == pytest.approx(predicted, abs=1e-5) == pytest.approx(ends,
                                                                                                  abs=1e-4)


def test_the_fold_appears_where_the_fixed_points_do():
    model = Attendance(always=0.0, ceiling=0.9, spread=0.2)
    edge = model.critical_ceiling()
    assert edge == pytest.approx(0.83200, abs=1e-4)
    for ceiling, count in ((edge - 1e-4, 1), (edge + 1e-4, 3)):
        assert Attendance(always=0.0, ceiling=ceiling, spread=0.2).fixed_point_count() == count


def test_hysteresis_by_hand():
    model = Attendance(expected_at_start=1.0, always=0.0, ceiling=0.95, spread=0.2).advance(100)
    rests = [model.attendance()]
    for ceiling in (0.84, 0.80, 0.84, 0.95):
        model.change("ceiling", ceiling)
        rests.append(model.advance(300).attendance())
    assert rests[0] > 0.9 and rests[1] > 0.6 and max(rests[2:]) < 0.05


def test_the_curves_of_the_page_show_it():
    low, high = Attendance.curves[:2]
    assert low.values == high.values
    ends = [Attendance(ceiling=0.9, **curve.params).advance(curve.ticks).attendance() for curve in (low,
                                                                                                    high)]
    assert ends[0] < 0.1 and ends[1] > 0.8


def test_a_falling_curve_swings_and_slow_expectations_calm_it():
    crowded = dict(always=1.0, ceiling=0.0, centre=0.6, spread=0.2, expected_at_start=0.5)
    model = Attendance(**crowded).advance(200)
    assert (model.swing_low(), model.swing_high()) == pytest.approx((0.023, 0.998),
                                                                    abs=1e-3) and not model.done
    calm = Attendance(**crowded, adjustment=0.3).advance(200)
    assert calm.done and calm.attendance() == pytest.approx(0.5665, abs=1e-4)
    assert calm.theory() == {}
