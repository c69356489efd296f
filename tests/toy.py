"""A small model for the tests of the house: coins that are tossed, and a hand that turns them."""

import numpy as np

from core.model import Model
from core.param import Known, action, metric, param, seed


def no_q(text):
    """Refuse the letter q."""
    if "q" in text:
        raise ValueError(f"Note is {text!r}: it must not have the letter q.")


class Toy(Model):
    title = "Coins"
    question = "How many show heads?"

    coins: int = param(10, low=2, high=100, step=1, label="Coins", help="How many coins there are.")
    chance: float = param(0.5, low=0.0, high=1.0, step=0.1, label="Chance", help="Of heads.", live=True)
    colour: str = param("red", choices=("red", "blue"), label="Colour", help="Of the coins.")
    heavy: bool = param(False, label="Heavy", help="Heavy coins are tossed only once.")
    note: str = param("", label="Note", help="Free text without the letter q.", read=no_q)
    seed: int = seed()

    def setup(self):
        self.world = self.rng_world.random(self.coins)
        self.world.flags.writeable = False
        self.heads = np.zeros(self.coins, bool)

    def step(self):
        self.heads = self.rng_run.random(self.coins) < self.chance
        self.done = self.heavy

    @metric("Heads", unit="share", low=0, high=1, headline=True)
    def share(self):
        """The share of coins that show heads."""
        return self.heads.mean()

    @metric("Dear", on_demand=True)
    def dear(self):
        """Worked out only when asked for."""
        return 1.0

    @action(label="Turn", coin=dict(default=0, low=0, high=99, step=1, label="Coin"))
    def turn(self, coin):
        """Turn one coin over."""
        if not 0 <= coin < self.coins:
            raise ValueError(f"Coin is {coin}: it must be a whole number from 0 to {self.coins - 1}.")
        self.heads = self.heads.copy()
        self.heads[coin] = ~self.heads[coin]

    known = [Known("Half show heads", {"coins": 100}, "share", 5, 20, 0.5, 0.05, "Arithmetic")]
