"""The curve of attendance: how many would come, for each number that is expected; and where it rests.

Rules here: `always` is what the curve tends to on the left and `ceiling` on the right; where the ceiling is
the lower of the two, a crowd keeps people away. A subsidy moves the whole curve to the left. Between two
points of a curve of one's own, or of a show of hands, it runs straight; outside them it stays level.

A show of hands is text, not an action: it is what the class is like, so it belongs to the start of a run, to
its link and to its twin, and one line of it makes the whole curve. The action `tally` corrects one number of
it on the way.
"""

import numpy as np

from core.fixed_points import PLACES, fixed_points, folds
from core.model import Model
from core.normal import normal_cdf
from core.param import param
from models.attendance_points import knots_of_hands, knots_of_shares, read_hands, read_shares

SHAPE = ("centre", "spread", "second_centre", "first_share", "always", "ceiling")
OWN = "2, 3, 6, 12, 24, 48, 70, 84, 90, 92, 93"
BELLS = {"curve": ("bell", "bimodal"), "hands": ""}
TWO = {"curve": "bimodal", "hands": ""}
SPREAD_OUT = {"curve": ("bell", "uniform", "bimodal"), "hands": ""}


class AttendanceCurve(Model):
    """Parameters of the curve, and what follows from it without anybody meeting."""

    people: int = param(100, low=10, high=1000, step=1, unit="people", label="People", group="Class",
                        help="How many people might come.")
    hands: str = param("", read=read_hands, label="Show of hands", group="Class",
                       help="How many would come if 0, 10, 20 … people were expected, as in 2, 5, 17, 30; "
                            "or pairs of expected and would come, as in 0: 2, 25: 14. Leave it empty to use "
                            "the curve below.")
    curve: str = param("bell", choices=("bell", "uniform", "bimodal", "custom"), label="Curve", group="Curve",
                       only_if={"hands": ""}, help="How the numbers that people wait for are spread: round "
                       "one centre, evenly, round two centres, or as your own points say.")
    points: str = param(OWN, read=read_shares, label="Own points", group="Curve",
                        only_if={"curve": "custom", "hands": ""},
                        help="How many of a hundred would come if 0, 10, 20 … 100 of them were expected.")
    centre: float = param(0.5, low=0.0, high=1.0, step=0.01, unit="share", label="Centre", group="Curve",
                          live=True,
                          only_if=BELLS, help="The share of people that a typical person waits for.")
    spread: float = param(0.15, low=0.01, high=1.0, step=0.01, unit="share", label="Spread", group="Curve",
                          live=True, only_if=BELLS, help="How much people differ in what they wait for.")
    second_centre: float = param(0.75, low=0.0, high=1.0, step=0.01, unit="share", label="Second centre",
                                 live=True,
                                 group="Curve", only_if=TWO, help="What a typical person of the second kind "
                                                                  "waits for.")
    first_share: float = param(0.5, low=0.0, high=1.0, step=0.01, unit="share", label="First kind", live=True,
                               group="Curve", only_if=TWO, help="How many of all belong to the first of the "
                                                                "two bells.")
    always: float = param(0.05, low=0.0, high=1.0, step=0.01, unit="share", label="Always come", live=True,
                          group="Curve", only_if=SPREAD_OUT, help="Who come even if nobody else is expected.")
    ceiling: float = param(0.95, low=0.0, high=1.0, step=0.01, unit="share", label="Ceiling", live=True,
                           group="Curve",
                           only_if=SPREAD_OUT, help="Who come if everybody is expected; the rest never come.")
    committed: int = param(0, low=0, high=1000, step=1, unit="people", label="Committed", group="Policy",
                           live=True, help="How many have promised to come whatever they expect.")
    subsidy: float = param(0.0, low=0.0, high=0.5, step=0.01, unit="share", label="Subsidy", group="Policy",
                           live=True,
                           help="By how much a reward lowers the share of people that each one waits for.")

    def take_curve(self):
        """The points that the curve goes through, as places and heights; None where a formula gives it."""
        self.knots, self.bent = None, False
        if self.hands:
            self.knots = knots_of_hands(self.hands, self.people)
        elif self.curve == "custom":
            self.knots = knots_of_shares(self.points)
        self._found = None

    def change(self, name, value):
        """Set a live parameter; one that shapes the curve puts it back from where hands have bent it."""
        super().change(name, value)
        if name in SHAPE and not self.hands and self.curve != "custom":
            self.take_curve()

    @property
    def follows_formula(self):
        """Whether ceiling, spread and so on still say what the curve is."""
        return self.knots is None

    @property
    def pledged(self):
        """The share of people who have promised to come."""
        return min(self.committed, self.people) / self.people

    def waiting_for_less(self, expected):
        """Of those who are sure of neither, the share who wait for less than `expected` (any shape)."""
        if self.curve == "uniform":
            return np.clip(expected, 0.0, 1.0)
        first = normal_cdf((expected - self.centre) / self.spread)
        if self.curve == "bell":
            return first
        second = normal_cdf((expected - self.second_centre) / self.spread)
        return self.first_share * first + (1 - self.first_share) * second

    def willing(self, expected):
        """The share who would come of their own accord if the share `expected` (any shape) were expected."""
        expected = np.asarray(expected, dtype=float) + self.subsidy
        if self.knots is not None:
            return np.interp(expected, *self.knots)
        return self.always + (self.ceiling - self.always) * self.waiting_for_less(expected)

    def curve_at(self, expected):
        """The curve: the share who would come, those who have promised among them."""
        return np.maximum(self.willing(expected), self.pledged)

    def fixed_points(self):
        """Where exactly as many come as are expected: (value, slope, stable) of the smooth curve, a list."""
        heights = () if self.knots is None else tuple(self.knots[1].tolist())
        key = (heights, self.adjustment, self.pledged, self.subsidy, *(getattr(self, name) for name in SHAPE))
        if self._found is None or self._found[0] != key:
            self._found = key, fixed_points(self.curve_at, self.adjustment)
        return self._found[1]

    def rises(self):
        """Whether nobody is kept away by a crowd: the curve never falls."""
        if self.knots is None:
            return self.ceiling >= self.always
        return bool((np.diff(self.knots[1]) >= 0).all())

    # ---- numbers that the known answers name ---------------------------------------------------------------

    def _of_kind(self, stable, rank, part):
        found = [point for point in self.fixed_points() if point[2] is stable]
        return found[rank][part] if found else float("nan")

    def lowest_rest(self):
        """The least stable fixed point."""
        return self._of_kind(True, 0, 0)

    def highest_rest(self):
        """The greatest stable fixed point."""
        return self._of_kind(True, -1, 0)

    def lowest_rest_slope(self):
        """The slope of the curve at the least stable fixed point."""
        return self._of_kind(True, 0, 1)

    def highest_rest_slope(self):
        """The slope of the curve at the greatest stable fixed point."""
        return self._of_kind(True, -1, 1)

    def tipping_share(self):
        """The least unstable fixed point."""
        return self._of_kind(False, 0, 0)

    def tipping_slope(self):
        """The slope of the curve at the least unstable fixed point."""
        return self._of_kind(False, 0, 1)

    def highest_tipping_share(self):
        """The greatest unstable fixed point."""
        return self._of_kind(False, -1, 0)

    def fixed_point_count(self):
        """How many fixed points there are."""
        return float(len(self.fixed_points()))

    def critical_ceiling(self):
        """The least ceiling, always-comers as they are, at which attendance can also rest high."""
        return folds(PLACES, self.always, self.waiting_for_less(PLACES + self.subsidy))[0]

    def critical_floor(self):
        """The greatest share of always-comers, the ceiling as it is, that lets attendance rest low."""
        shares = self.waiting_for_less(PLACES + self.subsidy)
        return 1 - folds(1 - PLACES[::-1], 1 - self.ceiling,
                         1 - shares[::-1])[0]  # all seen from the far corner
