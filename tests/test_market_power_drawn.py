"""Markets with power, drawn: areas that are exact, the hand on the stage, every setting."""

import numpy as np
import pytest

from models.market_power import MarketPower
from recording import RecordingCanvas
from test_market_power import BUSY
from views import market_power as view
from views.market_power_frame import paid, ranks

MARKETS = [dict(cartel_share=0.4), dict(budget=False), dict(traders=200, evenly=True), dict(traders=5),
           dict(market="owner", owner_share=0.6, split=2), dict(market="owner"),
           dict(market="owner", owner_share=1.0), dict(market="rivals", rivals=20), dict(market="rivals", entry=True),
           dict(market="rivals", rivals=4, collusion=True, antitrust=True), dict(market="capture", capture=1.0),
           dict(market="capture", contest=True, entry=True), dict(market="capture", lobbying=0.0, contest=True)]


@pytest.mark.parametrize("size", [(800, 600), (360, 360), (300, 640)])
@pytest.mark.parametrize("params", [*MARKETS, BUSY])
def test_the_drawing_takes_every_setting(size, params):
    market, canvas, aside = MarketPower(**params), RecordingCanvas(*size), RecordingCanvas(380, 200)
    for ticks in (0, 3, 60):
        market.advance(ticks)
        canvas.chosen = (1,)
        view.draw(market, canvas)
        assert {"What is attainable", "Attainable"} & set(canvas.strings())  # the bar is always in sight
        view.side(market, aside)
        number = 2 * market.traders if market.market == "auction" else 2
        for who in (0, number // 2, number - 1):
            assert view.card(market, who)[0]
            assert 0 <= view.move(market, who, "ArrowRight", canvas) < number
        columns, rows = view.table(market)
        assert all(len(row) == len(columns) for row in rows) and view.describe(market).endswith(".")
        assert view.legend(market) and dict(view.tools(market))
    assert view.pick(market, -1, 0.5, canvas) is None


def test_blue_and_orange_are_what_is_gained_and_grey_what_is_lost():
    for params in ({}, dict(cartel_share=0.5), dict(budget=False)):
        market = MarketPower(**params, seed=5).advance(400)
        bought, sold = paid(market)
        there = ~np.isnan(bought)
        keen, fair = market.worths > market.fair_price, market.fair_price
        lost = np.abs(market.worths - fair)[keen != there].sum()
        lost += np.abs(market.costs - fair)[(market.costs < fair) != ~np.isnan(sold)].sum()
        assert lost == pytest.approx((1 - market.efficiency()) * market.gain, abs=1e-9)


def test_the_hand_on_the_stage():
    market, canvas = MarketPower(seed=2), RecordingCanvas(800, 600)
    view.draw(market, canvas)
    for who in (50, 77):
        assert view.pick(market, *view.spot(market, who), canvas) in (who, int(np.flatnonzero(
            ranks(market)[0] == ranks(market)[1][who - 50])[0]))
    who = 50 + int(np.argmin(market.costs))
    assert view.stroke(market, "pledge", *view.spot(market, who)) == ("pledge", dict(seller=who - 49))
    assert view.stroke(market, "look", *view.spot(market, who)) is None
    owner = MarketPower(market="owner", owner_share=0.5)
    assert view.stroke(owner, "price", 0.2, 0.7) == ("post", dict(price=0.7))
    assert view.stroke(owner, "price", 0.2, 0.1) is None  # it is at the best price already
    assert view.pick(owner, 0.1, 0.8, canvas) == 0 and view.pick(owner, 0.1, 0.2, canvas) == 1


def test_the_bar_shows_a_mend_only_if_there_is_one():
    canvas = RecordingCanvas(380, 200)
    view.side(MarketPower(cartel_share=1.0).advance(100), canvas)
    assert "none is at work" in canvas.strings()
    view.side(MarketPower(cartel_share=1.0, antitrust=True).advance(100), canvas)
    assert "none is at work" not in canvas.strings()
