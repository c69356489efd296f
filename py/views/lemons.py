"""The picture of the lot: cars in order of quality, the price that slides down, and who still sells."""

from functools import lru_cache

import numpy as np

from models.lemons_rounds import rest_of_unaided
from views.bar import draw_bar
from views.bar_strip import draw_strip
from views.lemons_lot import car_at, draw_lot
from views.lemons_words import card, describe, table

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "table"]


def draw(model, canvas):
    """The lot, and the bar of the gains under it."""
    canvas.clear()
    draw_lot(model, canvas)
    draw_strip(canvas, *gains(model), "gains from trade")


def gains(model):
    """Shares of the gains from trade: all, what the market makes, what it makes with institutions or None."""
    now = 0.0 if model.buyer_premium <= 1 else float(model.efficiency())
    if not model.institutions():
        return 1.0, now, None
    return 1.0, _unaided(model.ranks.tobytes(), model.buyer_premium), now


@lru_cache(maxsize=4)
def _unaided(ranks, premium):
    """What cars with these ranks, as bytes, would gain without institutions; their best quality is no matter."""
    bare = np.frombuffer(ranks)
    return float((bare * rest_of_unaided(bare, premium)).sum() / bare.sum())


def pick(model, x, y, canvas):
    """The car at `x`, `y` in the px of the drawing, or None."""
    return car_at(model, canvas, x, y)


def move(model, who, key, canvas):
    """The car that an arrow key leads to: the next one, or a twentieth of the row further."""
    if who is None:
        return 0
    stride = max(model.sellers // 20, 1)
    step = {"ArrowLeft": -1, "ArrowRight": 1, "ArrowUp": stride, "ArrowDown": -stride}[key]
    return min(max(who + step, 0), model.sellers - 1)


def legend(model):
    """What the colours of the bars mean: (CSS background of a swatch, words)."""
    items = [("#0072b2", "for sale")]
    if model.certification and not (model.informed or model.returning):
        items.append(("#009e73", "for sale with a certificate"))
    if model.returning and not model.informed:
        items.append(("#e69f00", "for sale on trial"))
    return [*items, ("var(--hairline)", "withdrawn")]


def side(model, canvas):
    """The bar of the gains from trade."""
    canvas.clear()
    draw_bar(canvas, *gains(model), "Gains from trade")
