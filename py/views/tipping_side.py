"""The side drawing: everybody's tolerance in order, and the ratio that they find there now."""

import numpy as np

from views.tipping_marks import shares_inside

FOOT, TOP, LEFT = 36, 40, 30  # px
NAMES = ("First group", "Second group")


def side(model, canvas):
    """One panel a group: a bar a person, filled if inside; the line is the others there for each."""
    canvas.clear()
    scale = canvas.scale
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    half = canvas.width / 2
    inside = shares_inside(model)
    for group in (0, 1):
        left = group * half + LEFT * scale
        _panel(model, canvas, group, inside[group], left, (group + 1) * half - 8 * scale)


def _panel(model, canvas, group, inside, left, right):
    """The bars of one group, the line of the present ratio, and what it means."""
    theme, scale = canvas.theme, canvas.scale
    top, low = TOP * scale, canvas.height - FOOT * scale
    step = (right - left) / model.residents
    tolerated = model.tolerance * (1 - model.ranks)
    high = (low - top) * tolerated / model.tolerance
    x = left + step * np.arange(model.residents)
    who = inside >= 0.5
    wide = 0.8 * step if step > 2.5 * scale else step
    canvas.rects(x[~who], (low - high)[~who], wide, high[~who], theme.hairline)
    canvas.rects(x[who], (low - high)[who], wide, high[who], theme.kinds[group])
    canvas.segments(left, low, right, low, theme.ink, 1)
    canvas.text(left - 4 * scale, (top, low), (f"{model.tolerance:.1f}", "0"), theme.second, 11, "right",
                baseline="middle")
    own, others = model.now[group], model.now[1 - group]
    ratio = others / own if own > 0 else float("inf")
    at = low - (low - top) * min(ratio / model.tolerance, 1.04) if others else low
    canvas.segments(left, at, right, at, theme.accent, 2.5)
    found = f"{ratio:.2f} others for each" if own > 0 else "none of them there"
    canvas.text(right, top + 5 * scale, found, theme.accent, 12, "right", 700, "top", halo=theme.paper,
                room=0.8 * (right - left))
    canvas.text(left, 2 * scale, NAMES[group], theme.ink, 13, weight=650, baseline="top", room=right - left)
    canvas.text(left, 18 * scale, "bars: others they accept for each", theme.second, 11, baseline="top",
                room=right - left)
    canvas.text(left, low + 6 * scale, "most tolerant", theme.second, 11, baseline="top",
                room=(right - left) / 2)
    canvas.text(right, low + 6 * scale, "least", theme.second, 11, "right", baseline="top")
