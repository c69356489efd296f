"""A market for used cars whose sellers know what their buyers cannot see.

Source: G. A. Akerlof, "The Market for 'Lemons': Quality Uncertainty and the Market Mechanism", Quarterly
Journal of Economics 84 (1970) 488-500. Rules here: qualities are spread evenly; a car is worth its quality to
its seller and `buyer_premium` times that to any buyer. Buyers offer what the cars of the last round were
worth on average; at first, the average of all. Then every seller decides at once, and may return in a later
round. A warranty pays back a share of what a car lacks to the best one. Who buys a certificate sells for what
the car is worth. Where sellers return every period, a buyer expects of each one the mean of his ratings and,
weighing as much as `prior_weight` ratings, what is thought of strangers; that follows, a tenth of the way a
period, the cars of those who sold and have no rating yet. A rating is off by 0.2 (standard deviation). A
change of any rule brings all cars back to the lot.
"""

import numpy as np

from core.param import metric, seed
from models.lemons_known import CURVES, KNOWN, SCENARIOS
from models.lemons_rounds import EPS, certifying, cover, offering, worth
from models.lemons_rules import LemonsRules

RATING_ERROR = 0.2  # standard deviation of one rating
POOL_KEPT = 0.9  # of what buyers think of the unrated, from one period to the next
LOOK_BACK = 50  # periods


class Lemons(LemonsRules):
    """Cars in order of quality, a price, and who sells at it; one round or one period a tick."""

    title = "The lot that empties"
    question = "Who sells a good car to buyers who cannot tell?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES

    seed: int = seed()

    def setup(self):
        """Everybody gets a car, the worst first; buyers think well of all."""
        self.ranks = np.sort(self.rng_world.random(self.sellers))
        self.ranks.flags.writeable = False
        self.open_lot()

    def open_lot(self):
        """All cars stand on the lot, at what they are worth on average; nobody is rated."""
        self.check_range()
        self.quality = self.quality_low + self.ranks * (self.quality_high - self.quality_low)
        self.pool = float(self.quality.mean())
        self.rating_sum, self.rating_count = np.zeros(self.sellers), np.zeros(self.sellers, dtype=np.int64)
        self.certified, self.trial = np.zeros((2, self.sellers), dtype=bool)
        self.sold = np.ones(self.sellers, dtype=bool)
        self.offer = self.offer_before = self.average_offer(self.quality)
        self.shares, self.round = [], 0

    def step(self):
        """A round: sellers look at what is offered and stay or go; buyers look at who stayed."""
        self.round += 1
        self.offer_before = self.offer
        if self.informed:
            self.sold, self.done = np.ones(self.sellers, dtype=bool), True
        elif self.returning:
            self.period()
        else:
            self.lot_round()
        self.shares = [*self.shares[1 - LOOK_BACK:], self.traded_share()]

    def lot_round(self):
        """Who gains by a certificate takes one; who gets enough offers; the next price is what is left."""
        paid_back = self.paid_back()
        if self.certification:
            self.certified = certifying(self.quality, self.offer, self.buyer_premium, self.certification_cost,
                                        paid_back)
        offers = offering(self.quality, self.offer, paid_back) & ~self.certified
        self.sold = offers | self.certified
        self.offer = self.average_offer(self.quality[offers]) if offers.any() else 0.0
        self.done = not offers.any() or abs(self.offer - self.offer_before) < EPS

    def period(self):
        """Each seller is offered what his ratings promise; who sells may be rated."""
        chance, rated = self.rng_run.random((2, self.sellers))
        error = RATING_ERROR * self.rng_run.standard_normal(self.sellers)
        willing = self.prices() >= self.quality - EPS
        self.trial = ~willing & (chance < self.trial_rate)
        self.sold = willing | self.trial
        writes = self.sold & (rated < self.ratings)
        self.rating_sum = self.rating_sum + np.where(writes, self.quality + error, 0.0)
        self.rating_count = self.rating_count + writes
        unknown = self.sold & (self.rating_count == 0)
        if unknown.any():
            self.pool = POOL_KEPT * self.pool + (1 - POOL_KEPT) * float(self.quality[unknown].mean())

    def prices(self):
        """What each seller is offered, (sellers,) float."""
        if self.informed:
            return self.buyer_premium * self.quality
        if self.returning:
            known = self.prior_weight * self.pool + self.rating_sum
            return self.buyer_premium * known / (self.prior_weight + self.rating_count)
        return np.where(self.certified, self.buyer_premium * self.quality, self.offer)

    def paid_back(self):
        """What each seller's warranty will cost him, (sellers,) float."""
        return cover(self.quality, self.quality_high, self.warranty)

    def average_offer(self, quality):
        """What buyers offer if they expect a car drawn from these, warranty and all."""
        return float(worth(quality.mean(), self.buyer_premium, self.quality_high,
                           0.0 if self.returning or self.informed else self.warranty))

    def share_of_gains(self, sold):
        """What share of all gains from trade these sales make, certificates not counted; 0 if there are none."""
        return (self.quality * sold).sum() / max(self.quality.sum(), EPS)

    @metric("Sold", unit="share", low=0, high=1, headline=True)
    def traded_share(self):
        """The share of all cars that are for sale at the last prices offered; at first, all."""
        return float(self.sold.mean())

    @metric("Price", unit="money", low=0, headline=True)
    def price(self):
        """What a car without a certificate fetches, averaged over those for sale; 0 if there is none."""
        plain = self.sold & ~self.certified
        if self.informed or self.returning:
            return float(self.prices()[plain].mean()) if plain.any() else 0.0
        return self.offer

    @metric("Gains made", unit="share", low=0, high=1, headline=True, missing="nothing to gain")
    def efficiency(self):
        """The gains from trade, less the cost of certificates, as a share of all that could be gained."""
        if self.buyer_premium <= 1:
            return float("nan")
        fees = self.certified.sum() * self.certification_cost
        return float(self.share_of_gains(self.sold) - fees / ((self.buyer_premium - 1) * self.quality.sum()))

    @metric("Mean quality sold", unit="money", low=0, high=4, missing="no car is sold")
    def mean_quality(self):
        """The seller's value of the cars for sale, on average."""
        return float(self.quality[self.sold].mean()) if self.sold.any() else float("nan")

    @metric("Certified", unit="share", low=0, high=1)
    def certified_share(self):
        """The share of all cars that are sold with a certificate."""
        return float(self.certified.mean())

    def settled_share(self):
        """The share of cars sold, averaged over the last 50 rounds, or as many as there were."""
        return float(np.mean(self.shares)) if self.shares else 1.0
