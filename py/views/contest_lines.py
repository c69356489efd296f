"""The race: one line an entrant, how far it has got over what it took, on an axis of equal ratios."""

from math import ceil, floor, log10

import numpy as np

from views.contest_marks import look, mark

LEFT, FOOT, TOP = 46, 42, 16  # px of type around the field of the drawing
RIGHT, SLIM, NARROW = 156, 116, 520  # px of type for the labels; for short ones, on a canvas narrower than this
APART = 17  # px of type between two labels


def steps(low, high):
    """The round numbers 1, 2, 5 times a power of ten from `low` to `high`.

    >>> steps(0.5, 20)
    [0.5, 1, 2, 5, 10, 20]
    """
    powers = range(floor(log10(low)), ceil(log10(high)) + 1)
    every = [factor * 10.0**power if power < 0 else factor * 10**power for power in powers for factor in (1, 2, 5)]
    return [each for each in every if low * 0.999 <= each <= high * 1.001]


def reach(race):
    """The ends of both axes: (x low, x high, y low, y high)."""
    low, high = race.contest.span
    most = max((max(each.x, default=high) for each in race.lanes), default=high)
    if most > high:
        high = next(each for each in steps(high, 10 * most) if each >= most)
    least = min((min(each.y, default=0.0) for each in race.lanes), default=0.0)
    return low, high, min(floor(10 * least) / 10, 0.0), 1.0


def apart(wanted, least, low, high):
    """Places (labels,) near those `wanted`, at least `least` apart and within `low` to `high`, in the same order."""
    order = np.argsort(wanted, kind="stable")
    place = np.array(wanted, float)[order]
    for k in range(1, place.size):
        place[k] = max(place[k], place[k - 1] + least)
    over = place[-1] - high if place.size else 0.0
    if over > 0:
        place[-1] = high
        for k in range(place.size - 2, -1, -1):
            place[k] = min(place[k], place[k + 1] - least)
    back = np.empty_like(place)
    back[order] = np.maximum(place, low)
    return back


def seen(lane, low):
    """The places of a line from `low` on: x, y; what comes before is there with its last place, at the edge."""
    x, y = np.array(lane.x), np.array(lane.y)
    first = max(int((x <= low).sum()) - 1, 0)
    return x[first:], y[first:]


def percent(value):
    """A share as the drawing says it."""
    return f"{100 * value:.0f} %".replace("-", "−")


def lines(race, canvas, top):
    """Draw the race below `top` px."""
    x0, x1, y0, y1 = reach(race)
    scale = canvas.scale
    room = (RIGHT if canvas.width >= NARROW * scale else SLIM) * scale
    left, right = LEFT * scale, canvas.width - room
    high, low = top + TOP * scale, canvas.height - FOOT * scale

    def at(x, y):
        across = (np.log(np.maximum(x, x0)) - np.log(x0)) / (np.log(x1) - np.log(x0))
        return left + across * (right - left), low - (np.asarray(y) - y0) / (y1 - y0) * (low - high)

    axes(race, canvas, at, (x0, x1, y0, y1), (left, right, high, low))
    ends = []
    for k, lane in enumerate(race.lanes):
        style = look(k, canvas.theme)
        if lane.x:
            x, y = at(*seen(lane, x0))
            if x.size > 1:  # messages come first, then what they brought about: steps, no slopes
                canvas.polyline(np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1], style.colour, 2.6, style.dash)
            ends.append((lane, style, float(x[-1]), float(y[-1])))
    if ends:
        labels(canvas, ends, right, room, (high, low))


def axes(race, canvas, at, ends, field):
    """The grid, its numbers, and what both axes mean."""
    theme, scale = canvas.theme, canvas.scale
    x0, x1, y0, _ = ends
    left, right, high, low = field
    ticks = np.arange(round(10 * y0), 11, 1) / 10
    ticks = ticks[np.isclose(ticks * 4, np.round(ticks * 4))] if low - high > 80 * scale else np.array((0.0, 1.0))
    _, y = at(1.0, ticks)
    canvas.segments(left, y, right, y, theme.hairline if theme.name == "light" else theme.line, 1, opacity=0.6)
    canvas.text(left - 6 * scale, y, [percent(each) for each in ticks], theme.second, 12, "right", baseline="middle")
    numbers = [each for each in steps(x0, x1) if (right - left) / scale > 420 or str(each).strip("0.") == "1"]
    x, _ = at(np.array(numbers, float), 0.0)
    canvas.segments(x, low, x, low + 4 * scale, theme.line, 1)
    canvas.text(x, low + 7 * scale, [f"{each:g}" for each in numbers], theme.second, 12, "center", baseline="top")
    canvas.text((left + right) / 2, low + 23 * scale, race.x_spec.label.lower() + ", on a scale of ratios",
                theme.second, 12, "center", baseline="top", room=canvas.width)
    canvas.text(2 * scale, high - 12 * scale, race.y_spec.label, theme.ink, 13, weight=600, baseline="middle")


def labels(canvas, ends, right, room, field):
    """The mark at each line's end; in the `room` px at the right the entrant's name and how far it has got."""
    theme, scale = canvas.theme, canvas.scale
    place = apart([y for *_, y in ends], APART * scale, *field)
    for (_, style, x, y), label in zip(ends, place, strict=True):
        canvas.segments(x, y, right + 8 * scale, label, style.colour, 1, "1 4", 0.8)
    for (_, style, x, y), label in zip(ends, place, strict=True):
        mark(canvas, style, x, y, 6 * scale)
        mark(canvas, style, right + 14 * scale, label, 4.5 * scale)
    words = [lane.entrant.name + (f" {percent(lane.y[-1])}" if room >= RIGHT * scale else "") for lane, *_ in ends]
    canvas.text(right + 23 * scale, place, words, theme.ink, 13, weight=600, baseline="middle",
                room=room - 24 * scale, halo=theme.paper)
