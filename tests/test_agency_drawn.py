"""Paid by the measure, drawn: every setting finds its things, and a hand and keys set what a lesson turns on."""

import numpy as np
import pytest

from models.agency import Agency
from recording import RecordingCanvas
from test_agency import BUSY
from views import agency as view
from views import agency_hands, agency_proxy
from views.agency_words import stops, things

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
