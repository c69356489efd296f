"""Tables in which the utility of a chair is looked up, as one long row of cells; those for large crowds are shared."""

from functools import cache

import numpy as np

from core.tastes import every_kind, from_points, points


def padded(table):
    """A (rows, columns) table as one long row, its rows filled up to a power of two; and how long they are."""
    width = 1 << (table.shape[1] - 1).bit_length()
    wide = np.zeros((table.shape[0], width), dtype=table.dtype)
    wide[:, :table.shape[1]] = table
    wide.flags.writeable = False
    return wide.ravel(), width


@cache
def kinds_table(form):
    """The table of all kinds of people and chairs under a `form` of taste.

    Returns
    -------
    utilities : (cells,) float
    points : (cells,) uint8
        Whole numbers that order each person's chairs as the utilities do.
    width : int, cells from one kind of people to the next
    """
    kinds = every_kind()
    total = points(kinds, kinds, form)
    utilities, width = padded(from_points(total, kinds, form))
    return utilities, padded(total.astype(np.uint8))[0], width


@cache
def levels(form):
    """The utilities there are, (levels,), rising from 0, and which of them each cell has, (cells,) int.

    Points and the sum of the preferences fix the utility, so those are numbered and nothing large is sorted.
    """
    utilities, whole, width = kinds_table(form)
    sums = every_kind().sum(axis=1, dtype=np.intp)
    which = (whole.reshape(-1, width) + 256 * sums[:, None]).ravel()
    values = np.zeros(which.max() + 1)
    values[which] = utilities
    order = values.argsort(kind="stable")
    place = np.empty_like(order)
    place[order] = np.arange(order.size)
    return values[order], place[which]
