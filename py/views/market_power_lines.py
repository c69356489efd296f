"""The markets with straight lines: an owner, rivals, a regulator. Areas are what each side has."""

import numpy as np

from views.market_power_frame import axes, frame, shares_text, up


def draw_lines(model, canvas):
    """The areas of buyers, sellers and nobody, then the lines and the price."""
    frame(model, canvas)
    theme, price = canvas.theme, model.posted
    sold = 1 - price
    canvas.polygon((0, sold, 0), (1, price, price), theme.kinds[0], 0.75)
    if model.market == "owner":
        _owner(model, canvas, price, sold)
    else:
        _rivals(model, canvas, price, sold)
    axes(model, canvas)
    canvas.segments(0, 1, 1, 0, theme.ink, 2.4)
    canvas.text(0.24 + canvas.px(6), 0.76, "demand", theme.ink, 12, "left", 650, "middle", halo=theme.paper)
    best, wanted, off = model.best_price(), model.wanted_price(), canvas.px(6)
    canvas.segments(0, best, 1, best, theme.second, 1.2, "6 4")
    canvas.segments(0, wanted, 1, wanted, theme.accent, 1.4, "2 4")
    canvas.segments(0, price, sold, price, theme.ink, 3)
    canvas.dots(sold, price, canvas.px(5.5), 0, (theme.ink,))
    apart = up(canvas, 13)
    marks = [(price, f"now {price:.2f}", theme.ink)]
    for level, words, tone in ((wanted, f"to {wanted:.2f}", theme.accent), (best, f"best {best:.2f}", theme.second)):
        if all(abs(level - other) >= apart for other, _, _ in marks):
            marks.append((level, words, tone))
    for level, words, tone in marks:
        canvas.text(1 + off, level, words, tone, 11, weight=650, baseline="middle")
    shares_text(model, canvas, 0.72, 1)
    _chosen(model, canvas, price, sold)


def _owner(model, canvas, price, sold):
    """What the others gain, what the owner does, and what is never traded."""
    theme, share = canvas.theme, model.owner_share
    others = min((1 - share) * price, sold)
    owned = sold - others
    canvas.polygon((0, others, 0), (0, price, price) if share < 1 else (price, price, price), theme.kinds[1], 0.5)
    top = owned / share if share > 0 else 0.0
    canvas.polygon((others, sold, sold, others), (0, top, price, price), theme.kinds[1], 0.9)
    canvas.polygon((sold, 0.5, sold), (price, 0.5, sold), theme.line, 0.5)
    canvas.segments(0, 0, 1, 1, theme.second, 1.6)
    canvas.text(0.97, 0.97 - up(canvas, 26), "supply", theme.second, 12, "right", 650, halo=theme.paper)
    small = canvas.px(70)
    low = min(price, 0.5) - up(canvas, 8)  # clear of the line of the best price
    if others > small:
        canvas.text(others * 0.3, low, "others", theme.ink, 12, "left", 650, "top", room=others)
    if owned > small:
        words = "the owner" if model.split == 1 else f"{model.split} owners"
        canvas.text(others + owned / 2, low, words, theme.ink, 13, "center", 700, "top", room=owned)


def _rivals(model, canvas, price, sold):
    """What each seller has, what is burnt on lobbying, and what is never traded."""
    theme = canvas.theme
    sellers = model.sellers()
    edges = np.linspace(0, sold, sellers + 1)
    canvas.polygon((0, sold, sold, 0), (0, 0, price, price), theme.kinds[1], 0.8)
    canvas.segments(edges[1:-1], 0, edges[1:-1], price, theme.paper, 1.5)
    spent = model.shares()[2] / 2
    if spent > 0:
        high = spent / sold
        canvas.polygon((0, sold, sold, 0), (0, 0, high, high), theme.ink, 0.55)
        if high > up(canvas, 16):
            canvas.text(sold / 2, high / 2, "burnt on lobbying", theme.paper, 12, "center", 700, "middle", room=sold)
    canvas.polygon((sold, 1, sold), (price, 0, 0), theme.line, 0.5)
    if price > up(canvas, 40):
        canvas.text(sold + (1 - sold) / 3, price / 4, "lost", theme.ink, 12, "center", 650, "middle")
    words = "1 seller" if sellers == 1 else f"{sellers} sellers"
    if model.market == "capture":
        words = f"regulator captured {model.captured():.0%}" + (f", {sellers} licensed" if model.entry else "")
    elif model.collusion and sellers == 1:
        words = "colluding as one"
    y = price - up(canvas, 6) if price > 2 * up(canvas, 20) else price + up(canvas, 20)
    canvas.text(sold / 2, y, words, theme.ink, 13, "center", 700, "top", halo=theme.paper, room=max(sold, 0.3))


def _chosen(model, canvas, price, sold):
    """A ring at the side of the market that is chosen."""
    for who in canvas.chosen:
        if who < 2:
            canvas.rings(*middle(model, who), canvas.px(10), 0, 6.3, 0, (canvas.theme.ink,), 2.5)


def middle(model, who):
    """Where the area of buyers, 0, or of sellers, 1, has its middle."""
    price = model.posted
    return ((1 - price) / 3, price + (1 - price) / 3) if who == 0 else ((1 - price) / 3, price * 0.6)
