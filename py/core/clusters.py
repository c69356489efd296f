"""Patches of one kind: cells that hang together by their sides."""

import numpy as np


def clusters(grid, torus=True):
    """Find the patches of one kind in which one can walk from cell to cell by their sides.

    Parameters
    ----------
    grid : (rows, columns) int
        The kind of each cell; 0 is nobody.

    Returns
    -------
    labels : (rows, columns) int
        The same number for all cells of a patch, from 0 on, in the order of their first cells; -1 where nobody is.
    sizes : (clusters,) int
        How many cells each has.

    Method
    ------
    Each row is parted into runs of one kind. Runs that touch in neighbouring rows are joined: each points at the
    least it is known to hang together with, and pointers are followed until nothing changes.

    >>> clusters(np.array([[1, 2, 2], [1, 0, 2]]), torus=False)[1].tolist()
    [2, 3]
    """
    rows, columns = grid.shape
    starts = np.empty(grid.shape, dtype=bool)
    starts[:, 0] = True
    np.not_equal(grid[:, 1:], grid[:, :-1], out=starts[:, 1:])
    run = np.cumsum(starts.ravel()).reshape(grid.shape) - 1
    root = _joined(int(run[-1, -1]) + 1, *_touching(grid, run, starts, torus))
    first = root == np.arange(len(root))  # the run by which the patch is named, unless nobody lives there
    first &= grid.ravel()[starts.ravel()] != 0
    label = np.where(first, np.cumsum(first) - 1, -1)[root]
    labels = label[run]
    return labels, np.bincount(labels.ravel() + 1, minlength=first.sum() + 1)[1:]


def _touching(grid, run, starts, torus):
    """Pairs of runs of one kind that touch: the upper ones and the lower ones, or over the edge."""
    same = grid[1:] == grid[:-1]
    fresh = (starts[1:] | starts[:-1]) & same  # elsewhere the pair is that of the cell to the left
    upper, lower = [run[:-1][fresh]], [run[1:][fresh]]
    if torus:
        for first, last in ((np.s_[0, :], np.s_[-1, :]), (np.s_[:, 0], np.s_[:, -1])):
            alike = grid[first] == grid[last]
            upper.append(run[first][alike])
            lower.append(run[last][alike])
    return np.concatenate(upper), np.concatenate(lower)


def _joined(count, first, second):
    """For each of `count` things the least that it hangs together with, given pairs that do."""
    root = np.arange(count)
    while len(first):
        low, high = np.minimum(first, second), np.maximum(first, second)
        np.minimum.at(root, high, low)
        while True:
            further = root[root]
            if np.array_equal(further, root):
                break
            root = further
        first, second = root[first], root[second]
        apart = first != second
        first, second = first[apart], second[apart]
    return root
