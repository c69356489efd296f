"""A small room for each entrant: the same people at the same places, who gained and who lost, and who was asked."""

from math import ceil

import numpy as np

from views.contest_marks import changes, look, mark

TITLE, NOTES, GAP = 22, 36, 18  # px of type: a room's name, the two lines under it, the air between rooms
NARROW = 100  # px of type; a room needs this much
ROOM = 92  # px of type; the height of the people in a room


def columns(canvas, lanes):
    """How many rooms stand side by side: all of them, or as many as there is room for in equal rows."""
    fitting = max(int((canvas.width / canvas.scale + GAP) // (NARROW + GAP)), 1)
    return ceil(lanes / ceil(lanes / min(fitting, lanes)))


def height(canvas, lanes, people=ROOM):
    """How high the rooms are, px."""
    return ceil(lanes / columns(canvas, lanes)) * (TITLE + people + NOTES + 8) * canvas.scale


def places(count, width, high):
    """Where `count` people stand in a room of `width` x `high`: x, y (count,), and the size of a place."""
    rows = np.arange(1, count + 1)
    sizes = np.minimum(width / np.ceil(count / rows), high / rows)
    size = sizes.max()
    down = int(sizes.argmax()) + 1
    across, who = ceil(count / down), np.arange(count)
    air = (high - down * size) / 2
    return (who % across + 0.5) * size, air + (who // across + 0.5) * size, size


def rooms(race, canvas, people=ROOM):
    """Draw the rooms, from the top of the canvas."""
    scale, across = canvas.scale, columns(canvas, len(race.lanes))
    wide = (canvas.width - (across - 1) * GAP * scale) / across
    for k, lane in enumerate(race.lanes):
        x = (k % across) * (wide + GAP * scale)
        y = (k // across) * (TITLE + people + NOTES + 8) * scale
        room(lane, canvas, look(k, canvas.theme), x, y, wide, people * scale)


def room(lane, canvas, style, left, top, width, high):
    """One room: the entrant's mark and name, the people, and how many lose and whether they had agreed."""
    theme, scale = canvas.theme, canvas.scale
    mark(canvas, style, left + 7 * scale, top + 11 * scale, 6 * scale)
    canvas.text(left + 20 * scale, top + 11 * scale, lane.entrant.name, theme.ink, 14, weight=600,
                baseline="middle", room=width - 20 * scale)
    floor = top + TITLE * scale
    canvas.segments(left, floor + high + 3 * scale, left + width, floor + high + 3 * scale, theme.hairline, 1)
    gains = lane.gains
    if not gains.size:
        return
    x, y, size = places(gains.size, width, high)
    changes(canvas, left + x, floor + y, gains, lane.slack, 0.92 * size)
    lost = lane.losers()
    words = f"{lost} of {gains.size} worse off" if lost else "nobody worse off"
    canvas.text(left, floor + high + 18 * scale, words, theme.loss if lost else theme.second, 12.5,
                weight=600 if lost else 400, room=width)
    canvas.text(left, floor + high + 33 * scale, consent(lane), theme.second, 12, room=width)


def consent(lane):
    """Whether people had agreed to what was done to them, in a few words."""
    unasked = int(lane.overruled.sum())
    return f"{unasked} not asked" if unasked else "all agreed"
