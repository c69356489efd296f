"""The market exercise: people on chairs meet, and swap if both gain.

Source: the exercise of the lecture; F. A. Hayek, Law, Legislation and Liberty, vol. 1 (1973), on rules.
Rules here: all who meet in a tick meet at once, in pairs, and nobody meets two. Who has no chair, is waiting,
or is known to the other as an offender is passed over, and the meeting is lost. Equally good is not better.
A broken deal that a court enforces is an offence all the same. People remember who wronged them from when
memory is switched on. With weak exchange the run ends when no swap is left that helps one and hurts nobody.
"""

import numpy as np

from core import conduct
from core.barter import agreed, can_trade, pairs_here, payment, random_pairs, shuffled, walk
from core.deals import Deals, Events
from core.diary import SWAPPED
from core.ground_rules import GroundRules
from core.other_ways import Ends
from core.param import action, param, seed
from core.reasons import why
from core.roster import decode
from core.world import draw_world
from models.chairs_known import KNOWN, SCENARIOS

CHECK_EVERY = 10  # ticks; how often it is looked whether anybody could still trade


class Chairs(GroundRules):
    """A class that trades chairs; the dials of its rules are in `core/ground_rules.py`."""

    title = "The trading crowd"
    question = "Can a class share out its chairs well if nobody is in charge?"
    scenarios = SCENARIOS
    known = KNOWN

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
        self.order = shuffled(self.rng_run, self.order)
        if self.meeting == "random":
            return random_pairs(self.order)
        self.moved_from = self.position
        self.position = walk(self.rng_run, self.position, self.room_side)
        return pairs_here(self.order, self.position, self.room_side)

    def trade(self, pair, tick):
        """Who meets talks, describes chairs, agrees or not, delivers or not; then the truth comes out."""
        if not self.honest:
            pair = pair[:, conduct.can_talk(self, pair)]
        self.events = Events(pair.T)
        self.meetings += pair.shape[1]
        deals = self.describe(pair)
        yes = self.agree(deals).nonzero()[0]
        if yes.size:
            self.deliver(deals.only(yes), tick)

    def describe(self, pair):
        """Each says what the chair is like, and the other sees what it would be worth; liars exaggerate."""
        ordinal = self.honest and self.exchange != "money"
        own, other = self.world.compare(pair, self.holds, self.cells, ordinal)
        return Deals(pair, own, other, other if self.honest else conduct.exaggerated(self, pair, other))

    def agree(self, deals):
        """Who says yes: both must, to what they heard, less what they have learned to expect of promises."""
        heard = deals.heard
        if self.trust != "none" and not self.honest:
            heard = heard * (1 - conduct.discount(self, deals.pair))
        return agreed(self.exchange, deals.own, heard, deals.other)

    def deliver(self, deals, tick):
        """Both hand over their chairs, unless one breaks the deal, or was lied to and has a warranty."""
        seat, outcome = self.holds[deals.pair], SWAPPED
        if self.honest:
            self.hand_over(deals, seat)
        else:
            swapped, outcome = conduct.settle(self, deals, tick)
            self.hand_over(deals.only(swapped), seat[:, swapped])
        if self.diary is not None:
            self.diary.write(tick, self.exchange, deals, seat, outcome)

    def hand_over(self, deals, seat):
        """The partners swap the chairs `seat` (2, deals); with money, who gains more pays the other."""
        self.put(deals.pair, seat[::-1])
        if self.exchange == "money":
            self.money[deals.pair] -= payment(deals.own, deals.other)
        self.trades[deals.pair] += 1
        self.swaps += deals.pair.shape[1]
        self.events.traded = deals.pair.T

    def stop_if_nobody_can_trade(self):
        """With honest people, and few enough to ask everybody, the run ends when no two would still trade."""
        if self.honest and self.world.exact and (self.t + 1) % CHECK_EVERY == 0:
            self.done = not can_trade(self.exchange, self.world.utilities, self.holds)

    def two(self, first, second):
        """Two people given by index as a pair (2, 1), or ValueError."""
        for who, value in (("First", first), ("Second", second)):
            if type(value) is not int or not 0 <= value < self.count:
                raise ValueError(f"{who} person is {value!r}: must be a whole number, 0 to {self.count - 1}.")
        if first == second:
            raise ValueError(f"Both people are {first}: they must be two different people.")
        return np.array([[first], [second]], dtype=np.intp)

    @action
    def meet(self, first, second):
        """Two people, given by index, meet now; whether they trade is up to the rule."""
        pair = self.two(first, second)
        for person in (first, second):
            if self.holds[person] < 0:
                raise ValueError(f"Person {person + 1} has no chair: both must have one to trade.")
        self.trade(pair, self.t)

    def why(self, first, second):
        """Why two people, given by index, would trade or not: values, gains, verdict, who says no."""
        return why(self, first, second)

    def ticks_taken(self):
        """How many ticks the run has taken."""
        return float(self.t)
