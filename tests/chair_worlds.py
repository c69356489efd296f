"""Small classes with chairs, for the tests of everything that hands chairs out."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from core.left_over import gains

EPS = 1e-12
steady = settings(derandomize=True, deadline=None, max_examples=120)
seeds = st.integers(0, 10**6)
sizes = st.integers(1, 45)


def world(form, people, seed):
    """Utilities (people, people) and an endowment (people,): strict, or with the many ties of real chairs."""
    rng = np.random.default_rng(seed)
    chairs, tastes = rng.integers(1, 6, (people, 4)), rng.integers(1, 6, (people, 4))
    if form == "linear":
        utilities = tastes @ (chairs - 1).T / (4 * tastes.sum(axis=1))[:, None]
    elif form == "ideal":
        utilities = 1 - np.abs(tastes[:, None] - chairs).sum(axis=2) / 16
    elif form == "strict":
        utilities = rng.random((people, people))
    else:
        utilities = rng.integers(0, 3, (people, people)) / 2
    return utilities, rng.permutation(people)


forms = st.sampled_from(("linear", "ideal", "strict", "coarse"))
worlds = st.builds(world, forms, sizes, seeds)
strict_worlds = st.builds(world, st.just("strict"), sizes, seeds)
small_worlds = st.builds(world, forms, st.integers(1, 6), seeds)


def is_permutation(numbers):
    return np.array_equal(np.sort(numbers), np.arange(len(numbers)))


def barter(utilities, holds, seed):
    """Let pairs that block swap, in random order, until none does."""
    rng, holds = np.random.default_rng(seed), holds.copy()
    while True:
        wants = gains(utilities, holds) > EPS
        pairs = np.argwhere(wants & wants.T)
        if not len(pairs):
            return holds
        pair = pairs[rng.integers(len(pairs))]
        holds[pair] = holds[pair[::-1]]
