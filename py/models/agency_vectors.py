"""Tasks as vectors: what is wanted, what is measured, and what an agent makes of it; and the best of many."""

from math import ceil, log

import numpy as np

from core.normal import normal_cdf

MOST = 2.0  # of a component
GRID = np.linspace(-9.0, 9.0, 3601)


def read_vector(text):
    """Two to five numbers parted by commas, as (tasks,) float; ValueError names the entry."""
    entries = [entry.strip() for entry in text.split(",")]
    if not 2 <= len(entries) <= 5:
        raise ValueError(f"There are {len(entries)} entries in {text[:40]!r}: give 2 to 5 numbers, such as 1, -0.4.")
    numbers = []
    for entry in entries:
        try:
            number = float(entry)
        except ValueError:
            raise ValueError(f"{entry[:20]!r} is not a number: give 2 to 5 numbers, such as 1, -0.4.") from None
        if not -MOST <= number <= MOST:
            raise ValueError(f"{entry[:20]} is not from -2 to 2.")
        numbers.append(number)
    return np.array(numbers)


def vector_of(label):
    """A reader of vectors whose ValueErrors begin with the name of what is read."""
    def read(text):
        try:
            return read_vector(text)
        except ValueError as refused:
            raise ValueError(f"{label}: {refused}") from None
    return read


def inner(first, second):
    """The sum of products of two vectors."""
    return float((first * second).sum())


def length(vector):
    """The length of a vector."""
    return inner(vector, vector) ** 0.5


def aligned(wanted, measured):
    """The square of the cosine between what is wanted and what is measured; 0 if either is nothing."""
    size = inner(wanted, wanted) * inner(measured, measured)
    return inner(wanted, measured) ** 2 / size if size > 0 else 0.0


def turned(measured, wanted, monitoring):
    """The measure after a part `monitoring` of it has been turned into what is wanted, of the same length."""
    size = length(wanted)
    toward = wanted * (length(measured) / size) if size > 0 else wanted
    return (1 - monitoring) * measured + monitoring * toward


def pay_share(rate, risk_aversion, effort_cost, variance):
    """The surplus of a piece rate, as a share of what could be had without risk."""
    return rate * (2 - rate) - risk_aversion * effort_cost * variance * rate * rate


def best_pay_rate(risk_aversion, effort_cost, variance):
    """The piece rate that makes the most of effort less the cost of risk."""
    return 1 / (1 + risk_aversion * effort_cost * variance)


def expected_best(candidates):
    """The mean of the largest of so many standard normal numbers, by a sum over a fine grid."""
    share = normal_cdf(GRID) ** candidates
    middle = (share[1:] + share[:-1]) / 2
    steps = np.diff(GRID)
    below = GRID[1:] <= 1e-12
    return float((steps * (1 - middle))[~below].sum() - (steps * middle)[below].sum())


def pressure(candidates):
    """How far choosing the best of so many moves from a draw at random, in nats."""
    return log(candidates) - (candidates - 1) / candidates


def picked(proxy, top_share, ticket):
    """Which candidate of each search is chosen, (searches,) int: one at random of the top share by proxy.

    `proxy` is (searches, candidates); `ticket` (searches,) 0 to 1 says which of the top ones.
    """
    top = max(ceil(top_share * proxy.shape[1] - 1e-9), 1)
    if top == 1:
        return np.argmax(proxy, axis=1)
    order = np.argsort(-proxy, axis=1, kind="stable")
    place = np.minimum((ticket * top).astype(np.int64), top - 1)
    return order[np.arange(len(proxy)), place]


def cheating_share(audit_rate, fine):
    """Of people whose gains from cheating are spread evenly from 0 to 1, how many it still pays."""
    return max(0.0, 1 - audit_rate * fine)
