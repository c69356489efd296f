"""The people behind the curve: what each waits for, how many come, and from where it goes by itself."""

import numpy as np

from core.fixed_points import PLACES
from core.param import param
from models.attendance_curve import AttendanceCurve

EPS = 1e-12  # by how much a number may fall short through rounding
COARSE = PLACES[::10]  # where it is looked what a person waits for; between two, straight


class AttendancePeople(AttendanceCurve):
    """People in order of what they wait for: each comes where the curve reaches their `ranks` (people,)."""

    finite: bool = param(False, label="Whole people", group="Rule",
                         help="Count people one by one instead of shares of a crowd.")
    drawn: bool = param(False, label="Drawn at random", group="Rule", only_if={"finite": True},
                        help="What people wait for is drawn from the curve instead of spread along it.")

    def seat_people(self):
        """Who comes at which height of the curve: spread evenly along it, or drawn."""
        chances = self.rng_world.random(self.people)
        if self.finite and self.drawn:
            self.ranks = np.sort(chances)
        else:
            from_nought = self.finite and self.curve == "uniform" and self.knots is None
            self.ranks = (np.arange(self.people) + (0.0 if from_nought else 0.5)) / self.people
        self.ranks.flags.writeable = False

    def turnout(self, expected):
        """The share of people who come if the share `expected` (any shape) is expected."""
        share = self.willing(expected)
        if self.finite:
            share = np.searchsorted(self.ranks, share + EPS, side="right") / self.people
        return np.maximum(share, self.pledged)

    def growth(self):
        """How many more come than are expected, for 0 to N people expected: (people + 1,) int."""
        numbers = np.arange(self.people + 1)
        return np.rint(self.turnout(numbers / self.people) * self.people).astype(np.int64) - numbers

    def smooth_critical_mass(self):
        """The least unstable fixed point of a rising stretch above the least stable one, in people."""
        lowest = self.lowest_rest()
        tips = [value for value, slope, stable in self.fixed_points()
                if not stable and slope > 1 and value > lowest]
        return float(np.ceil(self.people * tips[0] - 1e-6)) if tips else float("nan")

    def finite_critical_mass(self):
        """The least number of people, above the least that can rest, from which more come than expected."""
        growth = self.growth()
        grows = np.flatnonzero(growth > 0)
        grows = grows[grows > np.flatnonzero(growth <= 0)[0]]
        return float(grows[0]) if len(grows) else float("nan")

    def comes_between(self, who):
        """Between which shares expected a person comes: a list of (from, to); none for who never comes."""
        over = self.willing(COARSE) + EPS - self.ranks[who]
        comes = over >= 0
        if comes.all():
            return [(0.0, 1.0)]
        turns = np.flatnonzero(comes[1:] != comes[:-1])
        part = over[turns] / (over[turns] - over[turns + 1])
        edges = (COARSE[turns] + part * (COARSE[turns + 1] - COARSE[turns])).tolist()
        edges = [*([0.0] if comes[0] else []), *edges, *([1.0] if comes[-1] else [])]
        return list(zip(edges[::2], edges[1::2], strict=True))

    def thresholds(self):
        """The least share expected at which each person comes, (people,): 0 always, inf never."""
        heights = np.maximum.accumulate(self.willing(COARSE) + EPS)
        after = np.searchsorted(heights, self.ranks)
        right = np.clip(after, 1, len(COARSE) - 1)
        low, high = heights[right - 1], heights[right]
        part = np.clip((self.ranks - low) / np.maximum(high - low, 1e-300), 0, 1)
        waits = COARSE[right - 1] + part * (COARSE[right] - COARSE[right - 1])
        waits = np.where(after == 0, 0.0, np.where(after == len(COARSE), np.inf, waits))
        return np.where(np.arange(self.people) < self.committed, 0.0, waits)
