"""A bar that is pleasant until it is full: everybody guesses how many will come, and goes if that is few.

Source: W. B. Arthur, "Inductive Reasoning and Bounded Rationality", American Economic Review 84 (1994)
406-411; the rules that people guess by are those of the model "El Farol" in the NetLogo library. Rules here:
a rule of thumb is a constant share of the people and a weight for each of the last weeks, all drawn once
between -1 and 1; everybody has a few. The one that would have been least wrong over the last weeks is in
use, of equally good ones the last. Who expects no more than there are places goes; all decide at once.
"""

import numpy as np

from core.model import Model
from core.param import action, metric, param, seed
from models.el_farol_known import CURVES, FRONTIERS, KNOWN, SCENARIOS

WINDOW = 100  # weeks that the numbers on the page look back
SETTLED = 200  # weeks that the known answers leave out
MOST = 500  # people


class ElFarol(Model):
    """People, their rules of thumb, and what they remember."""

    title = "The bar that is full or empty"
    question = "Can a crowd that nobody leads fill a bar just right?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES
    frontiers = FRONTIERS

    people: int = param(100, low=10, high=MOST, step=1, unit="people", label="People", group="The town",
                        help="How many might go out on the night.")
    capacity: int = param(60, low=0, high=MOST, step=1, unit="people", label="Places", group="The town",
                          live=True, help="Up to how many people the bar is pleasant.")
    memory: int = param(5, low=1, high=10, step=1, unit="weeks", label="Memory", group="How they guess",
                        help="How many weeks back people look, both to guess and to judge their guesses.")
    strategies: int = param(10, low=1, high=30, step=1, unit="rules", label="Rules of thumb",
                            group="How they guess",
                            help="How many rules everybody has to choose from.")
    seed: int = seed()

    def setup(self):
        """Everybody gets rules of thumb; the weeks before the first are made up."""
        memory = self.memory
        shape = (memory + 1, self.people, self.strategies)
        self.weights = 2 * self.rng_world.random(shape) - 1
        self.weights.flags.writeable = False
        self.everybody = np.arange(self.people)
        self.everybody.flags.writeable = False
        self.history = self.rng_world.integers(0, self.people, size=2 * memory).tolist()  # the latest first
        guesses = [self.guess(self.history[k + 1:k + 1 + memory]) for k in range(memory)]
        self.latest = guesses[0]
        self.misses = [np.abs(guess - came) for guess, came in zip(guesses, self.history, strict=False)]
        self.weeks, self.nights = [], np.zeros(self.people, dtype=np.int64)
        self.goes = np.zeros(self.people, dtype=bool)
        self.choose()
        self.used = self.active
        self.expected = self.guess(self.history)[self.everybody, self.active]

    def step(self):
        """A week: everybody guesses, goes or stays at home, sees how many came, and picks the best rule."""
        self.latest = self.guess(self.history)
        self.used = self.active
        self.expected = self.latest[self.everybody, self.used]
        self.goes = self.expected <= self.capacity
        self.nights += self.goes
        self.weeks.append(int(np.count_nonzero(self.goes)))
        self.remember(self.weeks[-1])
        self.choose()

    def guess(self, weeks):
        """What each rule expects after `weeks`, the latest first: (people, strategies) float.

        The terms are added one after the other, so that every machine has the same sum.
        """
        total = self.people * self.weights[0]
        for weights, came in zip(self.weights[1:], weeks, strict=False):
            total += weights * came
        return total

    def remember(self, came):
        """Put the week, and how far each rule was off, before the others; the oldest is forgotten."""
        self.history = [came, *self.history[:-1]]
        self.misses = [np.abs(self.latest - came), *self.misses[:-1]]

    def choose(self):
        """Everybody's rule for next week: the least wrong over the weeks remembered, the last of equals."""
        self.active = self.strategies - 1 - np.argmin(self.wrong()[:, ::-1], axis=1)

    def wrong(self):
        """How far each rule was off, added up over the weeks remembered, (people, strategies) float."""
        total = self.misses[0].copy()
        for miss in self.misses[1:]:
            total += miss
        return total

    def leaning(self):
        """What each person's rule in use leans on most: 0 the constant, k the week k ago, (people,) int."""
        return np.argmax(np.abs(self.weights[:, self.everybody, self.used]), axis=0)

    @metric("At the bar", unit="people", low=0, high=MOST, headline=True)
    def attendance(self):
        """How many people came this week; before the first, how many came in the last one remembered."""
        return float(self.weeks[-1] if self.weeks else self.history[0])

    @metric("On average", unit="people", low=0, high=MOST)
    def mean_attendance(self):
        """How many came, averaged over the last 100 weeks, or as many as there were."""
        return float(np.mean(self.weeks[-WINDOW:])) if self.weeks else self.attendance()

    @metric("Swing", unit="people", low=0, high=MOST)
    def spread(self):
        """The standard deviation of how many came, over the last 100 weeks, or as many as there were."""
        return float(np.std(self.weeks[-WINDOW:])) if self.weeks else 0.0

    @metric("Crowded nights", unit="share", low=0, high=1)
    def crowded(self):
        """The share of the last 100 weeks, or of as many as there were, with more people than places."""
        return float(np.mean(np.array(self.weeks[-WINDOW:]) > self.capacity)) if self.weeks else 0.0

    def settled_mean(self):
        """How many came, averaged over all weeks but the first 200."""
        return float(np.mean(self.weeks[SETTLED:]))

    def settled_spread(self):
        """The standard deviation of how many came, over all weeks but the first 200."""
        return float(np.std(self.weeks[SETTLED:]))

    def settled_crowded(self):
        """The share of nights with more people than places, of all but the first 200."""
        return float(np.mean(np.array(self.weeks[SETTLED:]) > self.capacity))

    def coin_spread(self):
        """The swing if everybody went by a coin that fills the places on average."""
        share = min(self.capacity / self.people, 1.0)
        return float(np.sqrt(self.people * share * (1 - share)))

    @action(label="Report", people=dict(default=20, low=0, high=MOST, step=1, unit="people",
                                        label="Came last week"))
    def report(self, people):
        """Everybody hears that so many came last week, true or not, and remembers that."""
        if not 0 <= people <= self.people:
            raise ValueError(f"Came last week is {people!r}: it must be a number from 0 to {self.people}.")
        self.history = [people, *self.history[1:]]
        self.misses = [np.abs(self.latest - people), *self.misses[1:]]
        self.choose()
