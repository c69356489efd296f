"""A contest of coins: few people, outcomes that one can count on one's fingers."""

import numpy as np

from core.contest import Contest, Entrant
from core.model import Model
from core.param import metric, param, seed


class Purse(Model):
    """Each tick everybody gets `wage`, the last person pays `tax`; it ends after `days`."""

    title, question = "Purses", "Who is richer?"
    people: int = param(4, low=2, high=100, step=1, label="People", group="x", help="x.")
    wage: float = param(0.125, low=0.0, high=1.0, step=0.125, label="Wage", group="x", help="x.")
    tax: float = param(0.0, low=0.0, high=1.0, step=0.125, label="Tax", group="x", help="x.")
    days: int = param(4, low=1, high=1000, step=1, label="Days", group="x", help="x.")
    grain: float = param(0.25, low=0.0, high=1.0, step=0.25, label="Grain", group="x", help="x.")
    talk: float = param(2.0, low=0.0, high=99.0, step=1.0, label="Talk", group="x", help="x.")
    seed: int = seed()

    def setup(self):
        self.luck = self.rng_world.random()
        self.purse = np.zeros(self.people)

    def step(self):
        self.purse += self.wage
        self.purse[-1] -= self.tax
        self.done = self.t + 1 >= self.days

    @metric("Wealth", unit="share")
    def wealth(self):
        """The mean purse."""
        return self.purse.mean()

    @metric("Words", unit="words")
    def words(self):
        """What was said."""
        return self.t * self.talk

    @metric("Poorer", unit="share")
    def poorer(self):
        """The share of those who lost."""
        return (self.purse < 0).mean()

    def gains(self):
        return self.purse.copy()

    def taxed(self):
        return np.arange(self.people) == (self.people - 1 if self.tax else -1)


FREE = Entrant("Free", dict(tax=0.0), "Wages.")
TAXED = Entrant("Taxed", dict(tax=0.5), "Wages and a tax.")
LONG = Entrant("Long", dict(tax=0.25, days=6), "Longer.", slack="grain")


def contest(*entrants, **changed):
    """A contest of these entrants; by default of the first two."""
    return Contest(**{**dict(key="toy", title="Who is richer?", entrants=entrants or (FREE, TAXED), picture="race",
                             x="words", y="wealth", gains="gains", overruled="taxed", unpaid="poorer", ticks=50,
                             span=(1.0, 10.0)), **changed})
