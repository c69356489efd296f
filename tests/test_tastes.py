"""Utility in its three forms, the unspoken share, and the tables that large crowds look it up in."""

from copy import deepcopy

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.measures import EPS, gini
from core.tastes import FORMS, KINDS, _mix, every_kind, from_points, kind, points, stated, tacit, tacit_keys
from core.world import World, draw_world

form = pytest.mark.parametrize("form", FORMS)


def one(form, wants, chair):
    return stated(np.array([list(wants)], dtype=np.int8), np.array([list(chair)], dtype=np.int8), form)[0, 0]


@pytest.mark.parametrize(("form", "wants", "chair", "worth"), [
    ("linear", (1, 1, 1, 1), (5, 5, 5, 5), 1.0), ("linear", (5, 1, 3, 2), (1, 1, 1, 1), 0.0),
    ("linear", (5, 1, 1, 1), (5, 1, 1, 3), 22 / 32), ("linear", (1, 2, 3, 4), (2, 3, 4, 5), 30 / 40),
    ("ideal", (2, 3, 4, 5), (2, 3, 4, 5), 1.0), ("ideal", (1, 1, 1, 1), (5, 5, 5, 5), 0.0),
    ("ideal", (1, 5, 3, 2), (2, 3, 3, 5), 1 - 6 / 16),
    ("euclid", (1, 1, 1, 1), (5, 5, 5, 5), 0.0), ("euclid", (3, 3, 3, 3), (4, 4, 4, 4), 0.75),
    ("euclid", (1, 2, 3, 4), (1, 2, 5, 4), 0.75)])
def test_by_hand(form, wants, chair, worth):
    assert one(form, wants, chair) == worth


def test_tastes_that_are_not_whole_numbers():
    wants = np.array([[1.5, 2.5, 3.0, 3.0]])
    chair = np.array([[2, 2, 5, 1]], dtype=np.int8)
    assert stated(wants, chair, "linear")[0, 0] == pytest.approx((1.5 + 2.5 + 12) / 40, abs=1e-15)
    assert stated(wants, chair, "ideal")[0, 0] == pytest.approx(1 - 5 / 16, abs=1e-15)
    assert stated(wants, chair, "euclid")[0, 0] == pytest.approx(1 - 8.5**0.5 / 8, abs=1e-15)


def test_kinds_are_numbered_in_their_order():
    assert kind(every_kind()).tolist() == list(range(KINDS)) and len(np.unique(every_kind(), axis=0)) == KINDS
    some = np.array([[1, 1, 1, 1], [1, 1, 1, 2], [2, 1, 1, 1], [5, 5, 5, 5]])
    assert kind(some).tolist() == [0, 1, 125, 624]


@form
def test_points_order_chairs_exactly_as_utilities_do(form):
    kinds = every_kind()
    score = points(kinds, kinds, form)
    assert score.min() == 0 and score.max() <= 255
    worth = from_points(score, kinds, form)
    order = np.argsort(score, axis=1, kind="stable")
    score, worth = np.take_along_axis(score, order, 1), np.take_along_axis(worth, order, 1)
    higher = np.diff(score.astype(int), axis=1) > 0
    steps = np.diff(worth, axis=1)
    assert (steps[higher] > 1000 * EPS).all() and (steps[~higher] == 0).all()


@pytest.mark.parametrize(("form", "mean"), [("linear", 0.5), ("ideal", 0.6)])
def test_mean_utility_over_all_people_and_chairs_is_as_computed_by_hand(form, mean):
    assert stated(every_kind(), every_kind(), form).mean() == pytest.approx(mean, abs=1e-12)


def test_the_scrambler_gives_the_published_numbers_of_splitmix64():
    state = np.arange(1, 4, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    assert _mix(state).tolist() == [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]


def test_unspoken_taste_is_uniform_and_independent_across_people_chairs_and_seeds():
    found = tacit(tacit_keys(3, 400)[:, None], np.arange(400))
    assert found.min() >= 0 and found.max() < 1
    assert abs(found.mean() - 0.5) < 4 * 12**-0.5 / 400
    counts = np.histogram(found, 20, (0, 1))[0]
    assert (abs(counts - 8000) < 4 * 8000**0.5).all()
    another = tacit(tacit_keys(4, 400)[:, None], np.arange(400))
    for product in (found[1:] * found[:-1], found[:, 1:] * found[:, :-1], found * another,
                    (found * found.T)[np.triu_indices(400, 1)]):
        assert abs(product.mean() - 0.25) < 4 * (7 / 144 / product.size)**0.5 * 1.5


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.sampled_from(FORMS), st.sampled_from((0.0, 0.3, 1.0)), st.integers(0, 2**32 - 1), st.integers(401, 700))
def test_a_large_crowd_sees_the_same_numbers_as_a_full_matrix(form, share, seed, people):
    preferences, chairs = draw_world(np.random.default_rng(seed), people)
    large = World(preferences, chairs, form, share, seed)
    unspoken = tacit(tacit_keys(seed, people)[:, None], np.arange(people))
    matrix = stated(preferences, chairs, form)
    if share:
        matrix = (1 - share) * matrix + share * unspoken
    small = World(preferences[:400], chairs[:400], form, share, seed)
    assert not large.exact and np.array_equal(small.utilities, matrix[:400, :400])

    rng = np.random.default_rng(seed)
    pair, seat = (rng.permutation(people)[:400].reshape(2, 200) for _ in range(2))
    assert np.array_equal(large.worth(pair, seat), matrix[pair, seat])
    holds = np.empty(people, dtype=np.intp)
    holds[pair], cells = seat, np.zeros(people, dtype=np.intp)
    cells[pair] = large.cells(pair, seat)
    own, other = large.compare(pair, holds, cells)
    assert np.array_equal(own, matrix[pair, seat]) and np.array_equal(other, matrix[pair, seat[::-1]])
    own, other = large.compare(pair, holds, cells, ordinal=True)
    assert np.array_equal(other > own, matrix[pair, seat[::-1]] > matrix[pair, seat] + EPS)


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.sampled_from(FORMS), st.sampled_from((0.0, 0.3)), st.integers(0, 10**6), st.floats(0, 1))
def test_inequality_that_is_counted_is_inequality_that_is_sorted(form, share, seed, chairless):
    rng = np.random.default_rng(seed)
    world = World(*draw_world(rng, 700), form, share, seed)
    holds = rng.permutation(700)
    cells = world.cells(np.arange(700), holds)
    holds[rng.random(700) < chairless] = -1
    has = np.where(holds < 0, 0.0, world.worth(np.arange(700), holds))
    assert world.inequality(holds, cells) == pytest.approx(gini(has), abs=1e-12)


def test_the_world_is_shared_by_copies_and_cannot_be_written():
    world = World(*draw_world(np.random.default_rng(1), 12))
    assert deepcopy(world) is world
    with pytest.raises(ValueError):
        world.utilities[0, 0] = 1
    assert world.random_total == pytest.approx(world.utilities.mean(axis=1).sum())
    large = World(*draw_world(np.random.default_rng(1), 401))
    assert np.isnan(large.ceiling) and np.isnan(large.random_total)
