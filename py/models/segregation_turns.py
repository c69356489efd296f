"""House hunting in turn: each looks at all vacancies and takes the nearest that will do, or the best."""

import numpy as np

from core.grid import distance, offsets
from core.measures import EPS
from core.near import Near
from models.segregation_town import content

NOWHERE = np.empty(0, dtype=np.intp)


def in_turn(model, unhappy, districts):
    """In random order people look round, and move if they find what they want.

    With "utility" everybody looks, else who was unhappy at the start of the tick and still is when it is their turn.

    Returns
    -------
    moves : list of (from, to)
        In the order of moving.
    """
    rng, moves = model.rng_run, []
    near = Near(model.grid, model.groups, (model.neighbourhood, model.radius, model.torus), worth_table(model))
    people = np.flatnonzero(model.grid) if model.move == "utility" else unhappy
    people = people[rng.choice(len(people), len(people), replace=False)]
    wishes = np.broadcast_to(model.wanted_at(), model.grid.size)[people].tolist()
    luck = rng.random(len(people)).tolist()
    for person, wish, chance in zip(people.tolist(), wishes, luck, strict=True):
        like, total = near.own(person)
        if model.move == "utility":
            if near.worth[like][total] >= near.most - EPS:
                continue  # nothing could be better
        elif content(like, total, wish, model.similar_limit, model.subsidy):
            continue
        kind = near.leave(person)
        if model.move == "nearest":
            slots = nearest(model, near, person, kind, wish, districts)
        else:
            slots = best(near, person, kind, districts)
        end = int(near.vacancies[slots[int(chance * len(slots))]]) if len(slots) else person
        near.settle(person, kind, end)
        if end != person:
            moves.append((person, end))
            if districts is not None:
                districts.move(kind, person, end)
    return moves


def nearest(model, near, person, kind, wish, districts):
    """Which vacancies are the nearest of those that would make a person happy who has left home."""
    will_do = content(near.here[kind], near.here[0], wish, model.similar_limit, model.subsidy)
    if districts is not None:
        will_do &= districts.allow(kind, person, near.vacancies)
    slots = np.flatnonzero(will_do)
    if not len(slots):
        return NOWHERE
    way = distance(person, near.vacancies[slots], model.rows, model.columns, model.torus)
    return slots[way == way.min()]


def best(near, person, kind, districts):
    """Which vacancies are worth most to a person who has left home, if that is strictly more than home."""
    like, total = near.own(person)
    home, offers = near.worth[like][total] + EPS, near.offers[kind]
    if offers.max(initial=-1.0) <= home:
        return NOWHERE
    if districts is not None:
        offers = np.where(districts.allow(kind, person, near.vacancies), offers, -1.0)
        if offers.max() <= home:
            return NOWHERE
    return np.flatnonzero(offers >= offers.max() - EPS)


def worth_table(model):
    """What a place with so many neighbours alike, of so many in all, is worth: (most + 1, most + 1) float.

    With "best" the share of those alike; with "utility" twice that up to a half, where it is 1, and from there
    straight to the worth of a neighbourhood all alike. Without neighbours the share is 0.

    Source
    ------
    R. Pancs and N. J. Vriend, "Schelling's spatial proximity model of segregation revisited", J. Public Econ. 91
    (2007) 1-24.
    """
    most = len(offsets(model.neighbourhood, model.radius))
    like, total = np.mgrid[:most + 1, :most + 1]
    share = np.minimum(like / np.maximum(total, 1), 1.0)
    if model.move != "utility":
        return share
    peak = model.alike_value
    return np.where(share <= 0.5, 2 * share, peak + 2 * (1 - peak) * (1 - share))
