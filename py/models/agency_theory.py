"""What follows for principal and agent without anybody acting: where effort ends, and the most there could be."""

import numpy as np

from models.agency_vectors import (
    aligned,
    best_pay_rate,
    cheating_share,
    expected_best,
    inner,
    length,
    pay_share,
    pressure,
    read_vector,
    turned,
)


class AgencyTheory:
    """Sums over the parameters; `want`, `count` and `also` are the three vectors, of one length."""

    def take_vectors(self):
        """The vectors that the texts give; the shorter ones are filled with tasks that add nothing."""
        vectors = [read_vector(text) for text in (self.wanted, self.measured, self.second)]
        tasks = max(len(vector) for vector in vectors)
        self.want, self.count, self.also = (np.pad(vector, (0, tasks - len(vector))) for vector in vectors)

    def gauge(self):
        """What is measured: after monitoring, or, where the value is seen, what is wanted. (tasks,) float."""
        return self.want if self.seen else turned(self.count, self.want, self.monitoring)

    def pull(self):
        """The effort that pays best, (tasks,) float; one task in "pay"."""
        if self.lesson == "pay":
            return np.array([(1.0 if self.seen else self.pay_rate) / self.effort_cost])
        if self.seen:
            return self.want
        return self.pay_rate * self.gauge() + self.second_rate * self.also

    def best_there_is(self):
        """The most true value that there could be."""
        if self.lesson == "pay":
            return 0.5 / self.effort_cost
        if self.lesson == "proxy":
            return inner(self.want, self.want) / 2
        return expected_best(self.candidates) if self.lesson == "search" else 1.0

    def aligned_share(self):
        """The square of the cosine between what is wanted and what is measured."""
        return aligned(self.want, self.gauge())

    def cosine(self):
        """The cosine between what is wanted and what is measured."""
        size = length(self.want) * length(self.gauge())
        return inner(self.want, self.gauge()) / size if size > 0 else 0.0

    def best_rate(self):
        """The pay rate that makes the most true value of what is measured."""
        if self.lesson == "pay":
            return best_pay_rate(self.risk_aversion, self.effort_cost, self.measurement_noise)
        size = inner(self.gauge(), self.gauge())
        return inner(self.want, self.gauge()) / size if size > 0 else 0.0

    def value_at(self, rate):
        """The true value if what is measured were paid at `rate` (any shape), all else left away."""
        gauge = self.gauge()
        return rate * inner(self.want, gauge) - rate * rate * inner(gauge, gauge) / 2

    def best_value(self):
        """The true value at the best pay rate."""
        return float(self.value_at(self.best_rate()))

    def search_pressure(self):
        """How hard the search pushes, in nats."""
        return pressure(self.candidates)

    def foreseen_cheating(self):
        """The share of people whom cheating still pays."""
        return 0.0 if self.seen else cheating_share(self.audit_rate, self.fine)

    def foreseen_value(self):
        """The true value that theory speaks of."""
        return self.theory()["true_value"]

    def unaided_share(self):
        """What share of the best there would be without the institutions, all else as it is, in the end."""
        if self.lesson == "pay":
            return pay_share(1.0, self.risk_aversion, self.effort_cost, self.measurement_noise)
        best = self.best_there_is()
        if best <= 1e-12:
            return 0.0
        if self.lesson == "proxy":
            pull = self.pay_rate * self.count
            return (inner(self.want, pull) - inner(pull, pull) / 2) / best
        return self.sum_top / self.searched / best if self.lesson == "search" and self.searched else 0.0

    def theory(self):
        """Where value and measure end; of a search, what they are on average, where that is known."""
        if self.lesson == "pay":
            share = 1.0 if self.seen else pay_share(self.pay_rate, self.risk_aversion, self.effort_cost,
                                                    self.measurement_noise)
            return {"true_value": share * self.best_there_is(), "share_of_best": share}
        if self.lesson == "proxy":
            if self.stop_after and not self.seen:
                return {}
            pull = self.pull()
            watching = 0.0 if self.seen else self.monitoring_cost * self.monitoring ** 2
            return {"true_value": inner(self.want, pull) - inner(pull, pull) / 2 - watching,
                    "proxy_value": inner(self.gauge(), pull)}
        if self.lesson == "audit":
            return {"true_value": 1 - self.foreseen_cheating()}
        if not self.seen and (self.noise != "gaussian" or self.top_share > 0):
            return {}
        wide = 1.0 if self.seen else (1 + self.proxy_noise ** 2) ** 0.5
        best = expected_best(self.candidates)
        return {"true_value": best / wide, "proxy_value": best * wide}
