"""Neighbours and their counts agree with what is counted by hand, cell by cell, on oblong grids."""

import doctest

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core import grid
from core.grid import distance, neighbour_sum, neighbours, offsets
from core.likeness import TwoGroups, lanes, like_counts, packed_counts, tally, units
from grids import near_by_hand, shapes, steady, towns


def sums_by_hand(values, shape, radius, torus):
    """What `neighbour_sum` should give."""
    return [[sum(int(values[at]) for at in near_by_hand(row, column, *values.shape, shape, radius, torus))
             for column in range(values.shape[1])] for row in range(values.shape[0])]


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(grid)
    assert result.attempted >= 1 and result.failed == 0


def test_how_many_are_near():
    assert [len(offsets("moore", radius)) for radius in (1, 2, 3, 4)] == [8, 24, 48, 80]
    assert [len(offsets("von_neumann", radius)) for radius in (1, 2, 3, 4)] == [4, 12, 24, 40]


@steady
@given(towns(least=9), shapes, st.integers(1, 4), st.booleans())
def test_neighbour_sums_by_hand(town, shape, radius, torus):
    values = town.astype(np.int64) ** 3
    assert neighbour_sum(values, shape, radius, torus).tolist() == sums_by_hand(values, shape, radius, torus)


def test_one_cell_is_summed_once_by_each_of_its_neighbours():
    values = np.zeros((3, 5), dtype=int)
    values[0, 4] = 1
    assert neighbour_sum(values, "moore", 1, False).tolist() == [[0, 0, 0, 1, 0], [0, 0, 0, 1, 1], [0, 0, 0, 0, 0]]
    assert neighbour_sum(values, "moore", 1, True).tolist() == [[1, 0, 0, 1, 0], [1, 0, 0, 1, 1], [1, 0, 0, 1, 1]]
    assert neighbour_sum(values, "von_neumann", 1, True).tolist() == [[1, 0, 0, 1, 0], [0, 0, 0, 0, 1], [0, 0, 0, 0, 1]]


@steady
@given(towns(least=9), shapes, st.integers(1, 4), st.booleans(), st.integers(0, 10_000))
def test_neighbours_of_one_cell_by_hand(town, shape, radius, torus, pick):
    rows, columns = town.shape
    cell = pick % town.size
    expected = near_by_hand(cell // columns, cell % columns, rows, columns, shape, radius, torus)
    found = neighbours(cell, rows, columns, shape, radius, torus)
    assert sorted(found.tolist()) == [r * columns + c for r, c in expected]


def test_distance_by_hand():
    cells = np.arange(15)  # 3 rows of 5
    assert distance(0, cells, 3, 5, False).tolist() == [0, 1, 4, 9, 16, 1, 2, 5, 10, 17, 4, 5, 8, 13, 20]
    assert distance(0, cells, 3, 5, True).tolist() == [0, 1, 4, 4, 1, 1, 2, 5, 5, 2, 1, 2, 5, 5, 2]


@steady
@given(towns(least=9), shapes, st.integers(1, 4), st.booleans())
def test_like_and_all_neighbours_by_hand(town, shape, radius, torus):
    like, total = like_counts(town, 5, shape, radius, torus)
    for cell, kind in enumerate(town.ravel()):
        near = [int(town[at]) for at in near_by_hand(*divmod(cell, town.shape[1]), *town.shape, shape, radius, torus)]
        people = sum(other > 0 for other in near)
        assert total[cell] == people
        assert like[cell] == (near.count(kind) if kind else people)
    counts = tally(town, like, total, 5, int(total.max()))
    assert counts.sum() == (town > 0).sum() and not counts[0].any()
    for kind in range(1, 6):
        there = town.ravel() == kind
        assert (counts[kind].sum(axis=0) @ np.arange(counts.shape[2])) == total[there].sum()
        assert (counts[kind].sum(axis=1) @ np.arange(counts.shape[1])) == like[there].sum()


@steady
@given(towns(kinds=2), shapes, st.booleans())
def test_codes_of_two_groups_say_the_same(town, shape, torus):
    fast = TwoGroups(*town.shape, shape, torus)
    fast.codes((2 - town).astype(np.int8) % 3)  # what was there before must not matter
    codes = np.frombuffer(fast.codes(town), dtype=np.uint8)
    like, total = like_counts(town, 2, shape, 1, torus)
    there = town.ravel() > 0
    assert np.array_equal(fast.kinds[codes], town.ravel())
    assert np.array_equal(fast.likes[codes][there], like[there])
    assert np.array_equal(fast.totals[codes][there], total[there])
    counts = fast.tally(codes.tobytes())
    assert counts.sum() == there.sum()
    for kind, same, near in np.argwhere(counts):
        assert counts[kind, same, near] == ((town.ravel() == kind) & (like == same) & (total == near)).sum()


def test_a_packed_count_never_spills_over():
    for groups in (2, 3, 4, 5):
        town = np.full((9, 10), groups, dtype=np.int8)
        assert lanes(packed_counts(town, groups, "moore", 4, True))[:, [0, groups]].tolist() == [[80, 80]] * 90
        assert units(groups)[0] == 0
