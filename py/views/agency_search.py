"""A search drawn: the candidates of the last one, by value and measure; and the best of more and more of them."""

import numpy as np

from views.agency_plot import Plot, halves, head

TAIL = 8.0  # of a measure; beyond, a dot stands at the edge


def field(model, canvas):
    """The plot of the last search: value across, measure up."""
    reach = 3.4
    high = min(max(3.4, float(np.abs(model.scores).max()) * 1.05), TAIL) if len(model.scores) else 3.4
    return Plot(canvas, halves(canvas)[0], (-reach, reach), (-high, high))


def places(model, canvas):
    """Where the dot of each candidate is, px: x, y."""
    plot = field(model, canvas)
    return plot.x(np.clip(model.worths, -3.4, 3.4)), plot.y(plot.inside(model.scores))


def draw_search(model, canvas):
    """The candidates, and the curve."""
    _field(model, canvas)
    _curve(model, canvas)
    words = f"The best of {model.candidates:,} by the measure"
    if model.searched:
        words += f": worth {model.true_value():.2f}"
    head(model, canvas, words)


def _field(model, canvas):
    """A dot a candidate; who was chosen, and who would have been best."""
    theme, scale, plot = canvas.theme, canvas.scale, field(model, canvas)
    plot.axes("true value", "measure, in the last search")
    reach = min(3.4, plot.y1)
    canvas.segments(plot.x(-reach), plot.y(-reach), plot.x(reach), plot.y(reach), theme.second, 1.2, "5 4")
    if not len(model.worths):
        return
    x, y = places(model, canvas)
    canvas.dots(x, y, (4.0 if model.candidates <= 200 else 2.4) * scale, 0, (theme.line,))
    plot.label(-reach, -reach, "measured exactly", theme.second, "left", 12, dx=14, dy=-2)
    best = int(np.argmax(model.worths))
    for who, words, colour, dy in ((best, "best", theme.gain, 18), (model.chosen, "chosen", theme.accent, -10)):
        if who == best == model.chosen:
            words, dy = "chosen, and best", -10
            colour = theme.gain
        canvas.dots(x[who], y[who], 6.5 * scale, 0, (colour,))
        left = x[who] > 0.5 * (plot.left + plot.right)
        py = min(max(float(y[who]) + dy * scale, plot.top + 12 * scale), plot.low - 4 * scale)
        canvas.text(x[who] + (-9 if left else 9) * scale, py, words, colour, 13, "right" if left else "left", 700,
                    halo=theme.paper)


def curve_plot(model, canvas):
    """The plot of the best of more and more: doublings across, as many as there may be candidates."""
    return Plot(canvas, halves(canvas)[1], (0, 10), (-0.4, 4.0))


def _curve(model, canvas):
    """True value and measure of who is chosen from 1, 2, 4 … candidates, averaged over all searches."""
    theme, scale, plot = canvas.theme, canvas.scale, curve_plot(model, canvas)
    steps = np.log2(np.array(model.sizes, dtype=float))
    last, ticks = float(steps[-1]), np.arange(0, 11, 2)
    ys = np.arange(0, 5)
    plot.grid(ticks, ys)
    canvas.text(plot.x(ticks), np.full(len(ticks), plot.low + 5 * scale), [f"{2 ** int(tick)}" for tick in ticks],
                theme.second, 11, "center", baseline="top")
    canvas.text(np.full(5, plot.left - 5 * scale), plot.y(ys), [f"{y}" for y in ys], theme.second, 11, "right",
                baseline="middle")
    plot.names("candidates", f"chosen, over {model.searched:,} searches")
    if not model.searched:
        return
    true, gauge = model.sum_true / model.searched, model.sum_proxy / model.searched
    x = plot.x(steps)
    if len(x) > 1:
        canvas.polygon(np.r_[x, x[::-1]], plot.y(plot.inside(np.r_[true, gauge[::-1]])), theme.loss, 0.13)
        top = int(np.argmax(gauge > plot.y1)) if gauge.max() > plot.y1 else len(gauge) - 1
        over = (min(gauge[top], plot.y1) - gauge[top - 1]) / max(gauge[top] - gauge[top - 1], 1e-9)
        last_x = x[top - 1] + min(max(over, 0.0), 1.0) * (x[top] - x[top - 1])
        canvas.polyline(np.r_[x[:top], last_x], plot.y(plot.inside(np.r_[gauge[:top], gauge[top]])), theme.loss, 3)
        canvas.polyline(x, plot.y(plot.inside(true)), theme.gain, 3.5)
    canvas.dots(x, plot.y(plot.inside(true)), 4 * scale, 0, (theme.gain,))
    high = int(np.argmax(gauge >= 3.2)) if gauge[-1] >= 3.2 else len(gauge) - 1
    plot.label(steps[high], gauge[high], f"measure: {gauge[-1]:.1f} at last", theme.loss,
               "right" if steps[high] > 4.5 else "left", 13, dy=-9 if gauge[high] < 3 else 14, dx=8)
    rising = len(true) > 1 and true[-1] > true[-2] + 0.05
    under = -9 if plot.low - plot.top < 150 * scale else 48 if rising else 22
    plot.dot(last, true[-1], theme.gain)
    if last > 5:
        plot.label(last, true[-1], f"true value: {true[-1]:.2f}", theme.gain, "right", 13, dx=-4, dy=under)
    else:
        plot.label(last, true[-1], f"true value: {true[-1]:.2f}", theme.gain, "left", 13, dx=12, dy=5)
    top = int(np.argmax(true))
    if top < len(true) - 2 and true[top] > true[-1] + 0.15:
        canvas.segments(x[top], plot.y(0), x[top], plot.y(true[top]), theme.gain, 1.2, "3 3")
        plot.label(steps[top], true[top], f"most at {model.sizes[top]}", theme.gain, "center", 12, dy=-10)
