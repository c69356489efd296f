"""What a hand may do to the agency: aim the measure, and set the one number that the lesson turns on."""

from core.param import action

KNOBS = {"pay": "pay_rate", "proxy": "pay_rate", "search": "candidates", "audit": "fine"}
WORTH = dict(low=-2.0, high=2.0, step=0.05)


class AgencyHands:
    """Actions on the parameters, so that a drawing can be taken hold of."""

    @action(label="Aim the measure", first=dict(default=1.0, label="First task", **WORTH),
            second=dict(default=-0.4, label="Second task", **WORTH))
    def aim(self, first, second):
        """In the proxy lesson: what an hour at the first two tasks adds to the measure from now on."""
        if self.lesson != "proxy" or self.seen:
            raise ValueError(f"First task is {first:g}: there is a measure to aim with a proxy only, and only while "
                             "the value is not seen.")
        self.measured = ", ".join(repr(float(part)) for part in (first, second, *self.count[2:]))
        self.take_vectors()
        self.done = False

    @action(value=dict(default=0.4, low=0.0, high=1024.0, step=0.01, label="Value"))
    def tune(self, value):
        """The number that the lesson turns on: the pay rate, how many candidates there are, or the fine."""
        name = KNOBS[self.lesson]
        if self.seen and name != "candidates":
            raise ValueError(f"{self.param(name).label} is {value:g}: it does nothing where the value is seen.")
        self.change(name, round(value) if name == "candidates" else value)
