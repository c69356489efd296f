"""Who meets whom: everybody at most once, only on the same patch, and every pair as often as every other."""

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.barter import moved_on, pairs_here, random_pairs, shuffled, walk

often = settings(derandomize=True, deadline=None, max_examples=100)


def rng(seed=0):
    return np.random.Generator(np.random.PCG64(seed))


def often_met(draw, people, times):
    """How often each pair of people met in `times` draws."""
    met = dict.fromkeys(combinations(range(people), 2), 0)
    for _ in range(times):
        for pair in draw().T.tolist():
            met[tuple(sorted(pair))] += 1
    return np.array(list(met.values()))


@often
@given(st.integers(1, 300), st.integers(0, 10**6))
def test_random_pairs_leave_out_nobody_or_one(people, seed):
    order = shuffled(rng(seed), np.arange(people))
    pair = random_pairs(order)
    assert pair.shape == (2, people // 2) and np.unique(pair).size == pair.size
    assert sorted(order.tolist()) == list(range(people))


def test_every_pair_meets_as_often_as_every_other():
    generator = rng()
    met = often_met(lambda: random_pairs(shuffled(generator, np.arange(7))), 7, 7000)
    assert met.sum() == 3 * 7000 and (abs(met - 1000) < 4 * 1000**0.5).all()


@often
@given(st.integers(2, 300), st.integers(0, 10**6))
def test_who_moves_on_is_the_second_half_in_its_order(people, seed):
    order = shuffled(rng(seed), np.arange(people))
    after, half = moved_on(rng(seed + 1), order), people // 2
    assert after[:half].tolist() == order[:half].tolist() and after[2 * half:].tolist() == order[2 * half:].tolist()
    twice = order[half:2 * half].tolist() * 2
    assert after[half:2 * half].tolist() in [twice[k:k + half] for k in range(half)]


def test_every_pair_meets_as_often_as_every_other_when_one_half_moves_on():
    generator = rng()
    met = often_met(lambda: random_pairs(moved_on(generator, shuffled(generator, np.arange(7)))), 7, 7000)
    assert met.sum() == 3 * 7000 and (abs(met - 1000) < 4 * 1000**0.5).all()
    still = often_met(lambda: random_pairs(moved_on(generator, np.arange(6))), 6, 6000)
    across = still[[(a < 3) != (b < 3) for a, b in combinations(range(6), 2)]]
    assert across.sum() == 3 * 6000 and (abs(across - 2000) < 4 * 2000**0.5).all()


@often
@given(st.integers(1, 200), st.integers(4, 9), st.integers(0, 10**6))
def test_pairs_in_a_room_stand_on_the_same_patch_and_as_many_as_there_can_be(people, side, seed):
    generator = rng(seed)
    position = generator.integers(0, side, (people, 2))
    pair = pairs_here(shuffled(generator, np.arange(people)), position, side)
    assert np.unique(pair).size == pair.size
    assert np.array_equal(position[pair[0]], position[pair[1]])
    here = np.unique(position, axis=0, return_counts=True)[1]
    assert pair.shape[1] == (here // 2).sum()


def test_by_hand_rows_are_not_columns():
    position = np.array([[0, 3], [3, 0], [1, 2], [0, 3], [1, 2], [1, 2]])
    pair = pairs_here(np.arange(6), position, 4)
    pairs = sorted(sorted(two) for two in pair.T.tolist())
    assert pairs == [[0, 3], [2, 4]]


def test_on_a_patch_every_pair_meets_as_often_as_every_other():
    generator, position = rng(), np.array([[1, 1]] * 5 + [[2, 0]])
    met = often_met(lambda: pairs_here(shuffled(generator, np.arange(6)), position, 4), 6, 5000)
    together = met[[b < 5 for _, b in combinations(range(6), 2)]]
    assert met.sum() == together.sum() == 2 * 5000 and (abs(together - 1000) < 4 * 1000**0.5).all()


def test_people_walk_to_each_of_nine_patches_alike_and_over_the_edge():
    position = np.tile([[0, 4]], (90_000, 1))
    there = walk(rng(), position, 5)
    assert sorted({*there[:, 0].tolist()}) == [0, 1, 4] and sorted({*there[:, 1].tolist()}) == [0, 3, 4]
    counts = np.unique(there, axis=0, return_counts=True)[1]
    assert counts.size == 9 and (abs(counts - 10_000) < 4 * 10_000**0.5).all()
