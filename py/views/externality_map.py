"""The map of the town: a cell for each firm, its works, whoever lives there, and the smoke over all."""

import numpy as np

from views.bar_strip import HEIGHT

BOX = 20
FACTORY = "M2 18.5V10L7 6.5V10L12 6.5V10H13.4L14 2.5H16.6L17.4 10H18V18.5Z"
HEAD = "M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0 -17Z"
EYES = "M6.2 8.2a1.2 1.2 0 1 1 2.4 0a1.2 1.2 0 1 1 -2.4 0ZM11.4 8.2a1.2 1.2 0 1 1 2.4 0a1.2 1.2 0 1 1 -2.4 0Z"
MOUTHS = ("M5.8 14.8Q10 9.6 14.2 14.8", "M6 14.2Q10 11.6 14 14.2", "M6 13.4H14", "M6 12.6Q10 15.4 14 12.6",
          "M5.6 12Q10 17.6 14.4 12")
WORST = 0.5  # money of harm to a home, from which a face is the saddest
FINE = 8  # parts of a cell, along each axis, for which the smoke is shaded
THICKEST = 0.8  # of the paper that the thickest smoke hides
FACES = 15  # px of a cell, from which there is room for faces
TITLE = 24  # px over the map


def places(canvas):
    """Where the map and the two plots lie, px: three boxes (left, top, width, height), the last None if narrow."""
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    scale = canvas.scale
    wide, high = canvas.width, canvas.height - HEIGHT * scale
    edge, title = 10 * scale, TITLE * scale
    if wide > 1.15 * high or (wide > 520 * scale and wide > 0.9 * high):
        size = min(high - title - 34 * scale, 0.56 * wide)
        top = max((high - title - 34 * scale - size) / 2, 0)
        left = size + 3 * edge
        room, half = wide - left - edge, high / 2
        return (edge, top + title, size, size), (left, 0, room, half), (left, half, room, half)
    size = min(wide - 2 * edge, 0.54 * high)
    low = title + size + 22 * scale
    room = high - low
    if wide < 480 * scale:
        return ((wide - size) / 2, title, size, size), (0, low, wide, room), None
    return (((wide - size) / 2, title, size, size), (0, low, wide / 2, room), (wide / 2, low, wide / 2, room))


def cell_size(model, canvas):
    """Left edge and top of the cells, and the width and height of one, px."""
    (left, top, wide, high), _, _ = places(canvas)
    rows, columns = model.shape
    size = min(wide / columns, high / rows)
    return left + (wide - size * columns) / 2, top + (high - size * rows) / 2, size


def cell_at(model, canvas, x, y):
    """The firm whose cell `x`, `y` px is in, or None."""
    left, top, size = cell_size(model, canvas)
    row, column = int((y - top) // size), int((x - left) // size)
    inside = 0 <= row < model.shape[0] and 0 <= column < model.shape[1]
    firm = row * model.shape[1] + column
    return firm if inside and firm < model.firms else None


def next_cell(model, who, key):
    """The firm one cell further, or the same at an edge."""
    if who is None:
        return 0
    row, column = divmod(who, model.shape[1])
    down, right = {"ArrowLeft": (0, -1), "ArrowRight": (0, 1), "ArrowUp": (-1, 0), "ArrowDown": (1, 0)}[key]
    there = (row + down) * model.shape[1] + column + right
    inside = 0 <= row + down < model.shape[0] and 0 <= column + right < model.shape[1]
    return there if inside and there < model.firms else who


def mood(model):
    """Which of the five mouths each home's face has, saddest first, (rows, columns) int."""
    return np.clip(np.rint(2 - 2 * model.harm * model.smoke() / WORST), 0, 4).astype(int)


def draw_map(model, canvas):
    """Smoke, works, faces, who is chosen, and the scale of the smoke."""
    theme, scale = canvas.theme, canvas.scale
    left, top, size = cell_size(model, canvas)
    rows, columns = model.shape
    wide, high = columns * size, rows * size
    smoke = model.smoke()
    thick = max(model.value_low, model.value_high, 0.1)
    tone = theme.gain if model.harm < 0 else theme.loss if model.harm > 0 else theme.line
    canvas.image(shades(smoke / thick, theme.paper, tone), left, top, left + wide, top + high)
    canvas.rects(left, top, wide, high, edge=theme.hairline, line=1)
    firm = np.arange(model.firms)
    faces = size >= FACES * scale
    x = left + (firm % columns + (0.35 if faces else 0.46)) * size
    y = top + (firm // columns + 0.62) * size
    canvas.atlas("town", BOX, (f"{FACTORY}|{theme.ink}|{theme.paper}|0.7", f"{FACTORY}|{theme.paper}|{theme.ink}|1.2",
                               *(f"{HEAD}|{theme.paper}|{theme.ink}|1.2;{EYES}|{theme.ink}||0;{mouth}||{theme.ink}|1.6"
                                 for mouth in MOUTHS)))
    shut = (model.made < 1e-6) & (model.t > 0)
    canvas.sprites("town", shut.astype(int), x, y, (0.56 if faces else 0.7) * size)
    if faces:
        home = np.arange(rows * columns)
        canvas.sprites("town", 2 + mood(model).ravel(), left + (home % columns + 0.78) * size,
                       top + (home // columns + 0.72) * size, 0.38 * size)
    puff = 0.13 * size * np.sqrt(np.minimum(model.made / thick, 1.0))
    for across, up, part in ((0.2, 0.32, 0.6), (0.34, 0.45, 1.0)):
        canvas.dots(x + across * size, y - up * size, part * puff, 0, (theme.second,))
    for who in canvas.chosen:
        row, column = divmod(who, columns)
        canvas.rects(left + column * size, top + row * size, size, size, edge=theme.accent, line=3, radius=3)
    _words(model, canvas, left, top, wide, high, tone)


def _words(model, canvas, left, top, wide, high, tone):
    """What is made and what that does, over the map; the scale of the smoke under it."""
    theme, scale = canvas.theme, canvas.scale
    made = f"{model.output():.0f} units"
    head = f"{made} made" if wide < 380 * scale else f"{model.firms} firms make {made}"
    does = "nobody is harmed" if model.harm == 0 else f"{'helps' if model.harm < 0 else 'harms'} others by " \
        f"{abs(model.harm_done()):.0f}"
    edge = min(left, 10 * scale) if wide < 240 * scale else left  # over a small map the words may be wider than it
    room = canvas.width - 2 * edge if wide < 240 * scale else wide
    canvas.text(edge, top - 8 * scale, head, theme.ink, 13, weight=650, room=0.5 * room)
    canvas.text(edge + room, top - 8 * scale, does, tone if model.harm else theme.second, 13, "right", 650,
                room=0.48 * room)
    bar, line = min(0.3 * wide, 110 * scale), top + high + 6 * scale
    ramp = np.linspace(0, 1, 64)[None, :]
    start = left + 0.5 * (wide - bar)
    canvas.image(_blend(ramp, theme.paper, tone), start, line, start + bar, line + 9 * scale)
    canvas.rects(start, line, bar, 9 * scale, edge=theme.line, line=1)
    thick = max(model.value_low, model.value_high, 0.1)
    canvas.text(start - 6 * scale, line + 5 * scale, "over a home: 0", theme.second, 11, "right", baseline="middle")
    canvas.text(start + bar + 6 * scale, line + 5 * scale, f"{thick:.1f} units", theme.second, 11, baseline="middle")


def shades(shares, paper, tone):
    """The smoke as a picture, (rows x FINE, columns x FINE, 4) uint8: even between the middles of cells."""
    for axis in (0, 1):
        shares = _finer(shares, axis)
    return _blend(shares, paper, tone)


def _finer(field, axis):
    """The field between the middles of its cells, along an axis whose ends meet."""
    number = field.shape[axis]
    at = (np.arange(number * FINE) + 0.5) / FINE - 0.5
    first = np.floor(at).astype(np.int64)
    part = at - first
    part = part[:, None] if axis == 0 else part[None, :]
    return np.take(field, first % number, axis) * (1 - part) + np.take(field, (first + 1) % number, axis) * part


def _blend(shares, paper, tone):
    """Paper under a veil of a colour, thicker for greater shares, (rows, cols, 4) uint8."""
    ground, veil = (np.array([int(colour[k:k + 2], 16) for k in (1, 3, 5)], dtype=float) for colour in (paper, tone))
    part = THICKEST * np.clip(shares, 0.0, 1.0)[..., None]
    picture = np.full((*shares.shape, 4), 255, dtype=np.uint8)
    picture[..., :3] = np.rint(ground * (1 - part) + veil * part)
    return picture
