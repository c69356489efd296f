"""A quota: who may move into which district."""

import numpy as np

from core.blocks import block_counts, block_of
from core.measures import EPS

EXEMPT = 5  # people; a district with fewer is free for all


class Districts:
    """How many of each group live in each block of a grid, and which moves a quota allows.

    A move is judged by the district as it would be after it: the mover's group may be at most `quota` of it.
    """

    def __init__(self, grid, groups, side, quota):
        self.quota = quota
        self.block = block_of(*grid.shape, side).ravel()
        own = np.stack([block_counts(grid == kind, side) for kind in range(groups + 1)])
        own[0] = own[1:].sum(axis=0)
        self.blocks, self.own = self.block.tolist(), own.tolist()  # lists are quick to read one by one

    def allow(self, kind, origin, targets):
        """Whether somebody may move from a cell to each of others: bool, of the shape of `targets`."""
        block = self.block[targets]
        stays = block == self.block[origin]
        own, people = (np.array(self.own[group])[block] + 1 - stays for group in (kind, 0))
        return (people < EXEMPT) | (own <= self.quota * people + EPS)

    def allows(self, kind, origin, target):
        """Whether somebody may move from a cell to another one, as `allow`."""
        block = self.blocks[target]
        comes = block != self.blocks[origin]
        people = self.own[0][block] + comes
        return people < EXEMPT or self.own[kind][block] + comes <= self.quota * people + EPS

    def move(self, kind, origin, target):
        """Somebody has moved."""
        for group in (0, kind):
            self.own[group][self.blocks[origin]] -= 1
            self.own[group][self.blocks[target]] += 1

    def in_order(self, kinds, origins, targets):
        """Carry out moves one after another as far as they are allowed: which ones, (moves,) bool."""
        kept = np.zeros(len(kinds), dtype=bool)
        moves = zip(kinds.tolist(), origins.tolist(), targets.tolist(), strict=True)
        for k, (kind, origin, target) in enumerate(moves):
            kept[k] = self.allows(kind, origin, target)
            if kept[k]:
                self.move(kind, origin, target)
        return kept
