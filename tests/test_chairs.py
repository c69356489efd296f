"""What always holds in the trading crowd, whatever its rules."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.barter import EXCHANGES
from core.measures import EPS
from core.tastes import FORMS
from models.chairs import Chairs

BUSY = dict(liar_share=0.4, exaggeration=0.6, inspection=0.3, breaker_share=0.3, break_rate=0.7, court=0.3)
TEXTS = {"roster": ["Ada:1111-5555;Ben:5555-1111;:3333-2222;:2345-5432"]}

often = settings(derandomize=True, deadline=None, max_examples=60)
one_of, shares = st.sampled_from, st.sampled_from((0.0, 0.25, 0.6, 1.0))
worlds = st.fixed_dictionaries(dict(
    people=st.integers(4, 60), seed=st.integers(0, 2**32 - 1), utility=one_of(FORMS), room_side=st.just(4),
    tacit_share=one_of((0.0, 0.4, 1.0)), meeting=one_of(("random", "room"))))
rules = st.fixed_dictionaries(dict(
    liar_share=shares, breaker_share=shares, exaggeration=shares, inspection=shares, court=shares,
    break_rate=shares, warranty=st.booleans(), exchange=one_of(EXCHANGES),
    break_mode=one_of(("grab", "walk")),
    cooldown=st.integers(0, 9), reputation=one_of(("none", "private", "public")), strikes=st.integers(1, 4),
    deterrable=st.booleans(), trust=one_of(("none", "own", "public"))))


def ticks(model, number=40):
    """Step on, and yield the model after each tick."""
    for _ in range(number):
        model.advance()
        yield model


@often
@given(worlds, rules)
def test_chairs_are_conserved_and_nobody_beats_the_best(world, rule):
    model = Chairs(**world, **rule)
    for _ in ticks(model):
        seated = model.holds[model.holds >= 0]
        assert sorted([*seated, *model.spare[:, 1]]) == list(range(model.count))
        assert model.utility_now().sum() <= model.world.ceiling + 1e-9
        assert model.chairless() == 0 or rule["break_mode"] == "grab"
        assert abs(model.money.sum()) < 1e-9
        assert model.trades.sum() == 2 * model.swaps and (model.honest or (model.deals >= model.trades).all())


@often
@given(worlds)
def test_in_honest_strict_barter_nobody_ever_loses(world):
    model = Chairs(**world)
    before = model.utility_now()
    while not model.advance().done and model.t < 400:
        after, traded = model.utility_now(), model.events.traded
        assert (after[traded] > before[traded] + EPS).all()
        idle = np.setdiff1d(np.arange(model.count), traded)
        assert np.array_equal(after[idle], before[idle])
        before = after
    assert model.worse_off() == 0
    if model.done:
        assert model.blocking_pairs() == 0 and model.t % 10 == 0


def test_with_money_partners_of_a_large_crowd_gain_alike():
    for form in FORMS:
        model = Chairs(people=1500, utility=form, exchange="money")
        for _ in range(5):
            before = model.utility_now() + model.money
            model.advance()
            gained = (model.utility_now() + model.money - before)[model.events.traded]
            assert len(gained) > 50 and np.allclose(gained[:, 0], gained[:, 1]) and (gained > 0).all()


@often
@given(worlds)
def test_with_money_the_total_rises_and_nobody_is_worse_off_with_what_he_was_paid(world):
    model = Chairs(**world, exchange="money")
    before = model.utility_now() + model.money
    for _ in ticks(model, 60):
        after = model.utility_now() + model.money
        assert (after >= before - 1e-12).all() and abs(model.money.sum()) < 1e-9
        assert after.sum() >= before.sum() - 1e-9
        before = after


@often
@given(worlds, shares, shares, one_of(EXCHANGES), st.booleans())
def test_a_shaming_record_and_a_full_court_make_honest_to_the_bit(world, liars, breakers, exchange, record):
    honest = Chairs(**world, exchange=exchange)
    if record:
        kept = Chairs(**world, exchange=exchange, liar_share=liars, breaker_share=breakers, inspection=0.3,
                      court=0.4, reputation="public", trust="own")
    else:
        kept = Chairs(**world, exchange=exchange, breaker_share=breakers, court=1.0, inspection=0.5)
    for first, second in zip(ticks(honest), ticks(kept), strict=True):
        assert np.array_equal(first.holds, second.holds) and np.array_equal(first.money, second.money)


@pytest.mark.parametrize("exchange", EXCHANGES)
def test_a_large_crowd_that_counts_in_whole_points_trades_the_same_to_the_bit(exchange):
    for form in FORMS:
        honest = Chairs(people=3001, utility=form, exchange=exchange)
        kept = Chairs(people=3001, utility=form, exchange=exchange, liar_share=0.5, reputation="public")
        for first, second in zip(ticks(honest, 15), ticks(kept, 15), strict=True):
            assert np.array_equal(first.holds, second.holds)
        assert honest.swaps > 100


@often
@given(worlds, shares, st.integers(0, 9))
def test_not_turning_up_takes_no_chair_and_lowers_no_utility(world, breakers, cooldown):
    model = Chairs(**world, breaker_share=breakers, break_mode="walk", cooldown=cooldown)
    before = model.utility_now()
    for _ in ticks(model):
        assert model.chairless() == 0 and (model.utility_now() >= before).all()
        before = model.utility_now()


@often
@given(worlds, rules)
def test_a_policy_never_changes_the_world(world, rule):
    plain, other = Chairs(**world), Chairs(**world, **rule)
    for name in ("preferences", "chairs", "start", "start_utility", "order"):
        assert np.array_equal(getattr(plain, name), getattr(other, name))
    few, many = Chairs(**world, liar_share=0.2), Chairs(**world, liar_share=0.6)
    assert (few.liars <= many.liars).all() and many.liars.sum() == int(0.6 * many.count + 0.5)
    assert plain.marks() == other.marks()
