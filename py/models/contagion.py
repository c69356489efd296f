"""Banks that owe each other: one fails, its creditors lose, some of them fail, and so on.

Source: P. Gai and S. Kapadia, "Contagion in Financial Networks", Proc. R. Soc. A 466 (2010) 2401-2423; D. J.
Watts, "A Simple Model of Global Cascades on Random Networks", PNAS 99 (2002) 5766-5771; L. Eisenberg and T. H.
Noe, "Systemic Risk in Financial Systems", Management Science 47 (2001) 236-249. Our own: the three institutions,
the balance sheets of "clearing", and all numbers but those that the words mark as published.
Rules here: every bank may have lent to every other with the same chance. All see who has failed, and all that
can no longer stand it fail at once; that is a round. Between banks ("interbank"), a bank's loans are a fixed
share of what it has, in equal parts; of a loan to a failed bank the recovered part comes back; a bank fails if
it loses more than its buffer. By "threshold", links run both ways, and a bank fails if the threshold's share of
its neighbours has. By "clearing", failed banks pay what they have, the same share to each creditor; a bank that is
hit loses all that it has outside. Institutions act in a round before banks fail: first the breaker, then rescues.
"""

import numpy as np

from core.model import Model
from core.param import action, metric, param, seed
from models.contagion_known import CURVES, FRONTIERS, KNOWN, SCENARIOS
from models.contagion_network import Network
from models.contagion_theory import Theory

EPS = 1e-12
MOST = 1000  # banks
CLOSE = 1e-12  # payments that change less than this change no more
LENT = ("interbank", "clearing")


class Contagion(Network, Theory, Model):
    """A network of banks and the wave of failures in it."""

    title = "One bank fails"
    question = "How far does the failure of one bank travel, and what stops it?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = CURVES
    frontiers = FRONTIERS

    kind: str = param("interbank", choices=("interbank", "threshold", "clearing"), label="Kind", group="The market",
                      help="Fixed losses on loans; a share of one's neighbours; or everybody pays what they can.")
    banks: int = param(250, low=20, high=MOST, step=1, unit="banks", label="Banks", group="The market",
                       help="How many banks there are.")
    degree: float = param(3.0, low=0.0, high=15.0, step=0.1, unit="links", label="Links a bank", group="The market",
                          help="To how many others a bank has lent, on average.")
    interbank_share: float = param(0.2, low=0.0, high=0.8, step=0.01, unit="share", label="Lent to banks",
                                   group="The market", only_if={"kind": LENT},
                                   help="How much of what a bank has is lent to other banks.")
    watts_threshold: float = param(0.18, low=0.0, high=1.0, step=0.01, unit="share", label="Threshold",
                                   group="The market", only_if={"kind": "threshold"},
                                   help="The share of its neighbours whose failure makes a bank fail.")
    first_failures: int = param(1, low=0, high=20, step=1, unit="banks", label="First failures",
                                group="The failure", help="How many banks, drawn at random, fail at the start.")
    buffer: float = param(0.04, low=0.0, high=0.3, step=0.005, unit="share", label="Buffer", group="Institutions",
                          only_if={"kind": LENT},
                          help="How much of what it has a bank may lose before it fails: its own capital.")
    recovery: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Recovery", live=True,
                            group="Institutions", only_if={"kind": "interbank"},
                            help="How much of a loan to a failed bank comes back.")
    breaker_at: float = param(1.0, low=0.0, high=1.0, step=0.01, unit="share", label="Circuit breaker",
                              group="Institutions", live=True,
                              help="Once this share of banks has failed, all others raise their buffers; 1 is off.")
    boost: float = param(0.03, low=0.0, high=0.2, step=0.01, unit="share", label="Buffer raised by",
                         group="Institutions", live=True,
                         help="By how much the breaker lets the banks that stand raise their buffers, once.")
    rescues: int = param(0, low=0, high=20, step=1, unit="banks", label="Rescues a round", group="Institutions",
                         live=True, help="How many banks about to fail are saved in a round, the cheapest first.")
    seed: int = seed()

    def setup(self):
        """The first failures, and the network."""
        self.hit = np.zeros(self.banks, dtype=bool)
        self.hit[np.argsort(self.rng_world.random(self.banks))[:self.first_failures]] = True
        self.draw_network()
        self.begin()

    def begin(self):
        """Only those that were hit have failed; no institution has acted."""
        self.failed_at = np.where(self.hit, 0, -1)  # round, or -1
        self.saved_at = np.full(self.banks, -1)
        self.raised = np.zeros(self.banks)  # by institutions, over the buffer that banks began with
        self.halted, self.rescues_made, self.last_round = False, 0, 0
        self.paid = self.payments(np.zeros(self.banks))

    def step(self):
        """A round: losses are seen, institutions act, and who loses more than its buffer fails."""
        losses = self.losses()
        self.break_circuit()
        about = (losses > self.buffers() + EPS) & ~self.failing()
        about &= ~self.rescue(about, losses)
        self.failed_at = np.where(about, self.t + 1, self.failed_at)
        before, self.paid = self.paid, self.payments(losses)
        self.last_round = self.t + 1 if about.any() else self.last_round
        self.done = not about.any() and float(np.abs(before - self.paid).max()) < CLOSE

    def failing(self):
        """Which banks have failed, (banks,) bool."""
        return self.failed_at >= 0

    def break_circuit(self):
        """Once enough have failed, every bank that stands raises its buffer, one time."""
        if not self.halted and self.breaker_at < 1 and self.failing().mean() >= self.breaker_at:
            self.raised = self.raised + np.where(self.failing(), 0.0, self.boost)
            self.halted = True

    def rescue(self, about, losses):
        """Lift the buffers of those about to fail who lack least up to their losses; which, (banks,) bool."""
        saved = np.zeros(self.banks, dtype=bool)
        lack = np.where(about, losses - self.buffers(), np.inf)
        saved[np.argsort(lack, kind="stable")[:self.rescues]] = True
        saved &= about
        self.raised = self.raised + np.where(saved, lack, 0.0)
        self.saved_at = np.where(saved, self.t + 1, self.saved_at)
        self.rescues_made += int(saved.sum())
        return saved

    @metric("Failed", unit="share", low=0, high=1, headline=True)
    def failed(self):
        """The share of all banks that have failed, the first ones counted."""
        return float(self.failing().mean())

    @metric("Rounds", unit="rounds", low=0)
    def rounds(self):
        """How many rounds the wave has lasted: the last one in which a bank failed."""
        return float(self.last_round)

    @metric("Vulnerable", unit="share", low=0, high=1)
    def vulnerable(self):
        """The share of banks that one failed debtor, or neighbour, is enough to fail."""
        return float(self.fragile().mean())

    @action(label="Fail a bank", bank=dict(default=1, low=1, high=MOST, step=1, unit="", label="Bank"))
    def fail(self, bank):
        """Let a bank fail, whatever it has; its creditors see that in the next round."""
        if not 1 <= bank <= self.banks:
            raise ValueError(f"Bank is {bank!r}: it must be a number from 1 to {self.banks}.")
        if self.failed_at[bank - 1] >= 0:
            raise ValueError(f"Bank is {bank}: it must be one that has not failed.")
        here = np.arange(self.banks) == bank - 1
        self.hit, self.failed_at = self.hit | here, np.where(here, self.t, self.failed_at)
        self.last_round = max(self.last_round, self.t)
