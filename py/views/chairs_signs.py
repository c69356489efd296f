"""The signs of the last tick: meetings, exchanges, broken deals, undone swaps; and who is chosen."""

import numpy as np

BOW = 0.16  # how far a chair's way bends aside, as a share of its length
SHOULDER = 0.18  # how far below the middle of a figure its chair is, in sizes
FEW = 25  # pairs; where more met, the lines that join them are thinner
LETTER = 0.62  # width of a letter of bold text, in sizes
HEAD = 14  # px; the longest arrow head
STOP = 0.42  # how far from the middle of a figure an arrow ends, in sizes


def headline(canvas, words):
    """What happened, in a line along the top: in smaller letters, then without its end."""
    room = canvas.width / canvas.scale - 28
    fitting = [size for size in (16, 13) if LETTER * size * len(words) <= room]
    if not fitting:
        words = words.split("; and")[0]
    size = fitting[0] if fitting else 13
    x, y = canvas.to_model(14 * canvas.scale, 12 * canvas.scale)
    canvas.text(x, y, words, canvas.theme.ink, size, weight=600, baseline="top", room=canvas.px(room))


def _way(where, start, end):
    """The way (3, pairs) x and y from person `start` to person `end`, bent to the left."""
    x0, y0, x2, y2 = where.x[start], where.y[start], where.x[end], where.y[end]
    return (np.stack((x0, (x0 + x2) / 2 + 2 * BOW * (y2 - y0), x2)),
            np.stack((y0, (y0 + y2) / 2 - 2 * BOW * (x2 - x0), y2)))


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


def _arrows(canvas, where, start, end, colour, width, opacity=1.0, dash="", length=0.17):
    """Bent arrows from person to person, ending short of the figures."""
    x, y = _way(where, start, end)
    y = y + SHOULDER * where.size
    whole = np.hypot(x[2] - x[0], y[2] - y[0])
    gap = np.minimum(STOP * where.size / np.maximum(whole, 1e-9), 0.4)
    x, y = _cut(x, gap, 1 - gap), _cut(y, gap, 1 - gap)
    canvas.curves(*(part for point in zip(x, y, strict=True) for part in point), colour, width, dash, opacity)
    _heads(canvas, x, y, min(length * where.size, canvas.px(HEAD)), colour, opacity)


def _heads(canvas, x, y, length, colour, opacity=1.0):
    """Arrow heads at the end of bent ways (3, pairs)."""
    along_x, along_y = x[2] - x[1], y[2] - y[1]
    norm = np.maximum(np.hypot(along_x, along_y), 1e-9)
    along_x, along_y = along_x / norm * length, along_y / norm * length
    tip_x, tip_y = x[2] + 0.4 * along_x, y[2] + 0.4 * along_y
    corners_x = np.stack((tip_x, tip_x - along_x - 0.5 * along_y, tip_x - along_x + 0.5 * along_y), axis=1)
    corners_y = np.stack((tip_y, tip_y - along_y + 0.5 * along_x, tip_y - along_y - 0.5 * along_x), axis=1)
    canvas.polygon(corners_x, corners_y, colour, opacity)


def meetings(events, canvas, where):
    """A thin line joins who met; two arrows who swapped; an arrow comes back for a swap that was undone."""
    if len(events.met):
        first, second = events.met.T
        canvas.segments(
            where.x[first],
            where.y[first],
            where.x[second],
            where.y[second],
            canvas.theme.hairline,
            1.4 if len(events.met) <= FEW else 0.8,
        )
    if len(events.undone):
        _returned(canvas, where, *events.undone.T, canvas.theme.ink)
    if len(events.traded):
        first, second = events.traded.T
        _arrows(canvas, where, np.concatenate((first, second)), np.concatenate((second, first)),
                canvas.theme.accent, 1.8, 0.75)


def wrongs(events, canvas, where):
    """A torn arrow for a broken deal, from who broke it, over everything."""
    if len(events.broken):
        _torn(canvas, where, *events.broken.T, canvas.theme.loss)


def _torn(canvas, where, start, end, colour):
    x, y = _way(where, start, end)
    y = y + SHOULDER * where.size
    whole = np.maximum(np.hypot(x[2] - x[0], y[2] - y[0]), 1e-9)
    edge, tear = np.minimum(0.3 * where.size / whole, 0.3), np.minimum(0.09 * where.size / whole, 0.1)
    near = _cut(x, edge, 0.5 - tear), _cut(y, edge, 0.5 - tear)
    far = _cut(x, 0.5 + tear, 1 - edge), _cut(y, 0.5 + tear, 1 - edge)
    for paint, width in ((canvas.theme.paper, 7), (colour, 3)):
        for piece_x, piece_y in (near, far):
            canvas.curves(
                *(part for point in zip(piece_x, piece_y, strict=True) for part in point), paint, width
            )
    _heads(canvas, *far, 0.2 * where.size, colour)
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


def _returned(canvas, where, start, end, colour):
    _arrows(canvas, where, start, end, colour, 2, 0.8, "5 5", 0.0)
    _arrows(canvas, where, end, start, colour, 2, 0.8, "5 5")


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
