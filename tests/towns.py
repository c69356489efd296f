"""Towns for the tests of the segregation grid: drawn as text, drawn at random, and counted cell by cell."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from core.grid import neighbours
from models.segregation import Segregation
from models.segregation_moves import MOVES

steady = settings(derandomize=True, deadline=None, max_examples=25)
SMALL = dict(rows=12, columns=17)
moves = st.sampled_from(MOVES)
seeds = st.integers(0, 2**32 - 1)
setting = st.fixed_dictionaries(dict(
    move=moves, groups=st.integers(2, 5), torus=st.booleans(), neighbourhood=st.sampled_from(("moore", "von_neumann")),
    radius=st.integers(1, 4), density=st.sampled_from((0.3, 0.7, 0.9, 0.99)), similar_wanted=st.floats(0, 1),
    quota=st.sampled_from((0.5, 0.7, 1.0)), wanted_spread=st.sampled_from(("none", "uniform", "normal")),
    similar_limit=st.sampled_from((0.8, 1.0)), seed=seeds))


def town(*lines, **params):
    """A town as drawn, in the upper left corner of an empty one: A and B live there, a dot is a vacancy."""
    model = Segregation(**{"rows": 10, "columns": 12, "torus": False, **params})
    model.grid[:] = 0
    for row, line in enumerate(lines):
        model.grid[row, :len(line)] = [".ABCDE".index(letter) for letter in line]
    model.look_again()
    return model


def drawn(model):
    """The town as lines, without what is empty to the right and below."""
    lines = ["".join(".ABCDE"[kind] for kind in row).rstrip(".") for row in model.grid]
    return "\n".join(lines).rstrip("\n").split("\n")


def unhappy(model):
    """Where the unhappy live, as (row, column)."""
    return [divmod(int(cell), model.columns) for cell in model.unhappy_cells()]


def shares_by_hand(model):
    """The share of like neighbours of everybody who has any, cell by cell; and how many have none of another kind."""
    shares, alone, flat = [], 0, model.grid.ravel()
    for cell in np.flatnonzero(flat):
        near = flat[neighbours(int(cell), model.rows, model.columns, model.neighbourhood, model.radius, model.torus)]
        like, total = int((near == flat[cell]).sum()), int((near > 0).sum())
        alone += like == total
        if total:
            shares.append(like / total)
    return shares, alone
