"""Where a curve meets the 45 degree line, and whether what is iterated along the curve comes to rest there.

Source: the graphical argument of T. C. Schelling, Micromotives and Macrobehavior (1978), ch. 3.
Rules here: a stretch of the curve that lies on the line counts by its two ends; where the curve has a
corner, the steeper side decides; a curve that only touches the line between two places of the grid is
missed.
"""

import numpy as np

PLACES = np.linspace(0.0, 1.0, 20_011)  # between two of which a crossing is looked for
HALVINGS = 80
SAME = 1e-12  # as close to the line counts as on it
APART = 1e-6  # between the places from which a slope is taken
LEAST = 1e-9  # by how much a step must fall short of going out as far as it came


def fixed_points(curve, adjustment=1.0):
    """Fixed points of `curve` from 0 to 1, in order.

    Parameters
    ----------
    curve : function of (places,) float, returns (places,) float
    adjustment : float, 0 to 1
        What part of the way from x to curve(x) one step goes.

    Returns
    -------
    list of (value, slope, stable)
        The value to 1e-6 and better, the slope of the curve there, and whether steps that begin near it end
        in it: |1 + adjustment (slope - 1)| < 1.

    >>> [(round(x, 6), round(slope, 3), stable) for x, slope, stable in fixed_points(lambda x: 0.2 + 0.5 * x)]
    [(0.4, 0.5, True)]
    """
    gap = np.asarray(curve(PLACES), dtype=float) - PLACES
    side = np.where(np.abs(gap) <= SAME, 0, np.sign(gap)).astype(np.int8)
    values = np.sort(np.concatenate((_crossings(curve, side), _on_the_line(side))))
    slopes = _slopes(curve, values, adjustment)
    stable = np.abs(1.0 + adjustment * (slopes - 1.0)) < 1.0 - LEAST
    return list(zip(values.tolist(), slopes.tolist(), stable.tolist(), strict=True))


def _crossings(curve, side):
    """Places (crossings,) between two of the grid, found by halving."""
    at = np.flatnonzero(side[:-1] * side[1:] < 0)
    low, high, before = PLACES[at], PLACES[at + 1], side[at]
    if not len(at):
        return low
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        same = np.sign(curve(middle) - middle) == before
        low, high = np.where(same, middle, low), np.where(same, high, middle)
    return 0.5 * (low + high)


def _on_the_line(side):
    """Places of the grid on the line: single ones, and the two ends of every stretch."""
    on = np.concatenate(([False], side == 0, [False]))
    return PLACES[on[1:-1] & ~(on[:-2] & on[2:])]


def _slopes(curve, values, adjustment):
    """The curve's slope at each of `values`, on the side where a step errs more."""
    if not len(values):
        return values
    left, right = np.maximum(values - APART, 0.0), np.minimum(values + APART, 1.0)
    here, before, after = (np.asarray(curve(x), dtype=float) for x in (values, left, right))
    with np.errstate(invalid="ignore", divide="ignore"):
        below, above = (here - before) / (values - left), (after - here) / (right - values)
    below, above = np.where(values > left, below, above), np.where(right > values, above, below)
    both = np.where(np.abs(below - above) < 1e-3, 0.5 * (below + above), np.nan)
    worse = np.abs(1 + adjustment * (below - 1)) > np.abs(1 + adjustment * (above - 1))
    return np.where(np.isnan(both), np.where(worse, below, above), both)


def folds(places, floor, shares):
    """Ceilings at which fixed points of `floor + (ceiling - floor) * shares` appear in pairs or vanish.

    Parameters
    ----------
    places : (places,) float, from 0 to 1
    floor : float
    shares : (places,) float
        Of what lies between floor and ceiling, how much there is at each place.

    Returns
    -------
    upper, lower : float
        The least ceiling with an upper stable point beside a lower one, and the greatest with a lower beside
        an upper; nan where no pair appears.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        ceilings = np.where(places > floor, floor + (places - floor) / shares, np.nan)
    inner, before, after = ceilings[1:-1], ceilings[:-2], ceilings[2:]
    lows, highs = inner[(inner < before) & (inner <= after)], inner[(inner > before) & (inner >= after)]
    return (float(lows[-1]) if len(lows) else np.nan), (float(highs[0]) if len(highs) else np.nan)
