"""How the unhappy find another place: drawn from all, at one stroke, walking about, or looking round in turn."""

import numpy as np

from core.districts import Districts
from models.segregation_turns import in_turn
from models.segregation_walk import wander

MOVES = ("random", "batch", "nearest", "best", "utility", "netlogo")
TRIES = 8  # vacancies drawn before all are looked through for permitted ones


def settle(model, unhappy):
    """Let people move house; `model.vacancies` follows.

    Parameters
    ----------
    unhappy : (unhappy,) int
        The cells of who is unhappy now, cells counted row after row.
    """
    districts = None
    if model.quota < 1:
        districts = Districts(model.grid, model.groups, model.block, model.quota)
    if model.move == "random":
        at_random(model, unhappy, districts)
    elif model.move == "batch":
        at_one_stroke(model, unhappy, districts)
    else:
        moves = (wander if model.move == "netlogo" else in_turn)(model, unhappy, districts)
        carry_out(model, moves)


def some(rng, things, count):
    """`count` different ones of an array of things, in random order."""
    return things[rng.choice(len(things), count, replace=False)]


def at_random(model, unhappy, districts):
    """One after another to a vacancy drawn from all; the place that is left becomes a vacancy at once."""
    rng, vacancies = model.rng_run, model.vacancies
    movers = some(rng, unhappy, len(unhappy))
    if not len(vacancies):
        movers = movers[:0]
    if districts is None:
        slots = rng.integers(0, max(len(vacancies), 1), size=len(movers), dtype=np.int64)
        targets, model.vacancies = one_after_another(movers, slots, vacancies)
        model.relocate(movers, targets)
    else:
        at_random_if_permitted(model, movers, districts)


def one_after_another(movers, slots, vacancies):
    """Where people end who each take the place in their slot and leave their own place in it.

    Parameters
    ----------
    movers : (movers,) int
        Cells of those who move, in the order of moving.
    slots : (movers,) int
        Which entry of `vacancies` each takes.
    vacancies : (vacancies,) int
        The free cells.

    Returns
    -------
    targets : (movers,) int
        The cell that each moves to: the free one, or what the last before with the same slot has left.
    vacancies : (vacancies,) int
        The free cells afterwards.
    """
    short = slots.astype(np.uint16) if len(vacancies) <= 1 << 16 else slots  # numpy sorts these in one sweep
    order = np.argsort(short, kind="stable")
    slot, mover = slots[order], movers[order]
    fresh = np.ones(len(order) + 1, dtype=bool)
    np.not_equal(slot[1:], slot[:-1], out=fresh[1:-1])
    place = vacancies[slot]
    later = np.flatnonzero(~fresh[:-1])
    place[later] = mover[later - 1]
    targets = np.empty_like(place)
    targets[order] = place
    left = vacancies.copy()
    left[slot[fresh[1:]]] = mover[fresh[1:]]
    return targets, left


def at_random_if_permitted(model, movers, districts):
    """The same under a quota: drawn from the vacancies that are permitted; if there are none, one stays."""
    rng, vacancies, kinds = model.rng_run, model.vacancies.tolist(), model.grid.reshape(-1)[movers].tolist()
    draws = rng.integers(0, max(len(vacancies), 1), size=(len(movers), TRIES), dtype=np.int64).tolist()
    luck, moves = rng.random(len(movers)).tolist(), []
    for person, kind, drawn, chance in zip(movers.tolist(), kinds, draws, luck, strict=True):
        for slot in drawn:
            if districts.allows(kind, person, vacancies[slot]):
                break
        else:
            permitted = np.flatnonzero(districts.allow(kind, person, np.array(vacancies)))
            if not len(permitted):
                continue
            slot = int(permitted[int(chance * len(permitted))])
        moves.append((person, vacancies[slot]))
        districts.move(kind, *moves[-1])
        vacancies[slot] = person
    carry_out(model, moves)


def at_one_stroke(model, unhappy, districts):
    """As many as there is room for, all at once and one to one; under a quota some of them then may not."""
    rng, vacancies = model.rng_run, model.vacancies.copy()
    count = min(len(unhappy), len(vacancies))
    if len(unhappy) > len(vacancies):
        movers, slots = some(rng, unhappy, count), np.arange(count)
    else:
        movers, slots = unhappy, rng.choice(len(vacancies), count, replace=False)
    if districts is not None:
        kept = districts.in_order(model.grid.reshape(-1)[movers], movers, vacancies[slots])
        movers, slots = movers[kept], slots[kept]
    targets = vacancies[slots]
    vacancies[slots] = movers
    model.relocate(movers, targets)
    model.vacancies = vacancies


def carry_out(model, moves):
    """Bring moves that were made in turn, a list of (from, to), onto the grid; nobody moves twice."""
    origins, targets = np.array(moves, dtype=np.intp).reshape(-1, 2).T
    model.relocate(origins, targets)
    model.look_again()
