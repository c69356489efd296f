"""Where the diagram of a market lies: quantity across, price up; under it the tape of prices, then the bar."""

import numpy as np

from views.bar_strip import HEIGHT

LEFT, RIGHT, TOP = 44, 70, 16  # px round the diagram
FOOT = 38  # px for its numbers and the name of the axis
TAPE, LEAST = 0.24, 330  # of the height over the bar; px that are too few for a tape as well
TAPE_HEAD, TAPE_FOOT = 20, 8  # px


def most(model):
    """The largest quantity of the axis."""
    return float(model.traders) if model.market == "auction" else 1.0


def over_bar(canvas):
    """The height over the bar, px of type."""
    return canvas.height / canvas.scale - HEIGHT


def has_tape(canvas):
    """Whether there is room for the tape."""
    return over_bar(canvas) >= LEAST


def tape_frame(canvas, ticks):
    """Fit the tape of prices over the bar: `ticks` across, prices 0 to 1 up."""
    top = over_bar(canvas) * (1 - TAPE) + TAPE_HEAD
    canvas.fit(0, 1, ticks, 0, keep=False, margin=(top, RIGHT, HEIGHT + TAPE_FOOT, LEFT))


def frame(model, canvas):
    """Fit the diagram to the canvas."""
    tape = over_bar(canvas) * TAPE if has_tape(canvas) else 0
    canvas.fit(0, 1, most(model), 0, keep=False, margin=(TOP, RIGHT, HEIGHT + tape + FOOT, LEFT))


def up(canvas, px):
    """A distance of px of type upwards, as a price."""
    return canvas.to_model(0, 0)[1] - canvas.to_model(0, px * canvas.scale)[1]


def axes(model, canvas):
    """The axes with round numbers and their names."""
    theme, right = canvas.theme, most(model)
    canvas.segments((0, 0), (0, 0), (right, 0), (0, 1), theme.ink, 1)
    marks = np.array([0, 0.25, 0.5, 0.75, 1.0])
    canvas.segments(-canvas.px(4), marks, 0, marks, theme.ink, 1)
    canvas.text(-canvas.px(8), marks, [f"{mark:g}" for mark in marks], theme.second, 11, "right", baseline="middle")
    where = np.array([0, right // 2 if model.market == "auction" else 0.5, right])
    canvas.text(where, -up(canvas, 5), [f"{mark:g}" for mark in where], theme.second, 11, "center", baseline="top")
    words = "buyers and sellers, the keenest first" if model.market == "auction" else "quantity"
    canvas.text(right / 2, -up(canvas, 19), words, theme.second, 11, "center", baseline="top", room=right)
    canvas.text(-canvas.px(38), 1 + up(canvas, 6), "price", theme.second, 11)


def ranks(model):
    """The place of each buyer on the demand curve and of each seller on the supply curve, two (traders,) int."""
    return (np.argsort(np.argsort(-model.worths, kind="stable")), np.argsort(np.argsort(model.costs, kind="stable")))


def paid(model):
    """The price that each buyer paid and each seller got, NaN who has not traded: two (traders,) float."""
    bought, sold = np.full(model.traders, np.nan), np.full(model.traders, np.nan)
    for buyer, seller, price in model.floor.trades:
        bought[buyer] = sold[seller] = price
    return bought, sold


def shares_text(model, canvas, x, y):
    """Who gains how much, three lines round `x`, the first at price `y`."""
    theme = canvas.theme
    buyers, sellers, spent = model.shares()
    lines = [(f"Buyers {buyers:.0%}", theme.kinds[0] if theme.name == "light" else theme.gain),
             (f"Sellers {sellers:.0%}", theme.loss if theme.name == "light" else theme.kinds[1])]
    if spent > 0:
        lines.append((f"Lobbying {spent:.0%}", theme.ink))
    open_yet = model.market == "auction" and not model.floor.over
    lines.append((f"{'Not yet' if open_yet else 'Lost'} {max(1 - buyers - sellers - spent, 0):.0%}", theme.second))
    size = 16 if canvas.width > 480 * canvas.scale else 13
    for k, (words, tone) in enumerate(lines):
        canvas.text(x, y - up(canvas, k * 1.3 * size), words.replace("-", "−"), tone, size, "center", 700, "top",
                    halo=theme.paper)
