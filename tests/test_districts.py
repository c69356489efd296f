"""Patches and districts of a grid, and a quota on districts, agree with what is counted by hand."""

import doctest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import blocks, clusters
from core.blocks import block_counts, block_of, dissimilarity, isolation
from core.districts import Districts
from grids import steady, towns


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


@pytest.mark.parametrize("module", (clusters, blocks), ids=lambda module: module.__name__)
def test_the_examples_in_the_docstrings_run(module):
    result = doctest.testmod(module)
    assert result.attempted >= 1 and result.failed == 0


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
    assert quota.own == [[10, 7], [7, 1], [3, 6]]
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
