"""The auction: step curves of demand and supply, and every trader's gain as a bar from wish to price.

All blue is what buyers gain, all orange what sellers do, all grey what is lost; the areas are exact.
"""

import numpy as np

from views.market_power_frame import axes, frame, paid, ranks, shares_text, up


def draw_auction(model, canvas):
    """Gains and losses, then the curves, the marks of the traders, the book and the floor."""
    frame(model, canvas)
    theme, price = canvas.theme, model.fair_price
    buyer, seller = ranks(model)
    bought, sold = paid(model)
    _columns(canvas, buyer, model.worths, bought, price, model.worths > price, 0.0, theme.kinds[0], +1)
    _columns(canvas, seller, model.costs, sold, price, model.costs < price, 0.5, theme.kinds[1], -1)
    axes(model, canvas)
    _steps(canvas, np.sort(model.worths)[::-1], theme.ink)
    _steps(canvas, np.sort(model.costs), theme.second)
    right = model.traders
    canvas.segments(0, price, right, price, theme.ink, 1.2, "6 4")
    _traders(model, canvas, buyer, seller, bought, sold)
    _book(model, canvas)
    _names(model, canvas)
    shares_text(model, canvas, right / 2, 1 + up(canvas, 4))


def _columns(canvas, rank, wish, price, fair, keen, half, tone, way):
    """Half a column for each trader: the gain from the wish to the price, the loss, or what is missed.

    `keen` would trade at the fair price; `way` is 1 for buyers, who gain below their value, else -1.
    """
    theme = canvas.theme
    traded = ~np.isnan(price)
    lost = keen != traded  # should have and did not, or should not have and did
    _bars(canvas, rank[lost] + half, wish[lost], np.full(int(lost.sum()), fair), theme.line, 0.38)
    gains = traded & (way * (wish - np.where(traded, price, 0)) >= 0)
    _bars(canvas, rank[gains] + half, wish[gains], price[gains], tone, 0.85)
    loses = traded & ~gains
    _bars(canvas, rank[loses] + half, wish[loses], price[loses], theme.loss, 0.85)


def _bars(canvas, x, first, last, tone, opacity):
    """Upright bars half a column wide."""
    if len(x):
        canvas.polygon(np.stack([x, x + 0.5, x + 0.5, x], 1), np.stack([first, first, last, last], 1), tone, opacity)


def _steps(canvas, heights, tone):
    """A step curve, one column a trader."""
    edges = np.arange(len(heights) + 1.0)
    canvas.polyline(np.repeat(edges, 2)[1:-1], np.repeat(heights, 2), tone, 2)


def _traders(model, canvas, buyer, seller, bought, sold):
    """Dots at the prices of the trades, rings round the cartel, and who is chosen."""
    theme, scale = canvas.theme, canvas.scale
    size = canvas.px(min(max(0.16 * canvas.unit / scale, 1.5), 3.2))
    traded, sells = ~np.isnan(bought), ~np.isnan(sold)
    canvas.dots(buyer[traded] + 0.25, bought[traded], size, 0, (theme.ink,))
    canvas.dots(seller[sells] + 0.75, sold[sells], size, 0, (theme.ink,))
    members = model.members() & model.power & (not model.antitrust)
    if members.any():
        low = np.maximum(model.costs[members], model.cartel_floor)
        canvas.segments(seller[members], low, seller[members] + 1, low, theme.accent, 3)
    for who in canvas.chosen:
        if who < 2 * model.traders:
            canvas.rings(*place(model, who), canvas.px(9), 0, 6.3, 0, (theme.ink,), 2.5)


def place(model, who):
    """Where trader `who` stands on the curve: buyers first, then sellers."""
    side, trader = divmod(int(who), model.traders)
    wish = (model.worths, model.costs)[side]
    return float(ranks(model)[side][trader]) + 0.5, float(wish[trader])


def _book(model, canvas):
    """The standing bid and ask, the fair price and the cartel's floor, each named at the right."""
    theme, right, floor = canvas.theme, float(model.traders), model.floor
    marks = [(model.fair_price, "fair", theme.ink)]
    if not floor.over:
        for level, words, tone in ((floor.bid, "bid", theme.gain), (floor.ask, "ask", theme.loss)):
            if 0 <= level <= 1:
                canvas.segments(0, level, right, level, tone, 1, "1 4")
                marks.append((level, words, tone))
    if model.members().any() and model.power and not model.antitrust:
        marks.append((model.cartel_floor, "floor", theme.accent))
    last, apart = -1.0, up(canvas, 13)
    for level, words, tone in sorted(marks, key=lambda mark: mark[0]):
        last = max(level, last + apart)
        canvas.text(right + canvas.px(6), last, f"{words} {level:.2f}", tone, 11, weight=650, baseline="middle")


def _names(model, canvas):
    """The names of the curves, at their ends."""
    theme, right = canvas.theme, model.traders
    wide = canvas.width > 620 * canvas.scale
    supply, demand = ("supply: what sellers need", "demand: what it is worth") if wide else ("supply", "demand")
    first = max(int(right - canvas.px(7.2 * len(supply))), 0)  # the column over which the longer name begins
    canvas.text(right, float(np.sort(model.costs)[first]) - up(canvas, 6), supply, theme.second, 12, "right", 650,
                "top", halo=theme.paper)
    canvas.text(right, float(np.sort(model.worths)[::-1][first]) + up(canvas, 6), demand, theme.ink, 12, "right", 650,
                halo=theme.paper)
