"""What a model is: parameters as fields, `setup` builds the state, `step` is one tick."""

from copy import deepcopy
from dataclasses import dataclass, fields

import numpy as np

from core.param import Param


class Model:
    """A system of many agents under a rule.

    A subclass declares its parameters as fields with `param`, builds its state in `setup` from the
    parameters and `self.rng_world`, and moves it by one tick in `step` from `self.rng_run` only.
    """

    title = ""
    question = ""
    scenarios = []
    known = []
    rule_parts = ()  # functions that belong to the rule though `step` does not call them by name

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        dataclass(cls, kw_only=True, eq=False, repr=False)

    def __post_init__(self):
        for p in self.params():
            setattr(self, p.name, p.check(getattr(self, p.name)))
        self.reset()

    @classmethod
    def params(cls):
        """The parameters, in the order declared."""
        return [Param(f.name, f.default, **f.metadata) for f in fields(cls)]

    @classmethod
    def param(cls, name):
        """The parameter called `name`, or ValueError."""
        for p in cls.params():
            if p.name == name:
                return p
        names = ", ".join(p.name for p in cls.params())
        raise ValueError(f"There is no parameter {name!r}; there are {names}.")

    @classmethod
    def metric_specs(cls):
        """The metrics, in the order declared; those of a shared base first."""
        return [m.metric for m in cls._declared() if hasattr(m, "metric")]

    @classmethod
    def actions(cls):
        """What a hand may do, by name, in the order declared."""
        return {m.action.name: m.action for m in cls._declared() if hasattr(m, "action")}

    @classmethod
    def _declared(cls):
        """What the class and its bases declare, bases first; what is declared anew stands for the old."""
        return {name: m for base in reversed(cls.__mro__) for name, m in vars(base).items()}.values()

    def values(self):
        """The present parameters, by name."""
        return {p.name: getattr(self, p.name) for p in self.params()}

    def reset(self):
        """Back to tick 0 with the present parameters: the world from one stream, the run from another."""
        self.t, self.done = 0, False
        if hasattr(self, "seed"):
            world, run = np.random.SeedSequence(self.seed).spawn(2)
            self.rng_world = np.random.Generator(np.random.PCG64(world))
            self.rng_run = np.random.Generator(np.random.PCG64(run))
        self.setup()

    def setup(self):
        """Build the state."""
        raise NotImplementedError

    def step(self):
        """One tick of the rule."""
        raise NotImplementedError

    def advance(self, ticks=1):
        """Run up to `ticks` ticks, fewer if the run ends; return the model."""
        for _ in range(ticks):
            if self.done:
                break
            self.step()
            self.t += 1
        return self

    def metrics(self):
        """The present value of every metric that is not on demand, by name, in the order declared."""
        return {m.name: float(getattr(self, m.name)()) for m in self.metric_specs() if not m.on_demand}

    def theory(self):
        """Predicted metrics, by name, where theory speaks."""
        return {}

    def change(self, name, value):
        """Set a live parameter in the middle of a run."""
        p = self.param(name)
        if not p.live:
            raise ValueError(f"{p.label} ({name}) cannot change during a run; a change starts a new one.")
        setattr(self, name, p.check(value))
        self.done = False

    def do(self, name, **arguments):
        """Carry out one of the model's actions."""
        if name not in self.actions():
            raise ValueError(f"There is no action {name!r}; there are {', '.join(self.actions()) or 'none'}.")
        for argument in self.actions()[name].arguments:
            argument.check(arguments[argument.name])
        result = getattr(self, name)(**arguments)
        self.done = False
        return result

    def snapshot(self):
        """A copy of the whole state; arrays marked read-only are shared, since they never change."""
        state = vars(self)
        shared = {id(a): a for a in state.values() if isinstance(a, np.ndarray) and not a.flags.writeable}
        return deepcopy(state, shared)

    def restore(self, snapshot):
        """Return to a state that `snapshot` gave."""
        shared = {id(a): a for a in snapshot.values() if isinstance(a, np.ndarray) and not a.flags.writeable}
        vars(self).clear()
        vars(self).update(deepcopy(snapshot, shared))
