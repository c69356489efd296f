"""What each policy leads firms to make: one function a policy, from a town to (firms,) units."""

import numpy as np

HALVINGS = 64


def best(town):
    """What is best for all: every firm up to where a unit is worth no more than it harms."""
    return np.maximum(town.values_of - town.harm, 0.0)


def none(town):
    """Nobody asks about the harm: a firm goes on until a unit is worth nothing to it."""
    return town.values_of, None


def tax(town):
    """One number for everybody: a firm goes on until a unit is worth no more than the tax."""
    return np.maximum(town.values_of - town.tax_paid(), 0.0), None


def cap(town):
    """The same limit for everybody: as much on average as is best for all."""
    return np.minimum(town.values_of, best(town).mean()), None


def permits(town):
    """As many permits as are best for all, sold to whom they are worth most; returns the price too.

    The price is found by halving: dearer if firms want more than there are.
    """
    supply = best(town).sum()
    low, high = town.values_of.min() - supply / town.firms - 1.0, town.values_of.max() + 1e-9
    for _ in range(HALVINGS):
        price = 0.5 * (low + high)
        if np.maximum(town.values_of - price, 0.0).sum() > supply:
            low = price
        else:
            high = price
    return np.maximum(town.values_of - high, 0.0), float(high)


def planner(town):
    """A quota for each firm, by somebody who misjudges what a unit is worth to it."""
    return np.maximum(town.values_of + town.planner_noise * town.misjudged - town.harm, 0.0), None


def bargain(town):
    """Firm and victims come to terms if that gains more than their contracts cost: then as is best for all."""
    return np.where(town.struck(), best(town), town.without_bargain()), None


POLICIES = {"none": none, "tax": tax, "cap": cap, "permits": permits, "planner": planner, "bargain": bargain}


def targets(town, policy):
    """What suits each firm of the town under a policy, (firms,) float, units."""
    return POLICIES[policy](town)[0]
