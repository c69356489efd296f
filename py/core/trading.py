"""Trade in pairs: who meets talks, agrees or not, keeps the deal or not. What barter shares, in any room."""

import numpy as np

from core import conduct
from core.barter import agreed, can_trade, payment
from core.crowd import Crowd
from core.deals import Deals, Events
from core.diary import SWAPPED
from core.param import metric
from core.reasons import why

CHECK_EVERY = 10  # ticks; how often it is looked whether anybody could still trade


class Trading(Crowd):
    """A crowd that trades chairs; a rule that a model has no dial for stands as it does here.

    What the rules mean is said where they are dials, in `core/ground_rules.py`.
    """

    exchange, meeting = "strict", "random"
    liar_share, exaggeration, inspection, warranty = 0.0, 0.5, 0.0, False
    breaker_share, break_rate, break_mode, cooldown, court = 0.0, 1.0, "grab", 5, 0.0
    reputation, strikes, deterrable, trust, trust_prior = "none", 1, True, "none", 5

    def trade(self, pair, tick):
        """Who meets talks, describes chairs, agrees or not, delivers or not; then the truth comes out."""
        if not self.honest:
            pair = pair[:, conduct.can_talk(self, pair)]
        self.events = Events(pair.T)
        self.meetings += pair.shape[1]
        deals = self.describe(pair)
        yes = self.agree(deals).nonzero()[0]
        if yes.size:
            self.deliver(deals.only(yes), tick)

    def describe(self, pair):
        """Each says what the chair is like, and the other sees what it would be worth; liars exaggerate."""
        ordinal = self.honest and self.exchange != "money"
        own, other = self.world.compare(pair, self.holds, self.cells, ordinal)
        return Deals(pair, own, other, other if self.honest else conduct.exaggerated(self, pair, other))

    def agree(self, deals):
        """Who says yes: both must, to what they heard, less what they have learned to expect of promises."""
        heard = deals.heard
        if self.trust != "none" and not self.honest:
            heard = heard * (1 - conduct.discount(self, deals.pair))
        return agreed(self.exchange, deals.own, heard, deals.other)

    def deliver(self, deals, tick):
        """Both hand over their chairs, unless one breaks the deal, or was lied to and has a warranty."""
        seat, outcome = self.holds[deals.pair], SWAPPED
        if self.honest:
            self.hand_over(deals, seat)
        else:
            swapped, outcome = conduct.settle(self, deals, tick)
            self.hand_over(deals.only(swapped), seat[:, swapped])
        if self.diary is not None:
            self.diary.write(tick, self.exchange, deals, seat, outcome)

    def hand_over(self, deals, seat):
        """The partners swap the chairs `seat` (2, deals); with money, who gains more pays the other."""
        self.put(deals.pair, seat[::-1])
        if self.exchange == "money":
            self.money[deals.pair] -= payment(deals.own, deals.other)
        self.trades[deals.pair] += 1
        self.swaps += deals.pair.shape[1]
        self.events.traded = deals.pair.T

    @property
    def with_money(self):
        """Whether people pay each other."""
        return self.exchange == "money"

    def stuck(self):
        """Whether honest people have nothing left to agree on: nobody asks every tick, nor of too many."""
        look = self.honest and self.world.exact and (self.t + 1) % CHECK_EVERY == 0
        return look and not can_trade(self.exchange, self.world.utilities, self.holds)

    def two(self, first, second):
        """Two people given by index as a pair (2, 1), or ValueError."""
        for who, value in (("First", first), ("Second", second)):
            if type(value) is not int or not 0 <= value < self.count:
                raise ValueError(f"{who} person is {value!r}: must be a whole number, 0 to {self.count - 1}.")
        if first == second:
            raise ValueError(f"Both people are {first}: they must be two different people.")
        return np.array([[first], [second]], dtype=np.intp)

    def why(self, first, second):
        """Why two people, given by index, would trade or not: values, gains, verdict, who says no."""
        return why(self, first, second)

    def choose_offenders(self):
        """Say who is a liar and who breaks deals; a larger share adds people and changes nobody."""
        self.liars, self.breakers = self.some(self.liar_share), self.some(self.breaker_share)
        self.honest = not (self.liars.any() or self.breakers.any())
        self.offences = np.zeros(self.count, dtype=np.int64)
        self.deals, self.let_down = np.zeros(self.count, dtype=np.int64), np.zeros(self.count, dtype=np.int64)
        self.busy_until = np.zeros(self.count, dtype=np.int64)
        self.grudges = np.empty(0, dtype=np.int64)
        self.keeper = np.full(self.count, -1, dtype=np.intp)
        for fixed in (self.liars, self.breakers):
            fixed.flags.writeable = False

    def some(self, part):
        """A random `part` of the people, (people,) bool, rounded to a whole number of them."""
        chosen = np.zeros(self.count, dtype=bool)
        chosen[self.rng_world.permutation(self.count)[:int(part * self.count + 0.5)]] = True
        return chosen

    @property
    def spare(self):
        """The chairs that nobody sits on: rows (person who keeps it, chair), (chairs kept, 2) int."""
        kept = np.flatnonzero(self.keeper >= 0)
        return np.stack((self.keeper[kept], kept), axis=1)

    @metric("Without a chair", unit="share", low=0, high=1)
    def chairless(self):
        """The share of people who have no chair, since a deal was broken."""
        return (self.holds < 0).mean()

    def offenders_utility(self):
        """Mean utility of those who lie or break deals."""
        return self.utility_now()[self.liars | self.breakers].mean()

    def others_utility(self):
        """Mean utility of those who neither lie nor break deals."""
        return self.utility_now()[~(self.liars | self.breakers)].mean()
