"""The segregation grid: moves by hand, and what theory says of the start."""

import doctest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import segregation_moves
from models.segregation import Segregation
from models.segregation_moves import MOVES, one_after_another
from models.segregation_town import group_sizes
from towns import drawn, seeds, steady, town, unhappy

BUSY = dict(rows=20, columns=24, density=0.85, similar_wanted=0.5, quota=0.7, subsidy=0.05, similar_limit=0.95)


def test_who_is_unhappy_by_hand():
    lines = ("AAB.", "A.B.", "...B", "A...")
    assert unhappy(town(*lines, similar_wanted=0.5)) == []
    assert unhappy(town(*lines, similar_wanted=0.6)) == [(0, 1), (0, 2)]  # 2 of 4; 1 of 2; the lone A is happy
    assert unhappy(town(*lines, similar_wanted=0.51)) == [(0, 1), (0, 2)]
    assert unhappy(town(*lines, similar_wanted=0.6, subsidy=0.1)) == []
    assert unhappy(town(*lines, similar_wanted=0.0, similar_limit=0.9)) == [(0, 0), (1, 0), (2, 3)]
    assert unhappy(town(*lines, similar_wanted=0.5, neighbourhood="von_neumann")) == []
    assert unhappy(town(*lines, similar_wanted=0.51, neighbourhood="von_neumann")) == [(0, 1), (0, 2)]
    everybody = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 3), (3, 0)]
    assert unhappy(town(*lines, similar_wanted=0.6, radius=3)) == everybody


def test_a_town_without_edges_has_neighbours_across():
    lines = ("A..........B", "............")
    assert unhappy(town(*lines, similar_wanted=0.1)) == []
    assert unhappy(town(*lines, similar_wanted=0.1, torus=True)) == [(0, 0), (0, 11)]


@pytest.mark.parametrize("move", MOVES)
def test_the_only_unhappy_one_moves_and_all_others_stay(move):
    lines = ("BBBBBBBBBBBB", "BABBBBBBBBBB", *["BBBBBBBBBBBB"] * 7, "BBBBBBBBBBB.")
    model = town(*lines, similar_wanted=0.1, move=move, alike_value=1.0)
    model.step()
    full = "BBBBBBBBBBBB"
    if move in ("random", "batch", "netlogo"):  # the one vacancy is taken, whatever it is like
        moved = move != "netlogo" or model.grid[9, 11] == 1  # who walks may come home again
        assert drawn(model) == ([full, "B.BBBBBBBBBB", *[full] * 7, "BBBBBBBBBBBA"] if moved else list(lines))
        if moved:
            assert model.moves.tolist() == [[13, 119]]
    else:
        assert model.grid[1, 1] == 1 and model.done == (not len(model.moves))


def test_the_nearest_place_that_will_do():
    model = town("ABBB........", "BBBB........", "BBBB......AA", "....A.....AA", move="nearest", similar_wanted=0.5)
    assert unhappy(model) == [(0, 0), (3, 4)]
    model.step()
    # A vacancy next to nobody will do: four rows down for (0, 0); one to the right or one down for (3, 4).
    ends = {divmod(origin, 12): divmod(target, 12) for origin, target in model.moves.tolist()}
    assert ends[0, 0] == (4, 0) and ends[3, 4] in ((3, 5), (4, 4)) and model.unhappy() == 0


def test_the_best_place():
    model = town("AB..........", "BB........AA", "..........A.", move="best", similar_wanted=0.5, seed=2)
    model.step()
    assert sorted(map(tuple, np.argwhere(model.grid == 1).tolist()))[0] != (0, 0)
    assert model.similar() == 1.0 and model.unhappy() == 0


def test_half_and_half_is_best_where_to_be_alike_is_worth_nothing():
    model = town("AAA.........", "AAA.........", "....BB......", "....AA.B....", move="utility", alike_value=0.0)
    before = model.similar()
    model.advance(30)
    assert model.similar() < before


@steady
@given(st.integers(0, 30), st.integers(1, 12), seeds)
def test_one_after_another_by_hand(people, free, seed):
    rng = np.random.default_rng(seed)
    cells = rng.permutation(60)
    movers, vacancies = cells[:people], cells[people:people + free]
    slots = rng.integers(0, free, people)
    grid = np.zeros(60, int)
    grid[movers] = 1 + np.arange(people)
    left, expected = vacancies.tolist(), []
    for mover, slot in zip(movers.tolist(), slots.tolist(), strict=True):
        expected.append(left[slot])
        grid[left[slot]], grid[mover] = grid[mover], 0
        left[slot] = mover
    targets, after = one_after_another(movers, slots, vacancies)
    assert targets.tolist() == expected and after.tolist() == left
    assert grid[targets].tolist() == list(range(1, people + 1))


def test_sizes_of_groups_by_hand():
    assert group_sizes(2250, 2, 0.0).tolist() == [1125, 1125]
    assert group_sizes(101, 2, 0.0).tolist() == [51, 50]
    assert group_sizes(101, 3, 0.0).tolist() == [35, 33, 33]
    assert group_sizes(2250, 2, 0.7).tolist() == [1575, 675]
    assert group_sizes(100, 5, 0.6).tolist() == [60, 10, 10, 10, 10]


def test_the_examples_in_the_docstrings_run():
    assert doctest.testmod(segregation_moves).failed == 0


def test_at_first_chance_decides_who_is_near():
    # Half of 2,250 people: (1125 - 1) / (2250 - 1) of the others are alike.
    models = [Segregation(seed=seed) for seed in range(40)]
    expected = models[0].theory()["similar"]
    assert expected == pytest.approx(1124 / 2249)
    found = [model.similar() for model in models]
    assert abs(np.mean(found) - expected) < 4 * np.std(found, ddof=1) / np.sqrt(40)
    mixed = Segregation(groups=4, first_share=0.7, rows=20, columns=20, density=0.5)  # 140, 20, 20, 20
    assert mixed.theory()["similar"] == pytest.approx((140 * 139 + 3 * 20 * 19) / (200 * 199))
    assert mixed.advance().theory() == {}
