"""The normal distribution, for arrays: from a table of the standard library's error function."""

import math

import numpy as np

REACH = 9.0  # spreads from the middle; beyond, the share is 0 or 1 to the last digit
STEPS = 200  # entries of the table for one spread
PLACES = np.arange(-int(REACH * STEPS), int(REACH * STEPS) + 1) / STEPS
SHARES = np.array([0.5 * math.erfc(-place / math.sqrt(2.0)) for place in PLACES.tolist()])
HEIGHTS = np.array([math.exp(-0.5 * place * place) / math.sqrt(2.0 * math.pi) for place in PLACES.tolist()])


def normal_cdf(places):
    """Share of a standard normal below each of `places` (any shape): float, within 1e-11.

    Between two entries of the table runs the cubic that has their values and their slopes.

    >>> float(normal_cdf(0.0)), round(float(normal_cdf(1.25)), 4)
    (0.5, 0.8944)
    """
    at = (np.clip(np.asarray(places, dtype=float), -REACH, REACH) + REACH) * STEPS
    left = np.minimum(at.astype(np.int64), len(PLACES) - 2)
    part = at - left
    rest = 1.0 - part
    low, high = SHARES[left], SHARES[left + 1]
    bend = (rest * HEIGHTS[left] - part * HEIGHTS[left + 1]) / STEPS
    return rest * rest * (1 + 2 * part) * low + part * part * (1 + 2 * rest) * high + part * rest * bend
