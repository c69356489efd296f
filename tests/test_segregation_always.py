"""The segregation grid: what never changes, the limits, and settings that must give the same run."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.grid import neighbours
from models.segregation import Segregation
from towns import SMALL, moves, seeds, setting, shares_by_hand, steady


@steady
@given(setting)
def test_people_are_conserved_and_keep_their_wishes(params):
    model = Segregation(**SMALL, **params)
    groups = np.bincount(model.grid.ravel(), minlength=6).tolist()
    wishes = None if model.taste is None else sorted(model.taste[model.grid > 0].tolist())
    if params["move"] != "netlogo":
        assert sum(groups[1:]) == round(params["density"] * 12 * 17)
    for _ in range(5):
        before = model.grid.ravel().copy()
        model.step()
        after = model.grid.ravel()
        assert np.bincount(after, minlength=6).tolist() == groups
        assert sorted(model.vacancies.tolist()) == np.flatnonzero(after == 0).tolist()
        origins, targets = model.moves.T
        assert len(set(origins.tolist())) == len(origins) and len(set(targets.tolist())) == len(targets)
        assert np.array_equal(before[origins], after[targets])
        still = np.setdiff1d(np.arange(before.size), np.concatenate((origins, targets)))
        assert np.array_equal(before[still], after[still])
        if wishes is not None:
            assert sorted(model.taste[model.grid > 0].tolist()) == wishes and not model.taste[model.grid == 0].any()


@steady
@given(setting)
def test_measures_by_hand(params):
    model = Segregation(**SMALL, **params).advance(2)
    shares, alone = shares_by_hand(model)
    assert model.similar() == pytest.approx(np.mean(shares) if shares else 0)
    assert model.alone() == pytest.approx(alone / model.people())
    assert model.interface() == pytest.approx(1 - model.similar_ratio())
    assert model.like_shares(20).sum() == len(shares)
    for name in ("similar", "dissimilarity", "isolation", "unhappy", "largest_cluster"):
        assert 0 <= getattr(model, name)() <= 1, name


@steady
@given(setting)
def test_morans_i_by_hand(params):
    model = Segregation(**{**SMALL, **params, "density": 0.7}).advance(1)
    flat = model.grid.ravel()
    z = np.where(flat == 1, 1.0, -1.0) - np.where(flat == 1, 1.0, -1.0)[flat > 0].mean()
    product = pairs = 0
    for cell in np.flatnonzero(flat):
        near = neighbours(int(cell), model.rows, model.columns, model.neighbourhood, model.radius, model.torus)
        near = near[flat[near] > 0]
        product, pairs = product + (z[cell] * z[near]).sum(), pairs + len(near)
    expected = (flat > 0).sum() / pairs * product / (z[flat > 0] ** 2).sum()
    assert model.moran() == pytest.approx(expected)


@steady
@given(seeds, st.sampled_from(("random", "batch", "netlogo")), st.floats(0, 0.6))
def test_a_run_that_is_over_leaves_nobody_unhappy(seed, move, wanted):
    model = Segregation(**SMALL, seed=seed, move=move, similar_wanted=wanted, density=0.8).advance(300)
    if model.done:
        assert model.unhappy() == 0


@steady
@given(seeds, st.sampled_from((0.5, 0.6, 0.75, 0.9)), moves, st.integers(2, 6))
def test_no_move_breaks_the_quota(seed, quota, move, block):
    model = Segregation(rows=20, columns=23, seed=seed, quota=quota, move=move, similar_wanted=0.6, block=block)
    districts = np.add.outer(np.arange(20) // block * 100, np.arange(23) // block).ravel()
    for _ in range(3):
        state = model.grid.ravel().copy()
        model.advance()
        for origin, target in model.moves.tolist():
            kind, state[origin] = state[origin], 0
            if move != "batch":
                assert state[target] == 0
            state[target] = kind
            there = state[(districts == districts[target])]
            if move != "batch":
                assert (there > 0).sum() < 5 or (there == kind).sum() <= quota * (there > 0).sum() + 1e-9


@steady
@given(seeds, st.floats(0.1, 0.5))
def test_who_moved_to_the_nearest_is_happy_if_it_ended_well(seed, wanted):
    model = Segregation(**SMALL, seed=seed, move="nearest", similar_wanted=wanted).advance(60)
    if model.done and not model.unhappy():
        assert min(shares_by_hand(model)[0]) >= wanted - 1e-9


@steady
@given(seeds)
def test_where_more_alike_is_always_better_everybody_settles(seed):
    model = Segregation(**SMALL, seed=seed, move="utility", alike_value=1.0, density=0.6).advance(60)
    assert model.done and not len(model.moves)  # with more alike always better, everybody settles


@steady
@given(seeds, st.sampled_from(("random", "batch", "nearest", "best", "netlogo")))
def test_no_wish_no_move(seed, move):
    model = Segregation(**SMALL, seed=seed, move=move, similar_wanted=0.0)
    before = model.grid.copy()
    model.advance(5)
    assert model.done and model.t == 1 and not len(model.moves) and np.array_equal(model.grid, before)


@steady
@given(seeds, st.sampled_from(("random", "batch", "nearest", "best", "netlogo")))
def test_three_in_ten_and_a_third_are_the_same_wish(seed, move):
    first, second = (Segregation(**SMALL, seed=seed, move=move, similar_wanted=wanted) for wanted in (0.3, 1 / 3))
    first.advance(20)
    second.advance(20)
    assert np.array_equal(first.grid, second.grid) and first.t == second.t


@steady
@given(seeds, st.integers(1, 50), st.integers(0, 50), st.sampled_from(("random", "batch", "nearest", "best")))
def test_a_subsidy_is_a_milder_wish_up_to_a_half(seed, wanted, subsidy, move):
    subsidy = min(subsidy, wanted)
    first = Segregation(**SMALL, seed=seed, move=move, similar_wanted=wanted / 100, subsidy=subsidy / 100)
    second = Segregation(**SMALL, seed=seed, move=move, similar_wanted=(wanted - subsidy) / 100)
    assert np.array_equal(first.advance(10).grid, second.advance(10).grid)


def test_rules_do_not_change_who_is_there():
    first = Segregation(seed=5).grid
    for params in (dict(quota=0.6), dict(subsidy=0.3), dict(move="best"), dict(similar_wanted=0.7), dict(radius=3),
                   dict(wanted_spread="normal")):
        assert np.array_equal(Segregation(seed=5, **params).grid, first)


def test_the_way_of_counting_for_two_groups_and_the_general_one_give_the_same_run():
    fast, slow = (Segregation(seed=9, similar_wanted=0.4, similar_limit=0.9) for _ in range(2))
    slow.fast, slow.survey = None, None
    for _ in range(12):
        fast.advance()
        slow.advance()
        assert fast.metrics() == pytest.approx(slow.metrics(), abs=1e-12)
    assert np.array_equal(fast.grid, slow.grid)
