"""Codes, ranks and vacancies stay right while people move one after another, found anew by counting everything."""

import doctest

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core import near as near_module
from core.grid import distance, neighbours, offsets
from core.likeness import lanes, packed_counts
from core.near import Near, kept_neighbours, ranking, rings
from grids import shapes, steady, towns

places = st.tuples(shapes, st.integers(1, 4), st.booleans())
numbers = st.integers(0, 2**32)


def after_some_moves(town, place, seed, moves=8):
    """People who have moved anywhere, and what a place is worth: shares, so that many places are worth the same."""
    town[0, 0], town[1, 1] = 1, 0
    rng = np.random.default_rng(seed)
    like, total = np.mgrid[:len(offsets(*place[:2])) + 1, :len(offsets(*place[:2])) + 1]
    worth = np.abs(np.minimum(like / np.maximum(total, 1), 1) - rng.choice((0, 0.5, 0.7)))
    near = Near(town, 3, place, worth)
    for _ in range(moves):
        person = int(rng.choice(np.flatnonzero(near.kinds)))
        slot = int(rng.integers(len(near.vacancies)))
        end = near.vacancies[slot]
        assert near.go(person, slot) == end and near.vacancies[slot] == person
    return near, worth, rng


def counted(near, kinds):
    """Neighbours of everybody and of each group in every cell, (groups + 1, cells)."""
    return lanes(packed_counts(np.array(kinds, dtype=np.int8).reshape(near.shape), 3, *near.place))[:, :4].T.astype(int)


@steady
@given(towns(kinds=3, least=9), places, numbers)
def test_codes_and_ranks_stay_right_while_people_move_in_turn(town, place, seed):
    people = np.bincount(np.append(town.ravel()[2:], (1, 0)), minlength=4)
    near, worth, _ = after_some_moves(town, place, seed)
    assert np.bincount(near.kinds, minlength=4).sum() == people.sum()
    counts, rank = counted(near, near.kinds), ranking(worth)
    assert sorted(near.vacancies) == np.flatnonzero(np.array(near.kinds) == 0).tolist()
    assert near.slots == {cell: slot for slot, cell in enumerate(near.vacancies)}
    for group in (1, 2, 3):
        assert near.codes[group] == (counts[group] * near.side + counts[0]).tolist()
        assert near.ranks[group] == rank[counts[group], counts[0]][near.vacancies].tolist()
        for stands, slots in enumerate(near.places[group]):
            assert sorted(slots) == [slot for slot, other in enumerate(near.ranks[group]) if other == stands]


@steady
@given(towns(kinds=3, least=9), places, numbers)
def test_what_is_better_than_home_by_hand(town, place, seed):
    near, worth, rng = after_some_moves(town, place, seed)
    person = int(rng.choice(np.flatnonzero(near.kinds)))
    kind, kinds = near.kinds[person], list(near.kinds)
    home = worth[tuple(counted(near, kinds)[[kind, 0], person])]
    kinds[person] = 0
    counts = counted(near, kinds)
    offers = worth[counts[kind], counts[0]][near.vacancies]
    found = list(near.better(person))
    expected = [np.flatnonzero(np.abs(offers - value) < 1e-12).tolist()
                for value in np.unique(np.round(offers, 12))[::-1] if value > home + 1e-12]
    assert found == expected


@steady
@given(towns(kinds=3, least=9), places, numbers)
def test_what_will_do_close_by_is_found_from_near_to_far(town, place, seed):
    near, worth, rng = after_some_moves(town, place, seed)
    person = int(rng.choice(np.flatnonzero(near.kinds)))
    kind, kinds, will_do = near.kinds[person], list(near.kinds), rng.random(near.side**2) < 0.3
    kinds[person] = 0
    counts, free = counted(near, kinds), np.array(near.vacancies)
    fine = will_do[counts[kind] * near.side + counts[0]][free]
    suits = near.suits(person, will_do.tolist())
    assert [suits(cell) for cell in near.vacancies] == fine.tolist()
    way = distance(person, free, *near.shape, place[2])
    reach = min(near_module.CLOSE, (min(near.shape) - 1) // 2)
    expected = [np.flatnonzero(fine & (way == far)).tolist() for far in np.unique(way[fine]) if far <= reach * reach]
    assert list(near.close(person, will_do.tolist())) == expected


@steady
@given(st.integers(9, 14), st.integers(9, 14), places)
def test_the_neighbours_kept_for_a_town_are_those_of_each_cell(rows, columns, place):
    kept = kept_neighbours((rows, columns), place)
    assert kept == [neighbours(cell, rows, columns, *place).tolist() for cell in range(rows * columns)]


def test_in_a_town_too_large_to_keep_neighbours_they_are_worked_out(monkeypatch):
    place = ("moore", 1, True)
    monkeypatch.setattr(near_module, "KEPT", 100)
    assert kept_neighbours((11, 13), place) == [None] * 143
    near = Near(np.ones((11, 13), dtype=np.int8), 3, place, np.eye(9))
    assert near.around(0) == neighbours(0, 11, 13, *place).tolist()


def test_rings_by_hand():
    assert rings(1) == [[(-1, 0), (0, -1), (0, 1), (1, 0)]]
    assert [len(ring) for ring in rings(3)] == [4, 4, 4, 8, 4, 4]  # at distances 1, √2, 2, √5, √8, 3


def test_the_examples_in_the_docstrings_run():
    assert doctest.testmod(near_module).attempted and not doctest.testmod(near_module).failed
