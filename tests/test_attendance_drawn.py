"""Attendance: the drawings, who is picked on them, and what is said of a person."""

import doctest

import numpy as np
import pytest

from models.attendance import Attendance
from recording import RecordingCanvas
from views import attendance as view
from views import attendance_words
from views.attendance_labels import placed
from views.attendance_landmarks import basins, landmarks
from views.palette import DARK


@pytest.mark.parametrize("scenario", Attendance.scenarios, ids=lambda scenario: scenario.title)
@pytest.mark.parametrize("size", [(800, 600), (360, 360), (834, 380), (360, 640)])
def test_every_scenario_is_drawn(scenario, size):
    canvas = RecordingCanvas(*size, theme=DARK)
    model = Attendance(**scenario.params)
    for progress in (1.0, 0.3):
        canvas.progress, canvas.chosen = progress, (7,)
        view.draw(model, canvas)
        view.side(model, RecordingCanvas(size[0], 240))
        assert {"who come"} < set(canvas.strings()) and any("expected" in text for text in canvas.strings())
        assert view.describe(model).endswith(".")
        model.advance(3)
    assert len(view.table(model)[1]) == model.people
    assert view.card(model, 7)[0] == "Person 8"


def test_the_points_are_named_on_the_drawing():
    canvas = RecordingCanvas(800, 600)
    view.draw(Attendance(), canvas)
    named = {"critical mass", "50 people", "settles at 5 people", "settles at 95 people"}
    assert named < set(canvas.strings())


def test_landmarks_and_basins_of_whole_people():
    model = Attendance(finite=True, expected_at_start=0.0, hands="0: 1, 1: 1, 2: 3, 99: 100, 100: 100")
    assert [(round(100 * mark.middle, 1), mark.kind) for mark in landmarks(model)] == [
        (1, "rests"), (1.5, "tips"), (100, "rests")]
    assert basins(landmarks(model)) == [(0.0, 0.015), (0.015, 1.0)]


def test_a_person_is_found_where_drawn_and_by_the_arrows():
    model, canvas = Attendance(expected_at_start=0.3), RecordingCanvas(800, 600)
    view.draw(model, canvas)
    sprites = [arguments[2] for verb, arguments in canvas.calls if verb == "sprites"][-1].reshape(-1, 4)
    for who in (0, 29, 30, 99):
        assert view.pick(model, *canvas.to_model(*sprites[who, 1:3]), canvas) == who
    assert view.pick(model, 0.5, 0.5, canvas) is None
    assert view.move(model, None, "ArrowRight", canvas) == 0 and view.move(model, 4, "ArrowLeft", canvas) == 3
    assert view.move(model, 99, "ArrowDown", canvas) == 99
    x, y = view.spot(model, 49)
    assert y == pytest.approx(0.5) and model.curve_at(x) == pytest.approx(model.ranks[49], abs=1e-3)


def test_strokes_become_actions_that_the_model_takes():
    model = Attendance()
    for tool, name in (("bend", "drag"), ("announce", "announce")):
        action, arguments = view.stroke(model, tool, 0.42, 1.02)
        assert action == name
        model.do(action, **arguments)
    assert view.stroke(model, "look", 0.4, 0.4) is None and view.stroke(model, "bend", 1.3, 0.5) is None


def test_names_keep_off_the_lines_and_one_another():
    side, line = 500, tuple((500 * Attendance().curve_at(np.linspace(0, 1, 97))).tolist())
    names = (25.0, 25.0, 150.0, 18.0), (250.0, 250.0, 110.0, 36.0), (475.0, 475.0, 150.0, 18.0)
    boxes = placed(names, side, line)
    for left, low, wide, high in boxes:
        assert 0 <= left <= side - wide and 0 <= low <= side - high
        for x, y in zip(np.linspace(0, side, 97), line, strict=True):
            assert not (left < x < left + wide and low < y < low + high)


@pytest.mark.parametrize(("params", "who", "words"), [
    ({}, 0, "always comes"), ({}, 99, "never comes"), ({}, 49, "comes if 50 are expected"),
    (dict(committed=3), 2, "has promised to come"),
    (dict(always=1.0, ceiling=0.0, centre=0.6, spread=0.2), 49, "comes unless more than 60 are expected"),
    (dict(hands="0, 40, 0, 50", people=50), 19, "comes if 5 to 15 or 24 to 50 are expected")])
def test_a_person_says_when_they_come(params, who, words):
    assert dict(view.card(Attendance(**params), who)[1])["Rule"] == words


def test_who_always_comes_waits_for_nobody_without_a_sign():
    _, rows = view.table(Attendance())
    assert str(rows[0][1]) == "0.0" and str(rows[99][1]) == "None"
    assert doctest.testmod(attendance_words).attempted and not doctest.testmod(attendance_words).failed
