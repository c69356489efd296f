"""The picture of the banks: the network in rings round the first failure, and the wave of failures in it."""

from views.bar import draw_bar
from views.bar_strip import draw_strip
from views.contagion_disc import fit_disc, nearest, next_bank, places, remembered
from views.contagion_links import draw_links
from views.contagion_nodes import draw_banks, draw_rings, number_rings
from views.contagion_words import card, describe, heading, table

__all__ = ["card", "describe", "draw", "legend", "move", "pick", "side", "spot", "stroke", "table", "tools"]


def draw(model, canvas):
    """Rings of equal distance, loans behind, losses that travel, banks in front; the bar under it."""
    canvas.clear()
    draw_rings(model, canvas)
    draw_links(model, canvas)
    draw_banks(model, canvas)
    number_rings(model, canvas)
    heading(model, canvas)
    draw_strip(canvas, *standing(model), "banks that stand")
    fit_disc(canvas)  # hands are looked for in the units of the disc


def standing(model):
    """Banks that stand, as shares of all: that were not hit, without institutions, and with them or None.

    Where no institution is at work, the market is shown as it stands now; else as it would end without them.
    """
    now = 1.0 - model.failed()
    if not model.aided():
        return 1.0 - float(model.hit.mean()), now, None
    known = remembered((model.kind, model.banks, model.degree, model.interbank_share, model.watts_threshold,
                        model.seed, model.hit.tobytes()))
    if not known:
        known["market"] = 1.0 - model.unaided()
    return 1.0 - float(model.hit.mean()), known["market"], now


def side(model, canvas):
    """The bar: banks that could stand, that stand with plain buffers only, that stand under the institutions."""
    canvas.clear()
    draw_bar(canvas, *standing(model), "Banks that stand, of those not hit")


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
