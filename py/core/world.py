"""The people and the chairs: what is there before anybody trades, and how well it could be shared out."""

from functools import cached_property

import numpy as np

from core.market import best_assignment
from core.tastes import LEVELS, every_kind, from_points, kind, points, tacit, tacit_keys

EXACT = 400  # people; up to here everything is computed, above nothing that grows with people x chairs


def draw_world(rng, people):
    """Preferences (people, 4) and chairs (people, 4), int8, each level equally likely."""
    chairs = rng.integers(1, LEVELS + 1, size=(people, 4), dtype=np.int8)
    return rng.integers(1, LEVELS + 1, size=(people, 4), dtype=np.int8), chairs


class World:
    """What never changes in a run, so copies of a run share it.

    Utilities are looked up in one table: up to `EXACT` people a row a person and a column a chair, above, a
    row and a column for each of the 625 kinds. `row` (people,) and `column` (chairs,) say where to look.

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
            self.row = np.arange(self.people, dtype=np.intp) * self.people
            self.column = np.arange(self.people, dtype=np.intp)
            self.utilities = self.stated
            if tacit_share:
                self.utilities = self._with_tacit(self.stated, self.keys[:, None], self.column)
            self.utilities.flags.writeable = False
            self.table = self.utilities.ravel()
        else:
            kinds = every_kind()
            self.row, self.column = kind(preferences) * len(kinds), kind(chairs)
            total = points(kinds, kinds, form)
            self.table = from_points(total, kinds, form).ravel()
            if not tacit_share:
                self.points = total.astype(np.uint8).ravel()

    def __deepcopy__(self, memo):
        return self

    @cached_property
    def stated(self):
        """The utility (people, chairs) that people could state; only up to `EXACT` people."""
        return from_points(points(self.preferences, self.chairs, self.form), self.preferences, self.form)

    def _with_tacit(self, said, keys, chairs):
        """Mix what can be said with what cannot, for people with `keys` and `chairs`."""
        return (1 - self.tacit_share) * said + self.tacit_share * tacit(keys, chairs)

    def worth(self, person, chair):
        """The utility of each `chair` to the `person` in the same place, float of their shape."""
        said = self.table.take(self.row.take(person) + self.column.take(chair))
        if self.exact or not self.tacit_share:
            return said
        return self._with_tacit(said, self.keys.take(person), chair)

    def compare(self, pair, seat, ordinal=False):
        """What partners have and what they would have: two arrays (2, pairs).

        Parameters
        ----------
        pair, seat : (2, pairs) int
            Who meets whom, and the chairs that they hold.
        ordinal : bool
            Only better or worse is asked for: whole points will do, where there are any; they are quicker.
        """
        base, place = self.row.take(pair), self.column.take(seat)
        table = self.points if ordinal and self.points is not None else self.table
        own, other = table.take(base + place), table.take(base + place[::-1])
        if self.exact or not self.tacit_share:
            return own, other
        keys = self.keys.take(pair)
        return self._with_tacit(own, keys, seat), self._with_tacit(other, keys, seat[::-1])

    @cached_property
    def best(self):
        """The best chair for each person if all that counts is the total, (people,) int."""
        return best_assignment(self.utilities)

    @cached_property
    def ceiling(self):
        """The greatest total utility that any allocation has; not a number above `EXACT` people."""
        return float(self.worth(np.arange(self.people), self.best).sum()) if self.exact else float("nan")

    @cached_property
    def random_total(self):
        """The total utility expected of a random allocation; not a number above `EXACT` people."""
        return float(self.utilities.sum() / self.people) if self.exact else float("nan")
