"""The picture of a market with power: curves, who gains, the price so far, and the bar of what is achieved."""

import numpy as np

from views.bar import draw_bar
from views.bar_strip import draw_strip
from views.market_power_auction import draw_auction, place
from views.market_power_frame import has_tape, ranks
from views.market_power_lines import draw_lines, middle
from views.market_power_tape import draw_tape
from views.market_power_words import card, describe, table

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "spot", "stroke", "table", "tools"]

NEAR = 0.06  # of the price axis: how near to its curve a trader is still hit


def draw(model, canvas):
    """The bar at the foot, the tape over it where there is room, the market above."""
    canvas.clear()
    draw_strip(canvas, *bars(model), "gains from trade")
    if has_tape(canvas):
        draw_tape(model, canvas)
    if model.market == "auction":
        draw_auction(model, canvas)
    else:
        draw_lines(model, canvas)


def side(model, canvas):
    """What is attainable, what the market achieves, and what it does with the institution."""
    canvas.clear()
    draw_bar(canvas, *bars(model), "Gains from trade" + with_words(model))


def bars(model):
    """Shares of the gains: all, what the market makes, what it makes with institutions or None."""
    return 1.0, model.achieved(bare=True), model.achieved() if model.institutions() else None


def with_words(model):
    """The institutions that are at work, in words that follow on."""
    return f", with {' and '.join(model.institutions())}" if model.institutions() else ""


def pick(model, x, y, canvas):
    """The trader whose column and curve is at `x`, `y` of the last drawing, or the side; or None."""
    if model.market == "auction":
        if not (0 <= x < model.traders and 0 <= y <= 1):
            return None
        buyer, seller = (int(np.flatnonzero(rank == int(x))[0]) for rank in ranks(model))
        away = abs(model.worths[buyer] - y), abs(model.costs[seller] - y)
        if min(away) > NEAR:
            return None
        return buyer if away[0] <= away[1] else model.traders + seller
    if not (0 <= x <= 1 and 0 <= y <= 1 - x):
        return None
    return 0 if y > model.posted else 1


def move(model, who, key, canvas):
    """Along a curve with left and right; between demand and supply with up and down."""
    if who is None:
        return 0
    if model.market != "auction":
        return 0 if key in ("ArrowUp", "ArrowLeft") else 1
    now, trader = divmod(min(who, 2 * model.traders - 1), model.traders)
    column = int(ranks(model)[now][trader])
    if key in ("ArrowLeft", "ArrowRight"):
        column = min(max(column + (1 if key == "ArrowRight" else -1), 0), model.traders - 1)
    else:
        now = 0 if key == "ArrowUp" else 1
    return now * model.traders + int(np.flatnonzero(ranks(model)[now] == column)[0])


def spot(model, index):
    """Where a trader or a side is, in model units."""
    if model.market == "auction":
        return place(model, min(index, 2 * model.traders - 1))
    return middle(model, min(index, 1))


def tools(model):
    """What a hand may do here: look; and let a seller join the cartel, or put the price somewhere."""
    second = ("pledge", "Join or leave cartel") if model.market == "auction" else ("price", "Post a price")
    return [("look", "Look"), second]


def stroke(model, tool, x, y):
    """The seller under the hand joins or leaves the cartel; or the price goes where the hand is."""
    if tool == "pledge" and model.market == "auction":
        who = pick(model, x, y, None)
        return None if who is None or who < model.traders else ("pledge", dict(seller=who - model.traders + 1))
    if tool == "price" and model.market != "auction" and -0.05 <= x <= 1.05 and -0.05 <= y <= 1.05:
        price = round(min(max(float(y), model.best_price()), 1.0), 2)
        return None if price == model.posted else ("post", dict(price=price))
    return None


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    lost = "not gained by anybody" if model.market == "auction" else "lost for everybody"
    signs = [("#0072b2", "what buyers gain"), ("#e69f00", "what sellers gain"), ("var(--line)", lost)]
    if model.market == "auction":
        signs.append(("var(--ink)", "the price of a trade"))
        if not model.budget:
            signs.append(("var(--loss)", "a trade at a loss"))
        if model.members().any():
            signs.append(("var(--accent)", "what a cartel member asks at the least"))
    return signs
