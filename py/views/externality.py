"""The picture of the smoky town: works and homes under the smoke, welfare over the tax, what each firm makes."""

from views.bar import draw_bar
from views.bar_strip import draw_strip
from views.externality_map import cell_at, draw_map, next_cell
from views.externality_plots import draw_firms, draw_welfare
from views.externality_words import NAMES, card, describe, table

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "table"]


def draw(model, canvas):
    """The map, two plots beside it or under it, and the bar of welfare."""
    canvas.clear()
    draw_map(model, canvas)
    draw_welfare(model, canvas)
    draw_firms(model, canvas)
    draw_strip(canvas, *gains(model), "welfare")


def gains(model):
    """Welfare at best, left alone, and under the policy or None; who acts now as it is now, else at rest."""
    now = model.welfare(model.made, model.policy)
    if model.policy == "none":
        return model.best_welfare(), now, None
    return model.best_welfare(), model.at_rest("none"), now


def side(model, canvas):
    """The bar: what could be gained, what is left alone, what is gained under the policy."""
    canvas.clear()
    label = "Welfare" if model.policy == "none" else f"Welfare, with {NAMES[model.policy]}"
    draw_bar(canvas, *gains(model), label)


def pick(model, x, y, canvas):
    """The firm in whose cell `x`, `y` px lies, or None."""
    return cell_at(model, canvas, x, y)


def move(model, who, key, canvas):
    """The firm that an arrow key leads to from `who`, who may be None; the map's edges are ends."""
    return next_cell(model, who, key)


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    cloud = ("var(--gain)", "what spreads, a benefit") if model.harm < 0 else ("var(--loss)", "smoke")
    return [cloud, ("var(--ink)", "works; hollow: shut"), ("none", "faces: who lives there"),
            ("var(--accent)", "now")]
