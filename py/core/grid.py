"""Cells and their neighbours: which cells are near, and sums over them."""

from functools import cache

import numpy as np

SHAPES = ("moore", "von_neumann")


@cache
def offsets(shape, radius):
    """Where the neighbours of a cell are, as (neighbours, 2) steps down and to the right; the cell itself is none.

    "moore" takes the whole square of `radius` cells around, "von_neumann" those that are at most `radius` steps away.

    >>> offsets("von_neumann", 1).tolist()
    [[-1, 0], [0, -1], [0, 1], [1, 0]]
    """
    reach = range(-radius, radius + 1)
    near = [(down, right) for down in reach for right in reach
            if (down or right) and (shape == "moore" or abs(down) + abs(right) <= radius)]
    steps = np.array(near, dtype=np.intp)
    steps.flags.writeable = False
    return steps


def neighbour_sum(values, shape="moore", radius=1, torus=True):
    """The sum of `values` over the neighbours of each cell.

    Parameters
    ----------
    values : (rows, columns) of whole numbers or floats
        The sums have the same type, so it must be wide enough for them.
    torus : bool
        Whether the last row borders on the first, and the last column too; else nothing is beyond the edge.
        Rows and columns must then be more than twice the radius, or a neighbour would count twice.

    Returns
    -------
    sums : (rows, columns), of the type of `values`

    >>> neighbour_sum(np.array([[1, 0, 0, 0], [0, 0, 0, 5], [0, 0, 0, 0]]), torus=False).tolist()
    [[0, 1, 5, 5], [1, 1, 5, 0], [0, 0, 5, 5]]
    """
    rows, columns = values.shape
    padded = np.pad(values, radius, mode="wrap" if torus else "constant")
    width = padded.shape[1] - 2 * radius
    runs = [padded[:, radius:radius + width].copy()]  # runs[k]: the cell and the k beside it on either hand
    for k in range(1, radius + 1):
        left, right = padded[:, radius - k:radius - k + width], padded[:, radius + k:radius + k + width]
        runs.append(runs[-1] + left + right)
    total = runs[radius][radius:radius + rows] - values
    for k in range(1, radius + 1):
        run = runs[radius if shape == "moore" else radius - k]
        total += run[radius - k:radius - k + rows]
        total += run[radius + k:radius + k + rows]
    return total


def neighbours(cell, rows, columns, shape="moore", radius=1, torus=True):
    """The neighbours of a cell, all cells counted row after row: (neighbours,) int, fewer at an edge.

    >>> neighbours(0, 3, 4, torus=False).tolist()
    [1, 4, 5]
    """
    steps = offsets(shape, radius)
    down, right = cell // columns + steps[:, 0], cell % columns + steps[:, 1]
    if torus:
        return down % rows * columns + right % columns
    inside = (down >= 0) & (down < rows) & (right >= 0) & (right < columns)
    return (down * columns + right)[inside]


def distance(cell, others, rows, columns, torus=True):
    """The square of the straight distance from one cell to each of `others` (cells,), in cells, as whole numbers."""
    down = np.abs(others // columns - cell // columns)
    right = np.abs(others % columns - cell % columns)
    if torus:
        down, right = np.minimum(down, rows - down), np.minimum(right, columns - right)
    return down * down + right * right
