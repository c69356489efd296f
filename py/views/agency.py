"""The picture of the agency: one drawing for each lesson, all of the gap between measure and value."""

import numpy as np

from views import agency_audit, agency_pay, agency_search
from views.agency_proxy import arrows, draw_proxy, flat, plane
from views.agency_words import card, describe, table, things
from views.bar import draw_bar
from views.bar_strip import draw_strip

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "table"]

DRAW = {"pay": agency_pay.draw_pay, "proxy": draw_proxy, "search": agency_search.draw_search,
        "audit": agency_audit.draw_audit}
BARS = {"pay": "Surplus", "proxy": "True value", "search": "True value", "audit": "Honest people"}


def draw(model, canvas):
    """The bar at the foot, the lesson that is set above."""
    canvas.clear()
    draw_strip(canvas, *bars(model), BARS[model.lesson].lower())
    DRAW[model.lesson](model, canvas)


def places(model, canvas):
    """Where the things that may be chosen are, px: x, y."""
    if model.lesson == "proxy":
        plot = plane(model, canvas)
        tips = np.array([flat(model, vector) for _, vector in arrows(model)])
        return plot.x(tips[:, 0]), plot.y(tips[:, 1])
    parts = {"pay": agency_pay, "search": agency_search, "audit": agency_audit}
    return parts[model.lesson].places(model, canvas)[:2]


def pick(model, x, y, canvas):
    """The reading, arrow, candidate or person at `x`, `y` px, or None."""
    if not things(model):
        return None
    px, py = places(model, canvas)
    away = (px - x) ** 2 + (py - y) ** 2
    near = int(np.argmin(away))
    return near if away[near] <= (14 * canvas.scale) ** 2 else None


def move(model, who, key, canvas):
    """What an arrow key leads to: the next one or the one before; None while there is nothing."""
    count = things(model)
    if not count:
        return None
    if who is None or who >= count:
        return 0
    step = {"ArrowLeft": -1, "ArrowRight": 1, "ArrowUp": 1, "ArrowDown": -1}[key]
    return min(max(who + step, 0), count - 1)


def legend(model):
    """What the colours mean: (CSS background of a swatch, words)."""
    if model.lesson == "audit":
        return [("var(--gain)", "honest"), ("var(--loss)", "cheats; ringed: caught")]
    if model.lesson == "search":
        return [("var(--gain)", "true value"), ("var(--loss)", "measure"), ("var(--accent)", "chosen")]
    if model.lesson == "pay":
        return [("var(--gain)", "after the cost of risk"), ("var(--loss)", "lost to risk; below: what was measured")]
    return [("var(--gain)", "wanted, true value"), ("var(--loss)", "measured"), ("var(--ink)", "done")]


def side(model, canvas):
    """The bar in large."""
    canvas.clear()
    helped = model.institutions()
    draw_bar(canvas, *bars(model), BARS[model.lesson] + (f", with {' and '.join(helped)}" if helped else ""))


def bars(model):
    """Shares of the best: all, what comes of it in the end without institutions, what is had with them or None."""
    share = model.share_of_best()
    now = 0.0 if np.isnan(share) else float(share)
    if model.institutions():
        return 1.0, float(model.unaided_share()), now
    return 1.0, now, None
