"""How many neighbours each person has, and how many are like them: for any groups, and fast for two."""

from functools import cache

import numpy as np

from core.grid import neighbour_sum, offsets

LANE = 8  # bits in which one group's neighbours are counted; at most 80 are near


def units(groups):
    """What a person of each kind 0 to `groups` adds to packed counts: one to all people, one to the own group."""
    kind = np.uint32 if groups < 4 else np.uint64
    return np.array([0] + [1 + (1 << LANE * k) for k in range(1, groups + 1)], dtype=kind)


def packed_counts(grid, groups, shape, radius, torus):
    """Neighbours of each cell, all counts in one number: (rows, columns) uint; `lanes` takes them apart."""
    return neighbour_sum(units(groups)[grid], shape, radius, torus)


def lanes(packed):
    """The bytes of packed counts, (cells, lanes) uint8: lane 0 counts people, lane k those of group k.

    A view: it changes with `packed`, which must be contiguous.
    """
    return packed.reshape(-1, 1).view(np.uint8)


def like_counts(grid, groups, shape, radius, torus):
    """For each cell the like neighbours and all neighbours, both (cells,) uint8; on an empty cell both are all."""
    counts = lanes(packed_counts(grid, groups, shape, radius, torus))
    own = np.arange(len(counts)) * counts.shape[1] + grid.ravel()
    return counts.ravel().take(own), counts[:, 0]


def tally(grid, like, total, groups, most):
    """How many people have each kind, number of like and number of all neighbours.

    Returns
    -------
    counts : (groups + 1, most + 1, most + 1) int
        Indexed by kind, like neighbours, all neighbours; kind 0 is left empty.
    """
    side = most + 1
    index = (grid.ravel().astype(np.intp) * side + like) * side + total
    counts = np.bincount(index, minlength=(groups + 1) * side * side).reshape(groups + 1, side, side)
    counts[0] = 0
    return counts


class TwoGroups:
    """Neighbours of two groups at radius 1, for grids where every microsecond counts.

    All that matters of a cell fits in one byte, its code: the sum of 1 for each neighbour of the first group
    and 9 for each of the second, and the own kind. Codes are worked out for eight cells at a time, in 64-bit numbers
    whose bytes never overflow. `kinds`, `likes`, `totals` (256,) say what each code means.
    """

    most = 8

    def __init__(self, rows, columns, shape, torus):
        self.rows, self.columns, self.shape, self.torus = rows, columns, shape, torus
        width = -(-(columns + 2) // 8) * 8
        row = width // 8
        self.halo = np.zeros((rows + 2, width), dtype=np.uint8)  # the grid with a margin of one cell
        self.inner = self.halo[1:-1, 1:columns + 1]
        self.words = self.halo.reshape(-1).view(np.uint64)
        self.weights = np.zeros_like(self.words)
        self.middle = self.words[row:-row]
        self.above, self.beside, self.below = self.weights[:-2 * row], self.weights[row:-row], self.weights[2 * row:]
        self.found, self.column, self.moved = np.zeros((3, len(self.middle)), dtype=np.uint64)
        self.found_inner = self.found.view(np.uint8).reshape(rows, width)[:, 1:columns + 1]
        self.neighbours = [(self.found[1:], self.moved[:-1]), (self.found[:-1], self.moved[1:])]
        self.kinds, self.likes, self.totals = meanings(shape)

    def __deepcopy__(self, memo):
        """A copy needs its own working space, but nothing of what is in it."""
        return TwoGroups(self.rows, self.columns, self.shape, self.torus)

    def codes(self, grid):
        """The code of every cell (rows, columns) of int8 kinds 0 to 2, as bytes, row after row."""
        halo, columns, weights, column, codes = self.halo, self.columns, self.weights, self.column, self.found
        self.inner[...] = grid
        if self.torus:
            halo[0], halo[-1] = halo[-2], halo[1]
            halo[:, 0], halo[:, columns + 1] = halo[:, columns], halo[:, 1]
        np.right_shift(self.words, ONE, out=weights)  # 1, 2 become 1, 9: add 7 for each second bit
        np.bitwise_and(weights, LOW_BITS, out=weights)
        np.multiply(weights, SEVEN, out=weights)
        np.add(weights, self.words, out=weights)
        np.add(self.above, self.below, out=column)
        np.add(column, self.beside, out=column)
        np.multiply(self.middle, OWN, out=codes)
        np.add(codes, column, out=codes)
        self.add_beside(column if self.shape == "moore" else self.beside)
        return self.found_inner.tobytes()

    def add_beside(self, values):
        """Add to each code the bytes of `values` before and after it."""
        codes, moved = self.found, self.moved
        (after, its_last), (before, its_first) = self.neighbours
        np.add(codes, np.left_shift(values, BYTE, out=moved), out=codes)
        np.add(codes, np.right_shift(values, BYTE, out=moved), out=codes)
        np.right_shift(values, LAST, out=moved)
        np.add(after, its_last, out=after)
        np.left_shift(values, LAST, out=moved)
        np.add(before, its_first, out=before)

    def tally(self, codes):
        """As `tally` above, from codes."""
        side = self.most + 1
        found = np.bincount(np.frombuffer(codes, dtype=np.uint8), minlength=256)
        counts = np.zeros((3, side, side), dtype=np.intp)
        live = self.kinds > 0
        np.add.at(counts, (self.kinds[live], self.likes[live], self.totals[live]), found[live])
        return counts


ONE, SEVEN, BYTE, LAST = np.uint64(1), np.uint64(7), np.uint64(8), np.uint64(56)
OWN = np.uint64(82)  # more than the 81 that nine cells of the second group add up to
LOW_BITS = np.uint64(0x0101010101010101)


@cache
def meanings(shape):
    """Kind, like neighbours, all neighbours of each code: three of (256,) int; kind 0 where nobody has the code."""
    kinds, likes, totals = np.zeros((3, 256), dtype=np.intp)
    for all_near in range(len(offsets(shape, 1)) + 1):
        for like in range(all_near + 1):
            for kind, own, other in ((1, 1, 9), (2, 9, 1)):
                code = 82 * kind + own * (like + 1) + other * (all_near - like)
                kinds[code], likes[code], totals[code] = kind, like, all_near
    for table in (kinds, likes, totals):
        table.flags.writeable = False
    return kinds, likes, totals
