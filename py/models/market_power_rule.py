"""Who has power over the price, and where that takes it."""

import numpy as np

from models import market_power_prices as prices
from models.market_power_settings import Settings


class Power(Settings):
    """The cartel, the owner, the rivals and the regulator; `bare` asks as if no institution were there."""

    def members(self):
        """Who is in the cartel, (traders,) bool: so many of a drawn order, but for whom a hand switched."""
        return (self.turn < round(self.cartel_share * self.traders)) ^ self.switched

    def floors(self, bare=False):
        """The least that each seller has pledged to ask, as a list; `bare`: as if no institution were there."""
        bound = self.power and (bare or not self.antitrust)
        return np.where(self.members() & bound, self.cartel_floor, 0.0).tolist()

    def captured(self, bare=False):
        """How far the regulator serves the sellers, 0 to 1: as set, or the outcome of a contest."""
        if not self.power:
            return 0.0
        if not self.contest:
            return self.capture
        against = 0.0 if bare else self.resistance
        return self.lobbying / (self.lobbying + against) if self.lobbying > 0 else 0.0

    def cost_of_entry(self):
        """What it costs to come in; a captured regulator makes it up to five times as dear."""
        return self.entry_cost * (1 + 4 * self.captured() * (self.market == "capture"))

    def sellers(self, bare=False):
        """How many sellers decide on their own, in the markets of rivals."""
        if self.collusion and self.market == "rivals" and (bare or not self.antitrust):
            return 1
        if self.entry and not bare:
            return self.firms
        return self.rivals if self.market == "rivals" else 1

    def best_price(self):
        """The price at which all is gained that can be."""
        return {"auction": self.fair_price, "owner": 0.5}.get(self.market, 0.0)

    def wanted_price(self, bare=False):
        """Where the price goes: nobody who has power over it would rather have another."""
        if not self.power or self.market == "auction":
            return self.best_price()
        if self.market == "owner":
            return prices.owner_price(self.owner_share, 1 if bare else self.split)
        if self.market == "capture" and (bare or not self.entry):
            return self.captured(bare) * prices.rivals_price(1)
        return prices.rivals_price(self.sellers(bare))
