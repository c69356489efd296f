"""What is known beforehand of cascades: who is fragile on average, and from how many links to how many it spreads."""

from copy import copy
from math import exp

import numpy as np

from core.clearing import clearing_vector

EPS = 1e-12
SPREAD, GLOBAL = 0.05, 0.10  # share of banks from which a failure has spread
PLAIN = dict(buffer=0.04, recovery=0.0, breaker_at=1.0, rescues=0)  # the market without institutions
LONGEST = 500  # rounds
TRIES = 400  # worlds looked at for one in which it spreads
EXAMPLES = (
    ([[0, 10, 0], [0, 0, 8], [0, 0, 0]], (4, 2, 1), (4, 6, 0)),
    ([[0, 1, 0], [0, 0, 1], [1, 0, 0]], (0, 0, 0), (1, 1, 1)),
    ([[0, 6, 3], [4, 0, 4], [2, 5, 0]], (1, 2, 3), (7, 8, 7)),
)


class Theory:
    """Predictions, the unaided market, and outcomes for the known answers and the curves."""

    def most_links(self):
        """With up to how many links a bank is fragile, int."""
        limit = self.watts_threshold - 2 * EPS if self.kind == "threshold" else self.buffer
        whole = 1.0 if self.kind == "threshold" else self.interbank_share * (
            1.0 - (self.recovery if self.kind == "interbank" else 0.0))
        return sum(whole / links > limit + EPS for links in range(1, self.banks))

    def theory(self):
        """The share of vulnerable banks on average over networks: those with few links, but with one."""
        chance, others = min(self.degree / (self.banks - 1), 1.0), self.banks - 1
        if chance >= 1.0:
            return {"vulnerable": float(self.most_links() >= others)}
        share, total = (1.0 - chance) ** others, 0.0
        for links in range(1, self.most_links() + 1):
            share *= (others - links + 1) / links * chance / (1.0 - chance)
            total += share
        return {"vulnerable": min(total, 1.0)}

    def window(self):
        """From how many links a bank to how many a failure can spread through fragile banks; or two nans.

        There, one failed bank makes more than one fragile bank fail, in a very large network.
        """
        reach = self.most_links() - (self.kind == "threshold")
        degrees = np.linspace(0.0, 40.0, 4001)
        above = np.flatnonzero([follow_ups(degree, reach) > 1 for degree in degrees.tolist()])
        if not len(above):
            return float("nan"), float("nan")
        edges = []
        for inside, outside in ((above[0], above[0] - 1), (above[-1], above[-1] + 1)):
            yes, no = degrees[inside], degrees[outside] if outside < len(degrees) else 45.0
            for _ in range(60):
                middle = 0.5 * (yes + no)
                yes, no = (middle, no) if follow_ups(middle, reach) > 1 else (yes, middle)
            edges.append(float(yes))
        return edges[0], edges[1]

    def spreads_endless(self):
        """How often one failure spreads in a very large network of loans, through fragile banks: P = 1 - exp(-r P).

        A failed bank has as many lenders as a Poisson variable says, of whom each falls if it is fragile, and so
        on; r is how many fall by one on average. The chance that this never ends is the greatest such P.
        """
        reached = follow_ups(self.degree, self.most_links())
        never = 1.0
        for _ in range(10_000):
            before, never = never, 1.0 - exp(-reached * never)
            if before - never < 1e-15:
                break
        return never if reached > 1 else 0.0

    def unaided(self):
        """The share that fails in the same network by the same hits, with plain buffers and no institution."""
        twin = copy(self)
        for name, value in PLAIN.items():
            setattr(twin, name, value)
        twin.t, twin.done = 0, False
        twin.begin()
        return twin.advance(LONGEST).failed()

    def aided(self):
        """Whether an institution is at work that the plain market lacks."""
        names = {"interbank": PLAIN, "threshold": ("breaker_at", "rescues"),
                 "clearing": ("buffer", "breaker_at", "rescues")}[self.kind]
        return any(getattr(self, name) != PLAIN[name] for name in names)

    # ---- for the known answers and the curves ----------------------------------------------------

    def spreads(self):
        """1 if more than 5% of banks have failed, else 0."""
        return float(self.failed() > SPREAD)

    def spreads_far(self):
        """1 if more than 10% of banks have failed, else 0."""
        return float(self.failed() > GLOBAL)

    def failed_if_it_spread(self):
        """The share failed, if that is more than 5%; else not a number."""
        return self.failed() if self.spreads() else float("nan")

    def extent_if_it_spreads(self):
        """The share failed here or, if it did not spread, in the first of further worlds in which it does."""
        model = self
        for number in range(1, TRIES):
            if model.spreads():
                return model.failed()
            model = type(self)(**{**self.values(), "seed": self.seed + 1000 * number}).advance(LONGEST)
        return float("nan")

    def window_from(self):
        """Where the window of links begins; not a number if there is none."""
        return self.window()[0]

    def window_to(self):
        """Where the window of links ends; not a number if there is none."""
        return self.window()[1]

    def has_window(self):
        """1 if a failure can spread at some number of links, else 0."""
        return float(np.isfinite(self.window()[0]))

    def rescues_so_far(self):
        """How many rescues there were."""
        return float(self.rescues_made)

    def clearing_error(self):
        """The greatest difference between three clearings worked out by hand and what comes out here."""
        return max(float(np.abs(clearing_vector(debts, assets) - paid).max()) for debts, assets, paid in EXAMPLES)


def follow_ups(degree, reach):
    """How many fragile banks one failed bank fails, on average, if those with up to `reach` links are fragile."""
    term = total = exp(-degree) if reach > 0 else 0.0
    for j in range(1, reach):
        term *= degree / j
        total += term
    return degree * total
