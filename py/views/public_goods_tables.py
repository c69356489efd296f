"""The tables: people by kind, their coins before them, red arrows from who punishes to who is punished."""

import numpy as np

from views.public_goods_places import frame, narrow, places, size, tables

BOX = 20
SHAPES = ("M10 2.5L18 17H2Z", "M3 3H17V17H3Z", "M10 1.8a8.2 8.2 0 1 1 0 16.4a8.2 8.2 0 1 1 0 -16.4Z",
          "M10 .8L19.2 10L10 19.2L.8 10Z")  # gives steadily, selfish, conditional, punisher
TONES = (2, 1, 0, 3)  # of the palette's kinds, in the same order
COINS = 5  # before somebody who gives all
COIN, COIN_EDGE = "#c9a227", "#6b5410"


def draw_tables(model, canvas):
    """Everybody at their tables."""
    frame(model, canvas)
    theme = canvas.theme
    x, y = tables(model)
    full = model.people // model.group_size
    canvas.dots(x[:full], y[:full], 0.3, 0, (theme.wash,))
    canvas.rings(x[:full], y[:full], 0.3, 0, 6.3, 0, (theme.hairline,), 1)
    px, py = places(model)
    if model.past:
        _coins(model, canvas, x, y, px, py)
        _arrows(model, canvas, px, py)
    canvas.atlas("givers", BOX, tuple(f"{shape}|{theme.kinds[tone]}|{theme.paper}|1.2"
                                      for shape, tone in zip(SHAPES, TONES, strict=True)))
    wide = size(model, canvas)
    canvas.sprites("givers", model.kinds(), px, py, wide)
    afraid = model.tables.deterred(model)
    canvas.rings(px[afraid], py[afraid], 0.62 * wide, 0, 6.3, 0, (theme.second,), 1)
    for who in canvas.chosen:
        if who < model.people:
            canvas.rings(px[who], py[who], 0.8 * wide, 0, 6.3, 0, (theme.accent,), 3)
    _head(model, canvas, full)


def _coins(model, canvas, x, y, px, py):
    """Coins from each seat towards the middle; the last one smaller, for a part of a coin."""
    seats = model.tables.seats
    amount = np.clip(model.tables.given[seats][:, :, None] / model.endowment * COINS - np.arange(COINS), 0, 1)
    way = 0.68 - 0.14 * np.arange(COINS)  # of the distance from the middle to the seat
    middle_x, middle_y = x[:len(seats), None, None], y[:len(seats), None, None]
    at_x = middle_x + way * (px[seats][:, :, None] - middle_x)
    at_y = middle_y + way * (py[seats][:, :, None] - middle_y)
    there = amount > 0.02
    radius = 0.03 * np.sqrt(amount[there])
    canvas.dots(at_x[there], at_y[there], radius + canvas.px(0.7), 0, (COIN_EDGE,))
    canvas.dots(at_x[there], at_y[there], radius, 0, (COIN,))


def _arrows(model, canvas, px, py):
    """An arrow for every punishment of the last round."""
    table, first, second = np.nonzero(model.tables.points)
    if not len(table):
        return
    seats = model.tables.seats
    x0, y0 = px[seats[table, first]], py[seats[table, first]]
    x1, y1 = px[seats[table, second]], py[seats[table, second]]
    far = np.hypot(x1 - x0, y1 - y0)
    dx, dy = (x1 - x0) / far, (y1 - y0) / far
    gap = 0.6 * size(model, canvas)
    x0, y0, x1, y1 = x0 + gap * dx, y0 + gap * dy, x1 - gap * dx, y1 - gap * dy
    tone = canvas.theme.loss
    canvas.segments(x0, y0, x1, y1, tone, 1.6 if canvas.unit > 60 else 1)
    head = 0.09
    corners_x = np.stack([x1, x1 - head * (dx - 0.45 * dy), x1 - head * (dx + 0.45 * dy)], 1)
    corners_y = np.stack([y1, y1 - head * (dy + 0.45 * dx), y1 - head * (dy - 0.45 * dx)], 1)
    canvas.polygon(corners_x, corners_y, tone)


def _head(model, canvas, full):
    """The round in a few words."""
    canvas.in_px()
    theme, scale = canvas.theme, canvas.scale
    words = f"{full} tables of {model.group_size}"
    if model.past:
        words = f"Round {model.t}: {model.contribution():.0%} given"
        if canvas.width > 640 * scale:
            words += f", {model.achieved():.0%} of the most earned"
    canvas.text(12 * scale, 20 * scale, words, theme.ink, 13 if narrow(canvas) else 16, weight=700)
    punished = int(np.count_nonzero(model.tables.points))
    if punished and model.past:
        canvas.text(canvas.width - 12 * scale, 20 * scale, f"{punished} punishments", theme.loss,
                    12 if narrow(canvas) else 14, "right", 700)
    frame(model, canvas)
