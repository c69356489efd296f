"""Rounds of exchange and turns: as the rules tell them, and as well as theory promises."""

import doctest
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from chair_worlds import is_permutation, steady, strict_worlds, world, worlds
from core import market
from core.market import (
    auction,
    best_assignment,
    blocking_pairs,
    improving_cycle,
    pareto_gap,
    serial_dictatorship,
    top_trading_cycles,
    utility_of,
)


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(market)
    assert result.attempted >= 1 and result.failed == 0


def cycles_by_rounds(utilities, owner):
    """The rule as it is told: round by round everybody points, whoever is on a cycle leaves."""
    liking = np.argsort(-utilities, axis=1, kind="stable")
    left, allocation = set(range(len(owner))), np.full(len(owner), -1)
    while left:
        there = {owner[person]: person for person in left}
        favourite = {person: next(c for c in liking[person] if c in there) for person in left}
        on_cycle = left
        for _ in range(len(left)):
            on_cycle = {there[favourite[person]] for person in on_cycle}
        for person in on_cycle:
            allocation[person] = favourite[person]
        left = left - on_cycle
    return allocation


@steady
@given(worlds)
def test_cycles_are_those_of_the_rule_told_round_by_round(given_world):
    utilities, owner = given_world
    allocation, cycles = top_trading_cycles(utilities, owner)
    assert np.array_equal(allocation, cycles_by_rounds(utilities, owner))
    assert is_permutation([person for cycle in cycles for person in cycle])
    for cycle in cycles:
        assert all(allocation[a] == owner[b] for a, b in pairwise([*cycle, cycle[0]]))


@steady
@given(worlds)
def test_cycles_make_nobody_worse_off_and_leave_no_swap(given_world):
    utilities, owner = given_world
    allocation, _ = top_trading_cycles(utilities, owner)
    assert (utility_of(utilities, allocation) >= utility_of(utilities, owner)).all()
    assert blocking_pairs(utilities, allocation) == 0
    again, cycles = top_trading_cycles(utilities, allocation)
    assert np.array_equal(again, allocation) and all(len(cycle) == 1 for cycle in cycles)


@steady
@given(strict_worlds)
def test_cycles_are_efficient_where_preferences_are_strict(given_world):
    utilities, owner = given_world
    allocation, _ = top_trading_cycles(utilities, owner)
    assert pareto_gap(utilities, allocation) == 0
    assert improving_cycle(utilities, allocation, shortest=2) is None


@steady
@given(worlds)
def test_only_the_order_of_utilities_counts(given_world):
    utilities, owner = given_world
    low = 2 * utilities - 8  # exact, and below 0 everywhere
    assert top_trading_cycles(low, owner)[1] == top_trading_cycles(utilities, owner)[1]
    assert np.array_equal(serial_dictatorship(low, owner), serial_dictatorship(utilities, owner))


def test_an_owner_who_is_missing_is_refused():
    for owner in ([0, 0], [0, -1], [0, 1, 2]):
        with pytest.raises(ValueError, match="owner"):
            top_trading_cycles(np.eye(2), owner)
    with pytest.raises(ValueError, match="order"):
        serial_dictatorship(np.eye(2), [1, 1])


@steady
@given(worlds)
def test_in_turn_everybody_gets_the_favourite_of_the_rest(given_world):
    utilities, order = given_world
    allocation = serial_dictatorship(utilities, order)
    left = list(range(len(order)))
    for person in order:
        favourite = max(left, key=lambda chair: (utilities[person, chair], -chair))
        assert allocation[person] == favourite
        left.remove(favourite)


@pytest.mark.parametrize("wrong", [[[1.0, 2.0]], [], [1.0], [[np.nan]], [[1.0, np.inf], [0.0, 0.0]]])
def test_wrong_utilities_are_refused(wrong):
    for mechanism in (best_assignment, lambda u: auction(u, 0.1), lambda u: top_trading_cycles(u, [0]),
                      lambda u: serial_dictatorship(u, [0])):
        with pytest.raises(ValueError, match="utilities has"):
            mechanism(wrong)


# Reference, 40 people: mean over 40 seeds, within 0.75 of the spread of one run

@pytest.mark.parametrize(("form", "longest", "spread"), [("linear", 3.95, 0.76), ("ideal", 8.1, 2.3)])
def test_reference_longest_cycle(form, longest, spread):
    runs = [top_trading_cycles(*world(form, 40, seed))[1] for seed in range(1, 41)]
    assert abs(np.mean([max(map(len, cycles)) for cycles in runs]) - longest) <= 0.75 * spread


@pytest.mark.parametrize(
    ("form", "cycles", "turns", "random"), [("linear", 0.936, 0.937, 0.815), ("ideal", 0.962, 0.960, 0.698)]
)
def test_reference_shares_of_the_best(form, cycles, turns, random):
    shares = []
    for seed in range(1, 41):
        utilities, owner = world(form, 40, seed)
        order = np.random.default_rng(seed).permutation(40)
        states = (top_trading_cycles(utilities, owner)[0], serial_dictatorship(utilities, order), owner)
        best = utility_of(utilities, best_assignment(utilities)).sum()
        shares.append([utility_of(utilities, state).sum() / best for state in states])
    assert np.allclose(np.mean(shares, axis=0), [cycles, turns, random], rtol=0, atol=(0.008, 0.008, 0.02))
