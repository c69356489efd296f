"""What an allocation leaves undone: swaps, longer rounds, and the gain that would hurt nobody."""

import numpy as np

from core.assignment import best_assignment, check_utilities
from core.measures import EPS


def utility_of(utilities, holds):
    """What each person has of the chair they hold, (people,) float; 0 without a chair (-1)."""
    holds = np.asarray(holds)
    return np.where(holds < 0, 0.0, utilities[np.arange(len(holds)), holds])


def gains(utilities, holds):
    """What person i would gain by the chair of person j, (people, people) float.

    It is minus infinity where j has none.

    >>> gains([[0.5, 0.9], [0.1, 0.8]], [0, 1]).round(1).tolist()
    [[0.0, 0.4], [-0.7, 0.0]]
    """
    utilities, holds = check_utilities(utilities), np.asarray(holds)
    gain = utilities[:, holds] - utility_of(utilities, holds)[:, None]
    gain[:, holds < 0] = -np.inf
    return gain


def blocking_pairs(utilities, holds):
    """How many pairs of people would both gain if they swapped what they hold (int)."""
    wants = gains(utilities, holds) > EPS
    return int((wants & wants.T).sum()) // 2


def improving_cycle(utilities, holds, shortest=3):
    """A round of people in which everybody gains by taking the chair of the next one.

    Parameters
    ----------
    utilities : (people, people) float
    holds : (people,) int
        The chair of each person, or -1.
    shortest : 3 or 2, people
        With 3, two people who could simply swap are left to do that: a round in which one of them would take
        the other's chair is not looked for. With 2, a swap counts as a round too.

    Returns
    -------
    people : list of int, or None
        The last one takes the chair of the first. No other round of this kind has fewer people.
    """
    if shortest not in (2, 3):
        raise ValueError(f"shortest is {shortest!r}: it must be 2 or 3.")
    wants = gains(utilities, holds) > EPS
    if shortest == 3:
        wants &= ~wants.T
    people = np.arange(len(wants))
    while True:  # who wants nothing, or has what nobody wants, is in no round
        useful = wants.any(axis=0) & wants.any(axis=1)
        if useful.all():
            break
        wants, people = wants[np.ix_(useful, useful)], people[useful]
    cycle = _shortest_cycle(wants, shortest)
    return None if cycle is None else people[cycle].tolist()


def _shortest_cycle(arrows, least):
    """A shortest directed cycle of the graph, as list of nodes, or None; it stops at one of `least` nodes."""
    arrows, best = arrows.copy(), None
    for start in range(len(arrows)):
        layers, fresh = [np.array([start])], np.ones(len(arrows), dtype=bool)
        while layers[-1].size and (best is None or len(layers) < len(best)):
            reached = arrows[layers[-1]].any(axis=0)
            if reached[start]:
                best = [start]
                for layer in reversed(layers[1:]):
                    best.insert(1, int(layer[arrows[layer, best[1 % len(best)]].argmax()]))
                break
            layers.append(np.flatnonzero(reached & fresh))
            fresh &= ~reached
        if best is not None and len(best) == least:
            break
        arrows[:, start] = False  # every cycle through it has been seen
    return best


def pareto_gap(utilities, holds):
    """The share of the greatest total that could still be gained without hurting anybody.

    The best total in which nobody gets a chair worth less to them than what they have, minus the present
    total, over the best total of all. It is 0 if and only if the allocation is Pareto-efficient.

    Parameters
    ----------
    utilities : (people, people) float, 0 or more
    holds : (people,) int
        The chair of each person, or -1; chairs that nobody holds may be given out.

    Returns
    -------
    gap : float, share
    """
    utilities = check_utilities(utilities)
    people, now = np.arange(len(utilities)), utility_of(utilities, holds)
    better = best_assignment(utilities, allowed=utilities >= now[:, None] - EPS)
    gain = (utilities[people, better] - now).sum()
    if gain <= EPS:
        return 0.0
    return float(gain / utilities[people, best_assignment(utilities)].sum())
