"""The picture of the debate: the class on its chairs, as in the trading crowd, and what the regime does to it."""

import numpy as np

from views.crowd_dots import draw_dots
from views.crowd_find import at, beside
from views.crowd_people import draw_people
from views.crowd_places import FIGURES
from views.crowd_side import side
from views.crowd_words import card, explain, remains, table
from views.planner_words import describe, happening, waiting

__all__ = ["card", "describe", "draw", "explain", "legend", "move", "pick", "remains", "side", "table"]

LEAST = 0.005  # money, in utility; less is not shown
LOW = 0.56  # how far below the middle of a figure its money stands, in sizes


def draw(model, canvas):
    """Draw everybody, what happened in the last tick, and what each has been paid."""
    if model.count > FIGURES:
        draw_dots(model, canvas, happening(model))
        return
    where = draw_people(model, canvas, happening(model), waiting(model))
    if model.with_money:
        _money(model, canvas, where)


def _money(model, canvas, where):
    """What each has received, or paid, under the chair; who is chosen has a name there."""
    theme = canvas.theme
    for people, colour in ((model.money >= LEAST, theme.gain), (model.money <= -LEAST, theme.loss)):
        people = np.setdiff1d(np.flatnonzero(people), canvas.chosen)
        if len(people):
            words = [f"{100 * money:+.0f}".replace("-", "−") for money in model.money[people]]
            canvas.text(where.x[people], where.y[people] + LOW * where.size, words, colour, 12, "center", 600, "bottom",
                        halo=theme.paper)


def pick(model, x, y, canvas):
    """The person at `x`, `y` in the model units of the last drawing on `canvas`, or None."""
    return at(model, canvas, x, y)


def move(model, who, key, canvas):
    """The person that an arrow key leads to from `who`, who may be None."""
    return beside(model, canvas, who, key)


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    signs = [("var(--gain)", "arc above: gained since arrival"), ("var(--loss)", "arc below: lost")]
    if model.count > FIGURES:
        return [*signs, ("var(--accent)", "line: a swap; ring: chosen")]
    if model.way is None:
        signs.append(("var(--accent)", "two arrows: a swap"))
    else:
        signs.append(("var(--accent)", "arrow: took that chair"))
    if model.way is None and model.command_rate:
        signs.append(("var(--loss)", "two arrows: a swap by order"))
    if model.regime in ("prices", "cycles", "dictatorship"):
        signs.append(("var(--line)", "pale: has no chair for good yet"))
    if model.with_money:
        signs.append(("var(--ink)", "number: money received (+) or paid (−)"))
    return signs
