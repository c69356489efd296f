"""Everybody's neighbours by group, and where every vacancy stands with whom, while people move one after another."""

from functools import cache, lru_cache

import numpy as np

from core.grid import neighbours, offsets
from core.likeness import lanes, packed_counts
from core.measures import EPS

KEPT = 1_000_000  # neighbours that are kept from tick to tick; in larger towns they are worked out as they are needed
CLOSE = 8  # cells; how far `close` looks


@lru_cache(maxsize=2)
def kept_neighbours(shape, place):
    """The neighbours of each cell, a list of lists; in a town too large for it, of None."""
    (rows, columns), (steps, torus) = shape, (offsets(*place[:2]), place[2])
    if rows * columns * len(steps) > KEPT:
        return [None] * (rows * columns)
    down, right = np.arange(rows)[:, None] + steps[:, 0], np.arange(columns)[:, None] + steps[:, 1]
    near = (down % rows * columns)[:, None] + right % columns
    if not torus:
        near[(down != down % rows)[:, None] | (right != right % columns)] = -1
    lists = near.reshape(rows * columns, -1).tolist()
    return lists if torus else [[cell for cell in found if cell >= 0] for found in lists]


class Near:
    """A town in the middle of a tick.

    All is kept in plain lists and sets, because a move touches a handful of cells: that is quicker than arrays are.
    What is near a cell is one number for each group, its code: `side` for each neighbour of the group and 1 for
    each neighbour at all.

    Parameters
    ----------
    grid : (rows, columns) int8
        The kind of who lives in each cell, 0 for nobody.
    place : shape, radius, torus
        What counts as near, as for `core.grid.neighbours`.
    worth : (most + 1, most + 1) float
        What a place with so many neighbours alike, of so many in all, is worth to somebody.

    Attributes
    ----------
    kinds : list
        As the grid, cells counted row after row.
    codes : (groups + 1) lists of (cells,) int
        The code of each cell for each group; the first list is empty.
    vacancies : list
        The free cells; the places in it are called slots.
    slots : dict
        The slot of each free cell.
    rank : list of int
        Where a place with each code stands among all worths; equal worths share one.
    ranks : (groups + 1) lists of (vacancies,) int
        Where each free cell stands with each group.
    places : (groups + 1) lists of (worths,) sets
        The slots of the free cells that have each rank, for each group.
    """

    def __init__(self, grid, groups, place, worth):
        self.shape, self.place, self.known = grid.shape, place, kept_neighbours(grid.shape, place)
        self.groups, self.side = range(1, groups + 1), len(worth)
        counts = lanes(packed_counts(grid, groups, *place)).T
        codes = [counts[group] * np.intp(self.side) + counts[0] for group in self.groups]
        free, rank = np.flatnonzero(grid == 0), ranking(worth)
        self.kinds, self.codes = grid.ravel().tolist(), [[], *(code.tolist() for code in codes)]
        self.vacancies, self.rank, self.highest = free.tolist(), rank.ravel().tolist(), int(rank.max())
        self.slots = {cell: slot for slot, cell in enumerate(self.vacancies)}
        self.ranks = [[], *(rank.ravel()[code[free]].tolist() for code in codes)]
        self.places = [[set() for _ in range(self.highest + 1)] for _ in self.ranks]
        for ranks, places in zip(self.ranks, self.places, strict=True):
            for slot, stands in enumerate(ranks):
                places[stands].add(slot)
        self.tops = [self.highest] * (groups + 1)  # no free cell stands higher with the group

    def around(self, cell):
        """The neighbours of a cell, as a list."""
        near = self.known[cell]
        return neighbours(cell, *self.shape, *self.place).tolist() if near is None else near

    def better(self, person):
        """The vacancies that stand higher, for somebody who leaves home, than home does.

        Yields
        ------
        slots : list
            Those of the highest rank, in order; then those of the next.
        """
        kind = self.kinds[person]
        kinds, codes, rank, places, top = self.kinds, self.codes[kind], self.rank, self.places[kind], self.tops[kind]
        code, beside = codes[person], {}
        if code % self.side < self.side - 1:  # the vacancies next door lose a neighbour
            less = self.side + 1
            beside = {self.slots[cell]: rank[codes[cell] - less] for cell in self.around(person) if not kinds[cell]}
        while top and not places[top]:
            top -= 1
        self.tops[kind] = top
        for stands in range(max(top, *beside.values()) if beside else top, rank[code], -1):
            slots = [slot for slot in places[stands] if slot not in beside]
            slots += [slot for slot, new in beside.items() if new == stands]
            if slots:
                slots.sort()
                yield slots

    def suits(self, person, will_do):
        """A function that says whether somebody who leaves home would do with a cell, by a list of bool for codes."""
        codes, home, less = self.codes[self.kinds[person]], set(self.around(person)), self.side + 1
        return lambda cell: will_do[codes[cell] - less if cell in home else codes[cell]]

    def close(self, person, will_do):
        """The vacancies that will do and are at most CLOSE cells away: slots at equal distances, near to far."""
        (rows, columns), torus, slots = self.shape, self.place[2], self.slots
        row, column = divmod(person, columns)
        suits = self.suits(person, will_do)
        for ring in rings(min(CLOSE, (rows - 1) // 2, (columns - 1) // 2)):
            if torus:
                cells = [(row + down) % rows * columns + (column + right) % columns for down, right in ring]
            else:
                cells = [(row + down) * columns + column + right for down, right in ring
                         if 0 <= row + down < rows and 0 <= column + right < columns]
            found = [slots[cell] for cell in cells if cell in slots and suits(cell)]
            if found:
                found.sort()
                yield found

    def go(self, person, slot):
        """Somebody moves to the vacancy in a slot, and leaves a vacancy there; returns the cell it was."""
        kinds, slots, kind, end = self.kinds, self.slots, self.kinds[person], self.vacancies[slot]
        del slots[end]
        kinds[person], kinds[end] = 0, kind
        self.vacancies[slot], slots[person] = person, slot
        gone, come = self.around(person), self.around(end)
        for group in self.groups:
            codes, change = self.codes[group], self.side + 1 if group == kind else 1
            for cell in gone:
                codes[cell] -= change
            for cell in come:
                codes[cell] += change
        touched = {cell for cell in gone + come if not kinds[cell]}
        touched.add(person)
        for group in self.groups:
            self.look(touched, self.codes[group], self.ranks[group], self.places[group])
            self.tops[group] = self.highest
        return end

    def look(self, touched, codes, ranks, places):
        """Bring what is known of free cells up to date for one group."""
        for cell in touched:
            slot, stands = self.slots[cell], self.rank[codes[cell]]
            if stands != ranks[slot]:
                places[ranks[slot]].discard(slot)
                places[stands].add(slot)
                ranks[slot] = stands


@cache
def rings(radius):
    """The steps to all cells up to so far away, as lists of (down, right) at equal straight distance, near to far."""
    reach, found = range(-radius, radius + 1), {}
    for down in reach:
        for right in reach:
            if 0 < down * down + right * right <= radius * radius:
                found.setdefault(down * down + right * right, []).append((down, right))
    return [found[way] for way in sorted(found)]


def ranking(worth):
    """Where each number stands among all, from 0: an array of int like `worth`; closer than EPS is equal.

    >>> ranking(np.array([[0.0, 0.5], [0.5 + 1e-15, 2.0]])).tolist()
    [[0, 1], [1, 2]]
    """
    values, place = np.unique(worth, return_inverse=True)
    steps = np.concatenate(([0], np.cumsum(np.diff(values) > EPS)))
    return steps[place].reshape(worth.shape)
