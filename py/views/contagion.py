"""The picture of the banks: the network in rings round the first failure, and the wave of failures in it."""

from views.bar import draw_bar
from views.contagion_disc import nearest, next_bank, places
from views.contagion_links import draw_links
from views.contagion_nodes import draw_banks, draw_rings, number_rings
from views.contagion_words import card, describe, heading, table

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "spot", "stroke", "table", "tools"]


def draw(model, canvas):
    """Rings of equal distance, loans behind, losses that travel, banks in front."""
    canvas.clear()
    draw_rings(model, canvas)
    draw_links(model, canvas)
    draw_banks(model, canvas)
    number_rings(model, canvas)
    heading(model, canvas)


def side(model, canvas):
    """The bar: banks that could stand, that stand with plain buffers only, that stand under the institutions."""
    canvas.clear()
    hit = float(model.hit.mean())
    mended = 1.0 - model.failed() if model.aided() else None
    draw_bar(canvas, 1.0 - hit, 1.0 - model.unaided(), mended, "Banks that stand, of those not hit")


def pick(model, x, y, canvas):
    """The bank at `x`, `y` of the disc, or None."""
    return nearest(model, x, y)


def move(model, who, key, canvas):
    """The bank that an arrow key leads to from `who`, who may be None: the nearest that way."""
    return next_bank(model, who, key)


def spot(model, index):
    """Where a bank is, in model units."""
    x, y = places(model)
    return float(x[index]), float(y[index])


def tools(model):
    """What a hand may do here: look at a bank, or let it fail."""
    return [("look", "Look"), ("fail", "Fail it")]


def stroke(model, tool, x, y):
    """Let the bank under the hand fail, if it stands."""
    bank = nearest(model, x, y) if tool == "fail" else None
    return None if bank is None or model.failed_at[bank] >= 0 else ("fail", dict(bank=bank + 1))


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    one = "neighbour" if model.kind == "threshold" else "debtor"
    signs = [("var(--loss)", "fails now"), ("var(--line)", "has failed"),
             ("none", f"small dot inside: fragile, one failed {one} is enough")]
    return [*signs, ("var(--gain)", "saved")] if model.rescues or model.rescues_made else signs
