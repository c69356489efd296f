"""The plane of the tipping neighbourhood: across, how many of the first live there; up, of the second."""

import numpy as np

from models.tipping_points import FINE, limit
from views.tipping_frame import LEFT, away, borders, frame
from views.tipping_labels import name_curves, name_ends, name_now
from views.tipping_marks import draw_marks

WASH = 0.13


def person_at(model, canvas, x, y):
    """The resident whose mark is at `x`, `y` beside the axes, or None."""
    frame(model, canvas)
    beside, below = away(canvas, 26, 26)
    if 0 <= x < model.residents and -below <= y <= 0:
        return int(x)
    if 0 <= y < model.residents and -beside <= x <= 0:
        return model.residents + int(y)
    return None


def draw_plane(model, canvas):
    """Everything, from the back to the front."""
    canvas.clear()
    frame(model, canvas)
    _washes(model, canvas)
    _axes(model, canvas)
    _arrows(model, canvas)
    _quotas(model, canvas)
    _curves(model, canvas)
    name_curves(model, canvas)
    name_ends(model, canvas)
    _points(model, canvas)
    draw_marks(model, canvas)
    _path(model, canvas)


def _washes(model, canvas):
    """Faint washes over the starts that lead to one end."""
    theme, room = canvas.theme, model.residents
    low, high = borders(model)
    x = np.linspace(0, room, FINE + 1)
    back = x[::-1]
    for under, over, colour in ((0 * x, low, theme.kinds[0]), (low, high, theme.kinds[2]),
                                (high, 0 * x + room, theme.kinds[1])):
        if (over - under).max() > 0.01 * room:
            canvas.polygon(np.r_[x, back], np.r_[under, over[::-1]], colour, WASH)
    for edge in (low, high):
        inner = (edge > 0) & (edge < room)
        if inner.sum() > 1:
            canvas.polyline(x[inner], edge[inner], theme.second, 1, "2 4")


def _axes(model, canvas):
    """The frame, round numbers, and what is counted."""
    theme, room = canvas.theme, model.residents
    _, down = away(canvas, 0, 1)
    across, _ = away(canvas, 1, 0)
    step = next(step for step in (5, 10, 20, 25, 50) if room / step <= 5)
    ticks = np.arange(0, room + 1, step, dtype=float)
    canvas.segments([0, 0], [0, 0], [room, 0], [0, room], theme.ink, 1.2)
    canvas.segments([room, 0], [0, room], [room, room], [room, room], theme.hairline, 1)
    words = [f"{tick:.0f}" for tick in ticks]
    canvas.text(ticks, np.full(len(ticks), -20 * down), words, theme.second, 12, "center", baseline="top")
    canvas.text(np.full(len(ticks), -22 * across), ticks, words, theme.second, 12, "right", baseline="middle")
    canvas.text(room, -40 * down, "first group living there", theme.ink, 13, "right", 650, "top")
    canvas.text(-LEFT * across + 4 * across, room + 10 * down, "second group living there", theme.ink, 13,
                weight=650)


def _arrows(model, canvas):
    """Which way the numbers go from here and there."""
    theme, room = canvas.theme, model.residents
    count = 7 if min(canvas.width, canvas.height) < 440 * canvas.scale else 10
    place = (np.arange(count) + 0.5) * room / count
    first, second = (each.ravel() for each in np.meshgrid(place, place))
    ways = [np.sign(limit(own, model.tolerance, room) - other)
            for own, other in ((first, second), (second, first))]
    ways = [np.where((way > 0) & (own >= cap), 0, way)
            for way, own, cap in zip(ways, (first, second), model.caps, strict=True)]
    across, up = away(canvas, 8, 8)
    dx, dy = ways[0] * across, ways[1] * up
    moving = (ways[0] != 0) | (ways[1] != 0)
    x0, y0, x1, y1 = (each[moving] for each in (first - dx, second - dy, first + dx, second + dy))
    colour = theme.line
    canvas.segments(x0, y0, x1, y1, colour, 1.3)
    bx, by = dx[moving] * 0.55, dy[moving] * 0.55
    side_x, side_y = -by * across / up * 0.6, bx * up / across * 0.6
    canvas.polygon(np.stack((x1 + 0.3 * bx, x1 - bx + side_x, x1 - bx - side_x), 1),
                   np.stack((y1 + 0.3 * by, y1 - by + side_y, y1 - by - side_y), 1), colour)


def _quotas(model, canvas):
    """Where a quota stops entry: a dashed line, and what lies beyond it pale."""
    theme, room = canvas.theme, model.residents
    across, up = away(canvas, 5, 5)
    first, second = model.caps
    if first < room:
        canvas.polygon((first, room, room, first), (0, 0, room, room), theme.paper, 0.55)
    if second < room:
        canvas.polygon((0, room, room, 0), (second, second, room, room), theme.paper, 0.55)
    if first < room:
        canvas.segments(first, 0, first, room, theme.ink, 1.6, "6 4")
        canvas.text(first + across, 0.62 * room, f"quota {first}", theme.ink, 12, weight=650,
                    halo=theme.paper)
    if second < room:
        canvas.segments(0, second, room, second, theme.ink, 1.6, "6 4")
        canvas.text(0.62 * room, second - up, f"quota {second}", theme.ink, 12, weight=650, baseline="top",
                    halo=theme.paper)


def _curves(model, canvas):
    """For each group, how many of the others the last of so many inside would stand."""
    theme, room = canvas.theme, model.residents
    own = np.linspace(0, room, 161)
    most = limit(own, model.tolerance, room)
    for part in np.split(np.arange(len(own)), np.flatnonzero(np.diff(most <= room)) + 1):
        if most[part[0]] <= room and len(part) > 1:
            canvas.polyline(own[part], most[part], theme.kinds[0], 3)
            canvas.polyline(most[part], own[part], theme.kinds[1], 3)


def _points(model, canvas):
    """Where nobody comes or goes: filled if it holds, hollow if the least push upsets it."""
    theme = canvas.theme
    points = np.array(model.fixed_points(), dtype=float)
    radius = canvas.px(6)
    canvas.dots(points[:, 0], points[:, 1], radius, 0, (theme.ink,))
    loose = points[:, 2] == 0
    canvas.dots(points[loose, 0], points[loose, 1], 0.62 * radius, 0, (theme.paper,))


def _path(model, canvas):
    """How the numbers went, with a ring where they began and a large dot where they are."""
    theme = canvas.theme
    path = np.array(model.path)
    if len(path) > 1:
        canvas.polyline(path[:, 0], path[:, 1], theme.paper, 6, opacity=0.8)
        canvas.polyline(path[:, 0], path[:, 1], theme.accent, 3)
    canvas.rings(path[0, 0], path[0, 1], canvas.px(6), 0, 6.3, 0, (theme.accent,), 2.5)
    now = path[-1]
    if len(path) > 1 and canvas.progress < 1:
        now = path[-2] + canvas.progress * (path[-1] - path[-2])
    canvas.dots(now[0], now[1], canvas.px(9), 0, (theme.paper,))
    canvas.dots(now[0], now[1], canvas.px(7), 0, (theme.accent,))
    name_now(model, canvas, now)
