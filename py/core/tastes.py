"""What a chair is worth to a person: four attributes, three forms of taste, and a share that cannot be told.

Everything is whole numbers up to one last division or square root, so that every machine gets the same bits,
and two chairs that are equally good are exactly equal.
"""

import numpy as np

FORMS = ("linear", "ideal", "euclid")
LEVELS = 5  # each attribute and each preference is 1 to 5
KINDS = LEVELS**4  # that many different chairs, and different people, there are

_WEYL = np.uint64(0x9E3779B97F4A7C15)
_MIX_ONE, _MIX_TWO = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def kind(levels):
    """Which of the 625 kinds each row of `levels` (things, 4) is, (things,) int, 0 for all ones."""
    return ((levels.astype(np.intp) - 1) * np.array([125, 25, 5, 1], dtype=np.intp)).sum(axis=1)


def every_kind():
    """The attributes of the 625 kinds in their order, (625, 4) int8."""
    return (np.indices((LEVELS,) * 4).reshape(4, KINDS).T + 1).astype(np.int8)


def points(preferences, chairs, form):
    """How good each chair is for each person, (people, chairs): more is better, equal is equally good.

    Parameters
    ----------
    preferences : (people, 4) int8 or float, 1 to 5
    chairs : (chairs, 4) int8, 1 to 5
    form : "linear", "ideal" or "euclid"
        Weights on how much there is of each attribute (0 to 80 points); or distance from the ideal chair,
        by the block (0 to 16 points) or squared as the crow flies (0 to 64 points).

    Returns
    -------
    points : (people, chairs) int16, or float where the preferences are
        Whole numbers where the preferences are; points of one person may be compared, not those of two.
    """
    number = np.int16 if preferences.dtype.kind == "i" else float
    wanted, found = preferences.astype(number)[:, None, :], chairs.astype(number)[None, :, :]
    total = np.zeros((len(preferences), len(chairs)), dtype=number)
    for k in range(4):
        if form == "linear":
            total += wanted[:, :, k] * (found[:, :, k] - 1)
        else:
            apart = wanted[:, :, k] - found[:, :, k]
            total += 4 - abs(apart) if form == "ideal" else 16 - apart * apart
    return total


def from_points(total, preferences, form):
    """The utilities (people, chairs) float, 0 to 1, that `points` (people, chairs) stand for.

    linear: the mean of (attribute - 1) / 4, weighted by the preferences; ideal: 1 less the mean block
    distance over 4; euclid: 1 less the distance over 8, the greatest there is.
    """
    if form == "linear":
        return total / (4 * preferences.sum(axis=1, dtype=float))[:, None]
    if form == "ideal":
        return total / 16
    return 1 - np.sqrt(64.0 - total) / 8


def stated(preferences, chairs, form):
    """The utility (people, chairs) float that follows from what people can say of their tastes.

    >>> stated(np.array([[5, 1, 1, 1]]), np.array([[5, 1, 1, 3], [1, 5, 5, 5]]), "linear")
    array([[0.6875, 0.375 ]])
    """
    return from_points(points(preferences, chairs, form), preferences, form)


def _mix(z):
    """Scramble (…,) uint64 so that neighbours have nothing in common; wraps around on purpose."""
    z = (z ^ (z >> np.uint64(30))) * _MIX_ONE
    z = (z ^ (z >> np.uint64(27))) * _MIX_TWO
    return z ^ (z >> np.uint64(31))


def tacit_keys(seed, people):
    """One (people,) uint64 key a person, from which `tacit` draws."""
    start = _mix(np.array([seed], dtype=np.uint64) + _WEYL)
    return _mix(start + np.arange(1, people + 1, dtype=np.uint64) * _WEYL)


def tacit(keys, chairs):
    """What people find in a chair on seeing it and cannot put into words: float, uniform from 0 to 1.

    Counted, not drawn: the number depends on the seed, the person and the chair alone, so that of a hundred
    thousand people only the meetings that happen need it.

    Parameters
    ----------
    keys : (…,) uint64
        The keys of the people, from `tacit_keys`.
    chairs : (…,) int
        Indices of chairs, of a shape that goes with `keys`.

    Source
    ------
    The generator is splitmix64: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
    generators", OOPSLA 2014, 453-472.
    """
    mixed = _mix(keys + (np.asarray(chairs).astype(np.uint64) + np.uint64(1)) * _WEYL)
    return (mixed >> np.uint64(11)).astype(float) * 2.0**-53
