"""What an allocation leaves undone: counted and found as by looking at everything, one by one."""

import doctest
from itertools import pairwise, permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chair_worlds import EPS, barter, small_worlds, steady, worlds
from core import left_over
from core.assignment import best_assignment
from core.left_over import blocking_pairs, gains, improving_cycle, pareto_gap, utility_of
from core.market import top_trading_cycles


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(left_over)
    assert result.attempted >= 1 and result.failed == 0


def efficient(utilities, holds):
    """Look at every other allocation, one by one: none is better for somebody and worse for nobody."""
    now = utility_of(utilities, holds)
    for other in permutations(range(len(holds))):
        change = utility_of(utilities, np.array(other)) - now
        if (change >= -EPS).all() and (change > EPS).any():
            return False
    return True


@steady
@given(small_worlds)
def test_the_gap_is_0_where_nothing_better_hurts_nobody_and_only_there(given_world):
    utilities, holds = given_world
    traded = barter(utilities, holds, 1)
    for state in (holds, traded, top_trading_cycles(utilities, holds)[0], best_assignment(utilities)):
        assert (pareto_gap(utilities, state) == 0) == efficient(utilities, state)


def test_a_gap_by_hand():
    # Three people in a ring each like the next one's chair best, worth 1, and their own at 0.4.
    utilities = 0.4 * np.eye(3) + np.roll(np.eye(3), 1, axis=1)
    assert pareto_gap(utilities, [0, 1, 2]) == pytest.approx(0.6)
    assert improving_cycle(utilities, [0, 1, 2]) == [0, 1, 2]
    assert blocking_pairs(utilities, [0, 1, 2]) == 0


def test_who_has_no_chair_has_nothing_to_offer():
    utilities = np.array([[0.2, 0.9, 0.5], [0.8, 0.1, 0.5], [0.9, 0.9, 0.9]])
    assert blocking_pairs(utilities, [0, 1, 2]) == 1
    assert blocking_pairs(utilities, [-1, 1, 2]) == 0
    assert gains(utilities, [-1, 1, 2])[:, 0].tolist() == [-np.inf] * 3
    assert improving_cycle(utilities, [-1, 1, 2], shortest=2) is None
    assert pareto_gap(utilities, [-1, 1, 2]) == pytest.approx((2.6 - 1.0) / 2.6)


@steady
@given(worlds)
def test_blocking_pairs_are_counted_as_by_two_loops(given_world):
    utilities, holds = given_world
    holds[::7] = -1
    now = utility_of(utilities, holds)
    expected = sum(utilities[i, holds[j]] > now[i] + EPS and utilities[j, holds[i]] > now[j] + EPS
                   for i in range(len(holds)) for j in range(i) if min(holds[i], holds[j]) >= 0)
    assert blocking_pairs(utilities, holds) == expected


def shortest_round(wants):
    """The length of the shortest cycle, by closed walks: the first power with something on the diagonal."""
    walks = np.eye(len(wants), dtype=bool)
    for length in range(1, len(wants) + 1):
        walks = walks @ wants
        if walks.diagonal().any():
            return length
    return None


@steady
@given(worlds, st.booleans(), st.sampled_from((2, 3)))
def test_the_round_found_gains_for_all_and_is_the_shortest(given_world, traded, least):
    utilities, holds = given_world
    holds = barter(utilities, holds, 2) if traded else holds
    wants = gains(utilities, holds) > EPS
    people = improving_cycle(utilities, holds, least)
    expected = shortest_round(wants & ~wants.T if least == 3 else wants)
    assert (None if people is None else len(people)) == expected
    if people is not None:
        assert len(set(people)) == len(people) >= least
        assert all(wants[a, b] for a, b in pairwise([*people, people[0]]))


def test_of_two_rounds_the_shorter_is_found_wherever_it_is():
    for first, second in ((4, 5), (5, 4)):
        rings = np.zeros((first + second, first + second))
        rings[:first, :first] = np.roll(np.eye(first), 1, axis=1)
        rings[first:, first:] = np.roll(np.eye(second), 1, axis=1)
        assert len(improving_cycle(rings, np.arange(first + second))) == 4


def test_a_long_round_is_found_and_a_chain_is_none():
    ring = np.roll(np.eye(60), 1, axis=1)
    assert improving_cycle(ring, np.arange(60)) == list(range(60))
    ring[59, 0] = 0
    assert improving_cycle(ring, np.arange(60)) is None
    with pytest.raises(ValueError, match="shortest"):
        improving_cycle(ring, np.arange(60), shortest=4)
