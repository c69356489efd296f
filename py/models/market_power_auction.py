"""One auction floor: who is still there, the standing bid and ask, and the trades so far.

Sums are `fsum`: the built-in one rounds differently from Python to Python.
"""

from math import fsum

MOST = 20_000  # events


class Auction:
    """A double auction in which traders call out prices at random."""

    def __init__(self, values, costs):
        self.values, self.costs = values.tolist(), costs.tolist()
        self.buyers, self.sellers = list(range(len(self.values))), list(range(len(self.costs)))
        self.events, self.over = 0, False
        self.trades = []  # (buyer, seller, price), the first first
        self._clear()

    def _clear(self):
        """An empty book: a bid nobody made, an ask nobody made."""
        self.bid, self.ask, self.bidder, self.asker = -1.0, 2.0, -1, -1

    def play(self, draws, budget, floors, defection):
        """Events from `draws` (events, 3) of 0 to 1: who calls, how high, whether a pledge is broken.

        `budget` keeps offers from being losses, `floors` are the least that each seller has pledged to ask.
        """
        self.over = self._finished(budget, floors, defection)
        for who, level, temptation in draws:
            if self.over:
                break
            self.events += 1
            turn = int(who * (len(self.buyers) + len(self.sellers)))
            if turn < len(self.buyers):
                traded = self._call_bid(self.buyers[turn], level, budget)
            else:
                seller = self.sellers[turn - len(self.buyers)]
                low = self.costs[seller] if budget else 0.0
                if temptation >= defection:
                    low = max(low, floors[seller])
                traded = self._call_ask(seller, low + level * (1 - low))
            if traded or self.events >= MOST:
                self.over = self._finished(budget, floors, defection)

    def _call_bid(self, buyer, level, budget):
        """A buyer calls; whether that makes a trade, at the older price, the ask."""
        offer = level * self.values[buyer] if budget else level
        if offer > self.bid:
            self.bid, self.bidder = offer, buyer
        return self.bid >= self.ask and self._trade(self.ask)

    def _call_ask(self, seller, offer):
        """A seller calls; whether that makes a trade, at the older price, the bid."""
        if offer < self.ask:
            self.ask, self.asker = offer, seller
        return self.ask <= self.bid and self._trade(self.bid)

    def _trade(self, price):
        """Both leave with what they wanted, and the book is empty again."""
        self.trades.append((self.bidder, self.asker, price))
        self.buyers.remove(self.bidder)
        self.sellers.remove(self.asker)
        self._clear()
        return True

    def _finished(self, budget, floors, defection):
        """Whether nobody is left who could still trade with anybody, or time is up."""
        if not self.buyers or not self.sellers or self.events >= MOST:
            return True
        if not budget:
            return False
        low = [self.costs[k] if defection > 0 else max(self.costs[k], floors[k]) for k in self.sellers]
        return max(self.values[k] for k in self.buyers) < min(low)

    def surplus(self):
        """What buyers and what sellers gained, and how many traded: two floats and an int."""
        buyers = fsum(self.values[buyer] - price for buyer, _, price in self.trades)
        sellers = fsum(price - self.costs[seller] for _, seller, price in self.trades)
        return buyers, sellers, len(self.trades)


def equilibrium(values, costs):
    """Where demand meets supply: (units, price in the middle of the last pair, the most that can be gained).

    >>> import numpy as np
    >>> equilibrium(np.array([9.0, 8, 3]), np.array([2.0, 5, 6]))
    (2, 6.5, 10.0)
    """
    high, low = sorted(values.tolist(), reverse=True), sorted(costs.tolist())
    units = sum(value > cost for value, cost in zip(high, low, strict=True))
    if units == 0:
        return 0, (high[0] + low[0]) / 2, 0.0
    gain = fsum(value - cost for value, cost in zip(high[:units], low[:units], strict=True))
    return units, (high[units - 1] + low[units - 1]) / 2, gain
