"""The picture of the chair market: a class on its chairs, a crowd of dots, or a hundred thousand pixels."""

from views.crowd_dots import draw_dots, draw_picture
from views.crowd_find import at, beside
from views.crowd_people import draw_people
from views.crowd_places import DOTS, FIGURES
from views.crowd_side import side
from views.crowd_sprites import STYLES
from views.crowd_words import card, describe, explain, remains, table

__all__ = ["card", "describe", "draw", "explain", "legend", "move", "pick", "remains", "side", "table"]


def draw(model, canvas):
    """Draw everybody, at the size that there is room for, and what happened in the last tick."""
    if model.count <= FIGURES:
        draw_people(model, canvas)
    elif model.count <= DOTS:
        draw_dots(model, canvas)
    else:
        draw_picture(model, canvas)


def pick(model, x, y, canvas):
    """The person at `x`, `y` in the model units of the last drawing on `canvas`, or None."""
    return at(model, canvas, x, y)


def move(model, who, key, canvas):
    """The person that an arrow key leads to from `who`, who may be None."""
    return beside(model, canvas, who, key)


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    gain = [("var(--gain)", "arc above: gained since arrival"), ("var(--loss)", "arc below: lost")]
    if model.count > DOTS:
        return [("var(--accent)", "ring: chosen")]
    if model.count > FIGURES:
        return [*gain, ("var(--accent)", "line: a swap; ring: chosen")]
    signs = [*gain, ("var(--accent)", "two arrows: a swap"), ("var(--line)", "thin line: they met")]
    if model.liars.any():
        signs.append(("var(--loss)", "open mouth, zigzag: a lie"))
    if model.breakers.any():
        signs += [("var(--loss)", "torn arrow: a broken deal"), ("var(--second)", "grey: has no chair")]
    if model.warranty:
        signs.append(("var(--ink)", "dashed arrow: swapped back"))
    styles = ", ".join(f"{k} {style}" for k, style in enumerate(STYLES, 1))
    return [*signs, ("none", f"style of the chair: {styles}; thickness: cushion; knobs: controls")]
