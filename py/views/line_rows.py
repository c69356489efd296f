"""The rows of the line: where they lie, the people in them, and the threads from row to row.

In model units a place is 1 wide and a row 1 high; the row of round `t` lies from `t` down to `t + 1`.
"""

import numpy as np

BOX = 20
CIRCLE = "M2 10a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z"
STAR = "M10 .6L12.7 6.6L19.3 7.3L14.4 11.7L15.8 18.2L10 14.9L4.2 18.2L5.6 11.7L.7 7.3L7.3 6.6Z"
MOST, LEAST = 24, 52  # px: the widest person, and the lowest row
TALLEST = 150  # px
WHERE = 0.58  # of a row's height: the middle of its people
EDGE = 10  # px beside the row
FOOT = 30  # px under the last row, for the sizes of its clusters


def layout(model, canvas):
    """Fit the rows to the canvas; return (numbers of the rows drawn, height of a row in px of type)."""
    room = canvas.height / canvas.scale - FOOT - 8
    most = max(int(room // LEAST), 2)
    rows = list(range(len(model.rows)))
    if len(rows) > most:
        rows = [0, *rows[1 - most:]]
    high = min(room / max(len(rows), 1), TALLEST)
    first = model.t + 1 - len(rows)
    canvas.fit(0, first, model.people, first + room / high, keep=False, margin=(8, EDGE, FOOT, EDGE))
    return rows, high


def place_at(model, canvas, x, y):
    """The person at `x`, `y` of the drawing, or None."""
    rows, _ = layout(model, canvas)
    slot = int(np.floor(y)) - (model.t + 1 - len(rows))
    if 0 <= x < model.people and 0 <= slot < len(rows):
        return model.rows[rows[slot]][int(x)]
    return None


def half_way(model, progress):
    """The last row as it is when `progress` of the last round's moves are made, and how many those are."""
    if progress >= 1 or not model.moves:
        return model.rows[-1], len(model.moves[-1]) if model.moves else 0
    made = int(progress * len(model.moves[-1]))
    order = list(model.rows[-2])
    for person, _, there in model.moves[-1][:made]:
        order.remove(person)
        order.insert(there, person)
    return tuple(order), made


def draw_rows(model, canvas):
    """Every row with its people, the unhappy marked; threads from where movers stood to where they stand."""
    canvas.clear()
    theme = canvas.theme
    rows, high = layout(model, canvas)
    size = min(0.94 * canvas.unit, MOST * canvas.scale) / canvas.scale  # px of type
    _sprites(canvas)
    last, made = half_way(model, canvas.progress)
    orders = [last if number == model.t else model.rows[number] for number in rows]
    tops = model.t + 1 - len(rows) + np.arange(len(rows), dtype=float)
    gap = (size / 2 + 3) / high
    for slot in range(1, len(rows)):
        if rows[slot] == rows[slot - 1] + 1:
            moves = model.moves[rows[slot] - 1]
            movers = [person for person, _, _ in moves[:made if rows[slot] == model.t else len(moves)]]
            _threads(canvas, orders[slot - 1], orders[slot], movers, tops[slot - 1] + WHERE + gap,
                     tops[slot] + WHERE - gap, theme.accent)
    for person, colour in zip(canvas.chosen, (theme.ink, theme.second), strict=False):
        places = [order.index(person) + 0.5 for order in orders]
        if len(places) > 1:
            canvas.polyline(places, tops + WHERE, colour, 1.6, "1 4")
    for order, number, top in zip(orders, rows, tops, strict=True):
        _row(model, canvas, order, top + WHERE, size, gap, high)
        _words(model, canvas, order, number, top + WHERE - gap - 12 / high, rows, high)
    _clusters(model, canvas, orders[-1], tops[-1] + WHERE, gap, high)


def _sprites(canvas):
    """A circle for one kind, a star for the other."""
    theme = canvas.theme
    canvas.atlas("line", BOX, (f"{CIRCLE}|{theme.kinds[0]}||0", f"{STAR}|{theme.kinds[1]}|{theme.ink}|.5"))


def _row(model, canvas, order, middle, size, gap, high):
    """One row: its people, a mark over the unhappy, a ring round the chosen."""
    theme, wide = canvas.theme, size * canvas.scale / canvas.unit
    x = np.arange(len(order)) + 0.5
    canvas.sprites("line", model.kinds[list(order)], x, np.full(len(x), middle), wide)
    sad = x[~model.content(order)]
    tall = min(max(0.5 * size, 4), 9) / high
    half = 0.34 * wide
    level = np.tile((middle - gap - tall, middle - gap - tall, middle - gap), (len(sad), 1))
    canvas.polygon(np.stack((sad - half, sad + half, sad), 1), level, theme.loss)
    for person in canvas.chosen:
        radius = 0.5 * wide + 2 / canvas.unit
        canvas.rings(order.index(person) + 0.5, middle, radius, 0, 6.3, 0, (theme.ink,), 2)


def _threads(canvas, before, after, movers, top, low, colour):
    """A thread from each mover's old place to the new one, a smooth S that leaves and arrives upright."""
    if not movers:
        return
    x0 = np.array([before.index(person) for person in movers]) + 0.5
    x1 = np.array([after.index(person) for person in movers]) + 0.5
    middle, half = (x0 + x1) / 2, (top + low) / 2
    canvas.curves(x0, top, x0, (top + half) / 2, middle, half, colour, 1.5, opacity=0.85)
    canvas.curves(middle, half, x1, (half + low) / 2, x1, low, colour, 1.5, opacity=0.85)


def _words(model, canvas, order, number, above, rows, high):
    """Over a row: which round it is, how many clusters there are, and how many people are unhappy."""
    theme = canvas.theme
    sad = int((~model.content(order)).sum())
    name = "At the start" if number == 0 else f"Round {number}"
    narrow = canvas.width < 480 * canvas.scale
    if number and number - 1 not in rows:
        name = f"… round {number}" if narrow else f"Round {number} (those between not drawn)"
    first, _ = model.runs(order)
    said = f"{len(first)} clusters · {100 * model.like_shares(order).mean():.0f}% alike · {sad} unhappy"
    size = 11 if narrow else 13
    wide = canvas.px(0.6 * np.array((13 * len(name), size * len(said))))
    canvas.rects((0, model.people - wide[1]), above - 12 / high, wide, 15 / high, theme.paper)  # threads pass behind
    canvas.text(0, above, name, theme.ink, 13, weight=650, halo=theme.paper)
    canvas.text(model.people, above, said, theme.second, size, "right", halo=theme.paper)


def _clusters(model, canvas, order, middle, gap, high):
    """Under the last row: a bracket for each cluster, and its size where there is room."""
    theme = canvas.theme
    first, end = model.runs(order)
    under = middle + gap + 3 / high
    canvas.segments(first + 0.14, under, end - 0.14, under, theme.second, 1.5)
    wide = (end - first) * canvas.unit / canvas.scale >= np.where(end - first > 9, 17, 11)
    canvas.text(((first + end) / 2)[wide], np.full(wide.sum(), under + 4 / high),
                [f"{length}" for length in (end - first)[wide]], theme.ink, 12, "center", baseline="top")
