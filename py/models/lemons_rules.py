"""What is set for a lot of used cars: the cars, what buyers can see, and the institutions."""

from core.model import Model
from core.param import param
from models.lemons_rounds import foreseen

BLIND = {"informed": False}
ONCE = {"informed": False, "returning": False}
AGAIN = {"informed": False, "returning": True}


class LemonsRules(Model):
    """The parameters, what follows from them for an endless row of cars, and the lot without help."""

    sellers: int = param(1000, low=50, high=5000, step=1, unit="sellers", label="Sellers", group="The market",
                         help="How many people have a car to sell.")
    buyer_premium: float = param(1.5, low=1.0, high=3.0, step=0.05, unit="×", label="Worth to buyers", live=True,
                                 group="The market", help="How many times its seller's value a car is worth to a "
                                                          "buyer; above 1 every car should change hands.")
    quality_high: float = param(2.0, low=1.0, high=4.0, step=0.05, unit="money", label="Best quality", live=True,
                                group="The market", help="What the best car is worth to its seller.")
    informed: bool = param(False, label="Buyers can tell", group="The failure", live=True,
                           help="Whether buyers see how good each car is. Off: they see only the average.")
    quality_low: float = param(0.0, low=0.0, high=1.9, step=0.05, unit="money", label="Floor under quality",
                               group="Institutions", live=True,
                               help="What the worst car that may be sold is worth to its seller.")
    warranty: float = param(0.0, low=0.0, high=0.99, step=0.01, unit="share", label="Warranty", live=True,
                            group="Institutions", only_if=ONCE,
                            help="What share of a car's faults its seller must make good.")
    certification: bool = param(False, label="Certificates", group="Institutions", live=True, only_if=ONCE,
                                help="Sellers may pay to have their car's quality made known.")
    certification_cost: float = param(0.25, low=0.0, high=2.0, step=0.05, unit="money", label="Cost of certificate",
                                      group="Institutions", live=True,
                                      only_if={**ONCE, "certification": True},
                                      help="What a seller pays for a certificate.")
    returning: bool = param(False, label="Sellers come back", group="Institutions", live=True, only_if=BLIND,
                            help="The same sellers offer such a car every period, and may be known by ratings.")
    ratings: float = param(0.5, low=0.0, high=1.0, step=0.05, unit="share", label="Sales rated", live=True,
                           group="Institutions", only_if=AGAIN,
                           help="How often a buyer leaves a rating for the next ones to read.")
    trial_rate: float = param(0.05, low=0.0, high=0.5, step=0.01, unit="share", label="Trials", live=True,
                              group="Institutions", only_if=AGAIN,
                              help="How often a seller sells on trial, whatever price he is offered.")
    prior_weight: float = param(1.0, low=0.1, high=10.0, step=0.1, unit="ratings", label="Weight of prejudice",
                                group="Institutions", live=True, only_if=AGAIN,
                                help="How many ratings weigh as much as what is thought of sellers without any.")

    def check_range(self):
        """Refuse a floor that is not below the best car."""
        if self.quality_low >= self.quality_high:
            raise ValueError(f"Floor under quality (quality_low) is {self.quality_low}: it must be below "
                             f"Best quality (quality_high), which is {self.quality_high}.")

    def change(self, name, value):
        """Set a live parameter: all cars come back to the lot, and the rounds begin again."""
        before, done = getattr(self, name, None), self.done
        super().change(name, value)
        try:
            self.check_range()
        except ValueError:
            setattr(self, name, before)
            self.done = done
            raise
        self.open_lot()

    def institutions(self):
        """What is at work beside buyers and sellers, in words; [] where buyers can tell."""
        if self.informed:
            return []
        if self.returning:
            names = ["ratings"] * (self.ratings > 0) + ["trials"] * (self.trial_rate > 0)
        else:
            names = ["a warranty"] * (self.warranty > 0) + ["certificates"] * self.certification
        return ["a floor"] * (self.quality_low > 0) + names

    def theory(self):
        """Where an endless row of cars ends, once all see no more than the average."""
        if self.informed:
            middle = (self.quality_low + self.quality_high) / 2
            return {"price": self.buyer_premium * middle, "traded_share": 1.0, "efficiency": 1.0}
        if self.returning or self.buyer_premium <= 1:
            return {}
        cost = self.certification_cost if self.certification else None
        return foreseen(self.quality_low, self.quality_high, self.buyer_premium, self.warranty, cost)

    def foreseen_price(self):
        """The price that theory speaks of."""
        return self.theory()["price"]

    def foreseen_share(self):
        """The share of cars sold that theory speaks of."""
        return self.theory()["traded_share"]

    def foreseen_efficiency(self):
        """The share of gains that theory speaks of."""
        return self.theory()["efficiency"]
