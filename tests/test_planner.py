"""What always holds in the debate: nobody beats the best, who consents does not lose, who knows all finds it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from core.measures import EPS
from core.tastes import FORMS
from models.chairs import Chairs
from models.planner import Planner
from models.planner_settings import REGIMES

BUSY = dict(drift=0.1, messages=3, lag=2, survey_every=4, survey_noise=0.1, people=16, breaker_share=0.4,
            command_rate=1.0, command_noise=0.3, court=0.7)

often = settings(derandomize=True, deadline=None, max_examples=60)
one_of = st.sampled_from
worlds = st.fixed_dictionaries(dict(people=st.integers(4, 40), seed=st.integers(0, 2**32 - 1),
                                    utility=one_of(FORMS), tacit_share=one_of((0.0, 0.4, 1.0))))
dials = st.fixed_dictionaries(dict(
    drift=one_of((0.0, 0.2)), price_step=one_of((0.02, 0.2)), survey_noise=one_of((0.0, 0.3)),
    survey_levels=st.integers(1, 5), survey_dimensions=st.integers(0, 4), messages=one_of((0, 2, 200)),
    message_kind=one_of(("random", "top")), survey_every=st.integers(1, 9), lag=st.integers(0, 9),
    command_rate=one_of((0.0, 3.0)), command_noise=one_of((0.0, 0.5))))


def ticks(model, number=40):
    """Step on, and yield the model after each tick."""
    for _ in range(number):
        yield model.advance()


@often
@given(worlds, dials, one_of(REGIMES))
def test_nobody_beats_the_best_and_every_chair_is_kept(world, dial, regime):
    model = Planner(**world, **dial, regime=regime)
    for _ in ticks(model):
        assert np.array_equal(np.sort(model.holds), np.arange(model.count))
        best = model.world.utilities[linear_sum_assignment(-model.world.utilities)].sum()
        assert model.utility_now().sum() <= best + 1e-9
        assert abs(model.money.sum()) < 1e-9


@often
@given(worlds, st.booleans())
def test_the_total_is_the_greatest_only_where_it_is_shared_out_best(world, told):
    world["tacit_share"] = 0.4
    model = Planner(**world, messages=200 if told else 0).advance(5)
    best = linear_sum_assignment(-model.world.utilities)[1]
    assert np.array_equal(model.holds, best) == (abs(model.efficiency() - 1) < 1e-7)
    assert not told or np.array_equal(model.holds, best)


@often
@given(worlds, one_of((0.004, 0.02, 0.2)))
def test_prices_leave_nobody_wishing_for_another_chair_by_more_than_a_step(world, step):
    model = Planner(**world, regime="prices", price_step=step).advance(20_000)
    prices, utilities = model.way.prices, model.world.utilities
    assert model.done
    at_prices = model.utility_now() - prices[model.holds]
    assert (at_prices >= (utilities - prices).max(axis=1) - step - EPS).all()
    assert model.utility_now().sum() >= model.world.ceiling - model.count * step - 1e-9
    assert np.allclose(model.money, prices[model.start] - prices[model.holds], atol=1e-12)
    assert abs(model.money.sum()) < 1e-9 and model.worse_off_net() == 0
    assert (model.utility_now() + model.money >= model.start_utility - step - EPS).all()
    if step == 0.02:
        assert np.array_equal(model.holds, model.ends.auction.allocation)


@often
@given(worlds)
def test_with_money_the_total_never_falls_and_nobody_loses_by_a_deal(world):
    model = Planner(**world, regime="money")
    before = model.utility_now() + model.money
    for _ in ticks(model, 60):
        after = model.utility_now() + model.money
        assert (after >= before - EPS).all() and after.sum() >= before.sum() - 1e-9
        assert abs(model.money.sum()) < 1e-9 and model.worse_off_net() == 0
        before = after


@often
@given(worlds, st.booleans())
def test_a_planner_who_is_told_everything_finds_the_best(world, reports):
    world["tacit_share"] = 0.0
    model = Planner(**world, messages=world["people"] if reports else 0).advance()
    best = model.world.utilities[linear_sum_assignment(-model.world.utilities)].sum()
    assert abs(model.utility_now().sum() - best) < 1e-7 and model.done
    assert model.messages_per_person() == (world["people"] if reports else 4)


@often
@given(worlds, st.booleans())
def test_rounds_of_exchange_take_from_nobody_and_leave_no_swap(world, strict):
    world["tacit_share"] = 0.4 if strict else 0.0
    model = Planner(**world, regime="cycles")
    before = model.utility_now()
    for _ in ticks(model):
        assert (model.utility_now() >= before).all()
        before = model.utility_now()
    assert model.done and model.worse_off() == 0
    assert np.array_equal(model.holds, model.ends.rounds[0])
    if strict:
        assert model.blocking_pairs() == 0 and model.pareto_gap() < 1e-9


@often
@given(worlds, st.booleans(), one_of((0.0, 0.3, 1.0)), one_of((0.0, 0.5)), one_of(("none", "private", "public")))
def test_barter_is_the_trading_crowds_to_the_bit(world, money, breakers, court, reputation):
    rules = dict(breaker_share=breakers, court=court, reputation=reputation)
    here = Planner(**world, **rules, regime="money" if money else "barter")
    there = Chairs(**world, **rules, exchange="money" if money else "strict")
    for mine, theirs in zip(ticks(here), ticks(there), strict=True):
        assert np.array_equal(mine.holds, theirs.holds) and np.array_equal(mine.money, theirs.money)
        assert mine.messages_per_person() == theirs.messages_per_person() and mine.done == theirs.done


@often
@given(worlds, one_of((0.05, 0.5)))
def test_tastes_drift_alike_under_every_regime_and_stay_on_the_scale(world, drift):
    models = [Planner(**world, drift=drift, regime=regime, command_rate=2.0) for regime in REGIMES]
    for _ in range(12):
        for model in models:
            model.advance()
            assert np.array_equal(model.preferences, models[0].preferences) and not model.done
            assert np.array_equal(model.start_utility, models[0].start_utility)
        assert models[0].preferences.min() >= 1 and models[0].preferences.max() <= 5
        people = np.arange(models[0].count)
        assert np.array_equal(models[0].start_utility, models[0].world.utilities[people, models[0].start])
    assert world["tacit_share"] == 1 or not np.array_equal(models[0].start_utility, models[0].came_with)


@often
@given(worlds, one_of(REGIMES))
def test_the_class_is_the_trading_crowds_whatever_the_regime(world, regime):
    here, there = Planner(**world, regime=regime, lag=3, command_rate=1.0), Chairs(**world)
    for name in ("preferences", "chairs", "start", "start_utility"):
        assert np.array_equal(getattr(here, name), getattr(there, name))
    assert here.marks() == there.marks()


def test_commands_do_not_change_who_meets_whom():
    free, ordered = Planner(regime="barter"), Planner(regime="barter", command_rate=5.0, command_noise=1.0)
    for one, other in zip(ticks(free, 9), ticks(ordered, 9), strict=True):
        assert np.array_equal(one.events.met, other.events.met)
    assert ordered.orders > 0 and not np.array_equal(free.holds, ordered.holds)


@pytest.mark.parametrize("share", [0.19, 0.25])
def test_with_a_report_on_every_chair_the_unspoken_is_known_too(share):
    told = Planner(tacit_share=share, messages=40).advance()
    asked = Planner(tacit_share=share).advance()
    assert told.efficiency() == pytest.approx(1.0, abs=1e-7) and asked.efficiency() < 0.9
