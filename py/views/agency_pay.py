"""Pay drawn: what a piece rate is worth and what its risk costs; and what was measured, tick by tick."""

import numpy as np

from models.agency_vectors import pay_share
from views.agency_plot import Plot, halves, head


def readings_plot(model, canvas):
    """The plot of what was measured."""
    reach = max(1.0, *(abs(reading) for reading in model.readings)) if model.readings else 1.0
    return Plot(canvas, halves(canvas, 0.56)[1], (0, 80), (-reach, reach) if not model.seen else (0, reach))


def curve_plot(model, canvas):
    """The plot of the curve over the pay rate, as far as the next fifth."""
    rate = 1.0 if model.seen else model.pay_rate
    last = min(max(1.2, np.ceil(5 * rate + 0.5) / 5), 2.1)
    return Plot(canvas, halves(canvas, 0.56)[0], (0, last), (-0.5, 1.15))


def curve_at(model, rates):
    """The share of the best at each pay rate."""
    risk = 0.0 if model.seen else model.risk_aversion
    return pay_share(rates, risk, model.effort_cost, model.measurement_noise)


def places(model, canvas):
    """Where the dot of each reading is, px: x, y."""
    plot, values = readings_plot(model, canvas), np.array(model.readings, dtype=float)
    return plot.x(np.arange(len(values)) + 0.5), plot.y(values)


def draw_pay(model, canvas):
    """The curve over the rate, and the readings."""
    theme = canvas.theme
    risk = 0.0 if model.seen else model.risk_aversion
    rate = 1.0 if model.seen else model.pay_rate
    plot = curve_plot(model, canvas)
    last = plot.x1
    plot.axes("pay rate", "share of the best", per_cent=True)
    rates = np.linspace(0, last, 101)
    safe = pay_share(rates, 0.0, model.effort_cost, model.measurement_noise)
    net = curve_at(model, rates)
    x = plot.x(rates)
    canvas.polygon(np.r_[x, x[::-1]], plot.y(plot.inside(np.r_[safe, net[::-1]])), theme.loss, 0.15)
    canvas.polyline(x, plot.y(plot.inside(safe)), theme.ink, 1.6, "5 4")
    shown = net >= plot.y0
    canvas.polyline(x[shown], plot.y(net[shown]), theme.gain, 3.5)
    plot.label(0.34 * last, float(pay_share(0.34 * last, 0, 1, 1)), "effort, less its cost", theme.ink, "left", 13,
               dx=-60, dy=-22)
    if risk * model.measurement_noise > 0.05:
        best = model.best_rate()
        plot.label(0.8 * last, 0.5 * float(safe[80] + max(net[80], plot.y0)), "lost to risk", theme.loss, "center", 13)
        canvas.segments(plot.x(best), plot.y(0), plot.x(best), plot.y(best), theme.gain, 1.2, "3 3")
        plot.label(best, 0, f"best rate {best:.2f}", theme.gain, "center", 13, dy=17)
    plot.dot(rate, model.share_of_best(), theme.gain, 8)
    head(model, canvas, f"Pay under risk: {100 * model.share_of_best():.0f}% of the best".replace("-", "−"))
    _readings(model, canvas)


def _readings(model, canvas):
    """A dot a tick for what was measured, round the line of what was done."""
    theme, scale, plot = canvas.theme, canvas.scale, readings_plot(model, canvas)
    plot.axes("the last 80 ticks", "what was measured")
    done = float(model.effort[0])
    canvas.segments(plot.left, plot.y(plot.inside(done)), plot.right, plot.y(plot.inside(done)), theme.ink, 2)
    plot.label(80, plot.inside(done), f"done: {done:.2f}", theme.ink, "right", 13, dx=-4, dy=-7)
    x, y = places(model, canvas)
    canvas.dots(x, y, 3.5 * scale, 0, (theme.loss,))
