"""What a town of works could gain at best, and the sums that say how far each policy falls short of it."""

import numpy as np

from models.externality_policies import best, targets

WEIGHTS = (0.25, 0.5, 0.25)  # of the smoke of a cell that drifts one to each side and stays, along each axis


def drift(smoke):
    """Smoke after it has drifted over a map whose edges meet, (rows, columns) float; none is lost."""
    side, stay, _ = WEIGHTS
    for axis in (0, 1):
        smoke = stay * smoke + side * (np.roll(smoke, 1, axis) + np.roll(smoke, -1, axis))
    return smoke


class Theory:
    """Welfare and its bounds, for a model with firms, harm and a policy."""

    def welfare(self, made, policy="none"):
        """What firms gain from making so much, less the harm and the cost of bargains; money."""
        gained = (self.values_of * made - 0.5 * made * made - self.harm * made).sum()
        return float(gained - (self.bargain_cost() if policy == "bargain" else 0.0))

    def best_welfare(self):
        """The most that welfare can be."""
        return self.welfare(best(self))

    def share_of_best(self, welfare):
        """A welfare over the most that it can be; not a number where that is nothing."""
        most = self.best_welfare()
        return welfare / most if most > 1e-12 else float("nan")

    def forbidden(self):
        """Whether a firm may make nothing unless it comes to terms."""
        return self.right == "neighbours" and self.harm > 0

    def without_bargain(self):
        """What firms make that come to no terms, (firms,) float, units."""
        return np.zeros(self.firms) if self.forbidden() else self.values_of

    def struck(self):
        """Which firms come to terms with their victims, (firms,) bool."""
        apart = best(self) if self.forbidden() else np.full(self.firms, self.harm)
        return 0.5 * apart * apart > self.contract_cost * self.victims

    def bargain_cost(self):
        """What all contracts cost together."""
        return float(self.struck().sum()) * self.contract_cost * self.victims

    def bargain_payments(self):
        """What firms pay in their bargains, all together: what makes both sides gain the same; money."""
        before, after = self.without_bargain(), best(self)
        firm = self.values_of * (after - before) - 0.5 * (after * after - before * before)
        others = -self.harm * (after - before)
        contract = self.contract_cost * self.victims  # borne by who asks for the change
        if self.forbidden():
            firm = firm - contract
        else:
            others = others - contract
        return float((0.5 * (firm - others) * self.struck()).sum())

    def tax_paid(self):
        """The tax, misjudged."""
        return self.tax + self.planner_noise * self.misjudged_tax

    def under_taxes(self, taxes):
        """Share of the best at rest under each of several taxes, in their shape; for a town with such a best."""
        made = np.maximum(self.values_of - np.asarray(taxes)[..., None], 0.0)
        return (self.values_of * made - 0.5 * made * made - self.harm * made).sum(-1) / self.best_welfare()

    def at_rest(self, policy):
        """Welfare at rest under a policy; money."""
        return self.welfare(targets(self, policy), policy)

    # ---- for the known answers -------------------------------------------------------------------

    def loss_per_firm(self):
        """How far welfare falls short of the best, for each firm; money."""
        return (self.best_welfare() - self.welfare(self.made, self.policy)) / self.firms

    def output_over_best(self):
        """Units made over units that are best for all."""
        return float(self.made.sum() / best(self).sum())

    def permits_over_cap(self):
        """What permits gain over one cap for all, less half the squared differences of the first values."""
        apart = self.values_of - self.values_of.mean()
        return float(self.at_rest("permits") - self.at_rest("cap") - 0.5 * (apart * apart).sum())

    def permits_left(self):
        """Permits that nobody uses, less those used without being there."""
        return float(best(self).sum() - targets(self, "permits").sum())

    def smoke_lost(self):
        """Units made that are not somewhere over the map."""
        return float(self.made.sum() - self.smoke().sum())

    def dearer_than_quota(self):
        """The greatest difference between what a firm makes under permits and under a tax equal to the harm."""
        return float(np.abs(targets(self, "permits") - best(self)).max())
