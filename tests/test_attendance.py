"""Attendance: by hand, what always holds, limits, theory, shows of hands, what hands do, and the drawings."""

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.run import Run
from models.attendance import Attendance
from models.attendance_points import as_text, knots_of_hands, read_hands, read_shares
from recording import RecordingCanvas
from views import attendance as view
from views.attendance_labels import placed
from views.attendance_landmarks import basins, landmarks
from views.palette import DARK

BUSY = dict(finite=True, drawn=True, people=60, expected_at_start=0.45, adjustment=0.5, spread=0.2)
TEXTS = {"hands": ["0: 20, 30: 40", "9, 9, 9"], "points": ["90 80 70 60 50 40 30 20 10 5 0"]}
QUIET = settings(max_examples=40, deadline=None, derandomize=True)
DYING = dict(always=0.0, ceiling=0.8, spread=0.2, people=40, expected_at_start=0.75)

shares = st.floats(0.0, 1.0, width=32)
curves = st.one_of(
    st.fixed_dictionaries(dict(curve=st.sampled_from(("bell", "uniform", "bimodal")), centre=shares,
                               always=shares,
                               spread=st.floats(0.03, 1.0), ceiling=shares, subsidy=st.floats(0.0, 0.5),
                               second_centre=shares, first_share=shares, committed=st.integers(0, 60))),
    st.fixed_dictionaries(dict(hands=st.lists(st.integers(0, 50), min_size=2, max_size=6)
                               .map(lambda counts: ", ".join(map(str, counts))),
                               people=st.just(50), committed=st.integers(0, 60))))
rising = curves.map(lambda p: {**p, "hands": ", ".join(map(str, sorted(map(int, p["hands"].split(", ")))))}
                    if "hands" in p else {**p, "always": min(p["always"], p["ceiling"]),
                                          "ceiling": max(p["always"], p["ceiling"])})


def walk(model, ticks):
    """Attendance at the start and after every meeting."""
    values = [model.attendance()]
    for _ in range(ticks):
        values.append(model.advance().attendance())
    return values


# ---- by hand -----------------------------------------------------------------------------------------------

def test_a_bell_is_read_off_the_curve():
    bell = NormalDist(0.5, 0.15)
    model = Attendance(expected_at_start=0.6)
    assert model.advance().attendance() == pytest.approx(0.05 + 0.9 * bell.cdf(0.6), abs=1e-10)
    assert model.advance().attendance() == pytest.approx(0.05 + 0.9 * bell.cdf(0.05 + 0.9 * bell.cdf(0.6)),
                                                         abs=1e-10)


def test_expectations_go_a_part_of_the_way():
    model = Attendance(adjustment=0.25, curve="uniform", always=0.2, ceiling=0.6,
                       expected_at_start=1.0).advance()
    assert model.attendance() == pytest.approx(0.6) and model.expected() == pytest.approx(0.9)


def test_granovetters_hundred_and_the_one_that_is_changed():
    hundred = Attendance(curve="uniform", always=0.0, ceiling=1.0, finite=True, expected_at_start=0.0)
    assert [round(100 * share) for share in walk(hundred, 5)] == [0, 1, 2, 3, 4, 5]
    assert hundred.advance(200).attendance() == 1
    changed = Attendance(finite=True, expected_at_start=0.0, hands="0: 1, 1: 1, 2: 3, 99: 100, 100: 100")
    assert changed.advance(200).attendance() == pytest.approx(0.01) and changed.critical_mass() == 2
    changed.do("announce", number=2)
    assert changed.advance(200).attendance() == 1


def test_the_same_hundred_by_correcting_one_answer_by_hand():
    model = Attendance(finite=True, expected_at_start=0.0, hands="0: 1, 99: 100, 100: 100")
    model.do("tally", expected=1, come=1)
    model.do("tally", expected=2, come=3)
    assert model.advance(200).attendance() == pytest.approx(0.01)


def test_the_dying_seminar_in_people():
    model = Attendance(**DYING)
    assert [round(40 * share) for share in walk(model, 11)] == [30, 29, 27, 26, 25, 24, 22, 19, 14, 8, 2, 0]


def test_promises_bring_those_who_wait_for_the_fewest():
    model = Attendance(committed=30, always=0.0, ceiling=0.0, curve="uniform",
                       expected_at_start=0.0).advance()
    assert model.attendance() == pytest.approx(0.3) and model.regret() == 0


@pytest.mark.parametrize("finite", [False, True])
def test_promises_can_be_taken_back_once_they_have_done_their_work(finite):
    model = Attendance(expected_at_start=0.05, committed=55, finite=finite).advance(100)
    model.change("committed", 0)
    assert model.advance(100).attendance() > 0.9


def test_a_subsidy_is_that_much_more_expected():
    plain, paid = Attendance(), Attendance(subsidy=0.2)
    assert paid.curve_at(np.linspace(0, 0.8, 9)) == pytest.approx(plain.curve_at(np.linspace(0.2, 1, 9)),
                                                                  abs=1e-12)


# ---- what always holds -------------------------------------------------------------------------------------

@QUIET
@given(curves, st.floats(0.05, 1.0))
def test_fixed_points_lie_on_the_line_and_do_not_hang_on_the_speed(params, adjustment):
    model = Attendance(**params, adjustment=adjustment)
    values = [value for value, *_ in model.fixed_points()]
    assert values and all(abs(model.curve_at(value) - value) < 1e-6 for value in values)
    assert values == [value for value, *_ in Attendance(**params, adjustment=1.0).fixed_points()]


@QUIET
@given(rising)
def test_where_the_curve_rises_stable_and_unstable_alternate(params):
    model = Attendance(**params)
    points = model.fixed_points()
    corners = model.knots is not None and (np.abs(model.knots[0] - model.knots[1]) < 1e-9)[1:].any()
    if corners or any(abs(slope - 1) < 1e-3 for _, slope, _ in points):
        return
    kinds = [stable for *_, stable in points]
    assert all(a != b for a, b in zip(kinds, kinds[1:], strict=False))
    assert (kinds[0] or points[0][0] == 0) and (kinds[-1] or points[-1][0] == 1)


@QUIET
@given(rising, shares, st.floats(0.05, 1.0), st.booleans(), st.booleans())
def test_where_the_curve_rises_expectations_go_one_way_only(params, start, adjustment, finite, drawn):
    model = Attendance(**params, expected_at_start=start, adjustment=adjustment, finite=finite, drawn=drawn)
    values = [model.expected()]
    for _ in range(40):
        values.append(model.advance().expected())
    steps = np.diff(values)
    assert (steps >= -1e-9).all() or (steps <= 1e-9).all()


@QUIET
@given(curves, shares, st.booleans())
def test_who_come_stay_between_floor_and_ceiling(params, start, finite):
    model = Attendance(**params, expected_at_start=start, finite=finite)
    heights = model.knots[1] if model.knots is not None else np.array((model.always, model.ceiling))
    slack = 1 / model.people if finite else 1e-9
    low, high = heights.min() - slack, max(heights.max(), model.pledged) + slack
    assert all(low <= share <= high for share in walk(model, 10)[1:])


@QUIET
@given(curves, shares)
def test_nobody_regrets_exactly_at_a_fixed_point(params, start):
    model = Attendance(**params, expected_at_start=start)
    for value, *_ in model.fixed_points():
        model.came = value
        assert model.regret() < 1e-6
    model.came = start
    assert (model.regret() < 1e-9) == (abs(model.curve_at(start) - start) < 1e-9)


@QUIET
@given(rising, st.integers(0, 2**32 - 1))
def test_the_critical_mass_of_whole_people_parts_the_runs(params, seed):
    model = Attendance(**params, finite=True, drawn=True, seed=seed)
    mass = model.critical_mass()
    if np.isnan(mass):
        return
    ends = []
    for number in (mass - 1, mass):
        model.reset()
        model.do("announce", number=int(number))
        ends.append(round(model.advance(400).attendance() * model.people))
    assert ends[0] <= mass - 1 and ends[1] > mass


def test_a_policy_knob_leaves_the_people_as_they_are():
    plain = Attendance(finite=True, drawn=True)
    other = Attendance(finite=True, drawn=True, subsidy=0.2, committed=9, adjustment=0.5)
    assert np.array_equal(plain.ranks, other.ranks)


# ---- limits and theory -------------------------------------------------------------------------------------

def test_with_many_people_the_stairs_are_the_curve():
    few, many = Attendance(), Attendance(finite=True, people=1000)
    assert walk(many, 6) == pytest.approx(walk(few, 6), abs=0.02)


@pytest.mark.parametrize(("start", "ends"), [(0.49, 0.0512), (0.51, 0.9488)])
def test_either_side_of_the_critical_mass_parts_the_runs(start, ends):
    model = Attendance(expected_at_start=start)
    assert model.critical_mass() == 50
    predicted = model.theory()["attendance"]
    assert model.advance(200).attendance() == pytest.approx(predicted, abs=1e-5) == pytest.approx(ends,
                                                                                                  abs=1e-4)


def test_the_fold_appears_where_the_fixed_points_do():
    model = Attendance(always=0.0, ceiling=0.9, spread=0.2)
    edge = model.critical_ceiling()
    assert edge == pytest.approx(0.83200, abs=1e-4)
    for ceiling, count in ((edge - 1e-4, 1), (edge + 1e-4, 3)):
        assert Attendance(always=0.0, ceiling=ceiling, spread=0.2).fixed_point_count() == count


def test_hysteresis_by_hand():
    model = Attendance(expected_at_start=1.0, always=0.0, ceiling=0.95, spread=0.2).advance(100)
    rests = [model.attendance()]
    for ceiling in (0.84, 0.80, 0.84, 0.95):
        model.change("ceiling", ceiling)
        rests.append(model.advance(300).attendance())
    assert rests[0] > 0.9 and rests[1] > 0.6 and max(rests[2:]) < 0.05


def test_the_curves_of_the_page_show_it():
    low, high = Attendance.curves[:2]
    assert low.values == high.values
    ends = [Attendance(ceiling=0.9, **curve.params).advance(curve.ticks).attendance() for curve in (low,
                                                                                                    high)]
    assert ends[0] < 0.1 and ends[1] > 0.8


def test_a_falling_curve_swings_and_slow_expectations_calm_it():
    crowded = dict(always=1.0, ceiling=0.0, centre=0.6, spread=0.2, expected_at_start=0.5)
    model = Attendance(**crowded).advance(200)
    assert (model.swing_low(), model.swing_high()) == pytest.approx((0.023, 0.998),
                                                                    abs=1e-3) and not model.done
    calm = Attendance(**crowded, adjustment=0.3).advance(200)
    assert calm.done and calm.attendance() == pytest.approx(0.5665, abs=1e-4)
    assert calm.theory() == {}


# ---- shows of hands and own points -------------------------------------------------------------------------

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


# ---- what hands do -----------------------------------------------------------------------------------------

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


# ---- the drawings ------------------------------------------------------------------------------------------

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
