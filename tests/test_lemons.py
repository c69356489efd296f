"""The lot: rounds worked by hand, what never changes, exact limits, and what it draws."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.lemons import Lemons
from recording import RecordingCanvas
from views import lemons as view
from views.lemons_lot import Frame, states

BUSY = dict(sellers=120, quality_low=0.25, warranty=0.2, certification=True, certification_cost=0.4, trial_rate=0.1)


def lot(quality, **params):
    """A lot with these cars, the worst first, of a best quality of 2."""
    model = Lemons(**params)
    model.sellers = len(quality)
    model.ranks = np.array(quality) / 2
    model.open_lot()
    return model


def test_two_rounds_by_hand():
    model = lot([0.2, 0.6, 1.0, 1.8])
    assert model.price() == pytest.approx(1.35)  # 1.5 × 0.9
    model.advance()
    assert model.sold.tolist() == [True, True, True, False] and model.price() == pytest.approx(0.9)
    model.advance()
    assert model.sold.tolist() == [True, True, False, False] and model.price() == pytest.approx(0.6)
    model.advance()
    assert model.sold.sum() == 2 and model.done
    assert model.efficiency() == pytest.approx(0.8 / 3.6) and model.mean_quality() == pytest.approx(0.4)


def test_a_warranty_is_dear_for_bad_cars_only():
    model = lot([0.0, 1.0, 2.0], warranty=0.5)
    assert model.price() == pytest.approx(1.5 + 0.5)
    assert model.paid_back().tolist() == [1.0, 0.5, 0.0]
    assert model.advance().sold.all() and model.done


def test_a_certificate_is_bought_where_it_pays():
    model = lot([0.2, 1.0, 2.0], certification=True, certification_cost=0.3).advance(10)
    # at 1.6 only the best gains more by it (3 − 0.3 − 2); then the average is 0.9, and 1.5 − 0.3 − 1 beats nothing
    assert model.certified.tolist() == [False, True, True] and model.sold.tolist() == [True, True, True]
    assert model.price() == pytest.approx(0.3)
    assert model.efficiency() == pytest.approx((1.6 - 0.6) / 1.6)


def test_buyers_who_can_tell_buy_everything():
    model = Lemons(informed=True).advance(5)
    assert model.t == 1 and model.traded_share() == 1 and model.efficiency() == pytest.approx(1)
    assert np.array_equal(model.prices(), 1.5 * model.quality)


def test_the_price_falls_by_a_quarter_a_round_in_an_endless_row():
    model = lot((np.arange(200_000) + 0.5) / 100_000)
    for round_ in range(1, 8):
        assert model.advance().price() == pytest.approx(1.5 * 0.75 ** round_, abs=1e-4)


@pytest.mark.parametrize("params", [dict(quality_low=0.3), dict(quality_low=0.5, quality_high=3.0), {},
                                    dict(quality_low=1.0), dict(warranty=0.3), dict(warranty=0.7),
                                    dict(quality_low=0.4, warranty=0.2), dict(buyer_premium=2.4),
                                    dict(certification=True), dict(certification=True, buyer_premium=1.8)])
def test_an_endless_row_ends_where_theory_says(params):
    model = Lemons(**params)
    model.sellers = 20_000
    model.ranks = (np.arange(20_000) + 0.5) / 20_000
    model.open_lot()
    model.advance(2000)
    for name, value in model.theory().items():
        assert getattr(model, name)() == pytest.approx(value, abs=2e-3), name


@pytest.mark.parametrize("sellers, lots, above, spread", [(200, 400, 0.0485, 0.1205), (5000, 100, 0.0021, 0.0230)])
def test_a_finite_lot_stops_above_the_endless_row(sellers, lots, above, spread):
    """How far, and the spread over lots, from 20,000 lots of another program; 4 standard errors are allowed."""
    prices = [Lemons(sellers=sellers, quality_low=0.25, seed=seed).advance(3000).price() for seed in range(lots)]
    assert np.mean(prices) - 0.75 == pytest.approx(above, abs=4 * spread / np.sqrt(lots))
    if sellers == 200:
        assert np.mean(prices) > 0.75 + 4 * spread / np.sqrt(lots)


@settings(max_examples=40, deadline=None)
@given(st.integers(50, 300), st.floats(1, 3), st.floats(0, 1.9), st.floats(1, 4), st.floats(0, 0.99),
       st.booleans(), st.floats(0, 2), st.integers(0, 999))
def test_nobody_sells_at_a_loss_and_gains_have_a_limit(sellers, premium, low, high, warranty, certificates, cost, seed):
    assume(low < high - 0.01)
    model = Lemons(sellers=sellers, buyer_premium=premium, quality_low=low, quality_high=high, warranty=warranty,
                   certification=certificates, certification_cost=cost, seed=seed)
    for _ in range(12):
        offered = model.offer
        model.advance()
        plain = model.sold & ~model.certified
        assert (offered - model.paid_back()[plain] >= model.quality[plain] - 1e-9).all()
        dear = model.quality[model.certified]
        assert (premium * dear - cost >= dear - 1e-9).all()
        assert np.isnan(model.efficiency()) or model.efficiency() <= 1 + 1e-12
        if not certificates:
            assert (np.diff(plain.astype(int)) <= 0).all()


@settings(max_examples=40, deadline=None)
@given(st.integers(50, 300), st.floats(1.0, 1.99), st.floats(0, 2), st.integers(0, 999))
def test_without_help_the_price_never_rises_and_the_worst_stay(sellers, premium, cost, seed):
    model = Lemons(sellers=sellers, buyer_premium=premium, seed=seed).advance()
    while not model.done:
        before = model.offer
        model.advance()
        assert model.offer <= before + 1e-12
        assert (np.diff(model.sold.astype(int)) <= 0).all()  # the cars for sale are those up to some quality
    model = Lemons(sellers=sellers, buyer_premium=premium, certification=True, certification_cost=cost, seed=seed)
    model.advance(300)
    plain = model.sold & ~model.certified
    assert (np.diff(plain.astype(int)) <= 0).all() and (np.diff(model.certified.astype(int)) >= 0).all()


def test_a_change_brings_all_cars_back_and_a_wrong_one_changes_nothing():
    model = Lemons(sellers=200).advance(50)
    assert model.done and model.traded_share() < 0.1
    model.change("warranty", 0.7)
    assert model.traded_share() == 1 and not model.done and model.advance(50).traded_share() == 1
    model.change("quality_high", 1.0)
    with pytest.raises(ValueError, match="Floor under quality"):
        model.change("quality_low", 1.2)
    assert model.quality_low == 0
    with pytest.raises(ValueError, match="must be below"):
        Lemons(quality_low=1.5, quality_high=1.2)


def test_a_period_by_hand():
    model = lot([0.4, 1.9], returning=True, ratings=1.0, trial_rate=0.0)
    assert model.prices().tolist() == pytest.approx([1.725, 1.725])  # 1.5 × the average, 1.15
    model.advance()
    assert model.sold.tolist() == [True, False] and model.rating_count.tolist() == [1, 0]
    assert model.rating_sum[0] == pytest.approx(0.4, abs=1.0) and model.pool == 1.15  # nobody unrated has sold


def test_no_ratings_leave_only_the_pool_and_trials():
    model = Lemons(sellers=300, returning=True, ratings=0.0, trial_rate=0.0).advance(60)
    assert not model.rating_count.any() and not model.trial.any() and len(set(model.prices())) == 1


@pytest.mark.parametrize("size", [(800, 600), (360, 360), (300, 640)])
@pytest.mark.parametrize("params", [{}, BUSY, dict(sellers=5000, returning=True), dict(informed=True, sellers=50),
                                    dict(warranty=0.99, buyer_premium=1.0), dict(quality_low=1.9, quality_high=4.0)])
def test_the_drawing_takes_every_setting_and_finds_cars(size, params):
    model, canvas, aside = Lemons(**params), RecordingCanvas(*size), RecordingCanvas(320, 300)
    for rounds in (0, 1, 30):
        model.advance(rounds)
        canvas.chosen = (3,)
        view.draw(model, canvas)
        view.side(model, aside)
        frame = Frame(model, canvas)
        for car in (0, model.sellers // 2, model.sellers - 1):
            assert view.pick(model, float(frame.x(car)), frame.low - 2, canvas) == car
        assert view.legend(model) and len(view.table(model)[1]) == model.sellers
        assert view.card(model, 2)[0].startswith("Car 3 of") and view.describe(model).endswith(".")
        assert states(model).max() <= 3
    assert view.pick(model, 1, 1, canvas) is None
    assert {"What is attainable", "What the market achieves", "With this institution"} <= set(aside.strings())


def test_a_card_says_what_its_owner_asks():
    model = Lemons(sellers=100, warranty=0.5).advance(3)
    facts = dict(view.card(model, 9)[1])
    quality = float(model.quality[9])
    assert facts["Owner"] == "seller 10" and facts["Worth to its seller"] == f"{quality:.2f}"
    assert facts["Asks at least"] == f"{quality + 0.5 * (2 - quality):.2f}"
    assert facts["Offered"] == f"{model.price():.2f}"
    assert dict(view.card(Lemons(), 9)[1])["Asks at least"] == dict(view.card(Lemons(), 9)[1])["Worth to its seller"]


def test_keys_and_words():
    model, canvas = Lemons(), RecordingCanvas()
    assert view.move(model, None, "ArrowLeft", canvas) == 0 and view.move(model, 5, "ArrowRight", canvas) == 6
    assert view.move(model, 990, "ArrowUp", canvas) == 999 and view.move(model, 3, "ArrowDown", canvas) == 0
    assert view.describe(model).startswith("Round 0: 1,000 of 1,000 cars")
    assert "Nobody changes their mind" in view.describe(model.advance(200))
    view.draw(Lemons(quality_low=0.5), canvas)
    assert "with a floor" in canvas.strings()
