"""The picture of the bar: who goes and who stays, by the rule they use; and how many came, week by week."""

import numpy as np

from views.el_farol_people import cells, draw_people, person_at
from views.el_farol_side import side
from views.el_farol_weeks import draw_weeks
from views.el_farol_words import card, describe, table

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "table"]


def draw(model, canvas):
    """The people above, the weeks below."""
    canvas.clear()
    draw_weeks(model, canvas)
    draw_people(model, canvas)


def pick(model, x, y, canvas):
    """The person at `x`, `y` in the px of the drawing, or None."""
    return person_at(model, canvas, x, y)


def move(model, who, key, canvas):
    """The person whom an arrow key leads to from `who`, who may be None: the nearest that way."""
    if who is None:
        return 0
    x, y, _, _ = cells(model, canvas)
    dx, dy = x - x[who], y - y[who]
    ahead, beside = {"ArrowLeft": (-dx, dy), "ArrowRight": (dx, dy), "ArrowUp": (-dy, dx),
                     "ArrowDown": (dy, dx)}[key]
    way = np.where(ahead > 1e-6, ahead + 3 * np.abs(beside), np.inf)
    best = int(np.argmin(way))
    return best if np.isfinite(way[best]) else who


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    return [("var(--gain)", "went, and there was room"), ("var(--loss)", "went, and it was crowded"),
            ("var(--line)", "stayed at home")]
