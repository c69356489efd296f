"""The segregation grid: moves by hand, what never changes, the limits, and what theory says."""

import doctest

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.grid import neighbours
from core.run import Run
from models import segregation_moves
from models.segregation import Segregation
from models.segregation_moves import MOVES, one_after_another
from models.segregation_town import group_sizes
from views import segregation as view

BUSY = dict(rows=20, columns=24, density=0.85, similar_wanted=0.5, quota=0.7, subsidy=0.05, similar_limit=0.95)
steady = settings(derandomize=True, deadline=None, max_examples=25)
SMALL = dict(rows=12, columns=17)
moves = st.sampled_from(MOVES)
seeds = st.integers(0, 2**32 - 1)


def town(*lines, **params):
    """A town as drawn, in the upper left corner of an empty one: A and B live there, a dot is a vacancy."""
    model = Segregation(**{"rows": 10, "columns": 12, "torus": False, **params})
    model.grid[:] = 0
    for row, line in enumerate(lines):
        model.grid[row, :len(line)] = [".ABCDE".index(letter) for letter in line]
    model.look_again()
    return model


def drawn(model):
    """The town as lines, without what is empty to the right and below."""
    lines = ["".join(".ABCDE"[kind] for kind in row).rstrip(".") for row in model.grid]
    return "\n".join(lines).rstrip("\n").split("\n")


def unhappy(model):
    """Where the unhappy live, as (row, column)."""
    return [divmod(int(cell), model.columns) for cell in model.unhappy_cells()]


def shares_by_hand(model):
    """The share of like neighbours of everybody who has any, cell by cell; and how many have none of another kind."""
    shares, alone, flat = [], 0, model.grid.ravel()
    for cell in np.flatnonzero(flat):
        near = flat[neighbours(int(cell), model.rows, model.columns, model.neighbourhood, model.radius, model.torus)]
        like, total = int((near == flat[cell]).sum()), int((near > 0).sum())
        alone += like == total
        if total:
            shares.append(like / total)
    return shares, alone


# ---- by hand -------------------------------------------------------------------------------------------------------

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


# ---- invariants ----------------------------------------------------------------------------------------------------

setting = st.fixed_dictionaries(dict(
    move=moves, groups=st.integers(2, 5), torus=st.booleans(), neighbourhood=st.sampled_from(("moore", "von_neumann")),
    radius=st.integers(1, 4), density=st.sampled_from((0.3, 0.7, 0.9, 0.99)), similar_wanted=st.floats(0, 1),
    quota=st.sampled_from((0.5, 0.7, 1.0)), wanted_spread=st.sampled_from(("none", "uniform", "normal")),
    similar_limit=st.sampled_from((0.8, 1.0)), seed=seeds))


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


# ---- limits and identities -----------------------------------------------------------------------------------------

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


# ---- theory --------------------------------------------------------------------------------------------------------

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


# ---- hands ---------------------------------------------------------------------------------------------------------

def test_hands_by_hand():
    model = town("AB.", "A..")
    model.do("move_person", row=0, column=1, to_row=2, to_column=2)
    assert drawn(model) == ["A", "A", "..B"] and model.moves.tolist() == [[1, 26]]
    model.do("paint", row=0, column=2, kind=2)
    model.do("paint", row=1, column=0, kind=0)
    assert drawn(model) == ["A.B", "", "..B"] and model.people() == 3
    model.do("drop", row=0, column=0, people=2, kind=2)
    assert drawn(model) == ["BBB", "", "..B"]
    for name, arguments, why in (("move_person", dict(row=1, column=0, to_row=3, to_column=3), "Nobody lives"),
                                 ("move_person", dict(row=0, column=0, to_row=0, to_column=1), "Somebody lives"),
                                 ("paint", dict(row=10, column=0, kind=1), "Row is 10"),
                                 ("paint", dict(row=0, column=0, kind=3), "Kind is 3")):
        with pytest.raises(ValueError, match=why):
            model.do(name, **arguments)
    assert drawn(model) == ["BBB", "", "..B"]


def test_sorted_and_mixed():
    model = Segregation(groups=3, rows=20, columns=31, wanted_spread="normal")
    vacant, wishes = model.grid == 0, [sorted(model.taste[model.grid == kind].tolist()) for kind in (1, 2, 3)]
    model.do("sort")
    assert np.array_equal(model.grid == 0, vacant)
    assert (np.diff(model.grid.T[model.grid.T > 0]) >= 0).all() and model.similar() > 0.85
    assert wishes == [sorted(model.taste[model.grid == kind].tolist()) for kind in (1, 2, 3)]
    model.do("mix")
    assert model.similar() == pytest.approx(1 / 3, abs=0.08) and model.theory() == {}


def test_hands_are_replayed():
    setting = dict(**BUSY, wanted_spread="normal")
    run = Run(Segregation, setting).advance(3)
    run.do("drop", row=3, column=4, people=20, kind=2)
    run.do("mix")
    run.advance(4)
    twin = Run(Segregation, setting, run.log).advance(7)
    assert np.array_equal(twin.model.grid, run.model.grid) and np.array_equal(twin.model.taste, run.model.taste)
    run.rewind(2).rewind(7)
    assert np.array_equal(twin.model.grid, run.model.grid)


def test_a_live_parameter_counts_anew():
    model = Segregation().advance(50)
    assert model.unhappy() == 0
    model.change("similar_wanted", 0.7)
    assert model.unhappy() > 0.2 and not model.done


def test_large_towns_count_no_patches():
    model = Segregation(rows=1000, columns=70)
    assert np.isnan(model.clusters()) and 0 < model.similar() < 1


# ---- the view ------------------------------------------------------------------------------------------------------

def test_hands_on_the_stage():
    model = town("AB.", "A..")
    assert view.stroke(model, "paint2", 2.4, 0.9) == ("paint", {"row": 0, "column": 2, "kind": 2})
    assert view.stroke(model, "paint2", 1.5, 0.5) is None and view.stroke(model, "erase", -0.1, 0.5) is None
    held = view.grasp(model, "move", 1.2, 0.2)
    assert view.release(model, "move", held, 5.5, 3.5) == ("move_person", dict(row=0, column=1, to_row=3, to_column=5))
    assert view.grasp(model, "move", 2.5, 0.5) is None and view.release(model, "move", held, 1.5, 0.5) is None
    assert {key for key, _ in view.tools(model)} == {"look", "move", "paint1", "paint2", "erase"}
    for cell in (0, 11, 60, 119):
        assert view.pick(model, *view.spot(model, cell), None) == cell
    assert view.move(model, 0, "ArrowLeft", None) == 0 and view.move(model, 0, "ArrowDown", None) == 12


def test_words_of_a_cell():
    model = town("AB.", "A..", similar_wanted=0.6)
    title, facts, _ = view.card(model, 0)
    assert title == "Circle at row 0, column 0"
    assert dict(facts) == {"Group": "1, a circle", "Neighbours": "2 people, in reach of 3 cells", "Alike": "1, 50 %",
                           "Wants": "60 % at least", "Is": "unhappy"}
    assert view.card(model, 2)[0] == "Vacancy at row 0, column 2"
    assert view.describe(model).startswith("Tick 0: 3 people of 2 groups; 33 % of their neighbours are alike, 60 %")
    columns, rows = view.table(model)
    assert len(rows) == 3 and rows[0] == [0, 0, 1, 2, 1, 0.6, "no"]
