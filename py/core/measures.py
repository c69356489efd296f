"""Small sums that several models share."""

from math import erfc, sqrt

import numpy as np

EPS = 1e-12  # a gain smaller than this counts as none


def gini(values):
    """How unequally `values` are spread: 0 when all are alike, near 1 when one has everything.

    Parameters
    ----------
    values : (people,) float, 0 or more
        In any order.

    Returns
    -------
    gini : float, 0 to 1
        The mean absolute difference over twice the mean; 0 where there is nothing to share.

    Source
    ------
    C. Gini, Variabilità e mutabilità (1912); in the sorted form.

    >>> gini([0.0, 0.0, 0.0, 1.0])
    0.75
    """
    ordered = np.sort(np.asarray(values, dtype=float))
    total = ordered.sum()
    if total == 0:
        return 0.0
    n = ordered.size
    weights = 2.0 * np.arange(1, n + 1) - n - 1
    return float((weights * ordered).sum() / (n * total))  # a dot product adds up in another order elsewhere


def normal_cdf(z):
    """The share of a standard normal below `z`: exact to the last digits, in the far left tail too.

    Parameters
    ----------
    z : float or array of float
        In standard deviations from the mean; infinities are allowed.

    Returns
    -------
    share : float or array of float, 0 to 1
        Of the shape of `z`.

    >>> normal_cdf([0.0, float("inf")]).tolist()
    [0.5, 1.0]
    """
    z = np.asarray(z, dtype=float)
    shares = np.fromiter(map(erfc, (z.ravel() / -sqrt(2)).tolist()), float, z.size) / 2
    return shares.reshape(z.shape) if z.ndim else float(shares[0])
