"""The market exercise: people on chairs meet, and swap if both gain.

Source: the exercise of the lecture; F. A. Hayek, Law, Legislation and Liberty, vol. 1 (1973), on rules.
Rules here: all who meet in a tick meet at once, in pairs, and nobody meets two. Who has no chair, is waiting,
or is known to the other as an offender is passed over, and the meeting is lost. Equally good is not better.
A broken deal that a court enforces is an offence all the same. People remember who wronged them from when
memory is switched on. With weak exchange the run ends when no swap is left that helps one and hurts nobody.
"""

import numpy as np

from core.barter import moved_on, pairs_here, random_pairs, shuffled, walk
from core.ground_rules import GroundRules
from core.other_ways import Ends
from core.param import action, param, seed
from core.roster import decode
from core.sweep import Frontier
from core.world import draw_world
from models.chairs_known import KNOWN, SCENARIOS

SHUFFLE_EVERY = 8  # ticks; between, one half of a crowd too large to be shuffled each tick moves past the other


class Chairs(GroundRules):
    """A class that trades chairs; the dials of its rules are in `core/ground_rules.py`."""

    title = "The trading crowd"
    question = "Can a class share out its chairs well if nobody is in charge?"
    scenarios = SCENARIOS
    known = KNOWN
    frontiers = [Frontier("Liars, and what keeps a deal", across="liar_share", columns=tuple(k / 10 for k in range(9)),
                          up="inspection", rows=(0.0, 0.25, 0.5, 0.75, 1.0), metric="efficiency", ticks=100, seeds=5)]

    people: int = param(40, low=4, high=100_000, step=1, unit="people", label="People", group="Class",
                        only_if={"roster": ""}, help="How many people there are, and as many chairs.")
    seed: int = seed()

    def setup(self):
        """People with tastes bring chairs; some will lie or break deals; they spread over the room."""
        if self.roster:
            given = decode(self.roster)
            holds = np.arange(len(given.names), dtype=np.intp)
            self.seat(given.preferences, given.chairs, holds, given.names)
        else:
            preferences, chairs = draw_world(self.rng_world, self.people)
            self.seat(preferences, chairs, self.rng_world.permutation(self.people).astype(np.intp))
        self.choose_offenders()
        self.ends = Ends(self.world, self.start, self.rng_world.permutation(self.count))
        if self.meeting == "room":
            self.position = self.rng_world.integers(0, self.room_side, size=(self.count, 2), dtype=np.int64)
        self.order = self.rng_run.permutation(self.count).astype(np.intp)
        self.rng_coins = self.rng_run.spawn(1)[0]  # lies and broken deals never change who meets whom

    def step(self):
        """Mingle; trade if mutually advantageous; until nobody can."""
        self.trade(self.mingle(), self.t + 1)
        self.stop_if_nobody_can_trade()

    def mingle(self):
        """Everybody meets somebody, or walks a step and meets who is there: (2, pairs) int."""
        if self.meeting == "random":
            if self.world.exact or self.t % SHUFFLE_EVERY == 0:
                self.order = shuffled(self.rng_run, self.order)
            else:
                self.order = moved_on(self.rng_run, self.order)
            return random_pairs(self.order)
        self.order = shuffled(self.rng_run, self.order)
        self.moved_from = self.position
        self.position = walk(self.rng_run, self.position, self.room_side)
        return pairs_here(self.order, self.position, self.room_side)

    def stop_if_nobody_can_trade(self):
        """With honest people, and few enough to ask everybody, the run ends when no two would still trade."""
        self.done = self.stuck()

    @action
    def meet(self, first, second):
        """Two people, given by index, meet now; whether they trade is up to the rule."""
        pair = self.two(first, second)
        for person in (first, second):
            if self.holds[person] < 0:
                raise ValueError(f"Person {person + 1} has no chair: both must have one to trade.")
        self.trade(pair, self.t)

    def ticks_taken(self):
        """How many ticks the run has taken."""
        return float(self.t)
