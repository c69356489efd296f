"""Tables with a common pot: who gives what, who punishes whom, and what everybody learns from it.

Gifts are (people,) float tokens; who sits where is (tables, seats) of people.
"""

import numpy as np

STEADY, SELFISH, CONDITIONAL, PUNISHER = 0, 1, 2, 3
EPS = 1e-12
NEARLY = 1e-9  # tokens: a smaller difference is none
FADING = 0.9  # of the fear of punishment is left after each round without any


class Tables:
    """What people expect and fear, and the last round."""

    def __init__(self, people, endowment):
        self.expected = np.full(people, endowment / 2)
        self.fear = np.zeros(people)  # points expected for each token short
        self.given, self.pay = np.zeros(people), np.full(people, float(endowment))
        self.seats = np.zeros((0, 2), dtype=np.int64)
        self.points = np.zeros((0, 2, 2))  # (tables, who punishes, who is punished)

    def play(self, rule, order, wavering, punishing):
        """One round at the tables that `order` gives, under the settings of `rule`."""
        kinds = rule.kinds()
        self.seats = order[:len(order) // rule.group_size * rule.group_size].reshape(-1, rule.group_size)
        gifts = self._gifts(rule, kinds, wavering)[self.seats]
        self.given = np.zeros(len(order))
        self.given[self.seats] = gifts
        pot = gifts.sum(1, keepdims=True)
        others = (pot - gifts) / (rule.group_size - 1)
        pay = rule.endowment - gifts + rule.return_rate * pot
        self.points = np.zeros((*gifts.shape, rule.group_size))
        if punishing:
            short = np.maximum(others - gifts, 0.0)
            may = kinds[self.seats] == PUNISHER
            less = gifts[:, None, :] < gifts[:, :, None] - NEARLY
            self.points = np.where(may[:, :, None] & less, rule.punishment * short[:, None, :], 0.0)
            received = self.points.sum(1)
            pay = pay - self.points.sum(2) - rule.impact * received
            felt = short > NEARLY
            self.fear[self.seats[felt]] = 0.5 * self.fear[self.seats[felt]] + 0.5 * received[felt] / short[felt]
        else:
            self.fear *= FADING
        self.pay = np.full(len(order), float(rule.endowment))
        self.pay[self.seats] = pay
        here = self.seats
        self.expected[here] = (1 - rule.learning_rate) * self.expected[here] + rule.learning_rate * others

    def _gifts(self, rule, kinds, wavering):
        """What each would give, (people,) tokens: by kind, and no less than is safe where they fear to."""
        most = rule.endowment
        if not rule.alone:
            return np.full(len(kinds), most if rule.return_rate * rule.group_size >= 1 - EPS else 0.0)
        follow = np.clip(rule.slope * self.expected + wavering, 0.0, most)
        steady = np.clip(0.75 * most + wavering, 0.0, most)
        gifts = np.where(kinds >= CONDITIONAL, follow, np.where(kinds == SELFISH, 0.0, steady))
        afraid = self.deterred(rule) & (kinds != STEADY)
        safe = np.minimum(self.expected + rule.margin, most)
        return np.where(afraid, np.maximum(gifts, safe), gifts)

    def deterred(self, rule):
        """Who fears that keeping a token costs more than it saves, (people,) bool."""
        return rule.impact * self.fear >= 1 - rule.return_rate - EPS
