"""Chair markets drawn by hand: who wants what, and sits on what."""

import numpy as np

from models.chairs import Chairs

STRANGERS = ("3333-3333", "3333-3333")  # two people who want nothing, since a class has four at least


def scene(*people, liars=(), breakers=(), **params):
    """A market of people written as `wants-chair` (`1111-5555`); those numbered in `liars` lie, and so on.

    Taste is "ideal" unless said otherwise: a chair loses 1/16 for each level that an attribute is off.
    """
    text = ";".join(f":{person}" for person in (*people, *STRANGERS))
    market = Chairs(**{"utility": "ideal", **params, "roster": text})
    market.liars = np.isin(np.arange(market.count), liars)
    market.breakers = np.isin(np.arange(market.count), breakers)
    market.honest = not liars and not breakers
    return market


def rows(pairs):
    """Event rows as a list of lists."""
    return pairs.tolist()
