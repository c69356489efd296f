"""Where everybody is on the stage: rows of chairs, columns of dots, or the room.

Up to `FIGURES` people are figures, up to `DOTS` dots, above that pixels of one picture. A model unit is the
width of one person's place; in the room it is a patch.
"""

from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np

FIGURES, DOTS = 150, 5000  # people
NAMED = 40  # people; up to here names stand under them
TOP, LOW = 34, 36  # px kept for the sentence above and for the ramp below
KEY = 70  # px kept for the key to the chairs, where there is room
SHIFT = 0.16  # how far every other row is moved aside, in places
LOOSEST = 1.35  # how far places are drawn apart where there is room to spare
ROW = 0.87  # how far rows of dots are apart, in places
FULL = 0.8  # how much of the width a picture of whole pixels must fill
TURN = 2.39996  # the golden angle, radians: spreads people in a patch evenly


@dataclass(frozen=True)
class Places:
    """Where people are, (people,) float each, and how large a figure is, all in model units."""

    x: np.ndarray
    y: np.ndarray
    size: float


def has_names(model):
    """Whether names stand under people."""
    return model.count <= NAMED and any(model.names)


def has_key(canvas):
    """Whether there is room for the key to the chairs."""
    return canvas.width >= 620 * canvas.scale and canvas.height >= 400 * canvas.scale


def margin(model, canvas):
    """What to keep free of people, px of type: top, right, bottom, left."""
    if model.count > FIGURES:
        return TOP, 8, LOW, 8
    return TOP, 8, KEY if has_key(canvas) else 6, 8


def free(model, canvas):
    """Width and height in px of what is left for people."""
    top, right, low, left = (side * canvas.scale for side in margin(model, canvas))
    return max(canvas.width - left - right, 40.0), max(canvas.height - top - low, 40.0)


def within(model, canvas):
    """The upper left and the lower right corner of what is left for people, in model units."""
    top, right, low, left = (side * canvas.scale for side in margin(model, canvas))
    return canvas.to_model(left, top), canvas.to_model(canvas.width - right, canvas.height - low)


def places(model, canvas):
    """The `Places` of everybody at rest; fits the canvas to them."""
    if model.meeting == "room":
        return _in_room(model, canvas, model.position)
    return _in_rows(model, canvas) if model.count <= FIGURES else _in_columns(model, canvas)


def moving(model, canvas):
    """The `Places` of everybody at the canvas's progress: in the room people walk from where they were."""
    here = places(model, canvas)
    before = getattr(model, "moved_from", None)
    if model.meeting != "room" or before is None or canvas.progress >= 1:
        return here
    there = _in_room(model, canvas, before)
    near = (np.abs(model.position - before) <= 1).all(
        axis=1
    )  # who left at one wall and came in at the other jumps
    left = np.where(near, 1 - ease(canvas.progress), 0.0)
    return Places(here.x + left * (there.x - here.x), here.y + left * (there.y - here.y), here.size)


def ease(progress):
    """Progress that starts and ends gently."""
    return progress * progress * (3 - 2 * progress)


def _grid(count, wide, high, tall, shift):
    """How many columns and rows make the places of people largest; a place is 1 wide and `tall` high."""
    columns = np.arange(1, min(count, 4 * ceil(sqrt(count * max(wide / high, 1)))) + 1)
    rows = -(-count // columns)
    best = int(np.minimum(wide / (columns + 2 * shift), high / (rows * tall)).argmax())
    return int(columns[best]), int(rows[best])


def _in_rows(model, canvas):
    """Figures in rows, every other one moved aside, drawn apart where there is room, not quite in line."""
    tall, (wide, high) = 1.24 if has_names(model) else 1.08, free(model, canvas)
    columns, rows = _grid(model.count, wide, high, tall, SHIFT)
    place = min(wide / (columns + 2 * SHIFT), high / (rows * tall))  # px
    loose = min(wide / place / (columns + 2 * SHIFT), LOOSEST)
    tall = min(high / place / rows, tall * LOOSEST)
    canvas.fit(0, 0, loose * (columns + 2 * SHIFT), rows * tall, margin=margin(model, canvas))
    lengths = np.full(rows, model.count // rows) + (np.arange(rows) < model.count % rows)
    row = np.repeat(np.arange(rows), lengths)
    k = np.arange(model.count)
    column = k - np.repeat(np.cumsum(lengths) - lengths, lengths)
    x = loose * (
        columns / 2 + SHIFT + column - (lengths[row] - 1) / 2 + np.where(row % 2 == 0, -SHIFT, SHIFT)
    )
    y = (row + 0.5) * tall - (0.09 if has_names(model) else 0.0)
    return Places(x + 0.10 * (k * 0.618034 % 1 - 0.5), y + 0.07 * (k * 0.414214 % 1 - 0.5), 1.0)


def in_order(model):
    """People by utility on arrival, the worst off first, (people,) int; equals stay as they are numbered."""
    return np.argsort(
        (model.came_with * 65535).astype(np.uint16), kind="stable"
    )  # 16 bits: sorted by radix


def _in_columns(model, canvas):
    """Dots in columns from the worst off on arrival, at the left, to the best off."""
    columns, rows = _grid(model.count, *free(model, canvas), ROW, 0.25)
    canvas.fit(0, 0, columns + 0.5, rows * ROW, margin=margin(model, canvas))
    place = np.empty(model.count, dtype=int)
    place[in_order(model)] = np.arange(model.count)
    row = place % rows
    return Places(place // rows + 0.5 + 0.5 * (row % 2), (row + 0.5) * ROW, 1.0)


def patch_width(model, canvas):
    """How wide a patch of the room is, its height being 1: as much wider as the canvas is, within reason."""
    wide, high = free(model, canvas)
    return min(max(wide / high, 0.8), 1.7)


def _in_room(model, canvas, position):
    patch, side = patch_width(model, canvas), model.room_side
    size = max(1.35, 0.64 * sqrt(patch / model.count) * side) if model.count <= FIGURES else 1.0
    beside, above = (max(size - patch, 0) / 2, (size - 1) / 2) if model.count <= FIGURES else (0.0, 0.0)
    top, right, low, left = margin(model, canvas)
    low += 14 * has_names(model)
    canvas.fit(-beside, -above, side * patch + beside, side + above, margin=(top, right, low, left))
    cell = position[:, 0] * side + position[:, 1]
    order = np.argsort(cell, kind="stable")
    crowd = np.bincount(cell, minlength=side * side)
    rank = np.empty(model.count, dtype=int)
    rank[order] = np.arange(model.count) - (np.cumsum(crowd) - crowd)[cell[order]]
    together = crowd[cell]
    turn = rank * TURN * (together > 2) + rank * np.pi * (together == 2)
    reach = np.where(together > 1, np.sqrt((rank + 0.5) / together), 0.0)
    if model.count <= FIGURES:
        across = 0.5 * size * np.where(together == 2, 0.6, reach)
        down = 0.6 * across
    else:
        across, down, size = 0.4 * patch * reach, 0.4 * reach, 0.75 * side * sqrt(patch / model.count)
    x = (position[:, 0] + 0.5) * patch - across * np.cos(turn)
    return Places(x, position[:, 1] + 0.5 + down * np.sin(turn), min(size, side))


def picture_shape(model, canvas):
    """Rows and columns of the picture of a crowd, a person a block, by columns; fits the canvas to it.

    Blocks of whole device pixels are even; where they would leave much of the stage empty, it is filled instead.
    """
    wide, high = free(model, canvas)
    wide, high = wide * canvas.ratio, high * canvas.ratio  # device pixels
    for block in range(int(sqrt(wide * high / model.count)), 0, -1):
        rows = int(high / block)
        columns = -(-model.count // rows)
        if FULL * wide <= columns * block <= wide:
            left = int(wide / block - columns) // 2
            canvas.fit(-left, 0, wide / block - left, high / block, keep=False, margin=margin(model, canvas))
            return rows, columns
    rows = max(round(sqrt(model.count * high / wide)), 1)
    columns = -(-model.count // rows)
    canvas.fit(0, 0, columns, rows, keep=False, margin=margin(model, canvas))
    return rows, columns
