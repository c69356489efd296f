"""A neighbourhood that two groups may live in: who finds too many of the others there leaves or stays out.

Source: T. C. Schelling, "Dynamic Models of Segregation", J. Math. Sociology 1 (1971) 143-186, on the
bounded neighbourhood. Rules here: a person accepts so many of the others for each of the own group inside,
oneself counted; that tolerance falls evenly from the most to the least tolerant. As a flow, each group lets
one person in or out a tick, the most tolerant in first, or the part of a person that is missing to where it
comes to rest. One by one, people picked at random decide for themselves. A quota stops entry; it puts nobody
out.
"""

import numpy as np

from core.model import Model
from core.param import action, metric, param, seed
from models.tipping_known import CURVES, FRONTIERS, KNOWN, SCENARIOS
from models.tipping_points import balance, basins, fixed_points, follow, limit, rest, saddles

PICKS = 20  # people who decide in a tick, one after the other
MOST = 200  # people of a group; a quota as high as that is none
EPS = 1e-9
START = dict(default=50.0, low=0.0, high=float(MOST), step=1.0, unit="people")


class Tipping(Model):
    """Two groups and one neighbourhood, as a flow or person by person."""

    title = "The tipping neighbourhood"
    question = "Can two groups share a neighbourhood if each puts up with the other?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES
    frontiers = FRONTIERS

    tolerance: float = param(2.0, low=0.5, high=8.0, step=0.1, unit="others for each of one's own",
                             label="Greatest tolerance", group="People", live=True,
                             help="How many others the most tolerant accept for each of their own; from "
                                  "there it falls evenly to none.")
    residents: int = param(100, low=20, high=MOST, step=1, unit="people", label="People a group",
                           group="People", help="How many people of each group might live there.")
    start_first: int = param(50, low=0, high=MOST, step=1, unit="people", label="First group inside",
                             group="At the start",
                             help="How many of the first live there, as far as residents and quota go.")
    start_second: int = param(50, low=0, high=MOST, step=1, unit="people", label="Second group inside",
                              group="At the start",
                              help="How many of the second live there, as far as residents and quota go.")
    quota_first: int = param(MOST, low=0, high=MOST, step=1, unit="people", label="Quota, first group",
                             live=True, group="Quotas",
                             help="No more of the first group may move in; 200 is no limit.")
    quota_second: int = param(MOST, low=0, high=MOST, step=1, unit="people", label="Quota, second group",
                              live=True, group="Quotas",
                              help="No more of the second group may move in; 200 is no limit.")
    people_one_by_one: bool = param(True, label="People one by one", group="People",
                                    help="People picked at random decide, 20 a tick; or else numbers flow.")
    seed: int = seed()

    def setup(self):
        """The most tolerant of each group live there."""
        self.ranks = (np.arange(self.residents) + 0.5) / self.residents
        self.ranks.flags.writeable = False
        self.settle(*(min(number, cap) for number, cap in zip((self.start_first, self.start_second),
                                                              self.caps, strict=True)))

    def settle(self, first, second):
        """Let so many of each group live there, the most tolerant; the path begins here."""
        if self.people_one_by_one:
            first, second = round(first), round(second)
        self.inside = np.arange(self.residents) < np.array([[first], [second]])
        self.now = (float(first), float(second))
        self.path = [self.now]

    def step(self):
        """People come and go, as a flow or one by one, until nobody wants to any more."""
        before = self.now
        if self.people_one_by_one:
            for person in self.rng_run.integers(2 * self.residents, size=PICKS).tolist():
                self.decide(*divmod(person, self.residents))
            self.done = self.settled()
        else:
            self.flow()
            self.done = abs(self.now[0] - before[0]) + abs(self.now[1] - before[1]) < EPS
        self.path.append(self.now)

    def flow(self):
        """Each group by at most one person, both at once, seeing the numbers as they were."""
        self.now = follow(*self.now, self.tolerance, self.residents, self.caps)

    def decide(self, group, person):
        """The person moves in or stays if that is bearable, else moves out; a full quota keeps people out."""
        inside, numbers = bool(self.inside[group, person]), list(self.now)
        bearable = self.tolerance * (1 - float(self.ranks[person])) * (numbers[group] + (not inside)) + EPS
        wants = numbers[1 - group] <= bearable and (inside or numbers[group] < self.caps[group])
        self.inside[group, person] = wants
        numbers[group] += wants - inside
        self.now = tuple(numbers)

    def content(self, group):
        """Who of the group would put up with the others, counting oneself as one of the own, as bools."""
        own = self.now[group] + ~self.inside[group]
        return self.now[1 - group] <= self.tolerance * (1 - self.ranks) * own + EPS

    def settled(self):
        """Whether nobody would move any more."""
        for group in (0, 1):
            content, inside = self.content(group), self.inside[group]
            room = self.now[group] < self.caps[group]
            if (inside & ~content).any() or room and (content & ~inside).any():
                return False
        return True

    @property
    def caps(self):
        """The most of each group that may live there: (first, second)."""
        return min(self.quota_first, self.residents), min(self.quota_second, self.residents)

    @metric("First group", unit="people", low=0, high=MOST, headline=True)
    def first(self):
        """How many of the first group live there."""
        return self.now[0]

    @metric("Second group", unit="people", low=0, high=MOST, headline=True)
    def second(self):
        """How many of the second group live there."""
        return self.now[1]

    @metric("Mixed", unit="share", low=0, high=1)
    def mixed(self):
        """Twice the smaller group's share of all who live there: all is half and half, 0 one group alone."""
        return 2 * min(self.now) / sum(self.now) if sum(self.now) else 0.0

    def theory(self):
        """Where the flow from the start of the path comes to rest, unless that balance cannot hold."""
        first, second = rest(*self.path[0], self.tolerance, self.residents, self.caps)
        for one, two, stable in self.fixed_points():
            if stable and abs(one - first) + abs(two - second) < 1:
                return dict(first=one, second=two)
        return {}

    def fixed_points(self):
        """Every point where nobody comes or goes, as (first, second, stable)."""
        return fixed_points(self.tolerance, self.residents, self.caps)

    def basins(self):
        """Which end each start leads to, as `models/tipping_points.py` has it."""
        return basins(self.tolerance, self.residents, self.caps)

    def stays_mixed(self):
        """1 while both groups live there, 0 once one is alone."""
        return float(min(self.now) > 0.5)

    def balance(self):
        """How many of each group there are at the even point of balance."""
        return balance(self.tolerance, self.residents)

    def balance_holds(self):
        """1 if the even point of balance is stable without quotas, 0 if the least push upsets it."""
        return float(any(stable and 0 < first == second for first, second, stable in
                         fixed_points(self.tolerance, self.residents, (self.residents,) * 2)))

    def lower_saddle(self):
        """The smaller group's number at the uneven points of balance; not a number if there are none."""
        return (saddles(self.tolerance, self.residents) or (float("nan"),))[0]

    def upper_saddle(self):
        """The larger group's number at the uneven points of balance; not a number if there are none."""
        return (saddles(self.tolerance, self.residents) or (float("nan"),))[-1]

    def stood_by_the_last(self):
        """How many others the least tolerant of the first group inside would stand."""
        return limit(self.now[0], self.tolerance, self.residents)

    @action(label="Start here", first={**START, "label": "First group"},
            second={**START, "label": "Second group"})
    def start(self, first, second):
        """Let so many of each group live there now, the most tolerant of them, and see where it goes."""
        for name, number, cap in zip(("First", "Second"), (first, second), self.caps, strict=True):
            if not 0 <= number <= cap:
                raise ValueError(f"{name} group is {number!r}: it must be a number from 0 to {cap} people.")
        self.settle(first, second)
