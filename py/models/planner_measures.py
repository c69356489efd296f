"""What is counted in the debate: messages, who loses when payments count, and what lasts."""

from itertools import pairwise

from core.measures import EPS
from core.param import metric
from core.trading import Trading

SHARES, MOST = tuple(k / 20 for k in range(21)), 5000  # where planner and barter are compared, and for how long


class Measures(Trading):
    """A crowd of whom it is counted what they sent, and how they fare in the long run."""

    @metric("Trades per person", low=0, headline=True)
    def trades_per_person(self):
        """Swaps so far, divided by the number of people; where chairs pass on otherwise, two moves are a swap."""
        return self.swaps / self.count

    @metric("Messages per person", low=0, headline=True)
    def messages_per_person(self):
        """How many messages a person has sent: descriptions, bids, choices, reports, or numbers in a survey."""
        return self.sent / self.count

    @metric("Bids per person", low=0)
    def bids_per_person(self):
        """How many bids a person has made in auctions, averaged over everybody."""
        return self.bids / self.count

    @metric("Worse off, money counted", unit="share", low=0, high=1, headline=True)
    def worse_off_net(self):
        """The share who lose against the chair they came with, payments counted; in an auction, by over a step."""
        slack = self.price_step if self.regime == "prices" else 0.0
        return (self.utility_now() + self.money < self.start_utility - slack - EPS).mean()

    @metric("Efficiency that lasts", unit="share", high=1, on_demand=True)
    def long_run_efficiency(self):
        """The efficiency that lasts: with drift the mean of every fourth tick from the 81st on; else that of the
        last 50 ticks, or of the end where the run has ended."""
        if self.drift:
            return sum(self.spaced) / len(self.spaced) if self.spaced else self.efficiency()
        return self.efficiency() if self.done or not self.late else self.efficiency_of(sum(self.late) / len(self.late))

    def tacit_crossing(self):
        """From which share of unspoken taste on barter does better than a survey's plan, on this class."""
        return crossing((share, self.under("planner", share) - self.under("barter", share)) for share in SHARES)

    def under(self, regime, tacit_share):
        """The efficiency at the end of another run: this class, with more or less that cannot be said."""
        setting = {**self.values(), "regime": regime, "tacit_share": tacit_share}
        return type(self)(**setting).advance(MOST).efficiency()

    def marks(self):
        """As for any crowd; where tastes drift, only what can be told of every tick."""
        if not self.drift:
            return super().marks()
        return {"endowment": float(self.start_utility.sum()), "random": self.world.random_total,
                "ceiling": self.world.ceiling}


def crossing(leads):
    """Where a lead is lost: between (place, lead) in order, the first place at which it is 0; the last if nowhere.

    No more leads are asked for than that takes.

    >>> crossing([(0.0, 3.0), (1.0, 1.0), (2.0, -1.0)])
    1.5
    """
    for (left, ahead), (right, behind) in pairwise(leads):
        if ahead <= 0:
            return left
        if behind <= 0:
            return left + (right - left) * ahead / (ahead - behind)
    return right
