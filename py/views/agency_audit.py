"""Audits drawn: everybody by what cheating would gain, and the line of the fine that is to be expected."""

import numpy as np

from views.agency_plot import Plot, head
from views.bar_strip import HEIGHT

BINS = 20


def hall(model, canvas):
    """The plot of everybody."""
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    low = canvas.height - HEIGHT * canvas.scale
    return Plot(canvas, (0, 54 * canvas.scale, canvas.width, low), (0, 1), (0, 1))


def places(model, canvas):
    """Where everybody stands, px: x, y, and the size of a dot."""
    plot = hall(model, canvas)
    column = np.minimum((model.gains * BINS).astype(np.int64), BINS - 1)
    counts = np.bincount(column, minlength=BINS)
    lines = 2 if plot.right - plot.left > 500 * canvas.scale else 1
    rank = np.arange(len(column)) - np.repeat(np.cumsum(counts) - counts, counts)
    step = (plot.right - plot.left) / BINS
    tall = max(int(np.ceil(counts.max() / lines)), 1)
    size = min(step / lines, (plot.low - plot.top - 22 * canvas.scale) / tall)
    x = plot.left + (column + 0.5) * step + (rank % lines - (lines - 1) / 2) * size
    return x, plot.low - (rank // lines + 0.5) * size, size


def draw_audit(model, canvas):
    """The crowd, who cheats, and who is caught."""
    theme, scale, plot = canvas.theme, canvas.scale, hall(model, canvas)
    ticks = np.linspace(0, 1, 6)
    plot.grid(ticks, np.zeros(1))
    canvas.text(plot.x(ticks), np.full(6, plot.low + 5 * scale), [f"{tick:g}" for tick in ticks], theme.second, 11,
                "center", baseline="top")
    plot.names("what cheating would gain", "")
    expected = 1.0 if model.seen else min(model.audit_rate * model.fine, 1.0)
    canvas.rects(plot.left, plot.top, plot.x(expected) - plot.left, plot.low - plot.top, theme.wash)
    if len(model.gains):
        x, y, size = places(model, canvas)
        canvas.dots(x, y, 0.42 * size, model.cheats.astype(int), (theme.gain, theme.loss))
        seen = model.caught
        canvas.rings(x[seen], y[seen], 0.42 * size, 0, 6.3, 0, (theme.ink,), 2)
    line = float(plot.x(expected))
    canvas.segments(line, plot.top - 4 * scale, line, plot.low, theme.ink, 2, "6 4")
    words = "all is seen" if model.seen else f"fine to expect: {model.audit_rate * model.fine:.2f}"
    right = expected < 0.55
    canvas.text(line + (7 if right else -7) * scale, plot.top + 10 * scale, words, theme.ink, 14,
                "left" if right else "right", 700, halo=theme.paper)
    caught, cheats = int(model.caught.sum()), int(model.cheats.sum())
    told = f"{cheats} of {len(model.gains)} cheat, {caught} are caught" if len(model.gains) else "Nobody has acted yet"
    head(model, canvas, told)
