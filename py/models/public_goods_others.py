"""Two games of trust: a hunt that pays only together, and a good that is there if enough people give."""

import numpy as np

EPS = 1e-12


class Hunt:
    """Who hunts stag, (people,) bool; the rest hunt hare."""

    def __init__(self, stag):
        self.stag = stag.copy()

    def company(self, ring):
        """The share of those a person meets who hunt stag: all others, or two on either side; (people,) float."""
        stag = self.stag.astype(np.float64)
        if ring:
            return (np.roll(stag, 1) + np.roll(stag, -1) + np.roll(stag, 2) + np.roll(stag, -2)) / 4
        return (stag.sum() - stag) / (len(stag) - 1)

    def best(self, rule, insurance):
        """What each would rather hunt, given the others; who is indifferent stays, (people,) bool."""
        if not rule.alone:
            return np.full(len(self.stag), rule.stag_value >= rule.hare_value)
        with_stag = self.company(rule.layout == "ring")
        worth = with_stag * rule.stag_value + (1 - with_stag) * insurance
        return np.where(np.abs(worth - rule.hare_value) <= EPS, self.stag, worth > rule.hare_value)

    def play(self, rule, insurance, draws):
        """One round; `draws` (3, people) decide who thinks again, who errs, and how the coins fall."""
        again, errs, coin = draws
        choice = np.where(errs < rule.mistake_rate, coin < 0.5, self.best(rule, insurance))
        self.stag = np.where(again < rule.revision_rate, choice, self.stag)

    def pay(self, rule, insurance):
        """What each earns with those they meet, (people,) float."""
        with_stag = self.company(rule.layout == "ring")
        return np.where(self.stag, with_stag * rule.stag_value + (1 - with_stag) * insurance, rule.hare_value)


class Provision:
    """Who gives, (people,) bool, what people think of the chances, and whether the good was there."""

    def __init__(self, values, belief):
        self.values, self.expected = values, float(belief)
        self.gives, self.there = np.zeros(len(values), dtype=bool), None

    def would_give(self, rule, refund, expected):
        """Who gives one token if success is thought so likely; with a refund that does not matter."""
        if not rule.alone:
            return self.fewest(rule)
        chance = 1.0 if refund else expected
        return chance * self.values >= 1 - EPS

    def needed(self, rule):
        """How many have to give."""
        return int(np.ceil(rule.threshold * len(self.values) - 1e-9))

    def fewest(self, rule):
        """The best for all together: as many as are needed, those who want it most; or nobody."""
        gives = np.zeros(len(self.values), dtype=bool)
        if self.values.sum() >= self.needed(rule):
            gives[np.argsort(-self.values, kind="stable")[:self.needed(rule)]] = True
        return gives

    def play(self, rule, refund):
        """One round: who gives, whether that is enough, and what people think next time."""
        self.gives = self.would_give(rule, refund, self.expected)
        self.there = bool(self.gives.sum() >= self.needed(rule))
        self.expected = 0.7 * self.expected + 0.3 * self.there

    def pay(self, refund):
        """What each has of it, (people,) float: the good if it is there, less the gift if that is gone."""
        if self.there is None:
            return np.zeros(len(self.values))
        gone = self.gives & (self.there or not refund)
        return self.values * self.there - gone
