"""The segregation grid: what hands do, on the stage too, and what is said of a cell."""

import numpy as np
import pytest

from core.run import Run
from models.segregation import Segregation
from recording import RecordingCanvas
from test_segregation import BUSY
from towns import drawn, town
from views import segregation as view


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
    assert dict(facts) == {"Group": "1, a circle", "Neighbours": "2 people, in reach of 3 cells",
                           "Alike": "1, 50\u00a0%", "Wants": "60\u00a0% at least", "Is": "unhappy"}
    assert view.card(model, 2)[0] == "Vacancy at row 0, column 2"
    said = view.describe(model).replace("\u00a0", " ")
    assert said.startswith("Tick 0: 3 people of 2 groups; 33 % of their neighbours are alike, 60 %")
    columns, rows = view.table(model)
    assert len(rows) == 3 and rows[0] == [0, 0, 1, 2, 1, 0.6, "no"]


def test_where_cells_are_smaller_than_dots_four_share_one():
    model, small, large = Segregation(rows=400, columns=401), RecordingCanvas(220, 220), RecordingCanvas(900, 900)
    view.draw(model, small)
    view.draw(model, large)
    every, shared = large.brush.picture.astype(int), small.brush.picture.astype(int)
    assert every.shape == (400, 401, 4) and shared.shape == (200, 200, 4)
    mean = every[:, :400].reshape(200, 2, 200, 2, 4).mean(axis=(1, 3))
    assert np.abs(mean - shared).max() <= 3 and (every[..., 3] == 255).all() and (shared[..., 3] == 255).all()
    image = next(arguments for verb, arguments in small.calls if verb == "image")
    assert image[2] == pytest.approx(image[3])  # the odd column is left out
