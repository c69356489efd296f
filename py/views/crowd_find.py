"""Who is under a point of the stage, and whom the arrow keys lead to."""

import numpy as np

from views.crowd_places import DOTS, FIGURES, in_order, picture_shape, places


def at(model, canvas, x, y):
    """The person whose place in model units holds `x`, `y`, or None."""
    if model.count > DOTS:
        rows, columns = picture_shape(model, canvas)
        inside = 0 <= x < columns and 0 <= y < rows
        place = int(x) * rows + int(y) if inside else model.count
        return int(in_order(model)[place]) if place < model.count else None
    where = places(model, canvas)
    away = np.maximum(np.abs(where.x - x), np.abs(where.y - y) / 1.06) / where.size
    person = int(away.argmin())
    return person if away[person] <= 0.5 else None


def beside(model, canvas, who, key):
    """Whom an arrow key leads to: right and left through everybody, down and up to the nearest.

    In a crowd columns run from the worst off on arrival to the best off: down and up run through everybody.
    """
    step = 1 if key in ("ArrowRight", "ArrowDown") else -1
    sideways = key in ("ArrowRight", "ArrowLeft")
    if who is None:
        return 0
    if model.count > FIGURES:
        crowd = in_order(model)
        rows = picture_shape(model, canvas)[0]
        place = int(np.flatnonzero(crowd == who)[0]) + step * (rows if sideways else 1)
        return int(crowd[place]) if 0 <= place < model.count else who
    if sideways:
        return (who + step) % model.count
    where = places(model, canvas)
    along, across = (where.y - where.y[who]) * step, np.abs(where.x - where.x[who])
    cost = np.where(along > 0.3 * where.size, along + 1.5 * across, np.inf)
    return int(cost.argmin()) if np.isfinite(cost).any() else who
