"""The picture of the agency: one drawing for each lesson, all of the gap between measure and value."""

import numpy as np

from views import agency_audit, agency_pay, agency_search
from views.agency_hands import move, pick, places, spot_on, stroke_on, tools
from views.agency_proxy import draw_proxy
from views.agency_words import card, describe, table
from views.bar import draw_bar
from views.bar_strip import draw_strip

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "spot_on", "stroke_on", "table", "tools"]

DRAW = {"pay": agency_pay.draw_pay, "proxy": draw_proxy, "search": agency_search.draw_search,
        "audit": agency_audit.draw_audit}
BARS = {"pay": "Surplus", "proxy": "True value", "search": "True value", "audit": "Honest people"}


def draw(model, canvas):
    """The bar at the foot, the lesson that is set above."""
    canvas.clear()
    draw_strip(canvas, *bars(model), BARS[model.lesson].lower())
    DRAW[model.lesson](model, canvas)
    if canvas.chosen:
        x, y = places(model, canvas)
        for who in canvas.chosen:
            if who < len(x) and x[who] >= 0:
                canvas.rings(x[who], y[who], 11 * canvas.scale, 0, 6.3, 0, (canvas.theme.ink,), 2.5)


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
