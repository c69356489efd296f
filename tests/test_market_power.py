"""Markets with power: calls worked by hand, what no trade may do, and closed forms."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.market_power import MarketPower
from models.market_power_auction import Auction, equilibrium
from models.market_power_prices import (
    next_rivals,
    owner_price,
    owner_surplus,
    rivals_price,
    rivals_surplus,
    worth_entering,
)

BUSY = dict(traders=30, rivals=3, cartel_share=0.5, cartel_floor=0.7, defection=0.1, owner_share=0.5, capture=0.3)


def two_a_side():
    """Buyers with 0.8 and 0.4, sellers with 0.2 and 0.6."""
    return Auction(np.array([0.8, 0.4]), np.array([0.2, 0.6]))


def call(who, level):
    """A draw: trader `who` of the four calls at `level`, and keeps every pledge."""
    return [(who / 4 + 0.01, level, 0.99)]


def test_a_bid_is_a_share_of_the_value_and_an_ask_of_the_way_from_cost_to_one():
    floor = two_a_side()
    floor.play(call(0, 0.25), True, [0, 0], 0.0)
    assert (floor.bid, floor.bidder) == (pytest.approx(0.2), 0)
    floor.play(call(2, 0.5), True, [0, 0], 0.0)
    assert (floor.ask, floor.asker) == (pytest.approx(0.6), 0)
    floor.play(call(1, 0.25), True, [0, 0], 0.0)  # a worse bid, 0.1, changes nothing
    assert floor.bid == pytest.approx(0.2) and not floor.trades
    floor.play(call(0, 0.9), True, [0, 0], 0.0)  # 0.72 reaches the ask: they trade at the older price
    assert floor.trades == [(0, 0, pytest.approx(0.6))] and floor.buyers == [1] and floor.sellers == [1]
    assert (floor.bid, floor.ask) == (-1, 2) and floor.over  # 0.4 and 0.6 can never agree
    assert floor.surplus() == (pytest.approx(0.2), pytest.approx(0.4), 1)


def test_a_pledge_holds_unless_it_is_broken():
    floor = two_a_side()
    floor.play(call(2, 0.5), True, [0.9, 0], 0.0)
    assert floor.ask == pytest.approx(0.95)
    floor.play([(0.51, 0.5, 0.2)], True, [0.9, 0], 0.3)
    assert floor.ask == pytest.approx(0.6)


def test_without_a_budget_offers_are_anything():
    floor = two_a_side()
    floor.play(call(1, 0.9), False, [0, 0], 0.0)
    floor.play(call(3, 0.1), False, [0, 0], 0.0)
    assert floor.trades == [(1, 1, 0.9)] and floor.surplus()[0] == pytest.approx(-0.5)


def test_equilibrium_by_hand():
    assert equilibrium(np.array([9.0, 8, 3]), np.array([2.0, 5, 6])) == (2, 6.5, 10.0)
    assert equilibrium(np.array([1.0, 2]), np.array([3.0, 4])) == (0, 2.5, 0.0)


@settings(max_examples=40, deadline=None)
@given(st.integers(5, 40), st.booleans(), st.floats(0, 1), st.floats(0, 0.95), st.floats(0, 1), st.integers(0, 9999))
def test_what_holds_after_every_call(traders, budget, share, floor, defection, seed):
    market = MarketPower(traders=traders, budget=budget, cartel_share=share, cartel_floor=floor, seed=seed)
    auction, rng = market.floor, np.random.default_rng(seed)
    for draw in rng.random((300, 3)).tolist():
        auction.play([draw], budget, market.floors(), defection)
        assert auction.bid < auction.ask
    buyers, sellers = [b for b, _, _ in auction.trades], [s for _, s, _ in auction.trades]
    assert len(set(buyers)) == len(buyers) <= traders and len(set(sellers)) == len(sellers)
    assert market.efficiency() <= 1 + 1e-12
    for buyer, seller, price in auction.trades:
        assert 0 <= price <= 1
        assert not budget or auction.values[buyer] >= price >= auction.costs[seller]
        assert defection > 0 or price >= market.floors()[seller] - 1e-12


def test_a_higher_floor_and_a_larger_cartel_cost_more():
    def mean(**params):
        return np.mean([MarketPower(seed=seed, **params).advance(400).efficiency() for seed in range(20)])
    by_floor = [mean(cartel_share=1.0, cartel_floor=floor) for floor in (0.0, 0.6, 0.8)]
    assert by_floor[0] > by_floor[1] > by_floor[2]
    assert by_floor[0] > mean(cartel_share=0.5, cartel_floor=0.8) > by_floor[2]
    assert mean(cartel_share=1.0, cartel_floor=0.8, antitrust=True) == pytest.approx(by_floor[0])
    assert mean(cartel_share=1.0, cartel_floor=0.8, power=False) == pytest.approx(by_floor[0])


def test_nobody_in_the_cartel_is_the_market_without_one():
    plain, cartel = MarketPower(seed=3).advance(400), MarketPower(seed=3, cartel_share=1.0).advance(400)
    assert np.array_equal(plain.worths, cartel.worths) and np.array_equal(plain.costs, cartel.costs)
    banned = MarketPower(seed=3, cartel_share=1.0, antitrust=True).advance(400)
    assert banned.floor.trades == plain.floor.trades and banned.bare_floor.trades == cartel.floor.trades


@settings(max_examples=60, deadline=None)
@given(st.floats(0.0, 1.0), st.integers(1, 20))
def test_the_owner_takes_the_price_that_pays_most(share, owners):
    price = owner_price(share, owners)
    assert 0.5 <= price <= 2 / 3 + 1e-12
    if owners == 1:
        assert price == pytest.approx(2 / (4 - share ** 2))

        def profit(at):
            owned = 1 - at - (1 - share) * at
            return at * owned - (owned * owned / (2 * share) if share > 0 else 0)
        if share > 0.01:
            assert profit(price) >= max(profit(price + 0.01), profit(price - 0.01))
    assert sum(owner_surplus(price, share)) <= 0.25 + 1e-12


def test_more_of_everything_for_one_is_worse_and_more_rivals_are_better():
    def gain(**params):
        return MarketPower(**params).advance(60).efficiency()
    owners = [gain(market="owner", owner_share=share) for share in (0.0, 0.3, 0.6, 1.0)]
    assert owners == sorted(owners, reverse=True) and owners[0] == pytest.approx(1)
    rivals = [gain(market="rivals", rivals=rivals) for rivals in (1, 2, 5, 20)]
    assert rivals == sorted(rivals)
    split = [gain(market="owner", owner_share=1.0, split=split) for split in (1, 2, 5)]
    assert split == pytest.approx([8 / 9, 0.96, 0.9917355])
    assert gain(market="rivals", rivals=9, collusion=True) == pytest.approx(0.75)
    assert gain(market="rivals", rivals=9, collusion=True, antitrust=True) == pytest.approx(0.99)
    for market in (dict(market="owner", owner_share=1.0), dict(market="rivals"), dict(market="capture", capture=1.0)):
        assert gain(**market, power=False) == pytest.approx(1)


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 20), st.integers(1, 20))
def test_a_larger_owner_gains_all_less_and_more_rivals_gain_all_more(one, other, few, many):
    small, large = sorted((one, other))
    gains = [4 * sum(owner_surplus(owner_price(share, 1), share)) for share in (small, large)]
    assert gains[0] >= gains[1] - 1e-12
    few, many = sorted((few, many))
    first, second = (2 * sum(rivals_surplus(rivals_price(rivals))) for rivals in (few, many))
    assert first <= second + 1e-12 and second == pytest.approx(1 - 1 / (many + 1) ** 2)


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 1), st.floats(0, 10), st.floats(0, 10), st.floats(0, 1), st.booleans(), st.integers(1, 20))
def test_nobody_gains_more_than_there_is_and_mends_harm_nobody(capture, lobbying, resistance, burnt, contest, split):
    regulator = MarketPower(market="capture", capture=capture, lobbying=lobbying, resistance=resistance, burnt=burnt,
                            contest=contest).advance(60)
    assert sum(regulator.shares()) <= 1 + 1e-12 and regulator.achieved() >= regulator.achieved(bare=True) - 1e-9
    owner = MarketPower(market="owner", owner_share=capture, split=split).advance(60)
    assert 1 + 1e-12 >= owner.achieved() >= owner.achieved(bare=True) - 1e-9


def test_rivals_come_while_it_pays_and_go_when_it_does_not():
    # nine earn 1 / 100 each; ten would earn 1 / 121
    assert worth_entering(9, 0.01) and not worth_entering(10, 0.01)
    assert (next_rivals(8, 0.01), next_rivals(9, 0.01), next_rivals(12, 0.01), next_rivals(1, 0.9)) == (9, 9, 11, 1)
    market = MarketPower(market="rivals", entry=True).advance(90)
    assert market.firms == 9 and market.spent() == pytest.approx(0.18)
    market.change("entry_cost", 0.2)
    assert market.advance(90).firms == 1


def test_capture_by_hand():
    # price 0.25 leaves buyers 0.75² of all, sellers twice 0.25 × 0.75, half of it burnt
    market = MarketPower(market="capture", capture=0.5).advance(60)
    assert market.shares() == pytest.approx((0.5625, 0.1875, 0.1875))
    contest = MarketPower(market="capture", contest=True, lobbying=3.0, resistance=1.0)
    assert contest.captured() == 0.75 and contest.captured(bare=True) == 1
    licence = MarketPower(market="capture", capture=1.0, entry=True).advance(90)
    assert licence.institutions() == ["open doors"] and licence.achieved(bare=True) == pytest.approx(0.5)
    half = MarketPower(market="capture", capture=0.5, entry=True).advance(90)
    assert half.achieved(bare=True) == pytest.approx(0.75)
    assert half.price() == pytest.approx(1 / 5)  # (4 + 1)² times 0.03 is 0.75
    assert licence.firms == 3  # (3 + 1)² times 0.05 is 0.8, (4 + 1)² times 0.05 more than 1


def test_hands():
    market = MarketPower()
    market.do("pledge", seller=4)
    assert np.flatnonzero(market.members()).tolist() == [3]
    market.do("pledge", seller=4)
    assert not market.members().any()
    for name, arguments in (("pledge", dict(seller=51)), ("post", dict(price=0.6))):
        with pytest.raises(ValueError, match="is"):
            market.do(name, **arguments)
    owner = MarketPower(market="owner", owner_share=1.0).advance(60)
    owner.do("post", price=0.9)
    assert owner.price() == 0.9 and owner.advance().price() == pytest.approx((0.9 + 2 / 3) / 2)
    with pytest.raises(ValueError, match="Price is 0.2"):
        owner.do("post", price=0.2)
