"""What comes out of the games with goods for all: how much is given, and who is better off for it."""

from core.param import metric
from models.public_goods_settings import Settings

NOT_HERE = "not in this game, or no round yet"


class Measures(Settings):
    """The numbers, and the border between good and bad endings."""

    def best_pay(self):
        """The most that a person could have on average, if all did what is best for all."""
        if self.game == "contributions":
            return max(self.return_rate * self.group_size, 1.0) * self.endowment
        if self.game == "stag_hunt":
            return max(self.stag_value, self.hare_value)
        return max(float(self.worths.sum()) - self.point.needed(self), 0.0) / self.people

    def pays(self, bare=False):
        """What each earns, (people,) float; `bare`: in the same game without the institutions."""
        if self.game == "contributions":
            return (self.bare_tables if bare else self.tables).pay
        if self.game == "stag_hunt":
            return self.bare_hunt.pay(self, 0.0) if bare else self.hunt.pay(self, self.insurance)
        return self.bare_point.pay(False) if bare else self.point.pay(self.refund)

    def achieved(self, bare=False):
        """Mean earnings as a share of the most; NaN before the first round, or if there is nothing to gain."""
        most = self.best_pay()
        if most < 1e-9 or (self.game != "stag_hunt" and not self.past):
            return float("nan")
        pays = self.pays(bare)
        if self.game == "contributions":
            pays = pays[(self.bare_tables if bare else self.tables).seats]
        return float(pays.mean()) / most

    def institutions(self):
        """Which institutions are at work in this game, in words."""
        works = {"contributions": self.punisher_share > 0 and self.punishment > 0,
                 "stag_hunt": self.insurance > 0, "provision": self.refund}[self.game]
        return [{"contributions": "punishers", "stag_hunt": "insurance", "provision": "money back"}[self.game]] * works

    def level(self):
        """What the game is about, 0 to 1: the share given, hunting stag, or giving."""
        if self.game == "stag_hunt":
            return float(self.hunt.stag.mean())
        if self.game == "provision":
            return float(self.point.gives.mean())
        return float(self.tables.given[self.tables.seats].mean()) / self.endowment

    @metric("Given", unit="share", low=0, high=1, headline=True, missing=NOT_HERE)
    def contribution(self):
        """The share of their tokens that people gave in the last round; in provision, the share who gave."""
        return self.level() if self.past and self.game != "stag_hunt" else float("nan")

    @metric("Earned", unit="share", headline=True, missing="no round yet, or nothing to gain")
    def payoff_share(self):
        """What people earned on average in the last round, as a share of the most that all could."""
        return self.achieved()

    @metric("Hunt stag", unit="share", low=0, high=1, headline=True, missing="only in the stag hunt")
    def stag_share(self):
        """The share of people who hunt stag."""
        return self.level() if self.game == "stag_hunt" else float("nan")

    @metric("Good is there", low=0, high=1, missing="only in provision, after a round")
    def provided(self):
        """1 if enough people gave in the last round, else 0."""
        return float(self.point.there) if self.game == "provision" and self.past else float("nan")

    @metric("Points a person", unit="points", low=0, missing=NOT_HERE)
    def points(self):
        """Points of punishment given in the last round, for each person at a table."""
        if self.game != "contributions" or not self.past:
            return float("nan")
        return float(self.tables.points.sum()) / self.tables.seats.size

    @metric("Afraid", unit="share", low=0, high=1, missing="only with tokens")
    def deterred(self):
        """The share of people for whom keeping a token has become dearer, as they see it, than giving it."""
        return float(self.tables.deterred(self).mean()) if self.game == "contributions" else float("nan")

    @metric("Critical share", unit="share", low=0, high=1, missing="there is none")
    def critical(self):
        """Where good and bad endings part: stag hunters among those met, the belief, or punishers of all."""
        return {"contributions": self.critical_punishers, "stag_hunt": self.critical_stag,
                "provision": self.critical_belief}[self.game]()

    def critical_stag(self):
        """The share of stag hunters met at which both pay alike; NaN where one always pays more."""
        gain = self.stag_value - self.insurance
        if gain <= 0 or not self.insurance <= self.hare_value <= self.stag_value:
            return float("nan")
        return (self.hare_value - self.insurance) / gain

    def critical_belief(self):
        """How likely success has to seem for enough people to give, where values are spread evenly over 0 to 2."""
        if self.refund or self.threshold > 0.5:
            return float("nan")
        return 1 / (2 * (1 - self.threshold))

    def critical_punishers(self):
        """The share of punishers from which, on average, a token kept costs more than it saves."""
        force = (self.group_size - 1) * self.punishment * self.impact
        return (1 - self.return_rate) / force if force > 1 - self.return_rate else float("nan")
