"""Who has lent to whom, what that puts at risk, and what failed banks pay."""

import numpy as np

from models.contagion_theory import EPS


class Network:
    """Links between banks, drawn once, and the losses that run along them."""

    def draw_network(self):
        """Each bank may have lent to each other one with the same chance; by threshold, links run both ways."""
        one_way = self.kind != "threshold"
        others = np.full(self.banks, self.banks - 1) if one_way else np.arange(self.banks)[::-1]
        lender, choice = links_drawn(self.rng_world, others, min(self.degree / (self.banks - 1), 1.0))
        borrower = choice + (choice >= lender) if one_way else self.banks - 1 - choice
        if not one_way:
            lender, borrower = np.r_[lender, borrower], np.r_[borrower, lender]
        order = np.argsort(lender * self.banks + borrower)
        self.lender, self.borrower = lender[order], borrower[order]
        self.links = np.bincount(self.lender, minlength=self.banks)
        self.owed, self.outside = self.balance_sheets()
        for array in (self.lender, self.borrower, self.links, self.owed, self.outside):
            array.flags.writeable = False

    def balance_sheets(self):
        """What each bank owes, and has outside the banks, (banks,) float each; a bank has 1, or more if it must.

        Whatever a bank owes beyond what other banks have lent it is owed to savers.
        """
        share = 0.0 if self.kind == "threshold" else self.interbank_share
        lent = np.where(self.links > 0, share, 0.0)
        from_banks = self.along(self.borrower, (lent / np.maximum(self.links, 1))[self.lender])
        size = np.maximum(1.0, from_banks + self.buffer)
        return size - self.buffer, size - lent

    def along(self, ends, weights):
        """Weights of links added up at one end of each, (banks,) float."""
        return np.bincount(ends, weights=weights, minlength=self.banks)

    def part(self):
        """What one link is worth to who holds it, if it is lost, (banks,) float."""
        links = np.maximum(self.links, 1)
        if self.kind == "threshold":
            return 1.0 / links
        return self.interbank_share * (1.0 - (self.recovery if self.kind == "interbank" else 0.0)) / links

    def losses(self):
        """What each bank loses by those that have failed, or by what they cannot pay, (banks,) float."""
        if self.kind == "clearing":
            missing = 1.0 - self.paid / np.where(self.owed > 0, self.owed, 1.0)
            missing = np.where(self.owed > 0, missing, 0.0)
        else:
            missing = self.failing().astype(float)
        return self.part() * self.along(self.lender, missing[self.borrower])

    def buffers(self):
        """The most that each bank can lose and still stand, (banks,) float."""
        if self.kind == "threshold":
            return self.watts_threshold - 2 * EPS + self.raised  # as many as the threshold are too many
        buffers = self.buffer + self.raised
        return buffers - np.where(self.hit, self.outside, 0.0) if self.kind == "clearing" else buffers

    def payments(self, losses):
        """What each bank pays in all, of what it owes; those that stand pay everything, (banks,) float."""
        if self.kind != "clearing":
            return self.owed
        return np.clip(self.owed + np.minimum(self.buffers() - losses, 0.0), 0.0, self.owed)

    def fragile(self):
        """Which banks one failed debtor, or neighbour, is enough to fail, (banks,) bool."""
        limit = self.watts_threshold - 2 * EPS if self.kind == "threshold" else self.buffer
        return (self.links > 0) & (self.part() > limit + EPS)


def links_drawn(rng, others, chance):
    """Draw, for each bank, some of its `others`, (banks,) int, each with the same chance, all independently.

    Returns the banks and their choices from 0 to others - 1, two (links,) int: first how many, by going along the
    binomial distribution up to a number drawn from 0 to 1; then which, drawn again as long as two are the same.
    Much quicker than a number for every pair of banks, and only adds and multiplies, so alike on every machine.
    """
    if chance >= 1.0:
        who = np.repeat(np.arange(len(others)), others)
        return who, np.concatenate([np.arange(count) for count in others.tolist()])
    count, left = np.zeros(len(others), dtype=np.int64), rng.random(len(others))
    term = np.ones(len(others))  # the chance of so many links; at first of none, (1 - chance) to the number of others
    factor, power = 1.0 - chance, others.copy()
    while power.any():
        term = np.where(power % 2 == 1, term * factor, term)
        factor, power = factor * factor, power // 2
    for many in range(int(others.max())):
        more = left >= term
        if not more.any():
            break
        left = np.where(more, left - term, -1.0)
        count = np.where(more, np.minimum(many + 1, others), count)
        term = term * ((others - many) / (many + 1)) * (chance / (1.0 - chance))
    who = np.repeat(np.arange(len(others)), count.astype(np.intp))  # the browser's machine counts in 32 bits
    choice = rng.integers(0, others[who])
    while True:
        order = np.argsort(who * (len(others) + 1) + choice, kind="stable")
        again = np.zeros(len(who), dtype=bool)
        again[order[1:]] = (np.diff(who[order]) == 0) & (np.diff(choice[order]) == 0)
        if not again.any():
            return who, choice
        choice[again] = rng.integers(0, others[who[again]])
