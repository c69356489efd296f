"""The debate: the same class shares out the same chairs under one regime at a time, in ticks.

Source: F. A. Hayek, "The Use of Knowledge in Society", Am. Econ. Rev. 35 (1945) 519-530; Law, Legislation and
Liberty, vol. 1 (1973), on commands and rules. The regimes' sources are in `planner_ways.py`.
Rules here: a tick is one meeting of everybody, one round of bids, one round of exchange, one person's turn, or
one day of the planner. Tastes drift first, the same way under every regime; then the regime acts; then commands.
Barter and money are the trading crowd's, deal for deal. A command swaps two people whether they like it or not.
"""

from collections import deque

import numpy as np

from core.assignment import next_assignment
from core.barter import random_pairs, shuffled
from core.deals import Events
from core.other_ways import Ends
from core.tastes import LEVELS
from core.world import draw_world
from models.planner_debate import CONTESTS, Debate
from models.planner_frontier import FRONTIERS
from models.planner_known import KNOWN, SCENARIOS
from models.planner_settings import Settings
from models.planner_ways import WAYS

FINE = 2.0**20  # drift is rounded to this part of a standard deviation: logarithms differ in the last digit
SETTLED, EVERY, LATE = 80, 4, 50  # ticks: what an average over a run leaves out and how often it looks; and its end


class Planner(Debate, Settings):
    """One class, one regime; with the same seed the same class under each."""

    title = "Planner against market"
    question = "Could somebody who is told everything do better than people who trade?"
    scenarios = SCENARIOS
    known = KNOWN
    rule_parts = tuple(way.tick for way in WAYS.values())
    frontiers = FRONTIERS
    contests = CONTESTS

    def setup(self):
        """The very class that the trading crowd has with this seed; the regime has not begun."""
        preferences, chairs = draw_world(self.rng_world, self.people)
        self.seat(preferences, chairs, self.rng_world.permutation(self.people).astype(np.intp))
        self.choose_offenders()
        self.ends = Ends(self.world, self.start, self.rng_world.permutation(self.count))
        self.rng_drift = self.rng_world.spawn(1)[0]  # of the world: tastes do not care who governs
        self.order = self.rng_run.permutation(self.count).astype(np.intp)
        self.rng_coins, self.rng_survey, self.rng_command = self.rng_run.spawn(3)
        self.sent, self.bids, self.orders = 0, 0, 0
        self.commanded = np.zeros(self.count, dtype=bool)
        self.shadow_prices = self.true_prices = None  # of chairs, in the last plan and in the last best
        self.way = WAYS[self.regime](self) if self.regime in WAYS else None
        self.late, self.spaced = deque(maxlen=LATE), []  # totals of utility; efficiencies

    @property
    def exchange(self):
        """What a good deal is."""
        return "money" if self.regime == "money" else "strict"

    @property
    def with_money(self):
        """Whether people pay each other."""
        return self.regime in ("money", "prices")

    def step(self):
        """Tastes drift; the regime acts; whoever is in charge may order swaps."""
        self.drift_tastes()
        if self.way is None:
            self.meet_and_trade()
        else:
            self.go_on()
        if self.command_rate and self.way is None:
            self.command()
        self.look_back()
        self.stop_if_finished()

    def drift_tastes(self):
        """Every taste moves by a normal step, and stays between 1 and 5."""
        if self.drift:
            steps = np.rint(self.rng_drift.standard_normal((self.count, 4)) * FINE) / FINE
            self.change_tastes(np.clip(self.preferences + self.drift * steps, 1, LEVELS))

    def meet_and_trade(self):
        """Everybody meets somebody, each describes a chair, and they trade if the rule says so."""
        self.order = shuffled(self.rng_run, self.order)
        before = self.meetings
        self.trade(random_pairs(self.order), self.t + 1)
        self.sent += 2 * (self.meetings - before)

    def go_on(self):
        """The auction, the rounds, the turns or the plan go on by one tick, and begin again if they were over."""
        if self.way.over and self.regime != "planner":
            self.way = WAYS[self.regime](self)
        self.events = Events()
        self.sent += self.way.tick(self)

    def command(self):
        """Pairs are looked at one after another, and swapped if the two together seem to gain."""
        pairs = self.rng_command.poisson(self.command_rate)
        first = self.rng_command.integers(0, self.count, size=pairs)
        second = (first + self.rng_command.integers(1, self.count, size=pairs)) % self.count
        errors = self.command_noise * self.rng_command.standard_normal(pairs)
        worth, before, holds, ordered = self.world.utilities, self.holds.copy(), self.holds.copy(), []
        for one, other, error in zip(first.tolist(), second.tolist(), errors.tolist(), strict=True):
            mine, theirs = holds[one], holds[other]
            if mine < 0 or theirs < 0:
                continue
            gain = (worth[one, theirs] - worth[one, mine]) + (worth[other, mine] - worth[other, theirs])
            if gain + error > 0:
                holds[one], holds[other] = theirs, mine
                ordered.append((one, other))
        self.orders += len(ordered)
        self.put(np.arange(self.count), holds)
        self.note_moves(np.flatnonzero(holds != before), before, "Swapped by order.")
        self.events.ordered = np.array(ordered, dtype=np.intp).reshape(-1, 2)
        self.commanded[self.events.ordered] = True

    def seat_all(self, holds):
        """Put everybody on the chairs `holds` (people,); those who move are seen to come from whom they follow."""
        movers = np.flatnonzero(holds != self.holds)
        self.events.moved = np.stack((movers, np.argsort(self.holds)[holds[movers]]), axis=1)
        self.put(np.arange(self.count), holds)

    def count_moves(self, before, note):
        """Count and note down who sits elsewhere than on `before` (people,): two who moved are one swap."""
        moved = np.flatnonzero(self.holds != before)
        self.trades[moved] += 1
        self.swaps += len(moved) / 2
        self.note_moves(moved, before, note)

    def note_moves(self, moved, before, note):
        """Write into the diary that `moved` (some,) int came to their chairs from `before` (people,)."""
        self.diary.write_moves(self.t + 1, moved, before[moved], self.holds[moved],
                               self.world.worth(moved, before[moved]), self.utility_now()[moved], note)

    def look_back(self):
        """Keep what averages over a run need; the best for today's tastes is sought from the last one found."""
        self.late.append(float(self.utility_now().sum()))
        if self.drift and self.t >= SETTLED and self.t % EVERY == 0:
            self.world.best, self.true_prices = next_assignment(self.world.utilities, self.true_prices)
            self.spaced.append(self.efficiency())

    def stop_if_finished(self):
        """Where tastes stay and nobody commands, a run ends when the regime has nothing left to do."""
        if not self.drift:
            self.done = self.way.over if self.way is not None else not self.command_rate and self.stuck()
