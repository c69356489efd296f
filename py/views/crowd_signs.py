"""The signs of the last tick: meetings, exchanges, broken deals, undone swaps; and who is chosen."""

import numpy as np

BOW = 0.16  # how far a chair's way bends aside, as a share of its length
BULGE, MOST = 0.4, 1.2  # how far it bends aside at the least and at the most, in sizes of a figure
EDGE = 0.28  # how far beyond the outer rows it may go, in sizes
SHOULDER = 0.18  # how far below the middle of a figure its chair is, in sizes
FEW = 25  # pairs; where more met, the lines that join them are thinner
LETTER = 0.62  # width of a letter of bold text, in sizes
HEAD = 14  # px; the longest arrow head
NEAR = 1.6  # sizes; who is nearer to each other is a neighbour
STOP = 0.42  # how far from the middle of a figure an arrow ends, in sizes


def headline(canvas, words):
    """What happened, in a line along the top: in smaller letters, then without its end."""
    room = canvas.width / canvas.scale - 28
    fitting = [size for size in (16, 13) if LETTER * size * len(words) <= room]
    if not fitting:
        words = words.split("; and")[0]
    size = fitting[0] if fitting else 13
    x, y = canvas.to_model(14 * canvas.scale, 12 * canvas.scale)
    canvas.text(x, y, words, canvas.theme.ink, size, weight=600, baseline="top",
                room=canvas.px(room), halo=canvas.theme.paper)


def _way(where, start, end):
    """The way (3, pairs) x and y from person `start` to person `end`, bent to the left, inside the stage."""
    x0, y0, x2, y2 = where.x[start], where.y[start], where.x[end], where.y[end]
    length = np.maximum(np.hypot(x2 - x0, y2 - y0), 1e-9)
    bow = 2 * np.clip(BOW, BULGE * where.size / length, MOST * where.size / length)
    middle = (y0 + y2) / 2
    first, last = where.y.min() - EDGE * where.size, where.y.max() + EDGE * where.size
    bend = np.clip(middle - bow * (x2 - x0), 2 * first - middle, 2 * last - middle)
    return np.stack((x0, (x0 + x2) / 2 + bow * (y2 - y0), x2)), np.stack((y0, bend, y2))


def _point(way, part):
    """The point at `part` (0 to 1) of a bent way (3, pairs)."""
    return (1 - part) ** 2 * way[0] + 2 * part * (1 - part) * way[1] + part**2 * way[2]


def along(where, start, end, part):
    """Where a chair is that has gone `part` of the way from person `start` to person `end`."""
    x, y = _way(where, start, end)
    return _point(x, part), _point(y, part)


def _cut(way, first, last):
    """The piece of a bent way between two parts of it (pairs,)."""
    start, end = _point(way, first), _point(way, last)
    bend = (
        (1 - first) * (1 - last) * way[0] + (first + last - 2 * first * last) * way[1] + first * last * way[2]
    )
    return np.stack((start, bend, end))


def _arrows(canvas, where, start, end, colour, width, halo, dash, headed):
    """Bent arrows from person to person, ending short of the figures; without a head they are only lines."""
    x, y = _way(where, start, end)
    y = y + SHOULDER * where.size
    whole = np.hypot(x[2] - x[0], y[2] - y[0])
    gap = np.minimum(STOP * where.size / np.maximum(whole, 1e-9), 0.4 if not halo else 0.1)
    x, y = _cut(x, gap, 1 - gap), _cut(y, gap, 1 - gap)
    if halo:
        _curves(canvas, x, y, canvas.theme.paper, width + halo)
    _curves(canvas, x, y, colour, width, dash)
    if headed:
        _heads(canvas, x, y, min(0.17 * where.size, canvas.px(HEAD)), colour)


def _curves(canvas, x, y, colour, width, dash=""):
    """Strokes along bent ways (3, pairs)."""
    canvas.curves(*(part for point in zip(x, y, strict=True) for part in point), colour, width, dash)


def _heads(canvas, x, y, length, colour):
    """Arrow heads at the end of bent ways (3, pairs)."""
    along_x, along_y = x[2] - x[1], y[2] - y[1]
    norm = np.maximum(np.hypot(along_x, along_y), 1e-9)
    along_x, along_y = along_x / norm * length, along_y / norm * length
    tip_x, tip_y = x[2] + 0.4 * along_x, y[2] + 0.4 * along_y
    corners_x = np.stack((tip_x, tip_x - along_x - 0.5 * along_y, tip_x - along_x + 0.5 * along_y), axis=1)
    corners_y = np.stack((tip_y, tip_y - along_y + 0.5 * along_x, tip_y - along_y - 0.5 * along_x), axis=1)
    canvas.polygon(corners_x, corners_y, colour)


def meetings(events, canvas, where):
    """A thin line joins who met."""
    if len(events.met):
        (x0, x1), (y0, y1) = where.x[events.met.T], where.y[events.met.T]
        few = len(events.met) <= FEW
        canvas.segments(x0, y0, x1, y1, canvas.theme.line, 1.1 if few else 0.7, opacity=0.6)


def exchanges(events, canvas, where, near):
    """Two arrows for a swap, a dashed one that comes back for a swap undone, broken ones for a swap by order; and
    one for a chair that somebody took, thinner where there are many.

    Those of neighbours (`near`) are drawn over the figures, which would hide them; those of others under them.
    """
    halo = 4 if near else 0
    ink, accent, loss = canvas.theme.ink, canvas.theme.accent, canvas.theme.loss
    for pairs, colour, dash in ((events.undone, ink, "5 5"), (events.traded, accent, ""), (events.ordered, loss, "")):
        (x0, x1), (y0, y1) = where.x[pairs.T], where.y[pairs.T]
        first, second = pairs[(np.hypot(x1 - x0, y1 - y0) < NEAR * where.size) == near].T
        if len(first):
            ways = (first, second), (second, first)
            for start, end in ways:
                _arrows(canvas, where, start, end, colour, 1.8, halo, dash, start is second or not dash)
    (x1, x0), (y1, y0) = where.x[events.moved.T], where.y[events.moved.T]
    end, start = events.moved[(np.hypot(x1 - x0, y1 - y0) < NEAR * where.size) == near].T
    if len(start):
        few = len(events.moved) <= FEW
        _arrows(canvas, where, start, end, accent, 1.8 if few else 0.9, halo if few else 0, "", few)


def wrongs(events, canvas, where):
    """A torn arrow for a broken deal, from who broke it, over everything."""
    if len(events.broken):
        _torn(canvas, where, *events.broken.T, canvas.theme.loss)


def _torn(canvas, where, start, end, colour):
    x, y = _way(where, start, end)
    y = y + SHOULDER * where.size
    whole = np.maximum(np.hypot(x[2] - x[0], y[2] - y[0]), 1e-9)
    edge = np.where(whole < NEAR * where.size, 0.06, np.minimum(0.3 * where.size / whole, 0.3))
    tear = np.minimum(0.09 * where.size / whole, 0.1)
    near = _cut(x, edge, 0.5 - tear), _cut(y, edge, 0.5 - tear)
    far = _cut(x, 0.5 + tear, 1 - edge), _cut(y, 0.5 + tear, 1 - edge)
    for paint, width in ((canvas.theme.paper, 7), (colour, 3)):
        for piece_x, piece_y in (near, far):
            _curves(canvas, piece_x, piece_y, paint, width)
    _heads(canvas, *far, min(0.2 * where.size, canvas.px(1.2 * HEAD)), colour)
    across_x, across_y = -(y[2] - y[0]) / whole * 0.1 * where.size, (x[2] - x[0]) / whole * 0.1 * where.size
    for (piece_x, piece_y), place in ((near, 2), (far, 0)):  # the torn ends: a stroke across each, aslant
        canvas.segments(
            piece_x[place] - across_x + 0.5 * across_y,
            piece_y[place] - across_y - 0.5 * across_x,
            piece_x[place] + across_x - 0.5 * across_y,
            piece_y[place] + across_y + 0.5 * across_x,
            colour,
            3,
        )


def highlight(canvas, where, fill):
    """A frame of accent round those who are chosen, filled or not; two are joined."""
    if not canvas.chosen:
        return
    chosen, theme, size = list(canvas.chosen), canvas.theme, where.size
    if len(chosen) == 2 and fill:
        canvas.polyline(where.x[chosen], where.y[chosen], theme.accent, 3, "2 6")
    canvas.rects(
        where.x[chosen] - 0.49 * size,
        where.y[chosen] - 0.51 * size,
        0.98 * size,
        1.03 * size + canvas.px(16),
        fill,
        theme.accent,
        3,
        8,
    )
