"""Two kinds of people in a row: who has too few of their own kind near moves to the nearest place that suits.

Source: T. C. Schelling, "Dynamic Models of Segregation", J. Math. Sociology 1 (1971) 143-186, on the line.
Rules here: who is unhappy when a round begins gets a turn, from left to right, unless happy by then. A mover
steps out, the row closes, and the mover steps in again at the nearest place that would make them happy; of
two equally near ones, either. Where there is none, they stay. Who stands near an end has fewer neighbours.
The run ends when nobody is unhappy, when a round moved nobody, or after 50 rounds.
"""

import numpy as np

from core.model import Model
from core.param import action, metric, param, seed
from models.line_known import CURVES, KNOWN, SCENARIOS

ROUNDS = 50
EPS = 1e-12


class Line(Model):
    """A row of people of two kinds, who look a few places to each side."""

    title = "The line"
    question = "How long do the runs of one kind get if nobody wants more than half?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES

    people: int = param(70, low=10, high=200, step=1, unit="people", label="People", group="The row",
                        help="How many stand in the row, half of them of each kind.")
    reach: int = param(4, low=1, high=10, step=1, unit="places", label="Reach", group="What they want",
                       live=True, help="How many neighbours on each side count.")
    similar_wanted: float = param(0.5, low=0.0, high=1.0, step=0.01, unit="share", label="Similar wanted",
                                  group="What they want", live=True,
                                  help="The least share of the neighbours who must be of one's own kind.")
    seed: int = seed()

    def setup(self):
        """Half of each kind, an odd one of the first, in random order; person 0 stands leftmost."""
        kinds = np.zeros(self.people, dtype=np.int8)
        kinds[(self.people + 1) // 2:] = 1
        self.kinds = self.rng_world.permutation(kinds)
        self.kinds.flags.writeable = False
        self.kind = tuple(self.kinds.tolist())
        self.line = list(range(self.people))
        self.rows, self.moves = [tuple(self.line)], []

    def step(self):
        """One round: who is unhappy now gets a turn, from left to right."""
        moves = [self.take_turn(person) for person in self.unhappy_now() if not self.happy(person)]
        self.moves.append(tuple(move for move in moves if move is not None))
        self.rows.append(tuple(self.line))
        self.done = not self.moves[-1] or not self.unhappy_now() or self.t + 1 >= ROUNDS

    def take_turn(self, person):
        """Move the person to the nearest place that suits; return (person, from, to), or None."""
        place = self.line.index(person)
        del self.line[place]
        there = self.nearest_good_place(person, place)
        self.line.insert(place if there is None else there, person)
        return None if there is None else (person, place, there)

    def nearest_good_place(self, person, place):
        """The nearest place that suits in the line, which the person at `place` has left, or None."""
        for distance in range(1, len(self.line) + 1):
            near = [at for at in (place - distance, place + distance) if 0 <= at <= len(self.line)]
            good = [at for at in near if self.suits(person, self.line[max(at - self.reach, 0):at],
                                                    self.line[at:at + self.reach])]
            if good:
                return good[self.rng_run.integers(2)] if len(good) == 2 else good[0]
        return None

    def suits(self, person, left, right):
        """Whether enough of the neighbours on the left and on the right are of the person's kind."""
        own, kind = self.kind[person], self.kind
        alike = sum(kind[other] == own for other in left) + sum(kind[other] == own for other in right)
        return alike >= self.similar_wanted * (len(left) + len(right)) - EPS

    def happy(self, person):
        """Whether the person is content with the present place."""
        at = self.line.index(person)
        line = self.line
        return self.suits(person, line[max(at - self.reach, 0):at], line[at + 1:at + 1 + self.reach])

    def unhappy_now(self):
        """The unhappy people, by index, from left to right."""
        return [self.line[at] for at in np.flatnonzero(~self.content(self.line))]

    def like_shares(self, order):
        """For a row of people, the share of each one's neighbours who are of their kind, (people,) float."""
        kinds = self.kinds[list(order)]
        alike, near = np.zeros(len(kinds), dtype=np.int64), np.zeros(len(kinds), dtype=np.int64)
        for away in range(1, min(self.reach, len(kinds) - 1) + 1):
            same = kinds[away:] == kinds[:-away]
            alike[away:] += same
            alike[:-away] += same
            near[away:] += 1
            near[:-away] += 1
        return alike / near

    def content(self, order):
        """For a row of people, whether each is happy there, (people,) bool."""
        return self.like_shares(order) >= self.similar_wanted - EPS

    def runs(self, order):
        """For a row of people, where each run of one kind begins, and its end: two arrays (runs,) int."""
        kinds = self.kinds[list(order)]
        first = np.flatnonzero(np.r_[True, kinds[1:] != kinds[:-1]])
        return first, np.r_[first[1:], len(kinds)]

    @metric("Similar neighbours", unit="share", low=0, high=1, headline=True)
    def similar(self):
        """The share of neighbours who are of one's own kind, averaged over all people."""
        return float(self.like_shares(self.line).mean())

    @metric("Unhappy", unit="share", low=0, high=1)
    def unhappy(self):
        """The share of people with fewer of their own kind near them than they want."""
        return len(self.unhappy_now()) / self.people

    @metric("Clusters", unit="clusters", low=1, high=200)
    def clusters(self):
        """How many runs of one kind the row falls into."""
        return float(len(self.runs(self.line)[0]))

    @metric("Mean cluster", unit="people", low=1, high=200)
    def mean_cluster(self):
        """How many people a run of one kind has, averaged over the runs."""
        return self.people / self.clusters()

    def unhappy_people(self):
        """How many people are unhappy."""
        return float(len(self.unhappy_now()))

    @action(label="Move", person=dict(default=1, low=1, high=200, step=1, label="Person in place"),
            place=dict(default=10, low=1, high=200, step=1, label="To place"))
    def move(self, person, place):
        """Whoever stands in one place steps out, and in again at another; places are counted from 1."""
        for name, value in (("Person in place", person), ("To place", place)):
            if type(value) is not int or not 1 <= value <= self.people:
                raise ValueError(f"{name} is {value!r}: it must be a whole number from 1 to {self.people}.")
        self.line.insert(place - 1, self.line.pop(person - 1))
        self.rows[-1] = tuple(self.line)
