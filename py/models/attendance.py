"""Number expected and number who come: people who wait for others, and what becomes of a meeting.

Source: T. C. Schelling, Micromotives and Macrobehavior (1978), ch. 3; M. Granovetter, "Threshold Models of
Collective Behavior", Am. J. Sociol. 83 (1978) 1420-1443.
Rules here: a person comes if at least as many are expected as he or she waits for. All decide at once. Then
all see how many came, and move what they expect towards it, a part of the way. Before the first meeting as
many are taken to have come as are expected. Who has promised to come comes; those are the people who wait
for the fewest.
"Finite" counts people instead of shares of a crowd. Of N people the k-th, from 0, waits for as many as bring
the curve to (k + 1/2)/N, so that the curve is rounded; of an even spread, to k/N, so that a hundred people
wait for 0, 1, 2 … 99.
"""

import numpy as np

from core.param import action, metric, param, seed
from core.sweep import Curve
from models.attendance_known import KNOWN, SCENARIOS
from models.attendance_people import EPS, AttendancePeople

AT_REST = 1e-6  # share; a meeting that differs less from what was expected changes nothing
TENTHS = np.arange(11) / 10
STEPS = tuple(k / 50 for k in range(25, 51))
PATH = 120  # meetings that are remembered for the drawing


class Attendance(AttendancePeople):
    """Meetings, one a tick, of people who expect others."""

    title = "Number expected, number who come"
    question = "Why does one seminar fill up and another die, with the same people?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = [
        Curve("The ceiling rises: from an empty room", "ceiling", STEPS, "attendance", 400, 1,
              {"expected_at_start": 0.0}),
        Curve("The ceiling falls: from a full room", "ceiling", STEPS, "attendance", 400, 1,
              {"expected_at_start": 1.0}),
        Curve("Where it begins, and where it ends", "expected_at_start", tuple(k / 40 for k in range(41)),
              "attendance", 400, 1, diagonal="as many as were expected at first"),
    ]

    expected_at_start: float = param(0.6, low=0.0, high=1.0, step=0.01, unit="share", group="Start",
                                     label="Expected at start", help="Which share of all is expected at "
                                                                     "first.")
    adjustment: float = param(1.0, low=0.05, high=1.0, step=0.05, unit="share", label="Adjustment",
                              group="Rule", live=True,
                              help="What part of the way to the last attendance expectations move.")
    seed: int = seed()

    def setup(self):
        """People who wait for more or fewer others; all expect the same number."""
        self.take_curve()
        self.seat_people()
        self.expectation = self.came = self.came_before = self.expected_at_start
        self.path = []

    def step(self):
        """Who expects enough others comes; everybody sees how many came; expectations move towards that."""
        before, self.came_before = self.expectation, self.came
        self.came = float(self.turnout(before))
        self.expectation = before + self.adjustment * (self.came - before)
        self.path = [*self.path[1 - PATH:], (before, self.came, self.expectation, self.ceiling)]
        self.done = abs(self.came - before) < AT_REST

    @metric("Who came", unit="share", low=0, high=1, headline=True)
    def attendance(self):
        """The share of all people who came to the last meeting; before the first, who are expected."""
        return self.came

    @metric("Expected", unit="share", low=0, high=1, headline=True)
    def expected(self):
        """The share of all people who are expected at the next meeting."""
        return self.expectation

    @metric("Critical mass", unit="people", low=0, high=1000, headline=True,
            missing="none")
    def critical_mass(self):
        """The least number expected from which attendance grows by itself, above where it would end."""
        return self.finite_critical_mass() if self.finite else self.smooth_critical_mass()

    @metric("Regret", unit="share", low=0, high=1)
    def regret(self):
        """The share of all people who, knowing how many came, would choose otherwise; 0 at a fixed point."""
        return abs(float(self.turnout(self.came)) - self.came)

    def theory(self):
        """Where attendance is bound for on the smooth curve, where that never falls."""
        rest = self.bound_for()
        return {} if rest is None or self.finite else {"attendance": rest, "expected": rest}

    def bound_for(self):
        """The fixed point that attendance moves to along a curve that never falls, or None."""
        if not self.rises():
            return None
        values = [value for value, *_ in self.fixed_points()]
        gap = float(self.curve_at(self.expectation)) - self.expectation
        if gap > AT_REST:
            return min((value for value in values if value > self.expectation), default=None)
        if gap < -AT_REST:
            return max((value for value in values if value < self.expectation), default=None)
        return self.expectation

    def attending(self):
        """How many people came, to the nearest."""
        return float(np.rint(self.came * self.people))

    def nearly_all(self):
        """1 if more than nine tenths came, else 0."""
        return float(self.came > 0.9)

    def swing_low(self):
        """The smaller of the last two attendances."""
        return min(self.came, self.came_before)

    def swing_high(self):
        """The greater of the last two attendances."""
        return max(self.came, self.came_before)

    # ---- by hand -------------------------------------------------------------------------------------------

    @action(label="Push", by=dict(default=10, low=-1000, high=1000, step=1, label="By", unit="people",
                                  help="So many more are expected; fewer, if below 0."))
    def shock(self, by):
        """Something makes people expect more others, or fewer, once."""
        self.expectation = min(max(self.expectation + by / self.people, 0.0), 1.0)

    @action(label="Announce", number=dict(default=60, low=0, high=1000, step=1, label="Expect", unit="people",
                                          help="So many are expected now, whatever was expected before."))
    def announce(self, number):
        """Somebody whom all believe says how many will come."""
        self.expectation = self.number_of_people("Expect", number) / self.people

    @action(label="Count hands", expected=dict(default=20, low=0, high=1000, step=1, label="If expected",
                                               unit="people", help="The question that is asked."),
            come=dict(default=25, low=0, high=1000, step=1, label="Would come", unit="people",
                      help="The hands that go up."))
    def tally(self, expected, come):
        """The curve goes through what a show of hands says for one number expected."""
        place = self.number_of_people("If expected", expected) / self.people
        self.bend(place, self.number_of_people("Would come", come) / self.people, add=True)

    @action(label="Bend", at=dict(default=0.5, low=0.0, high=1.0, step=0.1, label="At", unit="share",
                                  help="If this share is expected; the nearest point of the curve is moved."),
            share=dict(default=0.5, low=0.0, high=1.0, step=0.01, label="Come", unit="share",
                       help="This share would come."))
    def drag(self, at, share):
        """Move the nearest point of the curve up or down; a smooth curve becomes eleven points first."""
        self.bend(at, share, add=False)

    def number_of_people(self, label, number):
        """A number of people that there are, or ValueError."""
        if number > self.people:
            raise ValueError(f"{label} is {number}: there are {self.people} people.")
        return number

    def bend(self, place, share, add):
        """Move the point of the curve that is nearest to `place`, as a subsidy has shifted it, or add one."""
        place = place + self.subsidy
        places, heights = (TENTHS, self.willing(TENTHS - self.subsidy)) if self.knots is None else self.knots
        near = int(np.abs(places - place).argmin())
        if not add or abs(places[near] - place) < EPS:
            heights = np.where(np.arange(len(places)) == near, share, heights)
        else:
            after = int(np.searchsorted(places, place))
            places, heights = np.insert(places, after, place), np.insert(heights, after, share)
        self.knots, self.bent = np.array([places, heights]), True
