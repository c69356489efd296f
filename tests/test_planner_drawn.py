"""The picture of the debate: it draws under every regime, and says what the model has."""

from functools import partial

import numpy as np
import pytest

import views_help
from models.planner import Planner
from models.planner_settings import REGIMES
from recording import RecordingCanvas
from test_planner import BUSY
from views import planner as view
from views.crowd_people import FAINT
from views.palette import DARK, LIGHT
from views.planner_words import happening, waiting
from views_help import calls

drawn = partial(views_help.drawn, view=view)


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("people", (4, 40, 151, 200))
def test_draws_under_every_regime_at_every_size(regime, people):
    model = Planner(**{**BUSY, "people": people, "regime": regime, "command_rate": 20.0})
    for ticks in (0, 1, 1, 3):
        model.advance(ticks)
        for width, height, theme, scale in ((800, 600, LIGHT, 1), (360, 360, DARK, 1), (834, 300, LIGHT, 1.35)):
            for progress in (0.0, 0.4, 1.0):
                canvas = drawn(model, width, height, progress, (0, people - 1), theme=theme, scale=scale)
                assert len(canvas.calls) < 70
        view.side(model, RecordingCanvas(416, 320))
        assert view.describe(model).startswith(f"Tick {model.t}, ")
        title, facts, history = view.card(model, 0)
        assert title == "Person 1" and len(dict(facts)["Ideal chair" if model.utility == "ideal" else "Weights"]) < 60
        columns, rows = view.table(model)
        assert all(len(row) == len(columns) for row in rows) and len(rows) == people
        assert (columns[-1] == "Money") == (regime in ("money", "prices"))


@pytest.mark.parametrize("scenario", Planner.scenarios, ids=lambda scenario: scenario.title)
def test_draws_every_scenario(scenario):
    model = Planner(**scenario.params)
    for _ in range(30):
        drawn(model, progress=0.5)
        drawn(model)
        view.side(model, RecordingCanvas(416, 320))
        model.advance(3)


def test_who_has_no_chair_for_good_is_pale():
    model = Planner(regime="dictatorship", people=20).advance(5)
    assert len(waiting(model)) == 15
    opacity = max((arguments[2] for arguments in calls(drawn(model), "sprites")), key=len)[3::4]
    assert (opacity == np.float32(FAINT)).sum() == 15 * 4 and (opacity == 1).sum() == 5 * 4
    whole = max((arguments[2] for arguments in calls(drawn(model.advance(20)), "sprites")), key=len)[3::4]
    assert (whole == 1).all()


def test_money_stands_under_who_received_or_paid_it():
    model = Planner(regime="prices", people=20, utility="ideal").advance(500)
    written = drawn(model).strings()
    expected = [f"{100 * money:+.0f}".replace("-", "−") for money in model.money if abs(money) >= view.LEAST]
    assert expected and sorted(text for text in written if text[0] in "+−") == sorted(expected)
    assert not [text for text in drawn(Planner(people=20).advance()).strings() if text[0] in "+−"]


def said(ticks=1, **params):
    """What the headline says after some ticks."""
    return happening(Planner(**params).advance(ticks))


def test_headlines_by_hand():
    assert said(0) == "Everybody has the chair they came with."
    moved = Planner(utility="ideal").advance()
    worse = int((moved.utility_now() < moved.start_utility - 1e-9).sum())
    assert happening(moved) == (f"The plan is carried out: {len(moved.events.moved)} people moved; "
                                f"{worse} sit worse than they came")
    assert said(lag=3) == "Everybody was asked; the plan comes in 3 ticks"
    assert said(2, lag=3) == "The plan comes in 2 ticks" and said(3, lag=3) == "The plan comes in 1 tick"
    assert said(4, drift=0.1, survey_every=50) == "Last asked 3 ticks ago"
    turns = Planner(people=6, regime="dictatorship").advance()
    person = turns.ends.order[0]
    assert happening(turns) in (f"Person {person + 1} takes the best chair left; 5 to come",
                                f"Person {person + 1} keeps the own chair; 5 to come")
    assert said(6, people=6, regime="dictatorship").startswith("Person") and "to come" not in said(
        6, people=6, regime="dictatorship")
    assert said(4000, regime="prices") == "Sold: nobody is left without a chair"
    auction = Planner(regime="prices").advance(3)
    left = int((auction.way.taken < 0).sum())
    assert happening(auction) == f"{40 - left} of 40 lead on a chair; {left} bid again"
    rounds = Planner(regime="cycles").advance()
    left = int((rounds.way.taken < 0).sum())
    assert happening(rounds) == f"{len(rounds.events.moved)} people passed chairs round; {left} people still point"
    assert said(100, regime="cycles") == "Everybody has been on a round"


def test_an_order_is_told_drawn_and_written_down():
    model = Planner(regime="barter", command_rate=5.0).advance()
    first, second = model.events.ordered[0]
    assert happening(model).startswith(f"Person {first + 1} and Person {second + 1} swap by order")
    assert any("Swapped by order." in line for line in view.card(model, int(first))[2])
    assert f"{model.orders} swaps were ordered." in view.describe(model)
    colours = [arguments[2] for arguments in calls(drawn(model), "lines")]
    assert LIGHT.loss in colours
    assert LIGHT.loss not in [a[2] for a in calls(drawn(Planner(regime="barter").advance()), "lines")]


@pytest.mark.parametrize("regime", ("prices", "cycles", "dictatorship", "planner"))
def test_a_history_tells_where_everybody_came_to_sit(regime):
    model = Planner(regime=regime, utility="ideal").advance(500)
    for person in range(model.count):
        history = model.history_of(person)
        assert len(history) == model.trades[person] == int(model.start[person] != model.holds[person])
        for tick, other, gave, got, before, after, note in history:
            assert (gave, got, other) == (model.start[person], model.holds[person], -1) and note.endswith(".")
            assert before == model.start_utility[person] and after == model.utility_now()[person] and tick == model.t


def test_the_legend_explains_what_is_drawn():
    for regime in REGIMES:
        words = " ".join(text for _, text in view.legend(Planner(regime=regime, command_rate=1.0)))
        assert ("order" in words) == (regime in ("barter", "money"))
        assert ("pale" in words) == (regime in ("prices", "cycles", "dictatorship"))
        assert ("money" in words) == (regime in ("money", "prices"))
