"""Sharing out step by step: one round of exchange, and where everybody sits while only some are served."""

import numpy as np


def trading_round(points_at, here):
    """Who stands on a cycle if all who are still `here` point at somebody: those take what they point at.

    Following the pointers twice as far each time leads everybody onto a cycle, and only those on one are reached.

    Parameters
    ----------
    points_at : (people,) int
        At whom each person points; of no meaning for those who are not here.
    here : (left,) int
        Who is still here; they point at each other.

    Returns
    -------
    people : (on cycles,) int, in ascending order

    Source
    ------
    L. Shapley and H. Scarf, "On cores and indivisibility", J. Math. Econ. 1 (1974) 23-37.

    >>> trading_round(np.array([1, 0, 0]), np.array([0, 1, 2]))
    array([0, 1])
    """
    reached = np.arange(len(points_at))
    reached[here] = points_at[here]
    for _ in range(len(here).bit_length()):
        reached = reached[reached]
    return np.unique(reached[here])


def seats_meanwhile(taken, brought):
    """Where everybody sits while only some have taken a new chair; our own design.

    Who has taken none stays on the chair they brought. If that is gone, they get the one that its taker brought;
    if that is gone too, the one that *its* taker brought, and so on: a line of people moving up. Nobody stands.

    Parameters
    ----------
    taken : (people,) int
        The chair that each has taken, -1 for none yet; no chair twice.
    brought : (people,) int
        The chair that each brought; each chair once.

    Returns
    -------
    seats : (people,) int
        Each chair once.

    >>> seats_meanwhile(np.array([1, -1, -1]), np.array([0, 1, 2]))
    array([1, 0, 2])
    """
    seats = taken.copy()
    has, waits = np.flatnonzero(taken >= 0), np.flatnonzero(taken < 0)
    taker = np.full(len(taken), -1)
    taker[taken[has]] = has
    seats[waits] = brought[waits]
    while True:
        gone = taker[seats[waits]]
        moved = gone >= 0
        if not moved.any():
            return seats
        seats[waits[moved]] = brought[gone[moved]]
