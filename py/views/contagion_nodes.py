"""The banks: who stands, who is fragile, who fails now, who has failed, who was saved; and rings of distance."""

import numpy as np

from views.contagion_disc import fit_disc, plan, ring_edges, spacing

TURN = 6.3


def size_of(model, canvas):
    """The radius of a bank, model units."""
    return min(0.36 * spacing(model), float(canvas.px(13)))


def draw_rings(model, canvas):
    """A faint circle where each distance from the first failures ends, with its number of steps."""
    fit_disc(canvas)
    theme = canvas.theme
    radius = ring_edges(model, plan(model)[2])
    for ring in clear_rings(radius, canvas):
        canvas.rings(0.0, 0.0, radius[ring], 0, TURN, 0, (theme.line,), 1)


def clear_rings(radius, canvas):
    """The rings far enough from those within to be seen apart; a list of steps."""
    shown = [0]
    for ring in range(1, len(radius)):
        if (radius[ring] - radius[shown[-1]]) * canvas.unit > 14 * canvas.scale:
            shown.append(ring)
    return shown


def number_rings(model, canvas):
    """How many steps from the first failures each circle is, in its uppermost point."""
    fit_disc(canvas)
    radius = ring_edges(model, plan(model)[2])
    shown = clear_rings(radius, canvas)[1:]
    canvas.text(np.zeros(len(shown)), -radius[shown], [f"{ring}" for ring in shown], canvas.theme.second, 11, "center",
                650, "middle", halo=canvas.theme.paper)


def draw_banks(model, canvas):
    """Every bank as a dot, by its state; never by colour alone."""
    fit_disc(canvas)
    theme = canvas.theme
    x, y, _ = plan(model)
    size = size_of(model, canvas)
    line = canvas.px(1.6)
    failed = model.failed_at >= 0
    now = (model.failed_at == model.t) & (not model.done)
    old, stands = failed & ~now, ~failed
    saved = stands & (model.saved_at >= 0)
    canvas.dots(x[stands], y[stands], size, 0, (theme.ink,))
    canvas.dots(x[stands], y[stands], max(size - line, 0.4 * size), 0, (theme.paper,))
    fragile = stands & model.fragile()
    canvas.dots(x[fragile], y[fragile], 0.42 * size, 0, (theme.ink,))
    canvas.dots(x[saved], y[saved], size, 0, (theme.gain,))
    canvas.rings(x[saved], y[saved], size + 1.6 * line, 0, TURN, 0, (theme.gain,), 2)
    canvas.dots(x[old], y[old], 0.8 * size, 0, (theme.line,))
    arm = 0.42 * size
    canvas.segments(np.r_[x[old] - arm, x[old] - arm], np.r_[y[old] - arm, y[old] + arm],
                    np.r_[x[old] + arm, x[old] + arm], np.r_[y[old] + arm, y[old] - arm], theme.paper, 1.4)
    grown = 0.5 + 0.5 * canvas.progress
    canvas.dots(x[now], y[now], 1.1 * size * grown, 0, (theme.loss,))
    canvas.rings(x[now], y[now], (1.1 + 0.35 * canvas.progress) * size, 0, TURN, 0, (theme.loss,), 1.6)
    for who in canvas.chosen:
        canvas.rings(x[who], y[who], size + 3 * line, 0, TURN, 0, (theme.accent,), 3)
        canvas.text(x[who], y[who] - size - 5 * line, f"{who + 1}", theme.accent, 13, "center", 700, halo=theme.paper)
