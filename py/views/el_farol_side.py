"""The side drawing: what everybody expects this week; who expects more than the places stays at home."""

import numpy as np

BINS = 30
LEFT, RIGHT, TOP, LOW = 12, 12, 44, 34  # px


def side(model, canvas):
    """A dot a person over the number that the person's rule in use expects; the line is the places."""
    canvas.clear()
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    theme, scale, most = canvas.theme, canvas.scale, model.people
    left, right = LEFT * scale, canvas.width - RIGHT * scale
    top, low = TOP * scale, canvas.height - LOW * scale

    def across(people):
        return left + (right - left) * (np.asarray(people, dtype=float) / most + 0.25) / 1.5

    guess = np.clip(model.expected / most, -0.249, 1.249)
    column = ((guess + 0.25) / 1.5 * BINS).astype(int)
    order = np.argsort(column, kind="stable")
    place = np.empty(most, dtype=int)
    starts = np.r_[0, np.cumsum(np.bincount(column, minlength=BINS))[:-1]]
    place[order] = np.arange(most) - starts[column[order]]
    size = min((right - left) / BINS, (low - top) / max(place.max() + 1, 1))
    x = left + (right - left) / BINS * (column + 0.5)
    y = low - size * (place + 0.5)
    goes = model.expected <= model.capacity
    canvas.text(left, 2 * scale, "What people expect", theme.ink, 13, weight=650, baseline="top")
    canvas.dots(x, y, 0.44 * size, goes.astype(int), (theme.line, theme.accent))
    if len(canvas.chosen):
        who = list(canvas.chosen)
        canvas.rings(x[who], y[who], 0.44 * size + 2 * scale, 0, 6.3, 0, (theme.ink,), 2)
    canvas.segments(left, low, right, low, theme.ink, 1)
    line = float(across(model.capacity)) if model.capacity <= 1.25 * most else right
    canvas.segments(line, top - 20 * scale, line, low, theme.ink, 1.6, "6 4")
    above, going = top - 10 * scale, int(goes.sum())
    canvas.text(line - 6 * scale, above, f"{going} go", theme.accent, 13, "right", 700)
    canvas.text(line + 6 * scale, above, f"{most - going} stay", theme.second, 13, weight=650)
    ticks = np.array([0, 0.5, 1.0]) * most
    words = [f"{tick:.0f}" for tick in ticks]
    canvas.text(across(ticks), np.full(3, low + 5 * scale), words, theme.second, 11, "center", baseline="top")
    canvas.text((left + right) / 2, low + 19 * scale, "people expected at the bar", theme.second, 11,
                "center", baseline="top")
