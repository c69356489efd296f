"""What other ways of sharing out would make of the very class that trades: the marks on its gauge."""

from functools import cached_property

import numpy as np

from core.market import auction, serial_dictatorship, top_trading_cycles
from core.measures import EPS, gini

PRICE_STEP, COARSE_STEP = 0.02, 0.1  # utility; what a bid adds to what would make the second best as good


class Ends:
    """How the other ways end for a `world` whose people come with the chairs `start` (people,).

    `order` (people,) is who chooses first where people take turns. Each end is worked out when first asked
    for, and gives the chairs of everybody, (people,) int.
    """

    def __init__(self, world, start, order):
        self.world, self.start, self.order = world, start, order

    def __deepcopy__(self, memo):
        return self

    def utility(self, holds):
        """What everybody would have if they held `holds` (people,), float."""
        return self.world.worth(np.arange(self.world.people), holds)

    @cached_property
    def rounds(self):
        """Rounds of exchange: the chairs, and the list of the rounds."""
        return top_trading_cycles(self.world.utilities, self.start)

    @cached_property
    def turns(self):
        """Everybody in turn takes the best chair left: the chairs."""
        return serial_dictatorship(self.world.utilities, self.order)

    @cached_property
    def auction(self):
        """An auction in steps of `PRICE_STEP`."""
        return auction(self.world.utilities, PRICE_STEP)

    @cached_property
    def coarse_auction(self):
        """An auction in steps of `COARSE_STEP`."""
        return auction(self.world.utilities, COARSE_STEP)

    @cached_property
    def totals(self):
        """The total utility at each end, by name; `random` is what chance would give on average."""
        ends = {"cycles": self.rounds[0], "prices": self.auction.allocation, "dictatorship": self.turns}
        return {"endowment": float(self.utility(self.start).sum()), "random": self.world.random_total,
                **{name: float(self.utility(holds).sum()) for name, holds in ends.items()},
                "ceiling": self.world.ceiling}


class OtherWays:
    """Measures of how the other ways would end for a crowd that has `ends`; they do not change in a run."""

    def marks(self):
        """Totals of utility on this very class: endowment, random, cycles, prices, dictatorship, ceiling."""
        return dict(self.ends.totals) if self.world.exact else {}

    def efficiency_of(self, total):
        """Where a total lies between random (0) and the best sharing out (1)."""
        best, chance = self.world.ceiling, self.world.random_total
        return float(total >= best - EPS) if best - chance <= EPS else (total - chance) / (best - chance)

    def _lost(self, holds):
        """The share of people whom `holds` would make worse off than the chair they came with."""
        return (self.ends.utility(holds) < self.start_utility - EPS).mean()

    def best_mean(self):
        """Mean utility under the best sharing out."""
        return self.world.ceiling / self.count

    def best_gini(self):
        """Inequality under the best sharing out."""
        return gini(self.ends.utility(self.world.best))

    def best_worse_off(self):
        """The share of people whom the best sharing out makes worse off."""
        return self._lost(self.world.best)

    def cycles_share_of_best(self):
        """The total after rounds of exchange, as a share of the greatest."""
        return self.marks()["cycles"] / self.world.ceiling

    def cycles_efficiency(self):
        """The efficiency of rounds of exchange."""
        return self.efficiency_of(self.marks()["cycles"])

    def longest_cycle(self):
        """How many people the longest round of exchange has."""
        return float(max(map(len, self.ends.rounds[1])))

    def turns_share_of_best(self):
        """The total after taking turns, as a share of the greatest."""
        return self.marks()["dictatorship"] / self.world.ceiling

    def turns_efficiency(self):
        """The efficiency of taking turns."""
        return self.efficiency_of(self.marks()["dictatorship"])

    def turns_worse_off(self):
        """The share of people whom taking turns makes worse off."""
        return self._lost(self.ends.turns)

    def prices_efficiency(self):
        """The efficiency of the auction."""
        return self.efficiency_of(self.marks()["prices"])

    def prices_bids_per_person(self):
        """How many bids the auction took, averaged over everybody."""
        return self.ends.auction.bids / self.count

    def coarse_prices_efficiency(self):
        """The efficiency of the auction in coarse steps."""
        return self.efficiency_of(self.ends.utility(self.ends.coarse_auction.allocation).sum())

    def coarse_bids_per_person(self):
        """How many bids the auction in coarse steps took, averaged over everybody."""
        return self.ends.coarse_auction.bids / self.count

    def prices_worse_off_net(self):
        """The share whom an auction leaves worse off by more than a step, payments and all; worse of two."""
        return max(self._worse_off_net(self.ends.auction, PRICE_STEP),
                   self._worse_off_net(self.ends.coarse_auction, COARSE_STEP))

    def _worse_off_net(self, end, step):
        """The share of people who lose more than `step` in an auction that ended so."""
        net = self.ends.utility(end.allocation) + end.transfers(self.start)
        return (net < self.start_utility - step - EPS).mean()
