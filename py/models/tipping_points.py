"""The bounded neighbourhood as theory: the flow of people, where it rests, and which start leads where.

A group of `residents` people whose tolerance falls evenly from `tolerance` to 0 stays, `own` of them inside,
as long as there are at most `limit(own)` of the other group. Source: T. C. Schelling, "Dynamic Models of
Segregation", J. Math. Sociology 1 (1971) 143-186, on the bounded neighbourhood; that the mixed point is
stable only above a tolerance of 3, and the saddles in closed form, were worked out for this project.
"""

from functools import lru_cache
from math import sqrt

import numpy as np

ALL_FIRST, MIXED, ALL_SECOND = 0, 1, 2
FINE = 200  # steps of the lattice on which basins are worked out
CLOSE = 1e-9


def limit(own, tolerance, residents):
    """How many others the least tolerant of `own` people inside would stand, if the most tolerant came first.

    >>> limit(40.0, 2.0, 100)
    48.0
    """
    return own * tolerance * (1 - own / residents)


def crossings(other, tolerance, residents):
    """The two numbers of people inside at which the last of them just stands `other` others, or None.

    >>> crossings(32.0, 2.0, 100)
    (20.0, 80.0)
    """
    inner = 1 - 4 * other / (tolerance * residents)
    if inner < 0:
        return None
    return residents / 2 * (1 - sqrt(inner)), residents / 2 * (1 + sqrt(inner))


def way(own, other, tolerance, residents):
    """1 if more of a group would come, -1 if some would go, else 0."""
    room = limit(own, tolerance, residents) - other
    return (room > 0) - (room < 0)


def follow(first, second, tolerance, residents, caps):
    """Both groups one tick later, each having seen the other as it was: (first, second).

    At most one person of each comes or goes; fewer, where one more would make both groups turn round.
    """
    before = way(first, second, tolerance, residents), way(second, first, tolerance, residents)
    stride = 1.0
    while stride > CLOSE:
        after = (move(first, second, tolerance, residents, caps[0], stride),
                 move(second, first, tolerance, residents, caps[1], stride))
        turned = (before[0] * way(*after, tolerance, residents) < 0
                  and before[1] * way(*after[::-1], tolerance, residents) < 0)
        if not turned:
            return after
        stride /= 2
    return first, second


def move(own, other, tolerance, residents, cap, stride):
    """One group after at most `stride` people came, up to the quota, or went, and none too many."""
    room = limit(own, tolerance, residents) - other
    ends = crossings(other, tolerance, residents)
    if room > 0:
        return max(own, min(own + stride, ends[1], cap))
    if room < 0:
        return max(own - stride, ends[1] if ends and own > residents / 2 else 0.0)
    return own


@lru_cache(maxsize=64)
def rest(first, second, tolerance, residents, caps, ticks=1000):
    """Where the flow from (`first`, `second`) comes to rest: two floats."""
    for _ in range(ticks):
        before = first, second
        first, second = follow(first, second, tolerance, residents, caps)
        if abs(first - before[0]) + abs(second - before[1]) < CLOSE:
            break
    return first, second


def balance(tolerance, residents):
    """How many of each group there are where both just stand each other; 0 if they never do."""
    return max(residents * (1 - 1 / tolerance), 0.0)


def saddles(tolerance, residents):
    """The two numbers at the uneven points of balance, the lower first, or None; there are any above 3."""
    if tolerance <= 3:
        return None
    root = sqrt((tolerance - 3) * (tolerance + 1))
    return tuple(residents * (tolerance + 1 + sign * root) / (2 * tolerance) for sign in (-1, 1))


def fixed_points(tolerance, residents, caps):
    """Every point where nobody comes or goes, as (first, second, stable), nobody at all first.

    Beside the points of balance there are those where a quota stops a group that more would join.
    """
    points = [(0.0, 0.0, False), (float(min(caps[0], residents)), 0.0, True),
              (0.0, float(min(caps[1], residents)), True)]
    even, uneven = balance(tolerance, residents), saddles(tolerance, residents)
    inner = [(even, even, tolerance > 3)] if even > 0 else []
    if uneven:
        inner += [(*uneven, False), (*uneven[::-1], False)]
    points += [point for point in inner if point[0] < caps[0] + CLOSE and point[1] < caps[1] + CLOSE]
    points += at_quota(tolerance, residents, caps)
    points += [(one, two, stable) for two, one, stable in at_quota(tolerance, residents, caps[::-1])]
    if all(cap < residents and limit(cap, tolerance, residents) > caps[1 - k] for k, cap in enumerate(caps)):
        points.append((float(caps[0]), float(caps[1]), True))
    return [point for k, point in enumerate(points)
            if not any(abs(point[0] - p[0]) + abs(point[1] - p[1]) < CLOSE for p in points[:k])]


def at_quota(tolerance, residents, caps):
    """The points where only the first group stands at its quota and the other is in balance with it."""
    ends = crossings(caps[0], tolerance, residents) if 0 < caps[0] < residents else None
    return [(float(caps[0]), end, stable) for end, stable in zip(ends or (), (False, True), strict=False)
            if 0 < end < min(caps[1], limit(caps[0], tolerance, residents))]


@lru_cache(maxsize=8)
def basins(tolerance, residents, caps):
    """Which end each start leads to: (FINE + 1, FINE + 1) int8, a row a number of the first group.

    Everybody moves on a lattice by one step of it at a time, so that a start's end is found by doubling.
    """
    people = np.arange(FINE + 1) * (residents / FINE)
    own, other = np.meshgrid(people, people, indexing="ij")
    ways = np.sign(np.round(limit(own, tolerance, residents) - other, 9)).astype(np.intp)
    lattice = np.arange(FINE + 1)
    tops = [int(np.floor(cap * FINE / residents + CLOSE)) if cap < residents else FINE for cap in caps]
    after = [np.where((ways > 0) & (lattice[:, None] >= top), 0, ways) for top in tops]
    one = np.clip(lattice[:, None] + after[0], 0, FINE)
    two = np.clip(lattice[None, :] + after[1].T, 0, FINE)
    end = (one * (FINE + 1) + two).ravel()
    for _ in range(11):
        end = end[end]
    one, two = np.divmod(end, FINE + 1)
    label = np.where(one == 0, ALL_SECOND, np.where(two == 0, ALL_FIRST, MIXED)).astype(np.int8)
    label = label.reshape(FINE + 1, FINE + 1)
    label.flags.writeable = False
    return label
