"""The weeks: how many came, against the places that there are."""

import numpy as np

from views.el_farol_people import WEEKS

LEFT, RIGHT, TOP, LOW = 34, 46, 32, 22  # px round the plot
STEP = 6  # px a week, at the least


def draw_weeks(model, canvas):
    """A dot a week, over or under the line of the places, and the band that tossed coins would keep to."""
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    theme, scale = canvas.theme, canvas.scale
    left, right = LEFT * scale, canvas.width - RIGHT * scale
    top, low = (1 - WEEKS) * canvas.height + TOP * scale, canvas.height - LOW * scale
    room = max(int((right - left) / (STEP * scale)), 10)
    came = np.array(model.weeks[-room:], dtype=float)
    first = len(model.weeks) - len(came) + 1

    def level(people):
        return low - (low - top) * np.asarray(people, dtype=float) / model.people

    _ground(model, canvas, left, right, top, low, level)
    step = (right - left) / room
    x = left + step * (np.arange(len(came)) + 0.5)
    if len(came):
        canvas.polyline(x, level(came), theme.second, 1.4)
        canvas.dots(x, level(came), min(3.2 * scale, 0.45 * step), (came > model.capacity).astype(int),
                    (theme.gain, theme.loss))
        tone = theme.loss if came[-1] > model.capacity else theme.gain
        canvas.dots(x[-1], level(came[-1]), 5 * scale, 0, (tone,))
        canvas.text(x[-1] + 9 * scale, level(came[-1]), f"{came[-1]:.0f}", tone, 15, weight=700,
                    baseline="middle", halo=theme.paper)
    marks = [week for week in range(-(-first // 20) * 20, first + room, 20) if week]
    canvas.text(left + step * (np.array(marks) - first + 0.5), np.full(len(marks), low + 5 * scale),
                [f"{week}" for week in marks], theme.second, 11, "center", baseline="top")
    canvas.text(3 * scale, low + 5 * scale, "week", theme.second, 11, baseline="top")


def _ground(model, canvas, left, right, top, low, level):
    """The axes, the places, and the coins' band, each with its name."""
    theme, scale = canvas.theme, canvas.scale
    places = min(model.capacity, model.people)
    line = float(level(places))
    canvas.rects(left, top, right - left, line - top, theme.wash)
    coin = model.coin_spread()
    if coin > 0:
        band = level((min(places + coin, model.people), max(places - coin, 0)))
        canvas.rects(left, band[0], right - left, band[1] - band[0], theme.hairline)
    canvas.segments(left, (top, low), right, (top, low), theme.hairline, 1)
    canvas.segments(left, line, right, line, theme.ink, 1.6, "6 4")
    canvas.text(left - 6 * scale, (top, low), (f"{model.people}", "0"), theme.second, 11, "right",
                baseline="middle")
    canvas.text(left - 6 * scale, line, f"{model.capacity}", theme.ink, 12, "right", 700, "middle",
                halo=theme.paper)
    title = "How many came"
    if len(model.weeks) > 1:
        title += f": {model.mean_attendance():.0f} on average, give or take {model.spread():.1f}"
    canvas.text(left, top - 9 * scale, title, theme.ink, 13, weight=650, room=canvas.width - left - 8 * scale)
    if coin > 0:
        words = f"grey band: if all tossed coins, give or take {coin:.1f}"
        canvas.text(right - 4 * scale, low - 5 * scale, words, theme.second, 11, "right", halo=theme.paper,
                    room=right - left)
