"""Principal and agent: figures worked by hand, what never changes, limits, and what is drawn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.agency import Agency
from models.agency_vectors import aligned, expected_best, picked, pressure, read_vector, turned
from recording import RecordingCanvas
from views import agency as view
from views import agency_hands, agency_proxy
from views.agency_words import stops, things

BUSY = dict(candidates=12, monitoring=0.3, second_rate=0.5, stop_after=20, top_share=0.25)
TEXTS = {"wanted": ["1, 1", "0.2, 0, 1"], "measured": ["0.5, -1", "1, 0.8, 0.3"], "second": ["1, 1", "0, 0, 1"]}
part = st.floats(-2, 2).map(lambda number: round(number, 3))
vectors = st.lists(part, min_size=3, max_size=3)


def text(vector):
    """A vector as its parameter takes it."""
    return ", ".join(str(number) for number in vector)


def test_a_step_of_learning_by_hand():
    agent = Agency(lesson="proxy", pay_rate=0.5).advance()
    assert agent.effort == pytest.approx([0.05, 0.04])  # a tenth of the way to 0.5 × (1, 0.8)
    assert agent.true_value() == pytest.approx(0.05 - 0.016 - (0.0025 + 0.0016) / 2)
    assert agent.proxy_value() == pytest.approx(0.05 + 0.032)
    assert agent.advance().effort == pytest.approx([0.095, 0.076])


def test_monitoring_turns_the_measure_and_costs_its_square():
    assert turned(np.array([0.0, 2.0]), np.array([1.0, 0.0]), 0.25) == pytest.approx([0.5, 1.5])
    agent = Agency(lesson="proxy", wanted="1, 0", measured="0, 2", monitoring=0.5, monitoring_cost=0.2,
                   pay_rate=1.0).advance(500)
    assert agent.effort == pytest.approx([1, 1]) and agent.true_value() == pytest.approx(1 - 1 - 0.05)


def test_a_second_measure_at_the_right_rates_has_it_all():
    agent = Agency(lesson="proxy", pay_rate=1.0, second_rate=1.2).advance(500)  # (1, 0.8) + 1.2 (0, −1) = (1, −0.4)
    assert agent.share_of_best() == pytest.approx(1, abs=1e-9)


def test_stopping_ends_the_run_there():
    agent = Agency(lesson="proxy", pay_rate=1.2, stop_after=5).advance(50)
    to_the_end = Agency(lesson="proxy", pay_rate=1.2).advance(300)
    assert agent.t == 5 and agent.done and agent.true_value() > to_the_end.true_value()


def test_a_piece_rate_by_hand():
    agent = Agency(lesson="pay", pay_rate=0.5, effort_cost=2.0, risk_aversion=0.5, measurement_noise=4.0).advance(500)
    assert agent.effort == pytest.approx([0.25])
    assert agent.true_value() == pytest.approx(0.25 - 0.0625 - 0.25)  # effort, its cost, its risk
    assert agent.best_rate() == pytest.approx(1 / 5) and agent.best_there_is() == 0.25
    assert agent.theory()["true_value"] == pytest.approx(agent.true_value())


def test_audits_by_hand():
    agent = Agency(lesson="audit", audit_rate=0.25, fine=2.0).advance()
    assert (agent.gains[agent.cheats] > 0.5).all() and (agent.gains[~agent.cheats] <= 0.5).all()
    assert not (agent.caught & ~agent.cheats).any()
    assert Agency(lesson="audit", audit_rate=0.5, fine=2.0).advance().true_value() == 1
    assert Agency(lesson="audit", audit_rate=0.0).advance().true_value() == 0


def test_the_choice_of_a_search_by_hand():
    scores = np.array([[1.0, 5.0, 3.0, 4.0]])
    assert picked(scores, 0.0, np.array([0.9])) == [1]
    assert [int(picked(scores, 0.5, np.array([ticket]))[0]) for ticket in (0.0, 0.49, 0.51, 0.999)] == [1, 1, 3, 3]
    assert int(picked(scores, 1.0, np.array([0.9]))[0]) == 0


def test_the_largest_of_two_and_the_pressure_on_paper():
    assert expected_best(2) == pytest.approx(np.pi ** -0.5, abs=1e-5)
    assert expected_best(1) == pytest.approx(0, abs=1e-9)
    assert expected_best(3) == pytest.approx(1.5 * np.pi ** -0.5, abs=1e-5)
    assert pressure(1) == 0 and pressure(16) == pytest.approx(np.log(16) - 15 / 16)


@settings(max_examples=80, deadline=None)
@given(vectors, vectors, st.floats(0, 2))
def test_no_pay_rate_beats_the_angle(wanted, measured, rate):
    agent = Agency(lesson="proxy", wanted=text(wanted), measured=text(measured), pay_rate=rate)
    assert agent.value_at(rate) <= agent.best_there_is() * agent.aligned_share() + 1e-9
    agent.effort = agent.pull()
    assert agent.true_value() == pytest.approx(float(agent.value_at(rate)))
    assert agent.best_value() == pytest.approx(agent.best_there_is() * agent.aligned_share(), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(vectors, vectors, st.floats(0.01, 0.5), st.floats(0, 2))
def test_effort_closes_the_same_part_of_the_gap_every_tick(wanted, measured, rate, pay):
    agent = Agency(lesson="proxy", wanted=text(wanted), measured=text(measured), learning_rate=rate, pay_rate=pay)
    for _ in range(5):
        gap = agent.pull() - agent.effort
        agent.step()
        assert agent.pull() - agent.effort == pytest.approx((1 - rate) * gap, abs=1e-9)


@settings(max_examples=80, deadline=None)
@given(vectors, vectors, st.floats(0.1, 2))
def test_only_a_measure_along_what_is_wanted_can_attain_all(wanted, measured, factor):
    first, second = np.array(wanted), np.array(measured)
    across = np.cross(first, second)
    if (first ** 2).sum() > 0.01 and (second ** 2).sum() > 0.01:
        assert 0 <= aligned(first, second) <= 1 + 1e-9
        assert (aligned(first, second) > 1 - 1e-9) == ((across ** 2).sum() <= 1e-9 * (first ** 2).sum()
                                                       * (second ** 2).sum())
        assert aligned(first, factor * first) == pytest.approx(1)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 200), st.sampled_from(["gaussian", "t3", "t2"]), st.integers(0, 999))
def test_the_measure_of_the_best_never_falls_with_more_candidates(candidates, noise, seed):
    agent = Agency(lesson="search", candidates=candidates, noise=noise, seed=seed).advance(2)
    assert (np.diff(agent.sum_proxy) >= -1e-9).all()
    assert agent.scores[agent.chosen] == agent.scores.max()


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 1), st.floats(0, 10), st.integers(0, 999))
def test_as_many_cheat_as_the_fine_leaves(rate, fine, seed):
    agent = Agency(lesson="audit", audit_rate=rate, fine=fine, seed=seed).advance()
    share = max(0.0, 1 - rate * fine)
    assert agent.foreseen_cheating() == share
    assert agent.cheats.mean() == pytest.approx(share, abs=5 * 0.025)


@pytest.mark.parametrize("lesson", ["pay", "proxy", "search", "audit"])
def test_nothing_is_lost_where_the_value_is_seen(lesson):
    agent = Agency(lesson=lesson, seen=True).advance(500)
    assert agent.institutions() == []
    assert agent.share_of_best() == pytest.approx(1, abs=1e-9 if lesson != "search" else 0.03)


def test_vectors_are_read_and_refused_by_name():
    assert read_vector(" 1, -0.4,2 ").tolist() == [1, -0.4, 2]
    for wrong, named in (("1", "There are 1"), ("1, x", "'x'"), ("1, 3", "3 is not from"), ("1,nan", "nan"),
                         ("1,1,1,1,1,1", "There are 6")):
        with pytest.raises(ValueError, match=f"^Measured: .*{named}"):
            Agency(lesson="proxy", measured=wrong)
    assert Agency(lesson="proxy", wanted="1, 0, 0.5").count.tolist() == [1, 0.8, 0]


def test_a_change_forgets_what_was_found_under_the_old_rule():
    agent = Agency(lesson="search").advance(10)
    agent.change("candidates", 3)
    assert agent.searched == 0 and agent.advance().sizes == [1, 2, 3]
    agent = Agency(lesson="proxy").advance(300)
    effort = agent.effort.copy()
    agent.change("pay_rate", 0.8)
    assert not agent.done and np.array_equal(agent.effort, effort)


SETTINGS = [{}, BUSY, dict(BUSY, lesson="search"), dict(BUSY, lesson="pay"), dict(seen=True),
            dict(wanted="1, 0, 0.5", measured="0, 1, 1", monitoring=0.5, second_rate=1.0),
            dict(wanted="0, 0", measured="0, 0"), dict(pay_rate=2.0, measured="-2, -2"),
            dict(wanted="1, 0, 0", measured="2, 0, 0"), dict(lesson="pay"), dict(lesson="pay", seen=True),
            dict(lesson="pay", pay_rate=2.0, risk_aversion=5.0, measurement_noise=5.0), dict(lesson="audit"),
            dict(lesson="pay", measurement_noise=0.0, risk_aversion=0.0, effort_cost=0.1),
            dict(lesson="audit", seen=True), dict(lesson="search", candidates=1, noise="t2"),
            dict(lesson="search", candidates=1024, noise="t2", proxy_noise=3.0), dict(lesson="search", seen=True)]


@pytest.mark.parametrize("size", [(800, 600), (360, 360), (300, 640)])
@pytest.mark.parametrize("params", SETTINGS)
def test_the_drawing_takes_every_setting_and_finds_things(size, params):
    agent, canvas, aside = Agency(**{"lesson": "proxy", **params}), RecordingCanvas(*size), RecordingCanvas(320, 300)
    for ticks in (0, 1, 100):
        agent.advance(ticks)
        canvas.chosen = (0,)
        view.draw(agent, canvas)
        view.side(agent, aside)
        assert view.describe(agent).endswith(".") and view.legend(agent)
        columns, rows = view.table(agent)
        assert all(len(row) == len(columns) for row in rows)
        first, number = len(stops(agent)), len(stops(agent)) + things(agent)
        if number:
            x, y = view.places(agent, canvas)
            assert len(x) == len(y) == number
            for who in {0, first, number - 1} - {number}:
                there = view.pick(agent, float(x[who]), float(y[who]), canvas)
                assert there is not None and (x[there] - x[who]) ** 2 + (y[there] - y[who]) ** 2 <= 14 ** 2
                assert view.card(agent, who)[1] and view.spot_on(agent, who, canvas) == (x[who], y[who])
                for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
                    assert 0 <= view.move(agent, who, key, canvas) < number
            assert view.move(agent, None, "ArrowLeft", canvas) == view.move(agent, 10 ** 6, "ArrowRight", canvas)
        else:
            assert view.move(agent, None, "ArrowLeft", canvas) is None and view.pick(agent, 9, 9, canvas) is None
        assert view.card(agent, 10 ** 6) == ("Not there any more", [], [])
    assert {"What is attainable", "What the market achieves", "With this institution"} <= set(aside.strings())
    assert "Attainable" in canvas.strings() or "What is attainable" in canvas.strings()  # on the stage as well


def drawn(width=800, height=560, **params):
    """An agency after a few ticks, and the canvas that it is drawn on."""
    agent, canvas = Agency(**params).advance(3), RecordingCanvas(width, height)
    view.draw(agent, canvas)
    return agent, canvas


@pytest.mark.parametrize("size", [(800, 560), (390, 390), (300, 640)])
def test_a_hand_sets_what_the_lesson_turns_on_where_it_is_put_down(size):
    for params, name, across, value in ((dict(lesson="pay"), "pay_rate", 0.9, 0.9),
                                        (dict(lesson="proxy"), "pay_rate", 0.62, 0.62),
                                        (dict(lesson="search"), "candidates", 6.0, 64),
                                        (dict(lesson="audit"), "fine", 0.9, 4.5)):
        agent, canvas = drawn(*size, **params)
        part = agency_hands.PARTS[agent.lesson]
        plot = (part.hall if agent.lesson == "audit" else part.curve_plot)(agent, canvas)
        deed, arguments = view.stroke_on(agent, "tune", float(plot.x(across)), float(plot.y(0.1)), canvas)
        agent.do(deed, **arguments)
        assert getattr(agent, name) == pytest.approx(value)
        assert view.stroke_on(agent, "tune", 1.0, 1.0, canvas) is None
        assert view.stroke_on(agent, "look", float(plot.x(across)), float(plot.y(0.1)), canvas) is None


def test_a_hand_aims_the_measure_and_does_not_where_there_is_none():
    agent, canvas = drawn(lesson="proxy")
    plot = agency_proxy.plane(agent, canvas)
    deed = view.stroke_on(agent, "aim", float(plot.x(0.51)), float(plot.y(-0.98)), canvas)
    assert deed == ("aim", dict(first=0.5, second=-1.0))
    agent.do(deed[0], **deed[1])
    assert agent.measured == "0.5, -1.0" and agent.gauge().tolist() == [0.5, -1.0] and not agent.done
    effort = agent.effort + 0.1 * (agent.pay_rate * np.array([0.5, -1.0]) - agent.effort)
    assert agent.advance().effort == pytest.approx(effort)
    three = Agency(lesson="proxy", wanted="1, 0, 0.5")
    three.do("aim", first=0.2, second=0.4)
    assert three.count.tolist() == [0.2, 0.4, 0] and "aim" not in dict(view.tools(three))
    for params in (dict(lesson="pay"), dict(lesson="proxy", seen=True)):
        with pytest.raises(ValueError, match="First task is 1"):
            Agency(**params).do("aim", first=1.0, second=1.0)
    with pytest.raises(ValueError, match="Pay rate is 0.5"):
        Agency(lesson="pay", seen=True).do("tune", value=0.5)
    with pytest.raises(ValueError, match="Candidates"):
        Agency(lesson="search").do("tune", value=0.0)
    assert view.tools(Agency(seen=True)) == []


def test_keys_go_along_the_curve_and_over_to_the_arrows():
    agent, canvas = drawn(lesson="proxy")
    arrows = len(stops(agent))
    assert view.move(agent, None, "ArrowLeft", canvas) == arrows  # what is wanted
    assert view.move(agent, arrows, "ArrowRight", canvas) == arrows + 1
    assert view.move(agent, arrows + 1, "ArrowUp", canvas) == 0 and view.move(agent, 4, "ArrowDown", canvas) == arrows
    assert view.card(agent, 4) == ("Pay rate 0.4", [("True value, in the end", "0.141"),
                                                    ("What is measured", "0.656")], [])
    deed, arguments = view.stroke_on(agent, "aim", *view.spot_on(agent, arrows, canvas), canvas)
    agent.do(deed, **arguments)
    assert agent.alignment() == pytest.approx(1)  # Enter on what is wanted measures just that
