"""One round of a market for cars whose buyers see only the average, as sums over all cars."""

import numpy as np

EPS = 1e-12


def cover(quality, best, warranty):
    """What the seller of each car will pay back for its faults: a share of what it lacks to the best."""
    return warranty * (best - quality)


def worth(quality, premium, best, warranty):
    """What a buyer pays who expects a car of this quality, with its warranty."""
    return premium * quality + warranty * (best - quality)


def certifying(quality, price, premium, cost, paid_back):
    """Which sellers do best by paying for a certificate and selling at what their car is worth."""
    return premium * quality - cost - quality >= np.maximum(price - paid_back - quality, 0.0) - EPS


def offering(quality, price, paid_back):
    """Which sellers would take `price` and pay back what their warranty promises."""
    return price - paid_back >= quality - EPS


def rest_of_unaided(quality, premium):
    """Which cars are sold at last if buyers see only the average and nobody helps: (sellers,) bool."""
    price = premium * quality.mean()
    while True:
        sold = offering(quality, price, 0.0)
        new = premium * quality[sold].mean() if sold.any() else 0.0
        if not sold.any() or abs(new - price) < EPS:
            return sold
        price = new


def foreseen(low, high, premium, warranty, cost):
    """Where an endless row of cars, spread evenly from `low` to `high`, comes to rest.

    `cost` is that of a certificate, or None. Returns {"price", "traded_share", "efficiency"}, or {} where
    neither of the two formulas applies: certificates beside a floor, a warranty or a premium of 2 and more.
    """
    if cost is not None:
        if low > 0 or warranty > 0 or not 1 < premium < 2:
            return {}
        least = min(cost / (premium - 1), high)
        share = 1 - least / high
        return {"price": 0.0, "traded_share": share, "efficiency": share * share}
    slack = 2 - premium - warranty
    last = high if slack <= 0 else min((premium - warranty) * low / slack, high)
    price = float(worth((low + last) / 2, premium, high, warranty))
    return {"price": price, "traded_share": (last - low) / (high - low),
            "efficiency": (last * last - low * low) / (high * high - low * low)}
