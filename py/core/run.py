"""One run of a model: its history, the log of what hands did, and the way back to any tick."""

from core.param import Known

CHECKPOINTS = 16
ROWS = 2000


class Run:
    """A model with its past.

    The log holds what changed the run from outside, as (tick, kind, name, arguments) in order, where kind is
    "set" (a live parameter) or "do" (an action). Parameters, seed and log make the run: replayed, they give it again.
    """

    def __init__(self, model_class, params=None, log=()):
        self.model_class, self.params = model_class, dict(params or {})
        self.log = [tuple(entry) for entry in log]
        self.model = model_class(**self.params)
        self._begin()

    def _begin(self):
        self._applied = 0
        self._spacing, self._checkpoints = 1, {}
        self.stride, self.history = 1, {}
        self._apply_due()
        self._keep()

    @property
    def t(self):
        """The present tick."""
        return self.model.t

    @property
    def end(self):
        """The furthest tick that was reached."""
        return max(self.history)

    def _apply_due(self):
        """Carry out the log's entries for the present tick that are not carried out yet."""
        while self._applied < len(self.log) and self.log[self._applied][0] <= self.t:
            _, kind, name, arguments = self.log[self._applied]
            if kind == "set":
                self.model.change(name, arguments)
            else:
                self.model.do(name, **arguments)
            self._applied += 1

    def _keep(self):
        """Record the metrics and, now and then, a checkpoint; when there are too many, keep every other one."""
        t = self.t
        if t % self.stride == 0 or self.model.done:
            self.history[t] = self.model.metrics()
            if len(self.history) > ROWS:
                self.stride *= 2
                self.history = {k: row for k, row in self.history.items() if k % self.stride == 0 or k == t}
        if t % self._spacing == 0 and t not in self._checkpoints:
            self._checkpoints[t] = (self.model.snapshot(), self._applied)
            if len(self._checkpoints) > CHECKPOINTS:
                self._spacing *= 2
                self._checkpoints = {k: c for k, c in self._checkpoints.items() if k % self._spacing == 0}

    def advance(self, ticks=1):
        """Go on by up to `ticks` ticks; stop where the model is done and nothing more is logged."""
        for _ in range(ticks):
            if self.model.done and self._applied == len(self.log):
                break
            self.model.advance()
            self._apply_due()
            self._keep()
        return self

    def _forget_the_future(self):
        """A hand acts now: what lay ahead of the present tick no longer follows."""
        self.log = self.log[:self._applied]
        self.history = {t: row for t, row in self.history.items() if t <= self.t}
        self._checkpoints = {t: c for t, c in self._checkpoints.items() if t <= self.t}

    def _act(self, kind, name, arguments, carry_out):
        result = carry_out()
        self._forget_the_future()
        self.log.append((self.t, kind, name, arguments))
        self._applied = len(self.log)
        self.history[self.t] = self.model.metrics()
        self._checkpoints.pop(self.t, None)
        self._keep()
        return result

    def set(self, name, value):
        """Change a parameter: in the middle of the run if it is live, else by starting anew with it."""
        p = self.model_class.param(name)
        value = p.check(value)
        if p.live and self.t > 0:
            self._act("set", name, value, lambda: self.model.change(name, value))
        else:
            self.restart({**self.params, name: value})

    def do(self, name, **arguments):
        """Let a hand act: checked, carried out, and logged."""
        return self._act("do", name, arguments, lambda: self.model.do(name, **arguments))

    def restart(self, params=None):
        """Begin again at tick 0, with `params` or with the present ones; the log is empty again."""
        params = self.params if params is None else dict(params)
        model = self.model_class(**params)
        self.params, self.model, self.log = params, model, []
        self._begin()

    def rewind(self, t):
        """Go to tick `t` exactly, back or forth, by replaying from the nearest checkpoint."""
        if t < 0:
            raise ValueError(f"Tick is {t}: it must be 0 or more.")
        if t < self.t:
            at = max(k for k in self._checkpoints if k <= t)
            snapshot, self._applied = self._checkpoints[at]
            self.model.restore(snapshot)
        return self.advance(t - self.t)

    def branch(self):
        """A twin that shares the past and may take another way."""
        twin = Run(self.model_class, self.params, self.log[:self._applied])
        return twin.rewind(self.t)


def answer(known: Known, model_class, seeds=None):
    """Re-run a known answer; return the value of every seed as a list."""
    values = []
    for number in range(1, (seeds or known.seeds) + 1):
        model = model_class(**known.params, seed=number).advance(known.ticks)
        values.append(float(getattr(model, known.metric)()))
    return values
