"""Where things are on the stage of attendance: the square of the diagram, the room, and its people."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

LEFT, TOP, FOOT, AIR = 44, 30, 46, 14  # px of type round the diagram
SHARE = 0.78  # of the width, the most that the diagram takes where the room stands beside it
HEAD = 46  # px of type for the number above the room
AWAY = 26  # px of type for the words between the room and those outside
FIGURES = 12  # px of a place; below, people are dots
WIDE = 1.1  # width to height of what is left; above, those outside stand beside the room
TALL = 1.2  # height to width; above, the room stands below the diagram


@dataclass(frozen=True)
class Layout:
    """Places in px: of the diagram, and the boxes (left, top, width, height) of the room and outside it."""

    left: float
    top: float
    side: float
    room: tuple
    outside: tuple
    head: tuple
    away: float


@lru_cache(maxsize=8)
def _layout(width, height, scale):
    left, top, foot, air = (length * scale for length in (LEFT, TOP, FOOT, AIR))
    head, away = HEAD * scale, AWAY * scale
    if height > TALL * width:
        side = min(width - left - air, 0.66 * height - top - foot)
        upper = top + side + foot + head
        rest = height - upper - air
        half = (width - 4 * air) / 2
        return Layout(left, top, side, (air, upper, half, rest), (half + 3 * air, upper, half, rest),
                      (air, upper - head), upper - away)
    side = max(min(height - top - foot, SHARE * (width - left - 2 * air)), 40)
    x = left + side + 2 * air
    upper = max((height - top - foot - side) / 2, 0) + top
    first = upper - top + head
    high, wide = side + top + foot - head - air, width - x - 0.5 * air
    if wide > WIDE * high:
        half = (wide - 2 * air) / 2
        box = half, high - air
        return Layout(left, upper, side, (x, first, *box), (x + half + 2 * air, first, *box),
                      (x, upper - top), first - away)
    half = (high - away - air) / 2
    wide = min(wide, 1.3 * half)
    return Layout(left, upper, side, (x, first, wide, half), (x, first + half + away + 0.5 * air, wide, half),
                  (x, upper - top), first + half + 0.8 * air)


def layout(canvas):
    """The boxes of a canvas."""
    return _layout(canvas.width, canvas.height, canvas.scale)


def on_diagram(canvas):
    """Let the model units of the canvas be shares expected, to the right, and shares who come, upward."""
    place, scale = layout(canvas), canvas.scale
    right, foot = canvas.width - place.left - place.side, canvas.height - place.top - place.side
    margin = tuple(length / scale for length in (place.top, right, foot, place.left))
    canvas.fit(0, 1, 1, 0, keep=False, margin=margin)


def on_page(canvas):
    """Let the model units of the canvas be px."""
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)


@lru_cache(maxsize=16)
def grid(people, width, height):
    """Size of a place, columns and rows so that all `people` have one in a box of px."""
    columns = min(max(round((people * width / max(height, 1)) ** 0.5), 1), people)
    best = (0.0, 1, people)
    for wide in range(max(columns - 4, 1), columns + 5):
        rows = -(-people // wide)
        best = max(best, (min(width / wide, height / rows), wide, rows))
    return best


def places(model, canvas):
    """Seats and standing places in px: size, and for each x and y (people,) inside and outside."""
    place = layout(canvas)
    size, columns, _ = grid(model.people, *place.room[2:])
    column, row = np.arange(model.people) % columns, np.arange(model.people) // columns
    shift = 0.22 * size
    sway = np.sin(12.9898 * np.arange(model.people)), np.sin(78.233 * np.arange(model.people))
    left = place.room[0] + (place.room[2] - size * columns) / 2
    inside = left + size * (column + 0.5), place.room[1] + size * (row + 0.5)
    left = place.outside[0] + (place.outside[2] - size * columns) / 2
    column, row = column[::-1], row[::-1]
    outside = (left + size * (column + 0.5) + shift * sway[0],
               place.outside[1] + size * (row + 0.6) + shift * sway[1])
    return size, inside, outside


def present(share, people):
    """Who is there (people,) bool if a share comes: those who wait for the fewest."""
    return np.arange(people) < np.rint(share * people)


def where(model, canvas):
    """Where everybody is now, px (people,) x and y, between the last two meetings; and the size."""
    size, inside, outside = places(model, canvas)
    now, before = present(model.came, model.people), present(model.came_before, model.people)
    part = min(max(canvas.progress, 0.0), 1.0)
    part = part * part * (3 - 2 * part)
    indoors = np.where(now, 1.0, 0.0) * part + np.where(before, 1.0, 0.0) * (1 - part)
    return size, *(out + (seat - out) * indoors for seat, out in zip(inside, outside, strict=True))


def at(model, canvas, x, y):
    """The person at a place given in the units of the diagram, or None."""
    px, py = (float(value) for value in canvas.to_px(x, y))
    size, across, down = where(model, canvas)
    distance = np.hypot(across - px, down - py)
    nearest = int(distance.argmin())
    return nearest if distance[nearest] <= max(0.6 * size, 8) else None


def beside(model, canvas, who, key):
    """The person that an arrow key leads to: the next who waits for more or fewer, or a row on."""
    if who is None:
        return 0
    _, columns, _ = grid(model.people, *layout(canvas).room[2:])
    step = {"ArrowLeft": -1, "ArrowRight": 1, "ArrowUp": -columns, "ArrowDown": columns}[key]
    return who + step if 0 <= who + step < model.people else who
