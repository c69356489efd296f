"""The best assignment is as good as scipy's, keeps to what is allowed, and refuses what it cannot do."""

import doctest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from chair_worlds import is_permutation, seeds, steady, world, worlds
from core import assignment
from core.assignment import best_assignment
from core.left_over import utility_of


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(assignment)
    assert result.attempted >= 1 and result.failed == 0


@steady
@given(worlds)
def test_the_assignment_is_as_good_as_scipys(given_world):
    utilities, _ = given_world
    chairs, oracle = best_assignment(utilities), linear_sum_assignment(-utilities)
    assert is_permutation(chairs)
    assert abs(utility_of(utilities, chairs).sum() - utilities[oracle].sum()) < 1e-9


@pytest.mark.parametrize("form", ["linear", "ideal", "strict", "coarse"])
@pytest.mark.parametrize("people", [100, 257, 400])
def test_the_assignment_of_a_crowd_is_as_good_as_scipys(form, people):
    utilities, _ = world(form, people, people)
    best = utilities[linear_sum_assignment(-utilities)].sum()
    assert abs(utility_of(utilities, best_assignment(utilities)).sum() - best) < 1e-9


@steady
@given(worlds, st.floats(0.05, 0.9), seeds)
def test_forbidden_chairs_are_kept_to_or_the_wish_is_refused(given_world, share, seed):
    utilities, _ = given_world
    allowed = np.random.default_rng(seed).random(utilities.shape) < share
    try:
        rows = linear_sum_assignment(np.where(allowed, -utilities, np.inf))
    except ValueError:
        with pytest.raises(ValueError, match="No assignment is allowed"):
            best_assignment(utilities, allowed)
        return
    chairs = best_assignment(utilities, allowed)
    assert is_permutation(chairs) and allowed[np.arange(len(chairs)), chairs].all()
    assert abs(utility_of(utilities, chairs).sum() - utilities[rows].sum()) < 1e-9


def test_the_assignment_does_not_depend_on_the_unit():
    utilities, _ = world("linear", 60, 3)
    best = utilities[linear_sum_assignment(-utilities)].sum()
    for unit in (1e-12, 1e12):
        chairs = best_assignment(utilities * unit - 5 * unit)
        assert abs(utility_of(utilities, chairs).sum() - best) < 1e-9
