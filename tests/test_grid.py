"""Neighbours, patches and districts agree with what is counted by hand, cell by cell, on oblong grids."""

import doctest

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import blocks, clusters, grid
from core.blocks import block_counts, block_of, dissimilarity, isolation
from core.districts import Districts
from core.grid import distance, neighbour_sum, neighbours, offsets
from core.likeness import TwoGroups, lanes, like_counts, packed_counts, tally, units
from core.near import Near

steady = settings(derandomize=True, deadline=None, max_examples=60)
shapes = st.sampled_from(grid.SHAPES)


@st.composite
def towns(draw, kinds=5, least=3):
    """An oblong grid of kinds."""
    rows, columns = draw(st.integers(least, least + 7)), draw(st.integers(least, least + 9))
    flat = draw(st.lists(st.integers(0, kinds), min_size=rows * columns, max_size=rows * columns))
    return np.array(flat, dtype=np.int8).reshape(rows, columns)


def near_by_hand(row, column, rows, columns, shape, radius, torus):
    """The neighbours of a cell, found by looking at every cell of the grid."""
    found = []
    for other_row in range(rows):
        for other_column in range(columns):
            down, right = abs(other_row - row), abs(other_column - column)
            if torus:
                down, right = min(down, rows - down), min(right, columns - right)
            far = max(down, right) if shape == "moore" else down + right
            if 0 < far <= radius:
                found.append((other_row, other_column))
    return found


def sums_by_hand(values, shape, radius, torus):
    """What `neighbour_sum` should give."""
    return [[sum(int(values[at]) for at in near_by_hand(row, column, *values.shape, shape, radius, torus))
             for column in range(values.shape[1])] for row in range(values.shape[0])]


def patches_by_hand(town, torus):
    """The patches of one kind, each a set of cells, by walking."""
    rows, columns = town.shape
    todo, patches = {(r, c) for r in range(rows) for c in range(columns) if town[r, c]}, []
    while todo:
        patch, edge = set(), [todo.pop()]
        while edge:
            row, column = here = edge.pop()
            patch.add(here)
            for down, right in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                at = (row + down, column + right)
                if torus:
                    at = (at[0] % rows, at[1] % columns)
                if at in todo and town[at] == town[here]:
                    todo.discard(at)
                    edge.append(at)
        patches.append(patch)
    return patches


@pytest.mark.parametrize("module", (grid, clusters, blocks), ids=lambda module: module.__name__)
def test_the_examples_in_the_docstrings_run(module):
    result = doctest.testmod(module)
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


@steady
@given(towns(kinds=3), st.booleans())
def test_patches_by_hand(town, torus):
    labels, sizes = clusters.clusters(town, torus)
    expected = patches_by_hand(town, torus)
    assert sorted(sizes.tolist()) == sorted(len(patch) for patch in expected)
    for patch in expected:
        assert len({int(labels[at]) for at in patch}) == 1
    assert np.array_equal(labels >= 0, town > 0)


def test_a_spiral_is_one_patch():
    rows = ("111111", "222221", "111121", "122121", "121121", "122221", "111111")
    spiral = np.array([list(row) for row in rows], dtype=int)
    assert sorted(clusters.clusters(spiral, torus=False)[1].tolist()) == [15, 27]
    assert clusters.clusters(np.zeros((2, 3), dtype=np.int8))[1].tolist() == []


@steady
@given(towns(kinds=2), st.integers(2, 10))
def test_districts_by_hand(town, side):
    block = block_of(*town.shape, side)
    across = -(-town.shape[1] // side)
    counts = block_counts(town == 1, side)
    for number, people in enumerate(counts):
        top, left = number // across * side, number % across * side
        assert people == (town[top:top + side, left:left + side] == 1).sum() == (town[block == number] == 1).sum()


@steady
@given(st.lists(st.tuples(st.integers(0, 25), st.integers(0, 25)), min_size=1, max_size=30))
def test_evenness_by_hand(pairs):
    first, second = np.array(pairs).T
    both = sum(first), sum(second)
    if all(both):
        assert dissimilarity(first, second) == pytest.approx(sum(abs(a / both[0] - b / both[1]) for a, b in pairs) / 2)
    if both[0]:
        assert isolation(first, second) == pytest.approx(sum(a / both[0] * a / (a + b) for a, b in pairs if a))
    assert 0 <= dissimilarity(first, second) <= 1 and 0 <= isolation(first, second) <= 1


def test_a_quota_judges_the_district_after_the_move():
    town = np.array([[1, 1, 1, 0, 2, 2, 2, 2], [1, 1, 2, 2, 2, 2, 0, 0], [1, 1, 1, 2, 0, 0, 0, 0]], dtype=np.int8)
    quota = Districts(town, 2, 4, 0.75)  # left block: 8 of the first, 3 of the second; right block: 6 of the second
    left, right = 3, 14
    assert quota.allow(1, 1, np.array([left, right])).tolist() == [True, True]  # 8 of 11 stay; 1 of 7
    assert quota.allow(2, 4, np.array([left, right])).tolist() == [True, False]  # 4 of 12; still 6 of 6
    for kind in (1, 2):
        for origin in np.flatnonzero(town == kind).tolist():
            one_by_one = [quota.allows(kind, origin, target) for target in range(town.size)]
            assert one_by_one == quota.allow(kind, origin, np.arange(town.size)).tolist()
    quota.move(1, 1, right)
    assert quota.own.tolist() == [[10, 7], [7, 1], [3, 6]]
    assert not Districts(town, 2, 4, 0.7).allow(1, 1, left)  # 8 of 11 would stay above 0.7
    for people, free in ((3, True), (4, False)):  # who comes makes it four, or five
        small = np.zeros((4, 12), dtype=np.int8)
        small[0, :people], small[0, 8] = 1, 1
        judge = Districts(small, 2, 4, 0.9)
        assert judge.allows(1, 8, 15) == free and judge.allow(1, 8, np.array([15])).tolist() == [free]
    few = np.zeros((4, 4), dtype=np.int8)
    few[0, :4] = 1
    assert Districts(few, 2, 4, 0.5).allow(1, 0, 15)
    assert not Districts(np.ones((4, 5), np.int8), 2, 5, 0.5).allow(1, 0, 15)


@steady
@given(towns(kinds=3, least=9), shapes, st.integers(1, 4), st.booleans(), st.integers(0, 2**32))
def test_counts_stay_right_while_people_move_in_turn(town, shape, radius, torus, seed):
    town[0, 0], town[1, 1] = 1, 0
    rng = np.random.default_rng(seed)
    most = len(offsets(shape, radius)) + 1
    worth = rng.random((most, most))
    near = Near(town, 3, (shape, radius, torus), worth)
    for _ in range(8):
        kinds = np.array(near.kinds)
        person = int(rng.choice(np.flatnonzero(kinds)))
        kind = near.leave(person)
        end = int(rng.choice(np.append(near.vacancies, person)))
        near.settle(person, kind, end)
    after = np.array(near.kinds, dtype=np.int8).reshape(town.shape)
    counts = lanes(packed_counts(after, 3, shape, radius, torus))[:, :4].T
    assert near.counts == counts.tolist()
    assert sorted(near.vacancies.tolist()) == np.flatnonzero(after == 0).tolist()
    assert np.array_equal(near.here, counts[:, near.vacancies])
    assert np.array_equal(near.offers, worth[near.here, near.here[0]])
