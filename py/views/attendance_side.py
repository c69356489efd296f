"""The side drawing: what everybody waits for, and where attendance rests as the ceiling moves up and down."""

import numpy as np

from core.fixed_points import PLACES
from views.attendance_places import present

COLUMNS = 24  # of the stacks of people
NEVER = 54  # px of type at the right for those who never come
TRAIL = 200


def side(model, canvas):
    """People stacked by what they wait for; beside them, for a curve with a ceiling, the fold."""
    canvas.clear()
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    middle = 0.5 * canvas.width if model.follows_formula else canvas.width
    _stacks(model, canvas, 12 * canvas.scale, middle - 14 * canvas.scale)
    if model.follows_formula:
        _fold(model, canvas, middle + 34 * canvas.scale, canvas.width - 14 * canvas.scale)


def _title(canvas, x, text, room):
    canvas.text(x, 2 * canvas.scale, text, canvas.theme.ink, 13, weight=600, baseline="top", room=room)


def _stacks(model, canvas, left, right):
    """A dot a person over the number that the person waits for; filled, if there at the last meeting."""
    theme, scale = canvas.theme, canvas.scale
    _title(canvas, left, "What each waits for", right - left)
    low, top = canvas.height - 34 * scale, 32 * scale
    waits = model.thresholds()
    never = ~np.isfinite(waits)
    bins = min(COLUMNS, model.people)
    wide = (right - left - NEVER * scale) / bins
    column = np.where(never, bins, np.minimum(np.where(never, 0, waits) * bins, bins - 1).astype(int))
    order = np.argsort(column, kind="stable")
    first = np.searchsorted(column[order], column[order])
    level = np.empty(model.people)
    level[order] = np.arange(model.people) - first
    step = min(wide, (low - top) / (level.max() + 1))
    last = right - 0.4 * NEVER * scale
    x, y = np.where(never, last, left + wide * (column + 0.5)), low - step * (level + 0.5)
    inside = present(model.came, model.people)
    radius = max(0.42 * step, 0.8 * scale)
    canvas.segments(left, low, right, low, theme.line, 1.2)
    canvas.dots(x, y, radius, np.where(inside, 0, 1), (theme.accent, theme.line))
    now = left + wide * bins * model.expectation
    canvas.segments(now, top, now, low + 4 * scale, theme.accent, 1.6, "3 4")
    foot = low + 6 * scale
    at = *(left + wide * np.array((0, bins / 2, bins))), last
    middle = "expected" if wide * bins < 170 * scale else "people expected"
    words = "0", middle, f"{model.people:,}", "never" if never.any() else ""
    canvas.text(at, foot, words, theme.second, 11, "center", baseline="top")


def _fold(model, canvas, left, right):
    """Resting points against the ceiling: thick where they last, dashed where they tip; the run's own way."""
    theme, scale = canvas.theme, canvas.scale
    _title(canvas, left - 26 * scale, "Where it rests, by ceiling", right - left + 26 * scale)
    top, low = 32 * scale, canvas.height - 34 * scale

    def place(ceiling, share):
        return left + (right - left) * np.asarray(ceiling), low - (low - top) * np.asarray(share)

    canvas.segments((left, left), (low, low), (right, left), (low, top), theme.line, 1.2)
    shares = np.maximum(model.waiting_for_less(PLACES + model.subsidy), 1e-12)
    ceilings = model.always + (PLACES - model.always) / shares
    fits = (ceilings >= min(model.always, 1.0)) & (ceilings <= 1) & (PLACES >= model.pledged)
    rising = np.gradient(ceilings) > 0
    for kind, width, dash in ((True, 3.2, ""), (False, 1.8, "3 4")):
        for piece in _pieces(fits & (rising == kind)):
            canvas.polyline(*place(ceilings[piece], PLACES[piece]), theme.ink, width, dash)
    trail = np.array([(step[3], step[1]) for step in model.path[-TRAIL:]] or [(model.ceiling, model.came)])
    canvas.polyline(*place(*trail.T), theme.accent, 1.4, "", 0.7)
    x, y = place(model.ceiling, model.came)
    canvas.segments(x, top, x, low, theme.accent, 1.2, "3 4")
    canvas.dots(x, y, 5.5 * scale, 0, (theme.accent,))
    foot = low + 6 * scale
    wide = right - left
    words = "0", "ceiling" if wide < 190 * scale else "would come to a full room", "all"
    canvas.text((left, left + wide / 2, right), foot, words, theme.second, 11, "center", baseline="top")
    numbers = "0", f"{model.people:,}"
    canvas.text(left - 6 * scale, (low, top), numbers, theme.second, 11, "right", baseline="middle")


def _pieces(wanted):
    """Slices of neighbouring places that are wanted, thinned."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], wanted, [False])).astype(np.int8)))
    ends = zip(edges[::2], edges[1::2], strict=True)
    return [slice(first, last, max((last - first) // 200, 1)) for first, last in ends if last - first > 1]
