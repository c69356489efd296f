"""The people and the chairs: what is there before anybody trades, and how well it could be shared out."""

from functools import cached_property, lru_cache

import numpy as np

from core.lookup import kinds_table, levels, padded
from core.market import best_assignment
from core.measures import gini
from core.tastes import LEVELS, kind, stated, tacit, tacit_keys

EXACT = 400  # people; up to here everything is computed, above nothing that grows with people x chairs


def draw_world(rng, people):
    """Preferences (people, 4) and chairs (people, 4), int8, each level equally likely."""
    chairs = rng.integers(1, LEVELS + 1, size=(people, 4), dtype=np.int8)
    return rng.integers(1, LEVELS + 1, size=(people, 4), dtype=np.int8), chairs


@lru_cache(maxsize=2)
def best_of(raw, people):
    """The best assignment for utilities given as bytes: several runs on one class, in step, ask for it only once."""
    chairs = best_assignment(np.frombuffer(raw).reshape(people, people))
    chairs.flags.writeable = False
    return chairs


class World:
    """What never changes in a run, so copies of a run share it.

    Utilities are looked up in one table, in cells numbered row by row: up to `EXACT` people a row a person and a
    column a chair, above, a row and a column for each of the 625 kinds. `row` (people,) is the number of a
    person's first cell, `column` (chairs,) how far on a chair's is. Rows are as long as a power of two, so that a
    cell can be taken apart into both quickly.

    Parameters
    ----------
    preferences, chairs : (people, 4), 1 to 5
    form : "linear", "ideal" or "euclid"
    tacit_share : float, share of the utility that cannot be stated
    seed : int, which tacit tastes there are
    names : tuple of str, one a person; none means that all are ""
    """

    def __init__(self, preferences, chairs, form="linear", tacit_share=0.0, seed=0, names=()):
        self.preferences, self.chairs, self.form = preferences, chairs, form
        self.names = names or ("",) * len(preferences)
        self.tacit_share, self.people = tacit_share, len(preferences)
        self.exact = self.people <= EXACT
        self.keys = tacit_keys(seed, self.people) if tacit_share else None
        self.points = None
        if self.exact:
            row = self.column = np.arange(self.people, dtype=np.intp)
            self.utilities = self.stated
            if tacit_share:
                self.utilities = self._with_tacit(self.stated, self.keys[:, None], self.column)
            self.utilities.flags.writeable = False
            self.table, self.width = padded(self.utilities)
        else:
            row, self.column = kind(preferences), kind(chairs)
            self.table, whole, self.width = kinds_table(form)
            self.points = None if tacit_share else whole
        self.row = row * self.width

    def __deepcopy__(self, memo):
        return self

    @cached_property
    def stated(self):
        """The utility (people, chairs) that people could state; only up to `EXACT` people."""
        return stated(self.preferences, self.chairs, self.form)

    def _with_tacit(self, said, keys, chairs):
        """Mix what can be said with what cannot, for people with `keys` and `chairs`."""
        return (1 - self.tacit_share) * said + self.tacit_share * tacit(keys, chairs)

    def cells(self, person, chair):
        """Where to look up each `chair` for the `person` in the same place, int of their shape."""
        return self.row[person] + self.column[chair]

    def worth(self, person, chair):
        """The utility of each `chair` to the `person` in the same place, float of their shape."""
        said = self.table[self.cells(person, chair)]
        if self.exact or not self.tacit_share:
            return said
        return self._with_tacit(said, self.keys[person], chair)

    def worth_held(self, holds, cells):
        """The utility of everybody's chair to its holder, (people,) float, of no use where there is none (-1)."""
        said = self.table[cells]
        return said if self.exact or not self.tacit_share else self._with_tacit(said, self.keys, holds)

    def inequality(self, holds, cells):
        """The Gini index of what everybody has of the chair they hold, nothing where there is none (-1).

        Large crowds are not sorted: there are few different utilities, so it is counted who has which.
        """
        if self.exact or self.tacit_share:
            return gini(np.where(holds < 0, 0.0, self.worth_held(holds, cells)))
        values, level = levels(self.form)
        counts = np.bincount(level[cells[holds >= 0]], minlength=values.size)
        counts[0] += self.people - counts.sum()
        below = np.cumsum(counts) - counts
        total = counts @ values
        return float(counts * (2 * below + counts - self.people) @ values / (self.people * total)) if total else 0.0

    def compare(self, pair, holds, cells, ordinal=False):
        """What partners have and what they would have: two arrays (2, pairs).

        Parameters
        ----------
        pair : (2, pairs) int
            Who meets whom.
        holds, cells : (people,) int
            The chair of everybody, and the cell of it for its holder, from `cells`.
        ordinal : bool
            Only better or worse is asked for: whole points will do, where there are any; they are quicker.
        """
        table = self.points if ordinal and self.points is not None else self.table
        cell = cells[pair]
        apart = (cell ^ cell[::-1]) & (self.width - 1)  # where the partners' columns differ, bit by bit
        own, other = table[cell], table[cell ^ apart]
        if self.exact or not self.tacit_share:
            return own, other
        keys, seat = self.keys[pair], holds[pair]
        return self._with_tacit(own, keys, seat), self._with_tacit(other, keys, seat[::-1])

    @cached_property
    def best(self):
        """The best chair for each person if all that counts is the total, (people,) int."""
        return best_of(self.utilities.tobytes(), self.people)

    @cached_property
    def ceiling(self):
        """The greatest total utility that any allocation has; not a number above `EXACT` people."""
        return float(self.worth(np.arange(self.people), self.best).sum()) if self.exact else float("nan")

    @cached_property
    def random_total(self):
        """The total utility expected of a random allocation; not a number above `EXACT` people."""
        return float(self.utilities.sum() / self.people) if self.exact else float("nan")
