"""The picture of the line: a row for each round, one under the other, and a thread for each who moved."""

import numpy as np

from views.line_rows import WHERE, draw_rows, place_at
from views.line_words import card, describe, table

__all__ = ["card", "describe", "draw", "grasp", "legend", "move", "pick", "release", "spot", "table", "tools"]


def draw(model, canvas):
    """Draw the rows so far, as many as there is room for; the last one as far as the movement has come."""
    draw_rows(model, canvas)


def pick(model, x, y, canvas):
    """The person at `x`, `y` in the model units of the last drawing, in whichever row, or None."""
    return place_at(model, canvas, x, y)


def move(model, who, key, canvas):
    """The person that an arrow key leads to from `who`, who may be None: along the present row."""
    if who is None:
        return model.line[0]
    step = {"ArrowLeft": -1, "ArrowRight": 1, "ArrowUp": -10, "ArrowDown": 10}[key]
    return model.line[int(np.clip(model.line.index(who) + step, 0, model.people - 1))]


def spot(model, index):
    """Where the person stands in the present row, in model units."""
    return model.line.index(index) + 0.5, model.t + WHERE


def tools(model):
    """What a hand may do here: look at somebody, or put somebody elsewhere in the row."""
    return [("look", "Look"), ("move", "Move someone")]


def grasp(model, tool, x, y):
    """The person of the present row under the hand, or None."""
    here = tool == "move" and 0 <= x < model.people and model.t <= y < model.t + 1
    return model.line[int(x)] if here else None


def release(model, tool, held, x, y):
    """Put the person who is held into the place under the hand; None if that is no other place."""
    if tool != "move" or held is None:
        return None
    person, place = model.line.index(held) + 1, int(np.clip(x, 0, model.people - 1)) + 1
    return None if person == place else ("move", dict(person=person, place=place))


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    return [("#0072b2", "circle: one kind"), ("#e69f00", "star: the other"),
            ("var(--loss)", "mark above: unhappy there"), ("var(--accent)", "thread: a move")]
