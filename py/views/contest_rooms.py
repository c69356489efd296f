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
    """Draw the rooms, from the top of the canvas: names above, people, and who lost and was asked below."""
    theme, scale, across = canvas.theme, canvas.scale, columns(canvas, len(race.lanes))
    wide, high = (canvas.width - (across - 1) * GAP * scale) / across, people * scale
    number = np.arange(len(race.lanes))
    left = number % across * (wide + GAP * scale)
    top = number // across * (TITLE + people + NOTES + 8) * scale
    floor = top + (TITLE + 3) * scale + high
    for k, (x, y) in enumerate(zip(left, top, strict=True)):
        mark(canvas, look(k, theme), x + 7 * scale, y + 11 * scale, 6 * scale)
    canvas.text(left + 20 * scale, top + 11 * scale, [lane.entrant.name for lane in race.lanes], theme.ink, 14,
                weight=600, baseline="middle", room=wide - 20 * scale)
    canvas.segments(left, floor, left + wide, floor, theme.hairline, 1)
    there = [k for k, lane in enumerate(race.lanes) if lane.model is not None]
    if there:
        crowd(canvas, [race.lanes[k] for k in there], left[there], top[there] + TITLE * scale, (wide, high))
        notes(canvas, [race.lanes[k] for k in there], left[there], floor[there], wide)


def crowd(canvas, lanes, left, top, room):
    """The people of every room, all at one go; `left`, `top` (lanes,) are the rooms' corners, `room` their size."""
    gains = [lane.gains for lane in lanes]
    x, y, size = places(gains[0].size, *room)
    slack = np.concatenate([np.full(each.size, lane.slack) for each, lane in zip(gains, lanes, strict=True)])
    x, y = np.add.outer(left, x).ravel(), np.add.outer(top, y).ravel()
    changes(canvas, x, y, np.concatenate(gains), slack, 0.92 * size)


def notes(canvas, lanes, left, floor, wide):
    """Two lines under each room: how many lose; and how many were not asked."""
    theme, scale = canvas.theme, canvas.scale
    lost = np.array([lane.losers() for lane in lanes])
    words = [f"{number} of {lane.gains.size} worse off" if number else "nobody worse off"
             for number, lane in zip(lost, lanes, strict=True)]
    for some, colour, weight in ((lost > 0, theme.loss, 600), (lost == 0, theme.second, 400)):
        canvas.text(left[some], floor[some] + 15 * scale, [words[k] for k in np.flatnonzero(some)], colour, 12.5,
                    weight=weight, room=wide)
    canvas.text(left, floor + 30 * scale, [consent(lane) for lane in lanes], theme.second, 12, room=wide)


def consent(lane):
    """Whether people had agreed to what was done to them, in a few words."""
    unasked = int(lane.overruled.sum())
    return f"{unasked} not asked" if unasked else "all agreed"
