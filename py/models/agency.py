"""A principal who can pay only for what is measured, and agents who make the most of the measure.

Source: B. Holmström and P. Milgrom, "Multitask Principal-Agent Analyses", Journal of Law, Economics, and
Organization 7 (1991) 24-52, for pay under risk and many tasks; C. A. E. Goodhart (1975) for the saying. Rules
here: in "pay" and "proxy" the agent moves his effort a part of the way to what pays best, and effort e costs him
c e²/2. Risky pay costs half of dislike × variance × rate². Where the value is seen, it is itself what is paid for,
one for one. In "search" every tick holds twenty searches among candidates whose values are standard normal;
the measure is value plus noise. In "audit" everybody draws what cheating would gain him, evenly from 0 to 1.
"""

import numpy as np

from core.param import metric, seed
from models.agency_hands import AgencyHands
from models.agency_known import CURVES, KNOWN, SCENARIOS
from models.agency_rules import AgencyRules
from models.agency_theory import AgencyTheory
from models.agency_vectors import inner, picked

PEOPLE = 400  # who may be audited
SEARCHES = 20  # a tick
READINGS = 80  # ticks of which the measure is remembered
AT_REST = 1e-13
TAILS = {"t3": 3.0, "t2": 2.0}


class Agency(AgencyTheory, AgencyHands, AgencyRules):
    """Four lessons about one gap: between what is wanted and what is measured."""

    title = "Paid by the measure"
    question = "What do you get when you pay for what you can count?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES

    seed: int = seed()

    def setup(self):
        """The agent makes no effort yet; nobody has searched or cheated."""
        self.take_vectors()
        self.effort = np.zeros(len(self.want)) if self.lesson == "proxy" else np.zeros(1)
        self.readings, self.path = [], [self.effort]
        self.begin()

    def begin(self):
        """Forget what was found under other rules."""
        self.searched = 0
        powers = [2 ** k for k in range(11) if 2 ** k < self.candidates]
        self.sizes = [*powers, self.candidates]
        self.sum_true, self.sum_proxy = np.zeros(len(self.sizes)), np.zeros(len(self.sizes))
        self.sum_top = 0.0
        self.worths = self.scores = np.zeros(0)
        self.chosen = 0
        self.gains, self.cheats, self.caught = np.zeros(0), np.zeros(0, dtype=bool), np.zeros(0, dtype=bool)

    def change(self, name, value):
        """Set a live parameter; what was found under the old rule is forgotten, what was learnt is not."""
        super().change(name, value)
        self.begin()

    def step(self):
        """A tick of the lesson."""
        {"pay": self.work, "proxy": self.learn, "search": self.search, "audit": self.audit}[self.lesson]()

    def work(self):
        """The agent moves towards the effort that pays best; it is measured, and not exactly."""
        self.effort = self.effort + self.learning_rate * (self.pull() - self.effort)
        error = 0.0 if self.seen else self.measurement_noise ** 0.5
        self.readings = [*self.readings[1 - READINGS:],
                         float(self.effort[0]) + error * float(self.rng_run.standard_normal())]

    def learn(self):
        """The agent moves his effort at every task towards what pays best, until told to stop."""
        self.effort = self.effort + self.learning_rate * (self.pull() - self.effort)
        self.path = [*self.path[1 - READINGS:], self.effort]
        stopped = self.stop_after > 0 and not self.seen and self.t + 1 >= self.stop_after
        self.done = stopped or bool(np.abs(self.pull() - self.effort).max() < AT_REST)

    def search(self):
        """Candidates are measured, and the best by the measure is taken; the same from the first few of them."""
        shape = SEARCHES, self.candidates
        values = self.rng_run.standard_normal(shape)
        noise = (self.rng_run.standard_normal(shape) if self.noise == "gaussian"
                 else self.rng_run.standard_t(TAILS[self.noise], shape))
        ticket, each = self.rng_run.random(SEARCHES), np.arange(SEARCHES)
        scores = values if self.seen else values + self.proxy_noise * noise
        share = 0.0 if self.seen else self.top_share
        for k, size in enumerate(self.sizes):
            who = picked(scores[:, :size], share, ticket)
            self.sum_true[k] += values[each, who].sum()
            self.sum_proxy[k] += scores[each, who].sum()
        self.sum_top += values[each, np.argmax(scores, axis=1)].sum()
        self.searched += SEARCHES
        self.worths, self.scores, self.chosen = values[-1], scores[-1], int(who[-1])

    def audit(self):
        """Who gains more than the fine that is to be expected cheats, unless all is seen; some are audited."""
        gains, chance = self.rng_run.random((2, PEOPLE))
        self.gains = np.sort(gains)
        self.cheats = np.zeros(PEOPLE, dtype=bool) if self.seen else self.gains > self.audit_rate * self.fine
        self.caught = self.cheats & (chance < self.audit_rate)

    @metric("True value", headline=True, missing="nothing yet")
    def true_value(self):
        """What the principal and the agent have of it together; of a search, the mean value of who was chosen."""
        if self.lesson == "pay":
            effort = float(self.effort[0])
            risk = 0.0 if self.seen else self.risk_aversion * self.measurement_noise * self.pay_rate ** 2
            return effort - self.effort_cost * effort * effort / 2 - risk / 2
        if self.lesson == "proxy":
            watching = 0.0 if self.seen else self.monitoring_cost * self.monitoring ** 2
            return inner(self.want, self.effort) - inner(self.effort, self.effort) / 2 - watching
        if self.lesson == "search":
            return float(self.sum_true[-1] / self.searched) if self.searched else float("nan")
        return float(1 - self.cheats.mean()) if len(self.cheats) else float("nan")

    @metric("What is measured", headline=True, missing="nothing yet")
    def proxy_value(self):
        """What the measure says: of the agent's work, of those chosen on average; in audits, who says he is honest."""
        if self.lesson == "pay":
            return self.readings[-1] if self.readings else 0.0
        if self.lesson == "proxy":
            return inner(self.gauge(), self.effort)
        if self.lesson == "search":
            return float(self.sum_proxy[-1] / self.searched) if self.searched else float("nan")
        return 1.0

    @metric("Share of best", unit="share", headline=True, missing="no best to compare")
    def share_of_best(self):
        """The true value as a share of the most that there could be; below 0 where all would better be left."""
        best = self.best_there_is()
        return self.true_value() / best if best > 1e-12 else float("nan")

    @metric("Aligned", unit="share", low=0, high=1, missing="only with a proxy")
    def alignment(self):
        """The square of the cosine between what is wanted and what is measured: what the best pay rate attains."""
        return self.aligned_share() if self.lesson == "proxy" else float("nan")

    @metric("Pressure", unit="nats", low=0, missing="only in a search")
    def pressure(self):
        """How hard the search pushes: the logarithm of the candidates, less (candidates − 1)/candidates."""
        return self.search_pressure() if self.lesson == "search" else float("nan")
