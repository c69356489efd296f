"""The picture of goods for all: people and what they give, the rounds so far, and the bar of what is achieved."""

import numpy as np

from views.bar import draw_bar
from views.bar_strip import draw_strip
from views.public_goods_history import draw_history
from views.public_goods_others import draw_hunt, draw_provision
from views.public_goods_places import places, size
from views.public_goods_tables import draw_tables
from views.public_goods_words import card, describe, table

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "spot", "stroke", "table", "tools"]


def draw(model, canvas):
    """The bar at the foot, the rounds over it where there is room, the people above."""
    canvas.clear()
    draw_strip(canvas, *bars(model), "earnings")
    draw_history(model, canvas)
    {"contributions": draw_tables, "stag_hunt": draw_hunt, "provision": draw_provision}[model.game](model, canvas)


def side(model, canvas):
    """The bar in large."""
    canvas.clear()
    helped = f", with {model.institutions()[0]}" if model.institutions() else ""
    draw_bar(canvas, *bars(model), f"Earnings{helped}")


def bars(model):
    """Shares of the most that all could earn: all, without institutions, with them or None."""
    bare, mended = model.achieved(bare=True), model.achieved() if model.institutions() else None
    if np.isnan(bare):
        bare, mended = 0.0, None if mended is None else 0.0
    return 1.0, bare, mended


def pick(model, x, y, canvas):
    """The person at `x`, `y` of the last drawing, or None."""
    px, py = places(model)
    if model.game == "provision":
        if not (0 <= x < model.people and 0 <= y <= 2.05):
            return None
        return int(np.argmin(np.abs(px - x)))
    away = (px - x) ** 2 + (py - y) ** 2
    near = int(np.argmin(away))
    return near if away[near] <= (0.65 * size(model, canvas)) ** 2 else None


def move(model, who, key, canvas):
    """The person whom an arrow key leads to: the nearest that way; on the ring and in the row the next."""
    if who is None or who >= model.people:
        return 0
    step = 1 if key in ("ArrowRight", "ArrowDown") else -1
    x, y = places(model)
    if model.game == "provision":
        order = np.argsort(x)
        return int(order[min(max(int(x[who]) + step, 0), model.people - 1)])
    if model.game == "stag_hunt" and model.layout == "ring":
        return (who + step) % model.people
    dx, dy = x - x[who], y - y[who]
    ahead, beside = {"ArrowLeft": (-dx, dy), "ArrowRight": (dx, dy), "ArrowUp": (-dy, dx),
                     "ArrowDown": (dy, dx)}[key]
    way = np.where(ahead > 1e-6, ahead + 3 * np.abs(beside), np.inf)
    best = int(np.argmin(way))
    return best if np.isfinite(way[best]) else who


def spot(model, index):
    """Where a person is, in model units."""
    x, y = places(model)
    return float(x[index]), float(y[index])


def tools(model):
    """What a hand may do here: look; and in the hunt, let somebody hunt the other animal."""
    return [("look", "Look"), ("change", "Stag or hare")] if model.game == "stag_hunt" else []


def stroke(model, tool, x, y):
    """In the hunt the person under the hand hunts the other animal."""
    if tool != "change" or model.game != "stag_hunt":
        return None
    who = pick(model, x, y, None)
    return None if who is None else ("hunt_other", dict(person=who + 1))


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    if model.game == "stag_hunt":
        return [("var(--gain)", "antlers: hunts stag"), ("#e69f00", "ears: hunts hare")]
    if model.game == "provision":
        return [("#0072b2", "gave"), ("var(--line)", "gave nothing")]
    signs = [("#0072b2", "circle: gives if others do"), ("#e69f00", "square: selfish"),
             ("#009e73", "triangle: gives steadily"), ("#c9a227", "coins: a fifth of the tokens each")]
    if model.punisher_share > 0:
        signs += [("#cc79a7", "diamond: also punishes"), ("var(--loss)", "arrow: who punishes whom"),
                  ("none", "thin ring: afraid to keep tokens")]
    return signs
