"""Where names fit on a diagram: near what they name, and clear of lines, points and one another."""

from functools import lru_cache

import numpy as np

STEPS = 32  # places tried in each direction
CLEAR = 6  # px that a name keeps from a line
FAR = 14  # px to what is named that is near enough
NEAR = 11  # px that a name keeps from a point, its own too
HARM = 60  # px further away that a name may go to be clear by a px more


def width_of(text, size):
    """About how wide a text in semibold letters is, in px."""
    return 0.6 * size * len(text)


@lru_cache(maxsize=32)
def placed(names, side, line):
    """Lower left corners (px from the foot of the diagram) for the boxes of names.

    `names` has (x, y, width, height) for each name: what it names, and the size of its box, px. `line` holds
    the heights of the curve at even steps along the foot, px, as a tuple. The 45 degree line is in the way
    as well.
    """
    across = np.linspace(0.0, side, len(line))
    in_the_way = [np.concatenate((across, across)), np.concatenate((np.array(line), across))]
    points = np.array([name[:2] for name in names]).reshape(-1, 2)
    boxes = []
    for x, y, wide, high in names:
        left = np.linspace(4, max(side - wide - 4, 5), STEPS)[:, None]
        low = np.linspace(4, max(side - high - 4, 5), STEPS)[None, :]
        cost = np.maximum(_gap(left, low, wide, high, x, y) - FAR, 0) + 0.1 * np.abs(low + high / 2 - y)
        cost = cost + HARM * _lack(left, low, wide, high, *in_the_way, CLEAR)
        cost = cost + HARM * _lack(left, low, wide, high, *points.T, NEAR)
        for box_left, box_low, box_wide, box_high in boxes:
            apart = np.maximum(np.maximum(left - box_left - box_wide, box_left - left - wide),
                               np.maximum(low - box_low - box_high, box_low - low - high))
            cost = cost + HARM * np.maximum(CLEAR - apart, 0)
        best = np.unravel_index(int(cost.argmin()), cost.shape)
        boxes.append((float(left[best[0], 0]), float(low[0, best[1]]), wide, high))
    return tuple(boxes)


def _gap(left, low, wide, high, x, y):
    """How far boxes are from a place, 0 inside."""
    return np.hypot(np.maximum(np.maximum(left - x, x - left - wide), 0),
                    np.maximum(np.maximum(low - y, y - low - high), 0))


def _lack(left, low, wide, high, x, y, clear):
    """By how much boxes come nearer than `clear` to the nearest of some places."""
    across = np.maximum(left[..., None] - x, x - left[..., None] - wide)
    down = np.maximum(low[..., None] - y, y - low[..., None] - high)
    return np.maximum(clear - np.maximum(across, down).min(axis=-1), 0)


def pointer(box, x, y):
    """The place on the edge of a box that is nearest to `x`, `y`."""
    left, low, wide, high = box
    return min(max(x, left), left + wide), min(max(y, low), low + high)
