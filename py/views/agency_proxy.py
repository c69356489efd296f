"""The proxy drawn: what is wanted, what is measured and what is done, as arrows; and value over the pay rate."""

import numpy as np

from models.agency_vectors import inner
from views.agency_plot import Plot, halves, head

LEVELS = (0.75, 0.5, 0.0)
REACHES = (1.25, 1.75, 2.5, 3.5, 5.0, 10.0)  # of the plane; few: it keeps still while a hand turns an arrow


def basis(model):
    """Two directions, (2, tasks) float: the tasks themselves if there are two, else wanted and beside it."""
    tasks = len(model.want)
    if tasks == 2:
        return np.eye(2)
    first = model.want if inner(model.want, model.want) > 0 else np.eye(tasks)[0]
    first = first / inner(first, first) ** 0.5
    beside = model.gauge() - inner(model.gauge(), first) * first
    size = inner(beside, beside) ** 0.5
    if size < 1e-9:
        beside = np.eye(tasks)[1] - first[1] * first
        size = max(inner(beside, beside) ** 0.5, 1e-9)
    return np.stack((first, beside / size))


def arrows(model):
    """The arrows of the plane: (name, vector (tasks,))."""
    shown = [("wanted", model.want)]
    if not model.seen:
        shown.append(("measured", model.gauge()))
        if model.second_rate > 0:
            shown.append(("second measure", model.also))
    return [*shown, ("done", model.effort)]


def flat(model, vector):
    """The place of a vector on the plane."""
    return tuple(inner(row, vector) for row in basis(model))


def plane(model, canvas):
    """The plot of the plane, which holds every arrow."""
    tips = np.array([(0.0, 0.0), *(flat(model, vector) for _, vector in arrows(model)), flat(model, model.pull())])
    reach = next(reach for reach in REACHES if np.abs(tips).max() <= 0.9 * reach or reach == REACHES[-1])
    left = -reach if tips[:, 0].min() < -0.3 * reach else -0.4 * reach
    return Plot(canvas, halves(canvas, wider=1.0)[0], (left, reach), (-reach, reach), square=True)


def draw_proxy(model, canvas):
    """The plane and the curve."""
    _plane(model, canvas)
    _curve(model, canvas)
    share = model.share_of_best()
    had = "" if np.isnan(share) else f"{round(100 * share)}% of the best".replace("-", "−")
    head(model, canvas, f"What is done: {had}" if had else "Nothing is wanted")


def _plane(model, canvas):
    """Circles of equal value round what is wanted, the way of the effort, and the arrows."""
    theme, plot = canvas.theme, plane(model, canvas)
    x, y = flat(model, model.want)
    unit, turn = (plot.right - plot.left) / (plot.x1 - plot.x0), np.linspace(0, 2 * np.pi, 145)
    size = inner(model.want, model.want) ** 0.5

    def circle(share):
        radius = size * (1 - share) ** 0.5
        around = x + radius * np.cos(turn), y + radius * np.sin(turn)
        return plot.x(np.clip(around[0], plot.x0, plot.x1)), plot.y(np.clip(around[1], plot.y0, plot.y1))

    def rim(share):
        across, up = circle(share)
        free = (across > plot.left) & (across < plot.right) & (up > plot.top) & (up < plot.low)
        both = free[:-1] & free[1:]
        canvas.segments(across[:-1][both], up[:-1][both], across[1:][both], up[1:][both], theme.gain, 1, "", 0.7)

    if size > 0:
        for share in LEVELS:
            canvas.polygon(*circle(share), theme.gain, 0.10)
        last = float("inf")  # px: where the name under this one stands
        for share in LEVELS:
            rim(share)
            at = x, min(y + size * (1 - share) ** 0.5, plot.y1)
            if last - plot.y(at[1]) < 13 * canvas.scale:
                continue
            last = plot.y(at[1])
            plot.label(*at, f"{100 * share:.0f}%", theme.gain, "center", 11, dy=13)
    zero = float(plot.x(0)), float(plot.y(0))
    canvas.segments((plot.left, zero[0]), (zero[1], plot.top), (plot.right, zero[0]), (zero[1], plot.low),
                    theme.line, 1)
    way = np.array([flat(model, effort) for effort in model.path])
    if len(way) > 1:
        canvas.polyline(plot.x(way[:, 0]), plot.y(way[:, 1]), theme.ink, 2, "1 5")
    tones = {"wanted": theme.gain, "measured": theme.loss, "second measure": theme.kinds[3], "done": theme.ink}
    done = way[-1]
    if len(way) > 1:
        done = way[-2] + canvas.progress * (way[-1] - way[-2])
    for name, vector in arrows(model):
        tip = done if name == "done" else flat(model, vector)
        _arrow(canvas, zero, (float(plot.x(tip[0])), float(plot.y(tip[1]))), tones[name], 4 if name != "done" else 3)
        if name == "done" and _near_another(plot, tip, [flat(model, each) for _, each in arrows(model)[:-1]]):
            tip = tip[0] / 2, tip[1] / 2  # clear of the other name
        plot.label(*tip, name, tones[name], "right" if tip[0] > plot.x0 + 0.6 * (plot.x1 - plot.x0) else "left", 14,
                   dx=-6 if tip[0] > plot.x0 + 0.6 * (plot.x1 - plot.x0) else 6, dy=-9 if tip[1] >= 0 else 19)
    two = len(model.want) == 2 and unit > 0
    plot.names("more of the first task" if two else "as wanted", "more of the second task" if two else "beside it")


def _near_another(plot, tip, others):
    """Whether a name at `tip` would stand on that of another arrow."""
    return any(abs(plot.x(tip[0]) - plot.x(x)) < 80 * plot.canvas.scale
               and abs(plot.y(tip[1]) - plot.y(y)) < 30 * plot.canvas.scale for x, y in others)


def _arrow(canvas, start, end, colour, width):
    """A shaft and a head."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    size = (dx * dx + dy * dy) ** 0.5
    if size < 2:
        return
    ux, uy, tip = dx / size, dy / size, min(13 * canvas.scale, size)
    foot = end[0] - tip * ux, end[1] - tip * uy
    canvas.segments(*start, *foot, colour, width)
    canvas.polygon((end[0], foot[0] - 0.45 * tip * uy, foot[0] + 0.45 * tip * uy),
                   (end[1], foot[1] + 0.45 * tip * ux, foot[1] - 0.45 * tip * ux), colour)


def curve_plot(model, canvas):
    """The plot of the two curves over the pay rate, as far as the next fifth."""
    best, rate = max(model.best_there_is(), 0.05), 1.0 if model.seen else model.pay_rate
    last = min(max(1.2, np.ceil(5 * max(2.3 * model.best_rate(), rate + 0.1)) / 5), 2.2)
    floor = min(-0.5 * best, 1.1 * min(model.true_value(), 0))
    return Plot(canvas, halves(canvas, wider=1.0)[1], (0, last), (floor, 1.7 * best))


def _curve(model, canvas):
    """True value and measure over the pay rate, the gap between them shaded, and where both are now."""
    theme, plot = canvas.theme, curve_plot(model, canvas)
    rate = 1.0 if model.seen else model.pay_rate
    peak, last = model.best_rate(), plot.x1
    plot.axes("pay rate", "value")
    rates = np.linspace(0, last, 121)
    true, gauge = model.value_at(rates), rates * inner(model.gauge(), model.gauge())
    x = plot.x(rates)
    if not model.seen:
        canvas.polygon(np.r_[x, x[::-1]], plot.y(plot.inside(np.r_[true, gauge[::-1]])), theme.loss, 0.13)
    for values, colour in ((gauge, theme.loss), (true, theme.gain))[model.seen:]:
        shown = (values >= plot.y0) & (values <= plot.y1)
        if shown.sum() > 1:
            canvas.polyline(x[shown], plot.y(values[shown]), colour, 3)
    top = model.best_there_is()
    canvas.segments(plot.left, plot.y(top), plot.right, plot.y(top), theme.gain, 1.2, "6 4")
    low = plot.low - plot.top < 150 * canvas.scale
    plot.label(last, top, "best" if low else "the best there is", theme.gain, "right", 12, dx=-4, dy=-5)
    leaves = int(np.argmax(gauge >= 0.86 * plot.y1)) if gauge[-1] >= 0.86 * plot.y1 else 100
    if not model.seen:
        plot.label(rates[leaves], gauge[leaves], "measured" if low else "what is measured",
                   theme.loss, "left", 13, 10, 12)
    if 0 < peak < last:
        canvas.segments(plot.x(peak), plot.y(0), plot.x(peak), plot.y(model.best_value()), theme.gain, 1.2, "3 3")
        plot.label(peak, 0, f"best rate {peak:.2f}", theme.gain, "center", 12, dy=16)
    over = 2 * peak if 0 < 2 * peak < 0.75 * last else 0.75 * last if model.seen else 0.6 * last
    plot.label(over, float(model.value_at(over)), "true value", theme.gain, "left", 13, dx=10, dy=-8)
    if not model.seen:
        canvas.segments(plot.x(rate), plot.y(plot.inside(model.proxy_value())), plot.x(rate),
                        plot.y(plot.inside(model.true_value())), theme.ink, 1.2)
        plot.dot(rate, model.proxy_value(), theme.loss)
    plot.dot(rate, model.true_value(), theme.gain)
