"""Works whose smoke drifts over everybody's homes, and six ways to see that they count the harm.

Source: A. C. Pigou, The Economics of Welfare (1920); R. H. Coase, "The Problem of Social Cost", J. Law and
Economics 3 (1960) 1-44; M. L. Weitzman, "Prices vs. Quantities", Review of Economic Studies 41 (1974)
477-491. Our own: the town, the numbers, and the rule by which neighbours come to a bargain.
Rules here: making x units is worth a x - x²/2 to a firm, and each unit costs others the harm h. Left alone, a
firm goes on to x = a; best for all is x = a - h, or nothing. Firms begin at nothing, and move a fifth of the
way to what suits them each tick. One policy is in force: a tax on each unit; the same cap for all; permits
traded at the price at which demand meets supply; a quota for each firm by a planner who misjudges each; or
bargains. If firms have the right, they go on to x = a unless paid, and all bargains are struck if h²/2 is more
than the contracts with a firm's victims cost. If neighbours have it, a firm makes nothing unless it pays, and
pays if half the square of what is best for it to make is more than that; a benefit needs no right. What a
bargain gains is shared equally. A tax is misjudged once for all; permits are bought at their price. Money that
changes hands is no loss. Smoke drifts to the eight cells around, and none is lost.
"""

import numpy as np

from core.model import Model
from core.param import metric, param, seed
from models.externality_known import CURVES, FRONTIERS, KNOWN, SCENARIOS
from models.externality_policies import POLICIES, targets
from models.externality_theory import Theory, drift

PACE = 0.2  # of the way to what suits it that a firm goes in a tick
CLOSE = 1e-9  # units; nearer than this a firm is there


class Externality(Theory, Model):
    """Firms on a map, what they make, and whom it harms."""

    title = "Smoke over the town"
    question = "Who pays for the smoke, and what becomes of it when somebody does?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES
    frontiers = FRONTIERS

    firms: int = param(100, low=9, high=400, step=1, unit="firms", label="Firms", group="The market",
                       help="How many works there are, one in each cell of the map.")
    value_low: float = param(0.6, low=0.0, high=2.0, step=0.05, unit="money a unit", label="Least first value",
                             group="The market",
                             help="What the first unit is worth to a firm lies evenly between this and the next.")
    value_high: float = param(1.4, low=0.0, high=3.0, step=0.05, unit="money a unit", label="Greatest first value",
                              group="The market", help="The other end of what the first unit is worth to a firm.")
    harm: float = param(0.5, low=-0.5, high=1.0, step=0.05, unit="money a unit", label="Harm to others",
                        group="The failure", live=True,
                        help="What each unit costs people who are not asked; 0 mends the market, less is a benefit.")
    policy: str = param("none", choices=("none", "tax", "cap", "permits", "planner", "bargain"), label="Policy",
                        group="Institutions", live=True,
                        help="How firms are brought to count the harm: not at all, or in one of five ways.")
    tax: float = param(0.5, low=-0.5, high=1.5, step=0.05, unit="money a unit", label="Tax", group="Institutions",
                       only_if={"policy": "tax"}, live=True,
                       help="What a firm pays for each unit; less than 0 is a subsidy.")
    planner_noise: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="money a unit", label="Error of judgement",
                                 group="Institutions", only_if={"policy": ("planner", "tax")}, live=True,
                                 help="By how much the planner misjudges each firm, or the state the tax "
                                      "(standard deviation).")
    contract_cost: float = param(0.02, low=0.0, high=0.2, step=0.005, unit="money", label="Cost a contract",
                                 group="Institutions", only_if={"policy": "bargain"}, live=True,
                                 help="What it costs a firm and one victim to come to terms.")
    victims: int = param(1, low=1, high=20, step=1, unit="people", label="Victims a firm", group="Institutions",
                         only_if={"policy": "bargain"}, live=True,
                         help="How many must sign before a firm's bargain holds.")
    right: str = param("firms", choices=("firms", "neighbours"), label="Who has the right", group="Institutions",
                       only_if={"policy": "bargain"}, live=True,
                       help="Whether firms may smoke until they are paid not to, or neighbours may forbid it until "
                            "they are paid.")
    seed: int = seed()

    def setup(self):
        """Firms, each with what the first unit is worth to it; nothing is made yet."""
        self.values_of = self.value_low + (self.value_high - self.value_low) * self.rng_world.random(self.firms)
        self.misjudged = self.rng_run.standard_normal(self.firms)
        self.misjudged_tax = float(self.rng_run.standard_normal())
        for array in (self.values_of, self.misjudged):
            array.flags.writeable = False
        columns = int(np.ceil(np.sqrt(self.firms)))
        self.shape = (-(-self.firms // columns), columns)
        self.made = np.zeros(self.firms)

    def step(self):
        """Every firm goes part of the way to what suits it under the policy."""
        wanted = self.wanted()
        self.made = self.made + PACE * (wanted - self.made)
        if np.abs(wanted - self.made).max() < CLOSE:
            self.made, self.done = wanted, True

    def wanted(self):
        """What suits each firm under the policy, (firms,) float, units."""
        return targets(self, self.policy)

    def smoke(self):
        """Units of smoke over each cell of the map, (rows, columns) float; together as many as are made."""
        sources = np.zeros(self.shape)
        sources.ravel()[:self.firms] = self.made
        return drift(sources)

    @metric("Share of the best", unit="share", high=1, headline=True, missing="nothing is worth making")
    def welfare_share(self):
        """What all gain less what others suffer and bargains cost, over the most that this could be."""
        return self.share_of_best(self.welfare(self.made, self.policy))

    @metric("Output", unit="units", low=0)
    def output(self):
        """How many units all firms make together; as many units of smoke."""
        return float(self.made.sum())

    @metric("Harm done", unit="money")
    def harm_done(self):
        """What the units made cost other people, all together; less than 0 is a benefit."""
        return float(self.harm * self.made.sum())

    @metric("Paid by firms", unit="money")
    def paid(self):
        """What firms pay others, all together, as tax, for permits, or in bargains; less than 0: they are paid."""
        if self.policy == "bargain":
            return self.bargain_payments()
        each = {"tax": self.tax_paid, "permits": self.permit_price}.get(self.policy)
        return 0.0 if each is None else float(each() * self.made.sum())

    @metric("Permit price", unit="money a unit", missing="no permits")
    def permit_price(self):
        """The price at which firms want as many permits as there are; only where permits are traded."""
        return POLICIES["permits"](self)[1] if self.policy == "permits" else float("nan")

    def theory(self):
        """Where the metrics come to rest."""
        rest = self.wanted()
        ahead = {"output": float(rest.sum()), "harm_done": float(self.harm * rest.sum())}
        if self.best_welfare() > 0:
            ahead["welfare_share"] = self.share_of_best(self.welfare(rest, self.policy))
        return ahead
