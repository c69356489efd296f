"""The picture of the town: a token for each person, or, where cells are small, one image; and what hands do on it."""

from views.palette import LIGHT
from views.segregation_side import side
from views.segregation_tokens import MOST, draw
from views.segregation_words import card, describe, kind_name, table

__all__ = ["card", "describe", "draw", "grasp", "legend", "move", "pick", "release", "side", "spot", "stroke", "table",
           "tools"]

ARROWS = {"ArrowLeft": (0, -1), "ArrowRight": (0, 1), "ArrowUp": (-1, 0), "ArrowDown": (1, 0)}


def legend(model):
    """What the signs of the stage mean: (CSS background of a swatch, words)."""
    kinds = [(LIGHT.kinds[kind - 1], f"{kind_name(kind)}: group {kind}") for kind in range(1, model.groups + 1)]
    if model.grid.size > MOST:
        return [*kinds, ("none", "paler: unhappy"), ("none", "drawn small, four cells share a dot")]
    return [*kinds, ("none", "notch, or paler: unhappy"),
            ("var(--ink)", "line: moved in the last tick")]


def cell_at(model, x, y):
    """The row and column at a place on the stage, or None."""
    row, column = int(y // 1), int(x // 1)
    return (row, column) if 0 <= row < model.rows and 0 <= column < model.columns else None


def pick(model, x, y, canvas):
    """The cell at `x`, `y` in the model units of the last drawing, cells counted row after row, or None."""
    at = cell_at(model, x, y)
    return None if at is None else at[0] * model.columns + at[1]


def spot(model, index):
    """Where the middle of a cell is."""
    return index % model.columns + 0.5, index // model.columns + 0.5


def move(model, who, key, canvas):
    """The cell that an arrow key leads to from `who`; from None, the middle of the town."""
    if who is None:
        return model.rows // 2 * model.columns + model.columns // 2
    down, right = ARROWS[key]
    row = min(max(who // model.columns + down, 0), model.rows - 1)
    column = min(max(who % model.columns + right, 0), model.columns - 1)
    return row * model.columns + column


# ---- hands ---------------------------------------------------------------------------------------------------------

def tools(model):
    """What hands can do on the stage: (key, label)."""
    brushes = [(f"paint{kind}", f"Paint {kind_name(kind)}s") for kind in range(1, model.groups + 1)]
    return [("look", "Look"), ("move", "Move a person"), *brushes, ("erase", "Erase")]


def stroke(model, tool, x, y):
    """What a brush does at a place: an action and its arguments, or None where there is nothing to change."""
    at = cell_at(model, x, y)
    if at is None or tool in ("look", "move"):
        return None
    kind = 0 if tool == "erase" else int(tool.removeprefix("paint"))
    if model.grid[at] == kind:
        return None
    return "paint", {"row": at[0], "column": at[1], "kind": kind}


def grasp(model, tool, x, y):
    """The cell of the person that a hand takes hold of, or None."""
    at = cell_at(model, x, y)
    if tool != "move" or at is None or not model.grid[at]:
        return None
    return at[0] * model.columns + at[1]


def release(model, tool, held, x, y):
    """What letting go of a person does: an action and its arguments, or None."""
    at, home = cell_at(model, x, y), divmod(held, model.columns)
    if at is None or at == home:
        return None
    return "move_person", {"row": home[0], "column": home[1], "to_row": at[0], "to_column": at[1]}
