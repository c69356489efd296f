"""A market in which some have power over the price, or over whoever makes the rules.

Sources: D. K. Gode and S. Sunder, "Allocative Efficiency of Markets with Zero-Intelligence Traders", Journal
of Political Economy 101 (1993) 119-137; A. Cournot (1838). Capture, defection and the split are our design.
Rules here: in the auction a random trader calls out a random price; a better one replaces the standing bid or
ask, and where they cross the two trade at the older. With a budget nobody offers at a loss. Cartel members
ask no less than the floor. In the other markets the price goes, each round, half the way to where sellers
want it; with entry one rival comes or goes each round.
"""

import numpy as np

from core.param import action
from models import market_power_prices as prices
from models.market_power_auction import Auction, equilibrium
from models.market_power_gains import Gains
from models.market_power_known import CURVES, KNOWN, SCENARIOS

EVENTS = 50  # calls a tick
CLOSE = 1e-12  # nearer than this, the price has arrived


class MarketPower(Gains):
    """Buyers, sellers, and what they may get away with."""

    title = "Market power and capture"
    question = "Who sets the price when somebody can?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES

    def setup(self):
        """Draw who wants to pay and to get how much, and in what order sellers would join a cartel."""
        draws, even = self.rng_world.random((2, self.traders)), (np.arange(self.traders) + 0.5) / self.traders
        self.worths, self.costs = (even, even.copy()) if self.evenly else draws
        self.turn = np.argsort(np.argsort(self.rng_world.random(self.traders)))
        for array in (self.worths, self.costs, self.turn):
            array.flags.writeable = False
        self.switched = np.zeros(self.traders, dtype=bool)  # joined or left by hand
        self.units, self.fair_price, self.gain = equilibrium(self.worths, self.costs)
        self.floor, self.bare_floor = Auction(self.worths, self.costs), Auction(self.worths, self.costs)
        self.firms = 1
        self.posted = self.bare_posted = self.best_price()
        self.tape = [self.posted]

    def step(self):
        """A moment of the auction, or a round in which sellers move the price."""
        if self.market == "auction":
            draws = self.rng_run.random((EVENTS, 3)).tolist()
            self.floor.play(draws, self.budget, self.floors(), self.defection)
            self.bare_floor.play(draws, self.budget, self.floors(bare=True), 0.0)
            self.done = self.floor.over and self.bare_floor.over
            return
        before = self.firms
        if self.entry:
            self.firms = prices.next_rivals(self.firms, self.cost_of_entry())
        self.posted = _half_way(self.posted, self.wanted_price())
        self.bare_posted = _half_way(self.bare_posted, self.wanted_price(bare=True))
        self.tape.append(self.posted)
        self.done = (self.firms == before and self.posted == self.wanted_price()
                     and self.bare_posted == self.wanted_price(bare=True))

    def theory(self):
        """Where the price comes to rest, where that is known beforehand."""
        return {} if self.market == "auction" else {"price": self.wanted_price()}

    @action(label="Join or leave cartel", seller=dict(default=1, low=1, high=200, step=1, label="Seller"))
    def pledge(self, seller):
        """In the auction: a seller, counted from 1, joins the cartel, or leaves it."""
        if self.market != "auction" or seller > self.traders:
            raise ValueError(f"Seller is {seller}: there are {self.traders} sellers, and a cartel only in the auction.")
        self.switched[seller - 1] ^= True

    @action(label="Post a price", price=dict(default=0.6, low=0.0, high=1.0, step=0.01, label="Price"))
    def post(self, price):
        """Put the price somewhere for a round, in all markets but the auction; no lower than the best one."""
        if self.market == "auction" or price < self.best_price():
            low = self.best_price()
            raise ValueError(f"Price is {price:g}: it may be posted in all markets but the auction, from {low:g} to 1.")
        self.posted = float(price)
        self.tape[-1] = self.posted


def _half_way(price, wanted):
    """Half the way, or all of it where hardly anything is left."""
    return wanted if abs(price - wanted) < CLOSE else (price + wanted) / 2
