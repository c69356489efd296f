"""One round of exchange, where everybody sits meanwhile, and the next best assignment from the last."""

import doctest

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from chair_worlds import is_permutation, seeds, steady
from core import rounds
from core.assignment import next_assignment
from core.rounds import seats_meanwhile, trading_round


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(rounds)
    assert result.attempted >= 2 and result.failed == 0


def test_cycles_by_hand():
    everybody = np.arange(6)
    assert trading_round(np.array([0, 0, 0, 0, 0, 0]), everybody).tolist() == [0]
    assert trading_round(np.array([1, 2, 3, 4, 5, 0]), everybody).tolist() == [0, 1, 2, 3, 4, 5]
    assert trading_round(np.array([1, 0, 3, 4, 2, 4]), everybody).tolist() == [0, 1, 2, 3, 4]
    assert trading_round(np.array([1, 2, 3, 4, 5, 5]), everybody).tolist() == [5]
    assert trading_round(np.array([9, 3, 9, 1, 3, 9]), np.array([1, 3, 4])).tolist() == [1, 3]


def test_a_line_of_people_moves_up():
    brought = np.array([0, 1, 2, 3])
    assert seats_meanwhile(np.array([-1, -1, -1, -1]), brought).tolist() == [0, 1, 2, 3]
    assert seats_meanwhile(np.array([1, 2, -1, -1]), brought).tolist() == [1, 2, 0, 3]
    assert seats_meanwhile(np.array([3, 0, 1, 2]), brought).tolist() == [3, 0, 1, 2]
    assert seats_meanwhile(np.array([1, -1]), np.array([1, 0])).tolist() == [1, 0]


@steady
@given(st.integers(1, 30), seeds, st.floats(0, 1))
def test_nobody_stands_and_who_has_taken_a_chair_sits_on_it(people, seed, share):
    rng = np.random.default_rng(seed)
    brought, taken = rng.permutation(people), rng.permutation(people)
    taken[rng.random(people) >= share] = -1
    seats = seats_meanwhile(taken, brought)
    assert is_permutation(seats) and (seats[taken >= 0] == taken[taken >= 0]).all()
    free = (taken < 0) & ~np.isin(brought, taken)
    assert (seats[free] == brought[free]).all()


@steady
@given(st.integers(1, 45), seeds, st.floats(0.001, 1))
def test_an_assignment_from_the_last_one_is_as_good_as_scipys(people, seed, change):
    rng = np.random.default_rng(seed)
    utilities, parts = rng.random((people, people)), None
    for _ in range(4):
        before = None if parts is None else parts.copy()
        chairs, after = next_assignment(utilities, parts)
        assert parts is None or np.array_equal(parts, before)
        assert np.array_equal(chairs, linear_sum_assignment(-utilities)[1])
        utilities, parts = utilities + change * rng.random((people, people)), after
