"""A crowd too large for figures: dots, and above that a picture with a pixel a person; colour is utility."""

from functools import cache
from math import pi

import numpy as np

from views.crowd_news import happening, name_of
from views.crowd_places import LOW, in_order, moving, picture_shape
from views.crowd_signs import headline
from views.palette import STEPS, cividis, hexed

SHADES = 24  # colours of dots
DOT = 0.36  # radius of a dot, as a share of a place
WAYS = 30  # swaps of a tick that are drawn as lines
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


def draw_dots(model, canvas, words=""):
    """Everybody a dot; an arc above for a gain, below for a loss; the swaps of the last tick as lines.

    `words` are said of it, those of barter if there are none.
    """
    canvas.clear()
    _legend(canvas, words or happening(model), rings=True)
    where = moving(model, canvas)
    radius = DOT * where.size
    traded = model.events.traded[:WAYS]
    if len(traded):
        first, second = traded.T
        canvas.segments(
            where.x[first],
            where.y[first],
            where.x[second],
            where.y[second],
            canvas.theme.accent,
            1.2,
            opacity=0.7,
        )
    utility = model.utility_now()
    canvas.dots(where.x, where.y, radius * 0.74 + canvas.px(0.8), 0, (canvas.theme.line,))  # an edge
    canvas.dots(where.x, where.y, radius * 0.74, shade(utility, SHADES), shades())
    change = utility - model.start_utility
    some = np.flatnonzero(np.abs(change) > LEAST)
    half = np.minimum(np.abs(change[some]) / 0.5, 1.0) * pi
    middle = np.where(change[some] > 0, -pi / 2, pi / 2)
    canvas.rings(
        where.x[some],
        where.y[some],
        radius,
        middle - half,
        middle + half,
        (change[some] < 0).astype(int),
        (canvas.theme.gain, canvas.theme.loss),
        max(0.2 * radius * canvas.unit / canvas.scale, 1.0),
    )
    chosen = list(canvas.chosen)
    _tags(model, canvas, where.x[chosen], where.y[chosen], radius)


def draw_picture(model, canvas):
    """Everybody a pixel, column by column from the worst off on arrival to the best off."""
    canvas.clear()
    _legend(canvas, happening(model), rings=False)
    rows, columns = picture_shape(model, canvas)
    crowd = in_order(model)
    pixels = np.zeros(rows * columns, dtype=np.uint32)
    pixels[:model.count] = ramp().take(shade(model.utility_now().take(crowd), STEPS))
    picture = np.ascontiguousarray(pixels.reshape(columns, rows).T)
    canvas.image(picture.view(np.uint8).reshape(rows, columns, 4), 0, 0, columns, rows)
    place = np.array([np.flatnonzero(crowd == who)[0] for who in canvas.chosen], dtype=int)
    _tags(model, canvas, place // rows + 0.5, place % rows + 0.5, canvas.px(4))


def _tags(model, canvas, x, y, radius):
    """A ring of accent and a name at everybody chosen, who are at `x`, `y`."""
    theme = canvas.theme
    for at_x, at_y, who in zip(x, y, canvas.chosen, strict=True):
        reach = radius + canvas.px(3)
        canvas.rings(at_x, at_y, reach, 0, 2 * pi, 0, (theme.paper,), 6)
        canvas.rings(at_x, at_y, reach, 0, 2 * pi, 0, (theme.accent,), 3)
        left = canvas.to_px(at_x, at_y)[0] > canvas.width / 2
        canvas.text(
            at_x + (-1 if left else 1) * (reach + canvas.px(6)),
            at_y,
            name_of(model, who),
            theme.ink,
            13,
            "right" if left else "left",
            700,
            "middle",
            halo=theme.paper,
        )


def _legend(canvas, words, rings):
    """What happened, and the ramp of utility along the foot."""
    canvas.in_px()
    scale, theme = canvas.scale, canvas.theme
    headline(canvas, words)
    wide, middle = min(150 * scale, canvas.width / 3), canvas.height - LOW / 2 * scale
    left = 84 * scale
    canvas.image(
        ramp().view(np.uint8).reshape(1, STEPS, 4), left, middle - 6 * scale, left + wide, middle + 6 * scale
    )
    canvas.text((14 * scale, left + wide + 6 * scale), middle, ("Utility 0", "100"), theme.second, 12,
                baseline="middle")
    at = left + wide + 50 * scale
    if not rings and canvas.width > 480 * scale:
        canvas.text(
            at,
            middle,
            "left to right: from worst to best off on arrival",
            theme.second,
            12,
            baseline="middle",
        )
    if rings and canvas.width > 480 * scale:
        canvas.rings(
            (at, at + 90 * scale),
            middle,
            7 * scale,
            (pi, 0),
            (2 * pi, pi),
            (0, 1),
            (theme.gain, theme.loss),
            3,
        )
        canvas.text(
            (at + 14 * scale, at + 104 * scale),
            middle,
            ("gained", "lost since arrival"),
            theme.second,
            12,
            baseline="middle",
        )
