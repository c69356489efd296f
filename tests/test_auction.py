"""Prices clear the market, and nobody would rather have another chair at its price."""

import doctest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from chair_worlds import is_permutation, steady, world, worlds
from core import auction as auction_module
from core.auction import auction
from core.left_over import utility_of


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(auction_module)
    assert result.attempted >= 1 and result.failed == 0


@steady
@given(worlds, st.sampled_from((0.2, 0.1, 0.02, 0.001)))
def test_prices_leave_nobody_wanting_another_chair(given_world, step):
    utilities, owner = given_world
    result = auction(utilities, step)
    holds, prices = result.allocation, result.prices
    assert is_permutation(holds) and (prices > 0).all() and result.bids >= len(holds)
    have = utility_of(utilities, holds)
    assert (have - prices[holds] >= (utilities - prices).max(axis=1) - step - 1e-9).all()
    best = utilities[linear_sum_assignment(-utilities)].sum()
    assert best - len(holds) * step - 1e-9 <= have.sum() <= best + 1e-9
    transfers = result.transfers(owner)
    assert abs(transfers.sum()) < 1e-9
    assert (have + transfers >= utility_of(utilities, owner) - step - 1e-9).all()


def test_an_auction_by_hand():
    # Both bid for chair 0: 0.6 + 0.1 and 0.4 + 0.1. Then person 1 has 0.8 - 0.7 or 0.4: a bid for chair 1.
    result = auction([[0.9, 0.3], [0.8, 0.4]], 0.1)
    assert result.allocation.tolist() == [0, 1] and result.bids == 3
    assert np.allclose(result.prices, [0.7, 0.4])


def test_of_equal_bids_the_lowest_person_wins():
    result = auction(np.full((3, 3), 0.5), 0.1)
    assert result.allocation.tolist() == [0, 1, 2]
    # Chairs 0 and 1 go at the first bid; the last bidder could have either at 0.1, and bids 0.2 for chair 2.
    assert np.allclose(result.prices, [0.1, 0.1, 0.2]) and result.bids == 3 + 2 + 1


@pytest.mark.parametrize("step", [0, -0.1, np.inf, np.nan])
def test_a_price_step_that_is_not_above_0_is_refused(step):
    with pytest.raises(ValueError, match="price_step"):
        auction(np.eye(3), step)


# Reference, 40 people: mean over 40 seeds, within 0.75 of the spread of one run

@pytest.mark.parametrize(
    ("form", "step", "bids", "spread"),
    [("linear", 0.02, 20.4, 3.6), ("ideal", 0.02, 3.9, 0.8),
     ("linear", 0.1, 8.4, 1.0), ("ideal", 0.1, 2.1, 0.3)],
)
def test_reference_bids_per_person(form, step, bids, spread):
    found = np.mean([auction(world(form, 40, seed)[0], step).bids / 40 for seed in range(1, 41)])
    assert abs(found - bids) <= 0.75 * spread


@pytest.mark.parametrize(
    ("form", "step", "efficiency", "spread"),
    [("linear", 0.02, 0.980, 0.007), ("ideal", 0.02, 1.0, 0.007), ("linear", 0.1, 0.893, 0.021),
     ("ideal", 0.1, 0.976, 0.018)],
)
def test_reference_efficiency(form, step, efficiency, spread):
    found = []
    for seed in range(1, 41):
        utilities, _ = world(form, 40, seed)
        total, random = utility_of(utilities, auction(utilities, step).allocation).sum(), utilities.sum() / 40
        found.append((total - random) / (utilities[linear_sum_assignment(-utilities)].sum() - random))
    assert abs(np.mean(found) - efficiency) <= 0.75 * spread
