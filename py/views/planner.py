"""The picture of the debate: the class on its chairs, as in the trading crowd, and what the regime did to it."""

from views.crowd_find import at, beside
from views.crowd_people import draw_people
from views.crowd_side import side
from views.crowd_words import card, describe, explain, remains, table

__all__ = ["card", "describe", "draw", "explain", "move", "pick", "remains", "side", "table"]


def draw(model, canvas):
    draw_people(model, canvas)


def pick(model, x, y, canvas):
    return at(model, canvas, x, y)


def move(model, who, key, canvas):
    return beside(model, canvas, who, key)
