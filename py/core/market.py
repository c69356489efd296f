"""Ways to hand out chairs to people: rounds of exchange, turns, prices, and the best assignment.

What an allocation leaves undone is measured in `left_over`; all of it can be had from here.
"""

import numpy as np

from core.assignment import best_assignment, check_utilities
from core.auction import Auction, auction
from core.left_over import blocking_pairs, gains, improving_cycle, pareto_gap, utility_of

__all__ = ["Auction", "auction", "best_assignment", "blocking_pairs", "gains", "improving_cycle",
           "pareto_gap", "serial_dictatorship", "top_trading_cycles", "utility_of"]


def _check_order(name, numbers, n):
    """Return `numbers` as (n,) int, or raise ValueError: each of 0 to n - 1 once."""
    numbers = np.asarray(numbers)
    if not np.array_equal(np.sort(numbers), np.arange(n)):
        raise ValueError(f"{name} must hold each number from 0 to {n - 1} once.")
    return numbers


def top_trading_cycles(utilities, owner):
    """Everybody points at the owner of the best chair left; who stands on a cycle takes it and leaves.

    Which cycle leaves first makes no difference, so one walk along the pointers finds them all.

    Parameters
    ----------
    utilities : (people, people) float
        What each person would have of each chair; of equally good ones the lowest chair index is the best.
    owner : (people,) int
        The chair that each person brings.

    Returns
    -------
    allocation : (people,) int
        The chair that each person takes home.
    cycles : list of list of int
        The people of each cycle, everyone taking the chair of the next; alone for who keeps their own.

    Raises
    ------
    ValueError
        If `utilities` is not square or not finite, or if not everybody owns one chair.

    Source
    ------
    L. Shapley and H. Scarf, "On cores and indivisibility", J. Math. Econ. 1 (1974) 23-37,
    where the method is D. Gale's.

    >>> top_trading_cycles([[1, 2, 3], [3, 2, 1], [3, 1, 2]], [0, 1, 2])
    (array([2, 1, 0]), [[0, 2], [1]])
    """
    wishes = check_utilities(utilities).copy()
    n = len(wishes)
    owner = _check_order("owner", owner, n)
    brought_by = np.argsort(owner).tolist()
    allocation, cycles = np.full(n, -1), []
    for first in range(n):
        walk = [first] if allocation[first] < 0 else []
        while walk:
            chair = int(wishes[walk[-1]].argmax())
            allocation[walk[-1]] = chair  # until the walk comes back here and the chair may be gone
            wanted = brought_by[chair]
            if wanted not in walk:
                walk.append(wanted)
                continue
            at = walk.index(wanted)
            cycles.append(walk[at:])
            wishes[:, owner[walk[at:]]] = -np.inf
            del walk[at:]
    return allocation, cycles


def serial_dictatorship(utilities, order):
    """One after the other, in `order`, people take the best chair that is left.

    Parameters
    ----------
    utilities : (people, people) float
        Of equally good chairs the lowest index is taken.
    order : (people,) int
        Who chooses first, second, and so on.

    Returns
    -------
    allocation : (people,) int
        The chair of each person.
    """
    wishes = check_utilities(utilities)
    taken, allocation = np.zeros(len(wishes)), np.empty(len(wishes), dtype=int)
    for person in _check_order("order", order, len(wishes)):
        chair = (wishes[person] + taken).argmax()
        allocation[person], taken[chair] = chair, -np.inf
    return allocation
