"""Who should get which chair if somebody who knew everything decided: the linear assignment problem."""

import numpy as np

SMALL = 24  # people; below this a rough start is as good as a careful one
SAME = 1e-13  # path lengths closer than this, in spans of utility, are a tie


def check_utilities(utilities):
    """Return `utilities` as (people, chairs) float, or raise ValueError: square, not empty, finite."""
    utilities = np.asarray(utilities, dtype=float)
    if utilities.ndim != 2 or utilities.shape[0] != utilities.shape[1] or not utilities.size:
        raise ValueError(f"utilities has shape {utilities.shape}: it must be square, a chair a person.")
    if not np.isfinite(utilities).all():
        raise ValueError("utilities has a value that is not a finite number.")
    return utilities


def best_assignment(utilities, allowed=None):
    """The assignment of chairs to people with the greatest total utility.

    Shortest augmenting paths. The prices to start from come from the same problem with only every other
    person and chair, solved in the same way: chairs are much alike, so half of them price the rest well.

    Parameters
    ----------
    utilities : (people, people) float
        What each person would have of each chair.
    allowed : (people, people) bool, optional
        Which person may get which chair; None allows all.

    Returns
    -------
    chairs : (people,) int
        The chair of each person. Where several assignments are best, always the same one of them.

    Raises
    ------
    ValueError
        If `utilities` is not square or not finite, or if no assignment is allowed.

    Source
    ------
    R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
    problems", Computing 38 (1987) 325-340; the start from half the problem is ours.

    >>> best_assignment([[0.5, 0.9], [0.1, 0.8]]).tolist()
    [0, 1]
    """
    utilities = check_utilities(utilities)
    n = len(utilities)
    costs = utilities.max() - utilities
    span = costs.max() or 1.0
    if allowed is not None:
        # A forbidden chair costs more than any allowed assignment of all the people can.
        costs = np.where(allowed, costs, (n + 1) * span)
    chairs = _solve(costs, SAME * span)[2]
    if allowed is not None and not np.asarray(allowed)[np.arange(n), chairs].all():
        raise ValueError("No assignment is allowed: some people have too few chairs that they may get.")
    return chairs


def next_assignment(utilities, parts=None):
    """The best assignment, from what the chairs were worth in the last one: quick where little has changed.

    Parameters
    ----------
    utilities : (people, people) float
        Without ties, or which of several best assignments it is depends on `parts`.
    parts : (chairs,) float, optional
        What was returned last time; it is left as it is.

    Returns
    -------
    chairs : (people,) int, as of `best_assignment`
    parts : (chairs,) float, to start from next time
    """
    costs = check_utilities(utilities)
    costs = costs.max() - costs
    solved = _solve(costs, SAME * (costs.max() or 1.0), None if parts is None else parts.copy())
    return solved[2], solved[1]


def _solve(costs, same, parts=None):
    """Least total cost: each person's share of it, each chair's part, and who got which chair and back.

    `parts`, to start from, may be any; they are changed.
    """
    if parts is not None:
        pass
    elif len(costs) > SMALL:
        half = np.arange(0, len(costs), 2)
        shares = _solve(costs[np.ix_(half, half)], same)[0]
        parts = (costs[half] - shares[:, None]).min(axis=0)
    else:
        parts = costs.min(axis=0)
    shares = (costs - parts).min(axis=1)
    chair_of, person_on = _take_free_favourites(costs - parts - shares[:, None] <= same)
    for person in np.flatnonzero(chair_of < 0):
        _seat(person, costs, shares, parts, chair_of, person_on, same)
    return shares, parts, chair_of, person_on


def _take_free_favourites(favourite):
    """One by one, each person takes the first free chair among their cheapest; -1 for who finds none."""
    chair_of, person_on = np.full(len(favourite), -1), np.full(len(favourite), -1)
    free = np.ones(len(favourite), dtype=bool)
    for person, chairs in enumerate(favourite):
        chair = int((chairs & free).argmax())
        if chairs[chair] and free[chair]:
            chair_of[person], person_on[chair], free[chair] = chair, person, False
    return chair_of, person_on


def _seat(person, costs, shares, parts, chair_of, person_on, same):
    """Seat one more person by the cheapest chain of moves that ends on a free chair; changes the arrays.

    Dijkstra's search over reduced costs, 0 or more: whoever sits on the nearest chair is asked to move on.
    """
    free = np.flatnonzero(person_on < 0)
    open_parts = parts.copy()  # minus infinity where a chair is settled, which puts it out of reach
    distances = np.full(len(costs), np.inf)
    reach = np.empty(len(costs))
    movers, starts, settled, distance = [person], [0.0], [], 0.0
    while True:
        mover = movers[-1]
        np.subtract(costs[mover], open_parts, out=reach)
        reach += distance - shares[mover]
        np.minimum(distances, reach, out=distances)
        chair = distances.argmin()
        distance = distances[chair]
        nearest = free[distances[free].argmin()]
        if distances[nearest] <= distance + same:
            chair, distance = nearest, distances[nearest]
            break
        open_parts[chair], distances[chair] = -np.inf, np.inf
        settled.append(chair)
        movers.append(person_on[chair])
        starts.append(distance)

    movers, starts = np.array(movers), np.array(starts)
    shares[movers] += distance - starts
    parts[settled] -= distance - starts[1:]
    last = len(movers)
    while last:
        # Who comes to this chair was asked before the one who leaves it, and lies on a shortest path.
        last = int((costs[movers[:last], chair] - shares[movers[:last]]).argmin())
        mover = movers[last]
        person_on[chair], chair_of[mover], chair = mover, chair, chair_of[mover]
