"""Grids of people for tests, and what is near a cell, found by looking at every cell."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from core import grid

steady = settings(derandomize=True, deadline=None, max_examples=60)
shapes = st.sampled_from(grid.SHAPES)


@st.composite
def towns(draw, kinds=5, least=3):
    """An oblong grid of kinds."""
    rows, columns = draw(st.integers(least, least + 7)), draw(st.integers(least, least + 9))
    flat = draw(st.lists(st.integers(0, kinds), min_size=rows * columns, max_size=rows * columns))
    return np.array(flat, dtype=np.int8).reshape(rows, columns)


def near_by_hand(row, column, rows, columns, shape, radius, torus):
    """The neighbours of a cell, found by looking at every cell of the grid."""
    found = []
    for other_row in range(rows):
        for other_column in range(columns):
            down, right = abs(other_row - row), abs(other_column - column)
            if torus:
                down, right = min(down, rows - down), min(right, columns - right)
            far = max(down, right) if shape == "moore" else down + right
            if 0 < far <= radius:
                found.append((other_row, other_column))
    return found
