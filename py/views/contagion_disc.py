"""Where the banks are drawn: a disc, the first failures in the middle, round them who is one step away, and so on."""

from functools import lru_cache

import numpy as np

from views.bar_strip import HEIGHT

GOLDEN = np.pi * (3 - np.sqrt(5))  # the angle between one seed of a sunflower and the next


@lru_cache(maxsize=4)
def remembered(key):
    """What has been worked out for a network, to be filled by who asks."""
    return {}


def plan(model):
    """Places and steps of the model's banks: x, y (banks,) float in the disc of radius 1, steps (banks,) int."""
    known = remembered((model.kind, model.banks, model.degree, model.first_failures, model.seed))
    if not known:
        step = steps(model)
        known["plan"] = (*_disc(model, step), step)
    return known["plan"]


def places(model):
    """Where each bank is, x and y (banks,) float; the disc has radius 1."""
    return plan(model)[:2]


def first_hit(model):
    """The banks that fail at the start, whatever a hand did later, (banks,) bool."""
    return model.hit & (model.failed_at == 0) if model.first_failures else np.zeros(model.banks, dtype=bool)


def steps(model):
    """How many links the shortest way from a first failure is, along which losses run; -1 for no way."""
    step = np.where(first_hit(model), 0, -1)
    if not model.first_failures:
        step[int(np.argmax(model.links))] = 0
    for far in range(1, model.banks):
        reached = np.zeros(model.banks, dtype=bool)
        reached[model.lender[step[model.borrower] == far - 1]] = True
        reached &= step < 0
        if not reached.any():
            break
        step[reached] = far
    return step


def _disc(model, step):
    """Fill the disc like a sunflower from the middle, nearest first; each bank near the angle of who can hit it."""
    x, y = np.zeros(model.banks), np.zeros(model.banks)
    seats = np.arange(model.banks)
    angle = (seats * GOLDEN) % (2 * np.pi)
    taken = 0
    last = int(step.max())
    lane = gap(last)
    for ring in [*range(last + 1), -1]:
        who = np.flatnonzero(step == ring)
        seat = np.arange(taken, taken + len(who))
        taken += len(who)
        lanes = ring if ring >= 0 else last + 1
        radius = (1 - lane * (last + 1)) * np.sqrt((seats + 0.5) / model.banks) + lane * lanes
        if ring > 0:
            near = np.isin(model.lender, who) & (step[model.borrower] == ring - 1)
            pull_x = np.bincount(model.lender[near], x[model.borrower[near]], minlength=model.banks)[who]
            pull_y = np.bincount(model.lender[near], y[model.borrower[near]], minlength=model.banks)[who]
            who = who[np.argsort(np.arctan2(pull_y, pull_x) % (2 * np.pi), kind="stable")]
            seat = seat[np.argsort(angle[seat], kind="stable")]
        x[who], y[who] = radius[seat] * np.cos(angle[seat]), radius[seat] * np.sin(angle[seat])
    return x, y


def gap(last):
    """The lane between one ring and the next, where there are rings 0 to `last`, model units."""
    return min(0.045, 0.3 / (last + 1))


def ring_edges(model, step):
    """The middle of the lane outside each ring, (rings,) model units."""
    last = int(step.max())
    ends = np.cumsum([int((step == ring).sum()) for ring in range(last + 1)])
    lane = gap(last)
    return (1 - lane * (last + 1)) * np.sqrt(ends / model.banks) + lane * (np.arange(last + 1) + 0.5)


def spacing(model):
    """About how far a bank is from its neighbours in the disc, model units."""
    return 1.7 / np.sqrt(model.banks)


def nearest(model, x, y):
    """The bank at `x`, `y`, or None."""
    px, py = places(model)
    away = (px - x) ** 2 + (py - y) ** 2
    near = int(np.argmin(away))
    return near if away[near] <= (0.9 * spacing(model)) ** 2 else None


def next_bank(model, who, key):
    """The nearest bank in the direction of an arrow key."""
    x, y = places(model)
    if who is None:
        return int(np.argmin(x * x + y * y))
    dx, dy = x - x[who], y - y[who]
    ahead, beside = {"ArrowLeft": (-dx, dy), "ArrowRight": (dx, dy), "ArrowUp": (-dy, dx), "ArrowDown": (dy, dx)}[key]
    way = np.where(ahead > 1e-9, ahead + 2.5 * np.abs(beside), np.inf)
    best = int(np.argmin(way))
    return best if np.isfinite(way[best]) else who


def fit_disc(canvas):
    """Let the disc fill the canvas above the bar; in a wide one between the words in the corners, else below them."""
    top, low = (6, 4) if wide(canvas) else (34, 30)
    canvas.fit(-1.06, -1.06, 1.06, 1.06, margin=(top, 6, low + HEIGHT, 6))


def wide(canvas):
    """Whether words fit into the corners beside the disc."""
    return canvas.width > 1.2 * canvas.height
