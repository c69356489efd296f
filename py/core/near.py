"""Everybody's neighbours by group, kept up to date while people move one after another."""

from functools import lru_cache

import numpy as np

from core.grid import neighbours
from core.likeness import lanes, packed_counts

TABLE = 1_000_000  # neighbours that are kept; beyond, they are worked out each time they are needed


@lru_cache(maxsize=2)
def known_neighbours(shape, place):
    """The neighbours that have been worked out for grids of a shape: cell -> list; `Near` fills it."""
    return {}


class Near:
    """A town in the middle of a tick.

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
    counts : (groups + 1) lists
        Neighbours of each cell: all of them, and those of each group.
    vacancies : (vacancies,) int
        The free cells.
    here : (groups + 1, vacancies) int
        The counts at the free cells.
    offers : (groups + 1, vacancies) float
        What each free cell is worth to somebody of each group.
    """

    def __init__(self, grid, groups, place, worth):
        self.shape, self.place = grid.shape, place
        self.known = known_neighbours(grid.shape, place)
        counts = lanes(packed_counts(grid, groups, *place))[:, :groups + 1].T
        self.kinds, self.counts = grid.ravel().tolist(), counts.tolist()
        self.vacancies = np.flatnonzero(grid == 0)
        self.slots = {cell: slot for slot, cell in enumerate(self.vacancies.tolist())}
        self.here = counts[:, self.vacancies].astype(np.intp)
        self.offers = worth[self.here, self.here[0]]
        self.worth, self.most = worth.tolist(), float(worth.max())

    def around(self, cell):
        """The neighbours of a cell, as a list."""
        near = self.known.get(cell)
        if near is None:
            near = neighbours(cell, *self.shape, *self.place).tolist()
            if len(self.known) * len(near) < TABLE:
                self.known[cell] = near
        return near

    def leave(self, person):
        """Somebody is no longer counted as anybody's neighbour; returns the kind."""
        kind = self.kinds[person]
        self._count(person, kind, -1)
        return kind

    def settle(self, person, kind, end):
        """Somebody who had left lives in the free cell `end` now, or at home again."""
        if end != person:
            slot = self.slots.pop(end)
            self.kinds[person], self.kinds[end] = 0, kind
            self.vacancies[slot], self.slots[person] = person, slot
            self._look(person)
        self._count(end, kind, 1)

    def own(self, person):
        """Neighbours alike, and all, of somebody."""
        return self.counts[self.kinds[person]][person], self.counts[0][person]

    def _count(self, cell, kind, change):
        everybody, alike, kinds = self.counts[0], self.counts[kind], self.kinds
        for other in self.around(cell):
            everybody[other] += change
            alike[other] += change
            if not kinds[other]:
                self._look(other)

    def _look(self, cell):
        """Bring what is known of a free cell up to date."""
        slot, near = self.slots[cell], self.counts[0][cell]
        for group, counts in enumerate(self.counts):
            self.here[group, slot] = counts[cell]
            self.offers[group, slot] = self.worth[counts[cell]][near]
