"""Who gains what in the markets with power, in shares of all that can be gained."""

from math import fsum

from core.param import metric
from models import market_power_prices as prices
from models.market_power_rule import Power


class Gains(Power):
    """What buyers have, what sellers have, and what is lost."""

    def shares(self, bare=False):
        """Of all that can be gained: what buyers have, what sellers have, what is spent on lobbying."""
        if self.market == "auction":
            buyers, sellers, _ = (self.bare_floor if bare else self.floor).surplus()
            return (buyers / self.gain, sellers / self.gain, 0.0) if self.gain > 0 else (0.0, 0.0, 0.0)
        price = self.bare_posted if bare else self.posted
        if self.market == "owner":
            buyers, sellers = prices.owner_surplus(price, self.owner_share)
            return 4 * buyers, 4 * sellers, 0.0
        buyers, sellers = prices.rivals_surplus(price)
        spent = self.burnt * self.rent(price, bare) if self.market == "capture" and self.power else 0.0
        return 2 * buyers, 2 * (sellers - spent), 2 * spent

    def rent(self, price, bare=False):
        """What capture earns the sellers: all above no profit, or above what their entry cost is in fact."""
        _, sellers = prices.rivals_surplus(price)
        return max(sellers - self.firms * self.entry_cost, 0.0) if self.entry and not bare else sellers

    def achieved(self, bare=False):
        """The share of all that can be gained; `bare`: in the same market without the institutions."""
        buyers, sellers, _ = self.shares(bare)
        return buyers + sellers

    def institutions(self):
        """Which institutions are at work in this market, in words."""
        named = {
            "auction": (("a ban on collusion", self.antitrust), ("defection", self.defection > 0)),
            "owner": ((f"a split into {self.split}", self.split > 1),),
            "rivals": (("open doors", self.entry), ("a ban on collusion", self.collusion and self.antitrust)),
            "capture": (("open doors", self.entry), ("resistance", self.contest and self.resistance > 0)),
        }[self.market]
        return [name for name, works in named if works]

    @metric("Achieved", unit="share", high=1, headline=True)
    def efficiency(self):
        """What buyers and sellers gain together, as a share of the most that they could."""
        return self.achieved()

    @metric("Price", low=0, high=1, headline=True, missing="no trade yet")
    def price(self):
        """The price; in the auction the mean over all trades so far."""
        if self.market != "auction":
            return self.posted
        trades = self.floor.trades
        return fsum(price for *_, price in trades) / len(trades) if trades else float("nan")

    @metric("Quantity, best 1", low=0, missing="nothing could be gained")
    def quantity_ratio(self):
        """How much is traded, against how much would be where demand meets supply."""
        if self.market == "auction":
            return len(self.floor.trades) / self.units if self.units else float("nan")
        return (1 - self.posted) / (1 - self.best_price())

    @metric("Buyers gain", unit="share")
    def consumer_surplus(self):
        """What buyers would have paid, less what they paid, as a share of the most that all could gain."""
        return self.shares()[0]

    @metric("Sellers gain", unit="share")
    def producer_surplus(self):
        """What sellers got, less costs and lobbying, as a share of the most that all could gain."""
        return self.shares()[1]

    @metric("Price error", low=0, high=1, missing="no trade yet")
    def price_error(self):
        """How far prices are from where demand meets supply: in the auction the root mean square of trades."""
        if self.market != "auction":
            return abs(self.posted - self.best_price())
        trades = self.floor.trades
        squares = fsum((price - self.fair_price) ** 2 for *_, price in trades)
        return (squares / len(trades)) ** 0.5 if trades else float("nan")

    @metric("Lobbying and entry", unit="share", low=0)
    def spent(self):
        """Spent on lobbying and on coming in, as a share of the most; what is achieved counts lobbying only."""
        entry = 2 * self.firms * self.cost_of_entry() if self.entry and self.market in ("rivals", "capture") else 0
        return self.shares()[2] + entry
