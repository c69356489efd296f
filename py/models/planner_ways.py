"""The ways to share out that are not barter, each in ticks: prices, rounds of exchange, turns, a plan.

Source: D. P. Bertsekas, Ann. Oper. Res. 14 (1988) 105-123, for prices; L. Shapley and H. Scarf, J. Math. Econ. 1
(1974) 23-37, for rounds; the plan is in `planner_survey.py`.
Rules here: while only some have their chair, the others sit where `seats_meanwhile` puts them. Where tastes
drift, a way that has come to its end begins again from where everybody sits.
"""

import numpy as np

from core.auction import bid_round
from core.rounds import seats_meanwhile, trading_round
from models.planner_survey import make_plan


class Way:
    """A way to share out under way: `tick` moves a `model` on and returns how many messages that took."""

    note = ""  # what a history says of it

    def __init__(self, model):
        self.brought, self.over = model.holds.copy(), False
        self.taken = np.full(model.count, -1)

    def move(self, model):
        """Seat everybody as far as it is decided; count who left their chair for good when it is over."""
        model.seat_all(seats_meanwhile(self.taken, self.brought))
        self.over = bool((self.taken >= 0).all())
        if self.over:
            model.count_moves(self.brought, self.note)


class Prices(Way):
    """An auction: everybody without a chair bids at once, once a tick; in the end all sell and buy at the prices."""

    note = "Sold and bought at the prices."

    def __init__(self, model):
        super().__init__(model)
        self.prices, self.money = np.zeros(model.count), model.money.copy()

    def tick(self, model):
        bidders = np.flatnonzero(self.taken < 0)
        bid_round(model.world.utilities, self.prices, self.taken, bidders, model.price_step)
        model.bids += bidders.size
        self.move(model)
        model.money = self.money + self.prices[self.brought] - self.prices[model.holds]
        return bidders.size


class Cycles(Way):
    """Everybody points at the owner of the best chair left, once a tick; who stands on a cycle takes it and leaves."""

    note = "Passed on in rounds of exchange."

    def __init__(self, model):
        super().__init__(model)
        self.owner = np.argsort(self.brought)

    def tick(self, model):
        here = np.flatnonzero(self.taken < 0)
        left = np.full(model.count, -np.inf)
        left[self.brought[here]] = 0.0
        wanted = (model.world.utilities + left).argmax(axis=1)
        people = trading_round(self.owner[wanted], here)
        self.taken[people] = wanted[people]
        self.move(model)
        return here.size


class Turns(Way):
    """One person a tick takes the best chair that is left; whose it was is not asked."""

    note = "Everybody took the best chair left, in turn."

    def __init__(self, model):
        super().__init__(model)
        first = model.t == 0  # in the world's order, later by lot
        self.order = model.ends.order if first else model.rng_run.permutation(model.count)
        self.turn = 0

    def tick(self, model):
        person = self.order[self.turn]
        left = np.zeros(model.count)
        left[self.taken[self.taken >= 0]] = -np.inf
        self.taken[person] = (model.world.utilities[person] + left).argmax()
        self.turn += 1
        self.move(model)
        return 1


class Plan(Way):
    """A survey now and then; the plan that follows from it is carried out after a while, whoever likes it."""

    def __init__(self, model):
        super().__init__(model)
        self.waiting = []  # (the tick at which a plan is carried out, the plan)
        self.asked_at = self.done_at = -1  # the tick of the last survey, and of the last plan carried out

    def tick(self, model):
        asked = 0
        if model.t % model.survey_every == 0 and (model.drift or model.t == 0):
            self.asked_at = model.t
            self.waiting.append((model.t + model.lag, make_plan(model)))
            asked = model.count * (min(model.messages, model.count) or model.survey_dimensions)
        while self.waiting and self.waiting[0][0] <= model.t:
            before, self.done_at = model.holds.copy(), model.t
            model.seat_all(self.waiting.pop(0)[1])
            model.count_moves(before, "Seated by the plan.")
        self.over = not self.waiting
        return asked


WAYS = {"prices": Prices, "cycles": Cycles, "dictatorship": Turns, "planner": Plan}
