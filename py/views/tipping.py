"""The picture of the tipping neighbourhood: how many of each group live there, and which way that goes."""

import numpy as np

from views.tipping_plane import draw_plane, person_at
from views.tipping_side import side
from views.tipping_words import card, describe, table

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "spot", "stroke", "table", "tools"]


def draw(model, canvas):
    """The plane: washes where starts end alike, both curves, arrows, points of rest, and the path."""
    draw_plane(model, canvas)


def pick(model, x, y, canvas):
    """The resident whose mark beside the axes is at `x`, `y` of the last drawing, or None."""
    return person_at(model, canvas, x, y)


def move(model, who, key, canvas):
    """The resident that an arrow key leads to from `who` or None: along a group, or to the other."""
    if who is None:
        return 0
    group, person = divmod(who, model.residents)
    if key in ("ArrowLeft", "ArrowRight"):
        person = int(np.clip(person + (1 if key == "ArrowRight" else -1), 0, model.residents - 1))
    else:
        group = 1 if key == "ArrowUp" else 0
    return group * model.residents + person


def spot(model, index):
    """Where a resident's mark is, in model units: on the axis of the group."""
    group, person = divmod(index, model.residents)
    return (person + 0.5, 0.0) if group == 0 else (0.0, person + 0.5)


def tools(model):
    """What a hand may do here: choose where to start, or look at somebody."""
    return [("start", "Start here"), ("look", "Look")]


def stroke(model, tool, x, y):
    """Start anew from the numbers under the hand, whole people, as far as quotas go."""
    room = model.residents
    if tool != "start" or not (-0.03 * room <= x <= 1.03 * room and -0.03 * room <= y <= 1.03 * room):
        return None
    first, second = (float(min(max(round(float(at)), 0), cap))
                     for at, cap in zip((x, y), model.caps, strict=True))
    return None if model.path == [(first, second)] else ("start", dict(first=first, second=second))


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    return [("var(--accent)", "the path, from its ring to now"), ("#0072b2", "first group"),
            ("#e69f00", "second group"), ("var(--ink)", "filled: holds; hollow: tips"),
            ("none", "long marks beside the axes: who lives there")]
