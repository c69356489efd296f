"""What is measured of people on chairs, however they came to sit there."""

from math import nan

import numpy as np

from core.deals import Events
from core.diary import Diary
from core.market import blocking_pairs, improving_cycle, pareto_gap
from core.measures import EPS
from core.model import Model
from core.other_ways import OtherWays
from core.param import metric, param
from core.tastes import FORMS
from core.world import EXACT, World


def share(part, whole):
    """`part` of `whole`, where a whole of nothing is had in full by who has not lost anything."""
    return float(part >= -EPS) if whole <= EPS else part / whole


class Crowd(OtherWays, Model):
    """People, each on a chair, in a world that does not change; the base of the models that move them."""

    people: int = param(40, low=4, high=EXACT, step=1, unit="people", label="People", group="Class",
                        help="How many people there are, and as many chairs.")
    utility: str = param("linear", choices=FORMS, label="Taste", group="Class",
                         help="More is better and people weigh it differently, or each has an ideal chair "
                              "and minds the distance from it, level by level or in a straight line.")
    tacit_share: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Unspoken taste",
                               group="Class",
                               help="How much of what a chair is worth shows only when you see it.")

    def seat(self, preferences, chairs, holds, names=()):
        """Put everybody on the chair they bring; nothing has happened yet."""
        self.preferences, self.chairs, self.count = preferences, chairs, len(holds)
        self.world = World(preferences, chairs, self.utility, self.tacit_share, self.seed, names)
        self.start = holds.copy()
        self.holds, self.cells, self._now = holds, self.world.cells(np.arange(self.count), holds), None
        self.start_utility = self.came_with = self.utility_now()
        self.money, self.trades = np.zeros(self.count), np.zeros(self.count, dtype=np.int64)
        self.meetings, self.swaps = 0, 0
        self.events, self.diary = Events(), Diary() if self.world.exact else None
        for fixed in (self.preferences, self.chairs, self.start, self.start_utility):
            fixed.flags.writeable = False

    def change_tastes(self, preferences):
        """People now want `preferences` (people, 4), of their own chair and of all others.

        What the chair they came with is worth to them changes too; `came_with` is what it was worth on arrival.
        """
        self.preferences = preferences
        self.world = World(preferences, self.chairs, self.utility, self.tacit_share, self.seed, self.names)
        self.cells, self._now = self.world.cells(np.arange(self.count), self.holds), None
        self.start_utility = self.world.worth(np.arange(self.count), self.start)
        for fixed in (self.preferences, self.start_utility):
            fixed.flags.writeable = False

    @property
    def names(self):
        """What everybody is called (tuple of str), "" who is nameless."""
        return self.world.names

    def put(self, people, chairs):
        """Put `people` on `chairs`, or on none (-1); arrays of one shape."""
        self.holds[people] = chairs
        self.cells[people] = self.world.cells(people, chairs)  # of no use where there is no chair
        self._now = None

    def utility_now(self):
        """What everybody has of the chair they sit on, (people,) float, read-only; 0 for who has none."""
        if self._now is None:
            self._now = self.world.worth_held(self.holds, self.cells)
            self._now[self.holds < 0] = 0.0
            self._now.flags.writeable = False
        return self._now

    def history_of(self, person):
        """The deals of `person`: list of (tick, other, chair given, chair got, before, after, note)."""
        return self.diary.of(person) if self.diary is not None else []

    def left_over(self):
        """Three or more people who would all gain if each took the next one's chair, or None."""
        return improving_cycle(self.world.utilities, self.holds) if self.world.exact else None

    @metric("Mean utility", unit="share", low=0, high=1, headline=True)
    def mean_utility(self):
        """What people have of their chairs, averaged over everybody; who has no chair counts as zero."""
        return self.utility_now().mean()

    @metric("Share of the best", unit="share", low=0, high=1)
    def share_of_best(self):
        """The total utility as a share of the greatest that any sharing out of these chairs could give."""
        return share(self.utility_now().sum(), self.world.ceiling)

    @metric("Efficiency", unit="share", high=1, headline=True)
    def efficiency(self):
        """Where the total lies between chairs handed out at random (0) and the best sharing out (1)."""
        return self.efficiency_of(self.utility_now().sum())

    @metric("Gain made", unit="share", high=1)
    def gain(self):
        """How much of what could be gained over the chairs that people came with has been gained."""
        came = self.start_utility.sum()
        return share(self.utility_now().sum() - came, self.world.ceiling - came)

    @metric("Inequality", low=0, high=1)
    def gini(self):
        """The Gini index of utility over everybody: 0 when all have the same, near 1 when one has it all."""
        return self.world.inequality(self.holds, self.cells)

    @metric("Better off", unit="share", low=0, high=1, headline=True)
    def better_off(self):
        """The share of people whose chair is worth more to them than the one they came with."""
        return (self.utility_now() > self.start_utility + EPS).mean()

    @metric("Worse off", unit="share", low=0, high=1)
    def worse_off(self):
        """The share of people whose chair is worth less to them than the one they came with."""
        return (self.utility_now() < self.start_utility - EPS).mean()

    @metric("Trades per person", low=0, headline=True)
    def trades_per_person(self):
        """Swaps so far, divided by the number of people; a swap that was undone does not count."""
        return self.swaps / self.count

    @metric("Meetings per person", low=0)
    def meetings_per_person(self):
        """How many talks about chairs a person has had so far, averaged over everybody."""
        return 2 * self.meetings / self.count

    @metric("Messages per person", low=0)
    def messages_per_person(self):
        """How many messages a person has sent, averaged over everybody: one description in each talk."""
        return 2 * self.meetings / self.count

    @metric("Swaps left", unit="pairs", low=0)
    def blocking_pairs(self):
        """How many pairs of people would both be better off if they swapped chairs now."""
        return blocking_pairs(self.world.utilities, self.holds) if self.world.exact else nan

    @metric("Painless gain", unit="share", low=0, high=1, on_demand=True)
    def pareto_gap(self):
        """How much of the greatest total could still be gained without making anybody worse off."""
        return pareto_gap(self.world.utilities, self.holds) if self.world.exact else nan
