"""Who has lent to whom, what that puts at risk, and what failed banks pay."""

import numpy as np

from models.contagion_theory import EPS


class Network:
    """Links between banks, drawn once, and the losses that run along them."""

    def draw_network(self):
        """Each bank may have lent to each other one with the same chance; by threshold, links run both ways."""
        chances = self.rng_world.random((self.banks, self.banks))
        linked = chances < min(self.degree / (self.banks - 1), 1.0)
        np.fill_diagonal(linked, False)
        if self.kind == "threshold":
            linked = np.triu(linked)
            linked = linked | linked.T
        self.lender, self.borrower = (each.astype(np.int64) for each in np.nonzero(linked))
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
