"""Where people are: round tables, in a field, on a ring, or in order of what the good is worth to them."""

import numpy as np

from views.bar_strip import HEIGHT

HISTORY, LEAST = 0.32, 330  # of the height over the bar, under the people; px that are too few for it
TOP, EDGE = 30, 10  # px over and beside the people
OBLONG, ZIGZAG = 1.6, 0.13  # how much wider than high the ring is, how far every other person stands in
SEAT = 0.36  # of a table's square, from its middle to a seat


def columns(number, wide=1.6):
    """Into how many columns so many squares go, `wide` times as wide as high."""
    return max(int(np.ceil(np.sqrt(number * wide))), 1)


def seated(model):
    """Who sits where, (tables, seats): the last round, or before the first the tables of partners."""
    if model.past and model.game == "contributions":
        return model.tables.seats
    tables = model.people // model.group_size
    return model.home[:tables * model.group_size].reshape(tables, -1)


def tables(model):
    """The middles of the tables, x and y, and of one square more for who sits out, if anybody does."""
    number = model.people // model.group_size + (model.people % model.group_size > 0)
    down, across = np.divmod(np.arange(number), columns(number))
    return across + 0.5, down + 0.5


def places(model):
    """Where everybody is, x and y (people,), in the units of `frame`."""
    if model.game == "provision":
        return np.argsort(np.argsort(-model.worths, kind="stable")) + 0.5, model.worths.copy()
    if model.game == "stag_hunt":
        if model.layout == "ring":
            angle = 2 * np.pi * np.arange(model.people) / model.people - np.pi / 2
            deep = 1 - ZIGZAG * (np.arange(model.people) % 2)
            return OBLONG * deep * np.cos(angle), deep * np.sin(angle)
        down, across = np.divmod(np.arange(model.people), columns(model.people))
        return across + 0.5, down + 0.5
    seats, (x, y) = seated(model), tables(model)
    angle = 2 * np.pi * (np.arange(model.group_size) + 0.5) / model.group_size - np.pi / 2
    px, py = np.full(model.people, x[-1]), np.full(model.people, y[-1])
    count = len(seats)
    px[seats] = x[:count, None] + SEAT * np.cos(angle)
    py[seats] = y[:count, None] + SEAT * np.sin(angle)
    out = np.setdiff1d(np.arange(model.people), seats.ravel())
    px[out] += 0.2 * (np.arange(len(out)) % 4 - 1.5)
    py[out] += 0.2 * (np.arange(len(out)) // 4 - 1.0)
    return px, py


def history(model, canvas):
    """How much of the height over the bar the rounds take: the hunt's hold its border, others may be left out."""
    return HISTORY if over_bar(canvas) >= LEAST else 0.42 if model.game == "stag_hunt" else 0.0


def over_bar(canvas):
    """The height over the bar, px of type."""
    return canvas.height / canvas.scale - HEIGHT


def frame(model, canvas):
    """Fit the people into the upper part of the canvas."""
    low = HEIGHT + over_bar(canvas) * history(model, canvas)
    margin = (TOP, EDGE, low, EDGE)
    if model.game == "provision":
        canvas.fit(0, 2.05, model.people, 0, keep=False, margin=(TOP, 16, low + 22, 40))
    elif model.game == "stag_hunt" and model.layout == "ring":
        canvas.fit(-OBLONG - 0.14, -1.14, OBLONG + 0.14, 1.14, margin=margin)
    else:
        number = model.people if model.game == "stag_hunt" else len(tables(model)[0])
        wide = columns(number)
        canvas.fit(0, 0, wide, -(-number // wide), margin=margin)


def size(model, canvas):
    """How large a person is, in model units of the frame."""
    if model.game == "contributions":
        return min(0.26, 1.7 / model.group_size) if model.group_size > 5 else 0.26
    if model.game == "stag_hunt":
        return min(2 * np.pi / model.people * 1.8, 0.2) if model.layout == "ring" else 0.84
    return canvas.px(8) if canvas else 8.0


def narrow(canvas):
    """Whether there is little room for words."""
    return canvas.width < 480 * canvas.scale
