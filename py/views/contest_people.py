"""What each entrant did to each person: everybody's gain and loss as a bar, the greatest gain first."""

import numpy as np

from views.contest_marks import look, mark
from views.contest_rooms import consent

TITLE, NOTES, GAP = 24, 54, 28  # px of type
NARROW = 220  # px of type; a picture needs this much, else they stand below one another


def measured(race, against):
    """What each person has under each entrant: list of (people,) float, or empty where the world is not there.

    `against` is "start", the gain over what people came with, or "first", over what the first entrant gives them.
    """
    gains = [lane.gains for lane in race.lanes]
    if against == "first" and all(each.size for each in gains):
        return [each - gains[0] for each in gains]
    return gains


def people(race, canvas, against):
    """Draw a picture for each entrant on one scale."""
    scale, count = canvas.scale, len(race.lanes)
    beside = canvas.width / scale >= count * NARROW
    across, down = (count, 1) if beside else (1, count)
    wide = (canvas.width - (across - 1) * GAP * scale) / across
    high = canvas.height / down
    every = measured(race, against)
    most = max((float(np.abs(each).max()) for each in every if each.size), default=0.0)
    most = max(np.ceil(10 * most) / 10, 0.1)
    for k, (lane, values) in enumerate(zip(race.lanes, every, strict=True)):
        x, y = (k % across) * (wide + GAP * scale), (k // across) * high
        picture(lane, values, canvas, look(k, canvas.theme), (x, y, wide, high), most)


def picture(lane, values, canvas, style, box, most):
    """One entrant: its name, the bars from the greatest gain to the greatest loss, the total and who loses."""
    theme, scale = canvas.theme, canvas.scale
    x, y, wide, high = box
    mark(canvas, style, x + 7 * scale, y + 12 * scale, 6 * scale)
    canvas.text(x + 20 * scale, y + 12 * scale, lane.entrant.name, theme.ink, 14, weight=600, baseline="middle",
                room=wide - 20 * scale)
    top, low = y + (TITLE + 6) * scale, y + high - (NOTES + 6) * scale
    left, right, middle = x + 34 * scale, x + wide, (top + low) / 2
    half = (low - top) / 2
    canvas.text(left - 6 * scale, (top, middle, low), (f"+{100 * most:.0f}", "0", f"−{100 * most:.0f}"), theme.second,
                11, "right", baseline="middle")
    canvas.segments(left, (top, low), right, (top, low), theme.hairline, 1)
    if values.size:
        bars(values, canvas, lane.slack, (left, right, middle, half / most))
        lines = told(lane, values)
        colours = (theme.ink, theme.loss if (values < -lane.slack).any() else theme.second, theme.second)
        for k, (text, colour) in enumerate(zip(lines, colours, strict=True)):
            size, weight = (13, 600) if k == 0 else (12, 400)
            canvas.text(x, low + (20 + 16 * k) * scale, text, colour, size, weight=weight, room=wide)
    canvas.segments(left, middle, right, middle, theme.line, 1.5)


def bars(values, canvas, slack, field):
    """The bars; `field` is left, right and the zero line in px, and px for one unit of utility."""
    left, right, middle, unit = field
    ordered = np.sort(values)[::-1]
    step = (right - left) / ordered.size
    x = left + step * np.arange(ordered.size)
    width = 0.82 * step if step > 3 else step
    for chosen, colour in ((ordered > slack, canvas.theme.gain), (ordered < -slack, canvas.theme.loss)):
        size = np.abs(ordered[chosen]) * unit
        y = np.full(size.size, middle) if colour == canvas.theme.loss else middle - size
        canvas.rects(x[chosen], y, width, size, colour)


def told(lane, values):
    """Three short lines: the total, how many gain and lose, whether they were asked."""
    total = 100 * float(values.sum())
    up, down = int((values > lane.slack).sum()), int((values < -lane.slack).sum())
    sign = "+" if total > 0 else "−" if total < 0 else ""
    lose = f"{down} {'loses' if down == 1 else 'lose'}" if down else "nobody loses"
    return f"together {sign}{abs(total):.0f} points", f"{up} gain, {lose}", consent(lane)
