"""A crowd too large for figures: dots, and above that one picture with a pixel a person; colour is utility."""

from functools import cache
from math import pi

import numpy as np

from views.chairs_places import LOW, moving, picture_shape
from views.chairs_signs import highlight
from views.chairs_words import happening, name_of
from views.palette import STEPS, cividis, hexed

SHADES = 24  # colours of dots
DOT = 0.36  # radius of a dot, as a share of a place
WAYS = 150  # swaps of a tick that are drawn as lines
LEAST = 1e-9  # utility; less is no gain


@cache
def shades():
    """The colours of dots from utility 0 to 1."""
    return tuple(hexed(colour) for colour in cividis(np.linspace(0, 1, SHADES)))


@cache
def ramp():
    """The colours of pixels from utility 0 to 1, (steps,) uint32 of red, green, blue and opacity."""
    rgba = np.full((STEPS, 4), 255, dtype=np.uint8)
    rgba[:, :3] = cividis(np.linspace(0, 1, STEPS))
    return np.ascontiguousarray(rgba).view(np.uint32).ravel()


def shade(utility, steps):
    """Which of `steps` colours goes with a utility 0 to 1."""
    return np.minimum((utility * steps).astype(np.intp), steps - 1)


def draw_dots(model, canvas):
    """Everybody a dot; an arc above for a gain, below for a loss; the swaps of the last tick as lines."""
    canvas.clear()
    _legend(canvas, happening(model), rings=True)
    where = moving(model, canvas)
    radius = DOT * _spacing(model, where)
    traded = model.events.traded[:WAYS]
    if len(traded):
        first, second = traded.T
        canvas.segments(where.x[first], where.y[first], where.x[second], where.y[second], canvas.theme.accent, 1.2,
                        opacity=0.7)
    utility = model.utility_now()
    canvas.dots(where.x, where.y, radius * 0.74, shade(utility, SHADES), shades())
    change = utility - model.start_utility
    some = np.flatnonzero(np.abs(change) > LEAST)
    half = np.minimum(np.abs(change[some]) / 0.5, 1.0) * pi
    middle = np.where(change[some] > 0, -pi / 2, pi / 2)
    canvas.rings(where.x[some], where.y[some], radius, middle - half, middle + half, (change[some] < 0).astype(int),
                 (canvas.theme.gain, canvas.theme.loss), max(0.2 * radius * canvas.unit / canvas.scale, 1.0))
    _tags(model, canvas, where.x, where.y, radius)


def _spacing(model, where):
    """How much room a dot has, in model units."""
    if model.meeting != "room":
        return 1.0
    return min(np.sqrt(np.ptp(where.x) * np.ptp(where.y) / model.count), 1.0)


def draw_picture(model, canvas):
    """Everybody a pixel, row by row."""
    canvas.clear()
    _legend(canvas, happening(model), rings=False)
    rows, columns = picture_shape(model, canvas)
    pixels = np.zeros(rows * columns, dtype=np.uint32)
    pixels[:model.count] = ramp().take(shade(model.utility_now(), STEPS))
    canvas.image(pixels.view(np.uint8).reshape(rows, columns, 4), 0, 0, columns, rows)
    chosen = np.array(canvas.chosen, dtype=int)
    _tags(model, canvas, chosen % columns + 0.5, chosen // columns + 0.5, canvas.px(4), among=range(len(chosen)))


def _tags(model, canvas, x, y, radius, among=None):
    """A ring of accent and a name at everybody chosen."""
    if not canvas.chosen:
        return
    chosen, theme = list(among if among is not None else canvas.chosen), canvas.theme
    canvas.rings(x[chosen], y[chosen], radius + canvas.px(3), 0, 2 * pi, 0, (theme.paper,), 6)
    canvas.rings(x[chosen], y[chosen], radius + canvas.px(3), 0, 2 * pi, 0, (theme.accent,), 3)
    canvas.text(x[chosen], y[chosen], [f"   {name_of(model, who)}" for who in canvas.chosen], theme.ink, 13,
                weight=700, baseline="middle", halo=theme.paper)


def _legend(canvas, words, rings):
    """What happened, and the ramp of utility along the foot."""
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    scale, theme = canvas.scale, canvas.theme
    canvas.text(14 * scale, 12 * scale, words, theme.ink, 16, weight=600, baseline="top",
                room=canvas.width - 28 * scale)
    wide, middle = min(150 * scale, canvas.width / 3), canvas.height - LOW / 2 * scale
    left = 90 * scale
    canvas.image(ramp().view(np.uint8).reshape(1, STEPS, 4), left, middle - 6 * scale, left + wide, middle + 6 * scale)
    canvas.text((14 * scale, left - 6 * scale, left + wide + 6 * scale), middle, ("Utility", "0", "100"), theme.second,
                12, baseline="middle")
    if rings and canvas.width > 480 * scale:
        at = left + wide + 60 * scale
        canvas.rings((at, at + 90 * scale), middle, 7 * scale, (pi, 0), (2 * pi, pi), (0, 1), (theme.gain, theme.loss), 3)
        canvas.text((at + 14 * scale, at + 104 * scale), middle, ("gained", "lost since arrival"), theme.second, 12,
                    baseline="middle")
