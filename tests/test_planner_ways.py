"""The regimes tick by tick, by hand: who is served when, what is counted, what a survey tells."""

import numpy as np
import pytest

from core.run import Run
from models.planner import Planner
from models.planner_measures import crossing
from models.planner_survey import filled, rounded, survey


def test_each_regime_goes_on_by_its_own_step():
    turns = Planner(people=10, regime="dictatorship")
    for tick in range(1, 11):
        turns.advance()
        assert (turns.way.taken >= 0).sum() == tick and turns.done == (tick == 10)
        person = turns.ends.order[tick - 1]
        free = np.setdiff1d(np.arange(10), turns.way.taken[turns.ends.order[:tick - 1]])
        assert turns.world.utilities[person, turns.holds[person]] == turns.world.utilities[person, free].max()
    assert turns.messages_per_person() == 1 and np.array_equal(turns.holds, turns.ends.turns)
    auction = Planner(people=10, regime="prices").advance()
    assert auction.bids == 10 and auction.messages_per_person() == 1 and not auction.done
    waiting = int((auction.way.taken < 0).sum())
    assert 0 < waiting == auction.advance().bids - 10 and auction.sent == auction.bids
    rounds = Planner(people=10, regime="cycles").advance()
    left = int((rounds.way.taken < 0).sum())
    assert 0 < left < 10 and rounds.sent == 10 and rounds.advance().sent == 10 + left
    barter = Planner(people=10, regime="barter").advance(3)
    assert barter.messages_per_person() == barter.meetings_per_person() == 3


def test_an_auction_held_in_ticks_ends_as_one_held_at_once():
    for form in ("linear", "ideal"):
        for seed in range(10):
            model = Planner(utility=form, seed=seed, regime="prices").advance(5000)
            assert np.array_equal(model.holds, model.ends.auction.allocation)
            assert model.bids == model.ends.auction.bids


def test_a_plan_is_late_by_its_lag_and_made_from_what_was_wanted_then():
    model = Planner(lag=3, utility="ideal")
    assert [model.advance().efficiency() == pytest.approx(1, abs=1e-7) for _ in range(4)] == [False] * 3 + [True]
    assert model.done and model.t == 4 and model.messages_per_person() == 4
    late = Planner(lag=3, drift=0.5, survey_every=50, utility="ideal").advance(4)
    first = Planner(drift=0.5, survey_every=50, utility="ideal").advance(1)
    assert np.array_equal(late.holds, first.holds) and late.efficiency() < 0.99


def test_a_planner_asks_again_only_where_tastes_drift_and_pays_for_every_survey():
    model = Planner(drift=0.1, survey_every=4, survey_dimensions=3)
    assert [model.advance().messages_per_person() for _ in range(9)] == [3] * 4 + [6] * 4 + [9]
    assert Planner(drift=0.1, survey_every=4, messages=7).advance(5).messages_per_person() == 14
    assert Planner(people=10, messages=200).advance().messages_per_person() == 10
    once = Planner(lag=9, survey_every=2).advance(50)
    assert once.done and once.t == 10 and once.messages_per_person() == 4


def test_a_regime_that_has_ended_begins_again_where_tastes_drift():
    for regime in ("prices", "cycles", "dictatorship"):
        model = Planner(people=12, utility="ideal", regime=regime, drift=0.1)
        endings = sum(model.advance().way.over for _ in range(120))
        assert endings > 3 and not model.done
        if regime == "prices":
            assert abs(model.money.sum()) < 1e-9 and (model.money != 0).any()


def test_fewer_levels_are_the_means_of_those_told_alike():
    tastes = np.array([[1, 2, 3, 4], [5, 4.4, 2.6, 1]])
    assert rounded(tastes, 5).tolist() == tastes.tolist()
    assert rounded(tastes, 1).tolist() == [[3] * 4] * 2
    assert rounded(tastes, 2).tolist() == [[2, 2, 2, 4.5], [4.5, 4.5, 2, 2]]
    assert rounded(tastes, 4).tolist() == [[1.5, 1.5, 3, 4], [5, 4, 3, 1.5]]


def test_tastes_not_asked_for_are_taken_as_middling():
    model = Planner(utility="ideal", survey_dimensions=2, people=9)
    known = model.preferences.astype(int).copy()
    known[:, 2:] = 3
    expected = 1 - abs(known[:, None] - model.chairs.astype(int)).sum(axis=2) / 16
    assert np.array_equal(survey(model), expected)


def test_reports_are_filled_up_by_hand():
    told = np.array([[0.9, 0.5, 0.1], [0.3, 0.7, 0.2], [0.6, 0.4, 0.8]])
    looks = np.array([[0.1, 0.9, 0.8], [0.2, 0.5, 0.9], [0.3, 0.2, 0.7]])
    assert filled(told, 1, "top", looks).tolist() == [[0.9, 0, 0], [0, 0.7, 0], [0, 0, 0.8]]
    mean = (0.9 + 0.3 + 0.4) / 3
    assert filled(told, 1, "random", looks) == pytest.approx(
        np.array([[0.9, 0.4, mean], [0.3, 0.4, mean], [0.6, 0.4, mean]]))
    for kind in ("top", "random"):
        assert np.array_equal(filled(told, 3, kind, looks), told)


def test_a_commander_who_knows_never_lowers_the_total_and_may_harm():
    model, harmed = Planner(regime="barter", command_rate=5.0), 0
    total = model.utility_now().sum()
    for _ in range(100):
        model.advance()
        assert model.utility_now().sum() >= total - 1e-9
        total, harmed = model.utility_now().sum(), max(harmed, model.worse_off())
    assert harmed > 0.1 and model.orders > 20 and not model.done


def test_a_court_holds_people_to_their_deals():
    harmed = [Planner(regime="barter", breaker_share=0.25, court=court, seed=3).advance(300) for court in (0.0, 1.0)]
    assert harmed[0].chairless() > 0 and harmed[1].chairless() == 0
    assert np.array_equal(harmed[1].holds, Planner(regime="barter", seed=3).advance(300).holds)


def test_commands_begun_after_the_end_set_a_run_going_again():
    run = Run(Planner, dict(regime="barter")).advance(2000)
    end, orders = run.t, run.model.orders
    assert run.model.done and orders == 0
    run.set("command_rate", 5.0)
    assert run.advance(20).t == end + 20 and run.model.orders > 0


def test_moves_are_seen_and_counted_as_halves_of_swaps():
    model = Planner(people=8, utility="ideal", seed=2)
    before = model.holds.copy()
    model.advance()
    movers = np.flatnonzero(model.holds != before)
    assert model.events.moved[:, 0].tolist() == movers.tolist()
    assert (before[model.events.moved[:, 1]] == model.holds[movers]).all()
    assert model.swaps == len(movers) / 2 and model.trades.tolist() == (model.holds != before).astype(int).tolist()


def test_the_average_over_a_run_is_what_it_says():
    drifting = Planner(drift=0.2, regime="barter", people=12)
    seen = [drifting.advance().efficiency() for _ in range(101)]
    assert drifting.long_run_efficiency() == pytest.approx(np.mean([seen[t] for t in (80, 84, 88, 92, 96, 100)]))
    commanded = Planner(regime="barter", command_rate=2.0, command_noise=1.0, people=12)
    seen = [commanded.advance().efficiency() for _ in range(120)]
    assert commanded.long_run_efficiency() == pytest.approx(np.mean(seen[-50:]))
    ended = Planner(regime="barter", people=12).advance(2000)
    assert ended.long_run_efficiency() == ended.efficiency()


def test_where_a_lead_is_lost():
    assert crossing([(0.0, 0.4), (0.1, 0.2), (0.2, -0.2), (0.3, 0.1)]) == pytest.approx(0.15)
    assert crossing([(0.0, 0.4), (1.0, 0.2)]) == 1.0
    assert crossing([(0.0, -0.1), (1.0, 0.2)]) == 0.0
