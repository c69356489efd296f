"""House hunting in turn: each looks at all vacancies and takes the nearest that will do, or the best."""

from bisect import bisect_left

import numpy as np

from core.grid import distance, offsets
from core.measures import EPS
from core.near import Near
from models.segregation_town import content

SCARCE = 64  # cells; where fewer than one in so many will do, all that will are looked at and no others


def in_turn(model, unhappy, districts):
    """In random order people look round, and move if they find what they want.

    With "utility" everybody looks, else who was unhappy at the start of the tick and still is when it is their turn.

    Returns
    -------
    moves : list of (from, to)
        In the order of moving.
    """
    rng, moves, wishes = model.rng_run, [], Wishes(model)
    near = Near(model.grid, model.groups, (model.neighbourhood, model.radius, model.torus), worth_table(model))
    people = np.flatnonzero(model.grid) if model.move == "utility" else unhappy
    people = people[rng.choice(len(people), len(people), replace=False)]
    wanted = np.broadcast_to(model.wanted_at(), model.grid.size)[people].tolist()
    luck = rng.random(len(people)).tolist()
    look, kinds, codes = nearest if model.move == "nearest" else best, near.kinds, near.codes
    pleased = [stands == near.highest for stands in near.rank]  # nothing could be better
    for person, wish, chance in zip(people.tolist(), wanted, luck, strict=True):
        kind = kinds[person]
        content_with = pleased if model.move == "utility" else wishes.of(wish)
        if content_with[codes[kind][person]]:
            continue
        slots = look(model, near, person, content_with, districts)
        if slots:
            end = near.go(person, slots[int(chance * len(slots))])
            moves.append((person, end))
            if districts is not None:
                districts.move(kind, person, end)
    return moves


class Wishes:
    """With which codes of `Near` somebody is content: a list of bool for each wish, made once.

    Few lists are needed however many wishes there are: two between which no possible share lies want the same.
    """

    def __init__(self, model):
        self.model, self.known = model, {}
        most = len(offsets(model.neighbourhood, model.radius))
        like, total = np.mgrid[:most + 1, 1:most + 1]
        helped = like + model.subsidy * total * (2 * like <= total)
        self.bounds = np.unique((helped + EPS) / total).tolist()

    def of(self, wish):
        """The list of a wish."""
        between = bisect_left(self.bounds, wish)
        if between not in self.known:
            self.known[between] = contents(self.model, wish).ravel().tolist()
        return self.known[between]


def contents(model, wish):
    """Whether somebody with a wish is content with so many neighbours alike, of so many in all, as an array."""
    most = len(offsets(model.neighbourhood, model.radius))
    like, total = np.mgrid[:most + 1, :most + 1]
    return content(like, total, wish, model.similar_limit, model.subsidy)


def nearest(model, near, person, will_do, districts):
    """Which vacancies are the nearest of those that would make somebody happy who leaves home: a list of slots."""
    common = model.taste is None
    if not common or len(near.places[near.kinds[person]][-1]) * SCARCE > model.grid.size:
        for slots in near.close(person, will_do):
            slots = permitted(near, person, slots, districts)
            if slots:
                return slots
    if common:
        slots = next(near.better(person), [])
    else:
        suits = near.suits(person, will_do)
        slots = [slot for slot, cell in enumerate(near.vacancies) if suits(cell)]
    slots = permitted(near, person, slots, districts)
    if not slots:
        return slots
    free = near.vacancies
    way = distance(person, np.array([free[slot] for slot in slots]), model.rows, model.columns, model.torus)
    return [slots[k] for k in np.flatnonzero(way == way.min())]


def best(model, near, person, will_do, districts):
    """Which vacancies are worth most to somebody who leaves home, if that is more than home: a list of slots."""
    for slots in near.better(person):
        slots = permitted(near, person, slots, districts)
        if slots:
            return slots
    return []


def permitted(near, person, slots, districts):
    """Those of the vacancies that a quota, if there is one, lets somebody move into."""
    if districts is None:
        return slots
    kind, free = near.kinds[person], near.vacancies
    return [slot for slot in slots if districts.allows(kind, person, free[slot])]


def worth_table(model):
    """What a place with so many neighbours alike, of so many in all, is worth: (most + 1, most + 1) float.

    With "nearest" 1 where somebody with the common wish would be content, and 0 where not.
    With "best" the share of those alike; with "utility" twice that up to a half, where it is 1, and from there
    straight to the worth of a neighbourhood all alike. Without neighbours the share is 0.

    Source
    ------
    R. Pancs and N. J. Vriend, "Schelling's spatial proximity model of segregation revisited", J. Public Econ. 91
    (2007) 1-24.
    """
    if model.move == "nearest":
        return contents(model, model.similar_wanted).astype(float)
    most = len(offsets(model.neighbourhood, model.radius))
    like, total = np.mgrid[:most + 1, :most + 1]
    share = np.minimum(like / np.maximum(total, 1), 1.0)
    if model.move != "utility":
        return share
    peak = model.alike_value
    return np.where(share <= 0.5, 2 * share, peak + 2 * (1 - peak) * (1 - share))
