"""What the town says in words: its state, one cell, everybody as a table."""

import numpy as np

from core.grid import neighbours
from views.palette import SHAPES
from views.rows import Rows


def kind_name(kind):
    """The shape that stands for a kind, counted from 1."""
    return SHAPES[kind - 1]


def share(part):
    """A share as per cent."""
    return f"{100 * part:.0f}\N{NO-BREAK SPACE}%"


def describe(model):
    """The present state in two or three sentences, with the model's own numbers."""
    text = (f"Tick {model.t:,}: {model.people():,} people of {model.groups} groups; {share(model.similar())} of their "
            f"neighbours are alike, {share(model.mean_wanted())} wanted. {share(model.unhappy())} are unhappy")
    text += f"; {len(model.origins):,} moved in the last tick." if model.t else "."
    if model.done:
        if not len(model.unhappy_cells()):
            text += " Nobody wants to move any more."
        else:
            text += " Nobody finds a better place any more."
    return text


def at(model, cell):
    """Where a cell is, in words."""
    return f"row {cell // model.columns}, column {cell % model.columns}"


def card(model, who):
    """A cell: the title, rows of (label, text), and what happened here in the last tick."""
    kinds = model.grid.reshape(-1)
    near = kinds[neighbours(who, model.rows, model.columns, model.neighbourhood, model.radius, model.torus)]
    kind, total = int(kinds[who]), int((near > 0).sum())
    if not kind:
        groups = ", ".join(f"{int((near == k).sum())} {kind_name(k)}s" for k in range(1, model.groups + 1))
        return f"Vacancy at {at(model, who)}", [("Neighbours", f"{total}: {groups}")], left_or_came(model, who)
    like = int((near == kind).sum())
    wanted = float(np.broadcast_to(model.wanted_at(), model.grid.size)[who])
    most = f", {share(model.similar_limit)} at most" if model.similar_limit < 1 else ""
    facts = [("Group", f"{kind}, a {kind_name(kind)}"),
             ("Neighbours", f"{total} people, in reach of {len(near)} cells"),
             ("Alike", f"{like}" + (f", {share(like / total)}" if total else "")),
             ("Wants", f"{share(wanted)} at least{most}"),
             ("Is", "unhappy" if who in model.unhappy_cells() else "happy")]
    return f"{kind_name(kind).capitalize()} at {at(model, who)}", facts, left_or_came(model, who)


def left_or_came(model, cell):
    """Who came to a cell or left it in the last tick, in lines."""
    came, left = np.flatnonzero(model.targets == cell), np.flatnonzero(model.origins == cell)
    lines = [f"Tick {model.t:,}: came here from {at(model, int(model.origins[k]))}." for k in came]
    return lines + [f"Tick {model.t:,}: somebody left for {at(model, int(model.targets[k]))}." for k in left]


def table(model):
    """Everybody: the columns' names, and a row of plain values each."""
    people = np.flatnonzero(model.grid)
    like, total = (counts[people] for counts in model.found().like_and_total())
    unhappy = np.zeros(model.grid.size, dtype=bool)
    unhappy[model.unhappy_cells()] = True
    wanted = np.broadcast_to(model.wanted_at(), model.grid.size)[people]
    happy = np.where(unhappy[people], "no", "yes")
    columns = ["Row", "Column", "Group", "Neighbours", "Alike", "Wants", "Happy"]
    return columns, Rows([people // model.columns, people % model.columns, model.grid.reshape(-1)[people], total, like,
                          wanted, happy])
