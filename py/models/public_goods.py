"""Goods that are for everybody: why too little is given though all would gain, and what keeps it going.

Sources: E. Fehr and S. Gächter, "Cooperation and Punishment in Public Goods Experiments", American Economic
Review 90 (2000) 980-994; J.-J. Rousseau's stag hunt; assurance contracts as in A. Tabarrok, Public Choice 96
(1998) 345-362. The kinds of people and how they learn are our design. Rules here: in each round people give
to the pot of their table, see what the others gave, punishers pay to punish who gave less than they and less
than the others; all expect more or less from then on. Stag hunters: in each round some think again and do
what pays best, all at once. Provision: who finds it worth the risk gives; all see whether it was enough.
"""

import numpy as np

from core.param import action
from models.public_goods_known import CURVES, KNOWN, SCENARIOS
from models.public_goods_measures import Measures
from models.public_goods_others import Hunt, Provision
from models.public_goods_tables import Tables


class PublicGoods(Measures):
    """People, what they give, and what they expect of each other."""

    title = "Public goods and trust"
    question = "Who pays for what everybody has?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES

    def setup(self):
        """Draw who is what, who sits with whom, who hunts stag, and what the good is worth to whom."""
        world, people = self.rng_world, self.people
        self.turn = world.permutation(people)  # by it kinds are given out
        self.home = world.permutation(people)  # the tables of partners
        first = world.permutation(people) < round(self.start_share * people)
        self.worths = 2 * world.random(people)
        for array in (self.turn, self.home, self.worths):
            array.flags.writeable = False
        self.tables, self.bare_tables = (Tables(people, self.endowment) for _ in range(2))
        self.hunt, self.bare_hunt = Hunt(first), Hunt(first)
        self.point, self.bare_point = (Provision(self.worths, self.belief) for _ in range(2))
        self.past, self.earned = [], []  # what was given or hunted, and what was earned, round by round

    def step(self):
        """A round of the game, and beside it the same round without the institutions."""
        if self.game == "contributions":
            mixed, wavering = self.rng_run.permutation(self.people), self.rng_run.standard_normal(self.people)
            order = self.home if self.matching == "partners" else mixed
            self.tables.play(self, order, self.noise * wavering, self.punishing())
            self.bare_tables.play(self, order, self.noise * wavering, False)
        elif self.game == "stag_hunt":
            draws = self.rng_run.random((3, self.people))
            self.hunt.play(self, self.insurance, draws)
            self.bare_hunt.play(self, 0.0, draws)
        else:
            self.point.play(self, self.refund)
            self.bare_point.play(self, False)
        self.past.append(self.level())
        self.earned.append(self.achieved())
        self.done = self.at_rest()

    def kinds(self):
        """What each person is, (people,) int: 0 gives steadily, 1 selfish, 2 conditional, 3 and punishes."""
        conditional = round(self.conditional_share * self.people)
        punishers = min(round(self.punisher_share * self.people), conditional)
        selfish = conditional + round(self.selfish_share * self.people)
        return (self.turn < selfish).astype(np.int8) + (self.turn < conditional) + (self.turn < punishers)

    def punishing(self):
        """Whether punishing has begun, for the next round."""
        return self.alone and self.punisher_share > 0 and self.punishment > 0 and self.t >= self.punish_from

    def at_rest(self):
        """Whether nothing can change any more."""
        if self.game == "stag_hunt":
            still = ((self.hunt.best(self, self.insurance) == self.hunt.stag)
                     & (self.bare_hunt.best(self, 0.0) == self.bare_hunt.stag)).all()
            return bool(still) and self.mistake_rate == 0
        if self.game == "provision":
            return all(abs(point.expected - point.there) < 1e-6 for point in (self.point, self.bare_point))
        return False

    @action(label="Stag or hare", person=dict(default=1, low=1, high=1000, step=1, label="Person"))
    def hunt_other(self, person):
        """In the stag hunt: a person, counted from 1, hunts the other from now on, until thinking again."""
        if self.game != "stag_hunt" or person > self.people:
            raise ValueError(f"Person is {person}: there are {self.people}, and animals only in the stag hunt.")
        for hunt in (self.hunt, self.bare_hunt):
            hunt.stag = hunt.stag.copy()
            hunt.stag[person - 1] ^= True

    @action(label="Tell what to expect", share=dict(default=0.8, low=0.0, high=1.0, step=0.05, unit="share",
                                                    label="Expect"))
    def tell(self, share):
        """Everybody believes it: others give that share of their tokens, or enough give with that chance."""
        if self.game == "stag_hunt":
            raise ValueError(f"Expect is {share:g}: in the stag hunt people go by what they see, not by what is told.")
        for tables in (self.tables, self.bare_tables):
            tables.expected = np.full(self.people, share * self.endowment)
        for point in (self.point, self.bare_point):
            point.expected = float(share)
