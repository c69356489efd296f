"""Districts: a grid cut into square blocks, who lives in each, and two measures of how unevenly."""

import numpy as np


def block_of(rows, columns, side):
    """The block of every cell (rows, columns) int, counted row after row; those at the far edges may be smaller.

    >>> block_of(3, 5, 2).tolist()
    [[0, 0, 1, 1, 2], [0, 0, 1, 1, 2], [3, 3, 4, 4, 5]]
    """
    across = -(-columns // side)
    return np.add.outer(np.arange(rows) // side * across, np.arange(columns) // side)


def block_counts(marked, side):
    """How many cells of each block are marked: (blocks,) int, the blocks counted row after row.

    Parameters
    ----------
    marked : (rows, columns) bool
    side : int, 1 to 15
        Length of a block; the last of a row or column may be shorter.
    """
    high = folded(marked.view(np.uint8), side)
    return folded(high.T, side).T.ravel().astype(np.int64)


def folded(values, side):
    """The sums of every `side` rows: slice by slice, which is the quickest way; what is left over is the last."""
    total = values[::side].copy()
    for k in range(1, side):
        part = values[k::side]
        total[:len(part)] += part
    return total


def dissimilarity(first, second):
    """The share of either group that would have to change block for both to be spread alike over the blocks.

    Parameters
    ----------
    first, second : (blocks,) int
        How many of each group live in each block.

    Returns
    -------
    dissimilarity : float, 0 to 1
        0 where one of the groups has nobody.

    Source
    ------
    O. D. Duncan and B. Duncan, "A methodological analysis of segregation indexes", Am. Sociol. Rev. 20 (1955) 210-217.

    >>> dissimilarity(np.array([6, 2]), np.array([2, 2]))
    0.25
    """
    if not first.any() or not second.any():
        return 0.0
    return float(np.abs(first / first.sum() - second / second.sum()).sum() / 2)


def isolation(first, second):
    """The share of the first group, among both, in the block of the average one of them; 0 where there is none.

    >>> isolation(np.array([6, 2]), np.array([2, 2]))
    0.6875
    """
    if not first.any():
        return 0.0
    there = first > 0
    first, second = first[there], second[there]
    return float((first / first.sum() * (first / (first + second))).sum())
