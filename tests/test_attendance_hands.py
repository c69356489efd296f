"""Attendance: shows of hands, own points, and what hands do on the stage."""

import numpy as np
import pytest

from core.run import Run
from models.attendance import Attendance
from models.attendance_points import as_text, knots_of_hands, read_hands, read_shares
from recording import RecordingCanvas
from views import attendance as view
from views.attendance_keys import handles


def test_a_show_of_hands_gives_curve_rests_and_critical_mass():
    model = Attendance(hands="2, 4, 14, 33, 41, 43", people=50)
    assert model.curve_at(np.array([0, 20, 30, 50]) / 50) == pytest.approx(np.array([2, 14, 33, 43]) / 50)
    # straight from (20, 14) to (30, 33): 14 + 1.9 (x - 20) = x at 24 / 0.9; in people, above 26.67
    assert model.tipping_share() * 50 == pytest.approx(24 / 0.9, abs=1e-9) and model.critical_mass() == 27
    # from (40, 41) to (50, 43): 41 + 0.2 (x - 40) = x at 33 / 0.8
    assert model.highest_rest() * 50 == pytest.approx(33 / 0.8, abs=1e-9)


def test_hands_are_read_as_lists_and_as_pairs():
    assert read_hands(" 2,5 ; 17\n") == [(None, 2), (None, 5), (None, 17)]
    assert knots_of_hands("0 : 2, 25: 14", 50) == pytest.approx(np.array([[0, 0.5], [0.04, 0.28]]))
    assert knots_of_hands("1, 2, 3", 15)[0] == pytest.approx([0, 10 / 15, 1])
    assert read_hands("") == []
    assert as_text(knots_of_hands("2, 5, 17", 20), 20) == "0: 2, 10: 5, 20: 17"


@pytest.mark.parametrize(("text", "people", "words"), [
    ("2, five", 50, "entry 2 is five"), ("2, -5", 50, "entry 2 is -5"), ("2, 3.5", 50, "entry 2 is 3.5"),
    ("7", 50, "one entry"), ("2, 3, 60", 50, "entry 3 is 60.*there are 50"), ("1,1,1,1", 15, "entry 4 asks "
                                                                                             "about 30"),
    ("0: 2, 9", 50, "entry 2 is 9: write either all"), ("0: 2, 0: 3", 50, "entry 2 is 0:3: more people"),
    ("0: 2, 80: 3", 50, "entry 2 asks about 80"), ("2, 5000", 50, "entry 2 is 5000")])
def test_a_wrong_hand_is_named(text, people, words):
    with pytest.raises(ValueError, match=words):
        Attendance(hands=text, people=people)


@pytest.mark.parametrize(("text", "words"), [("1, 2", "has 2 entries"), ("a 1 2 3 4 5 6 7 8 9 10",
                                                                         "entry 1 is a"),
                                             ("0 1 2 3 4 5 6 7 8 9 101", "entry 11 is 101")])
def test_a_wrong_point_is_named(text, words):
    with pytest.raises(ValueError, match=words):
        read_shares(text)
    with pytest.raises(ValueError, match=words):
        Attendance(curve="custom", points=text)


def test_a_smooth_curve_is_bent_at_the_nearest_of_eleven_points():
    model, before = Attendance(), Attendance()
    model.do("drag", at=0.27, share=0.9)
    assert model.curve_at(0.3) == pytest.approx(0.9)
    others = np.delete(np.arange(11) / 10, 3)
    assert model.curve_at(others) == pytest.approx(before.curve_at(others), abs=1e-12)
    model.change("ceiling", 0.8)
    assert model.follows_formula
    assert model.curve_at(0.3) == pytest.approx(Attendance(ceiling=0.8).curve_at(0.3))


def test_under_a_subsidy_the_curve_goes_where_the_hand_is():
    model = Attendance(subsidy=0.2)
    model.do("drag", at=0.4, share=0.9)
    assert model.curve_at(0.4) == pytest.approx(0.9)


def test_a_bent_curve_is_told_as_the_show_of_hands_that_would_give_it():
    model = Attendance(hands="2, 5, 17", people=20)
    model.do("drag", at=0.52, share=0.4)
    assert ("none", "bent by hand; as a show of hands: 0: 2, 10: 8, 20: 17") in view.legend(model)
    again = Attendance(hands="0: 2, 10: 8, 20: 17", people=20)
    assert again.fixed_points() == model.fixed_points()


def test_push_and_announce_move_what_is_expected():
    model = Attendance(people=50, expected_at_start=0.4)
    model.do("shock", by=10)
    assert model.expected() == pytest.approx(0.6)
    model.do("shock", by=-1000)
    assert model.expected() == 0
    model.do("announce", number=50)
    assert model.expected() == 1
    with pytest.raises(ValueError, match="51: there are 50"):
        model.do("announce", number=51)
    with pytest.raises(ValueError, match="Would come"):
        model.do("tally", expected=5, come=51)


def test_what_hands_did_comes_back_with_the_run():
    run = Run(Attendance, dict(expected_at_start=0.3)).advance(4)
    run.do("tally", expected=10, come=40)
    run.do("shock", by=15)
    run.advance(10)
    end = run.model.metrics()
    assert Run(Attendance, run.params, run.log).advance(run.t).model.metrics() == pytest.approx(end, abs=0,
                                                                                                nan_ok=True)


# ---- by keyboard -------------------------------------------------------------------------------------------

def test_arrows_choose_a_point_and_move_it():
    model = Attendance(people=50, expected_at_start=0.58)
    handle, deed = view.steer(model, "bend", None, "ArrowUp")
    assert (handle, deed) == (6, None)  # the nearest to what is expected; the first key only chooses
    assert view.steer(model, "bend", 10, "ArrowRight") == (10, None)
    assert view.steer(model, "bend", 6, "ArrowLeft") == (5, None)
    _, (action, arguments) = view.steer(model, "bend", 5, "ArrowUp")
    assert action == "drag" and arguments == {"at": 0.5, "share": 0.52}  # one person of 50
    model.do(action, **arguments)
    assert model.curve_at(0.5) == pytest.approx(0.52)
    assert view.said(model, "bend", 5) == "Point 6 of 11: if 25 are expected, 26 people would come."
    model.do("drag", at=0.5, share=1.0)
    assert view.steer(model, "bend", 5, "ArrowUp")[1] == ("drag", {"at": 0.5, "share": 1.0})


@pytest.mark.parametrize("params", [{}, dict(subsidy=0.25), dict(hands="2, 5, 17", people=20),
                                    dict(curve="custom", subsidy=0.13)])
def test_every_point_that_is_shown_is_reached_and_moves_alone(params):
    model = Attendance(**params)
    places, before = handles(model)
    assert len(places) > 1 and ((0 <= places) & (places <= 1)).all()
    for handle in range(len(places)):
        key = "ArrowUp" if before[handle] < 0.5 else "ArrowDown"
        now, (action, arguments) = view.steer(model, "bend", handle, key)
        model.do(action, **arguments)
        after = handles(model)[1]
        assert now == handle and after[handle] == pytest.approx(arguments["share"])
        assert np.delete(after, handle) == pytest.approx(np.delete(before, handle))
        before = after


def test_arrows_say_how_many_are_expected():
    model = Attendance(people=50, expected_at_start=0.0)
    assert view.said(model, "announce", None) == "Nobody expected: 3 people would come."
    for key, number in (("ArrowLeft", 0), ("ArrowRight", 1), ("ArrowUp", 1)):
        assert view.steer(model, "announce", None, key) == (None, ("announce", {"number": number}))


def test_the_point_in_hand_is_drawn():
    canvas = RecordingCanvas(800, 600)
    view.draw(Attendance(), canvas)
    without = len(canvas.calls)
    canvas.handle = 99  # the last, where there are fewer
    view.draw(Attendance(), canvas)
    assert len(canvas.calls) > without + 2
