"""Prices: an auction in which people bid for chairs until everybody has one."""

from dataclasses import dataclass

import numpy as np

from core.assignment import check_utilities
from core.measures import EPS


@dataclass(frozen=True)
class Auction:
    """How an auction ended.

    `allocation` (people,) int is the chair of each person, `prices` (people,) float the price of each chair
    in units of utility, and `bids` how many bids were made in all.
    """

    allocation: np.ndarray
    prices: np.ndarray
    bids: int

    def transfers(self, owner):
        """What selling the chair in `owner` and buying the new one leaves each person, (people,) money."""
        return self.prices[owner] - self.prices[self.allocation]


def auction(utilities, price_step):
    """Prices rise from 0 by bids until everybody has a chair.

    In each round everybody without a chair bids for the one worth most to them after its price: as much as
    makes the second best equally good, and `price_step` more. The highest bid takes the chair and is its
    price. Of equal bids that of the lowest person wins; of equally good chairs the lowest is bid for.

    Parameters
    ----------
    utilities : (people, people) float
    price_step : float, more than 0, in units of utility
        At the end nobody would be better off by more than this with another chair at its price.

    Returns
    -------
    result : Auction

    Raises
    ------
    ValueError
        If `utilities` is not square or not finite, or if `price_step` is not a number above 0.

    Source
    ------
    D. P. Bertsekas, "The auction algorithm: a distributed relaxation method for the assignment problem",
    Ann. Oper. Res. 14 (1988) 105-123; here all bid at once.

    >>> result = auction([[0.5, 0.9], [0.1, 0.8]], 0.01)
    >>> result.allocation.tolist(), result.prices.round(2).tolist(), result.bids
    ([0, 1], [0.32, 0.71], 3)
    """
    utilities = check_utilities(utilities)
    if not EPS < price_step < np.inf:
        raise ValueError(f"price_step is {price_step!r}: it must be a number above {EPS}.")
    n, bids = len(utilities), 0
    prices, allocation = np.zeros(n), np.full(n, -1)
    while True:
        bidders = np.flatnonzero(allocation < 0)
        if not bidders.size:
            return Auction(allocation, prices, bids)
        bids += bidders.size
        bid_round(utilities, prices, allocation, bidders, price_step)


def bid_round(utilities, prices, allocation, bidders, price_step):
    """All `bidders` (people without a chair) bid once; the highest bids take chairs, and who had them is outbid.

    Changes `prices` (chairs,) float and `allocation` (people,) int, -1 for who has no chair.
    """
    n = len(utilities)
    surplus = utilities[bidders] - prices
    rows, wanted = np.arange(bidders.size), surplus.argmax(axis=1)
    best = surplus[rows, wanted]
    surplus[rows, wanted] = -np.inf
    second = surplus.max(axis=1) if n > 1 else best
    offers = prices[wanted] + best - second + price_step

    by_chair = np.lexsort((bidders, -offers, wanted))
    chairs, firsts = np.unique(wanted[by_chair], return_index=True)
    winners = by_chair[firsts]
    contested = np.zeros(n + 1, dtype=bool)  # one place more, for those who have no chair (-1)
    contested[chairs] = True
    allocation[contested[allocation]] = -1
    prices[chairs], allocation[bidders[winners]] = offers[winners], chairs
