"""Where the plane of the tipping neighbourhood lies on the canvas, and where its basins part."""

import numpy as np

from models.tipping_points import ALL_FIRST, ALL_SECOND, FINE, MIXED

LEFT, LOW, TOP, RIGHT = 66, 62, 30, 18  # px round the plane: marks, numbers and names
STRETCH = 1.3  # how much wider than high it may be


def frame(model, canvas):
    """Fit the plane to the canvas, upright: more of the second group is further up."""
    scale = canvas.scale
    wide, high = canvas.width / scale - LEFT - RIGHT, canvas.height / scale - LOW - TOP
    spare = max(wide - STRETCH * high, 0) / 2, max(high - wide, 0) / 2
    margin = (TOP + spare[1], RIGHT + spare[0], LOW + spare[1], LEFT + spare[0])
    canvas.fit(0, model.residents, model.residents, 0, keep=False, margin=margin)


def away(canvas, across=0.0, up=0.0):
    """A distance in px of type as one in model units: across and up."""
    x0, y0 = canvas.to_model(0, 0)
    x1, y1 = canvas.to_model(across * canvas.scale, -up * canvas.scale)
    return x1 - x0, y1 - y0


def narrow(canvas):
    """Whether there is little room for words."""
    return canvas.width < 480 * canvas.scale


def borders(model):
    """Where the basins part, in people of the second group, for each number of the first: two arrays.

    Below the first line the first group ends alone, above the second line the second does.
    """
    label, step = model.basins(), model.residents / FINE
    low = (label == ALL_FIRST).sum(1) * step - step / 2
    high = model.residents - (label == ALL_SECOND).sum(1) * step + step / 2
    if (label == MIXED).mean() < 0.02:
        low = high = (low + high) / 2
    return np.clip(low, 0, model.residents), np.clip(high, 0, model.residents)
