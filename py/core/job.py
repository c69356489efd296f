"""A sweep as a numbered list of runs, so that it can be handed out in parts and put together again."""

import json
from dataclasses import asdict, dataclass, field
from math import prod


@dataclass(frozen=True)
class Job:
    """Every combination of the values in `vary` with the seeds 1 to `seeds`; the seed changes fastest.

    `vary` is a dict, name -> values; `params` are held for all runs, the rest is as the model has it by default.
    A run ends by itself or after `ticks` ticks; then the `metrics` are taken, which are names of metrics or of
    methods without arguments that return a number. Runs count from 0.
    """

    vary: dict
    metrics: tuple
    ticks: int
    seeds: int
    params: dict = field(default_factory=dict)

    def __len__(self):
        return prod(len(values) for values in self.vary.values()) * self.seeds

    def setting(self, k):
        """The parameters of run `k`, the seed among them."""
        k, seed = divmod(k, self.seeds)
        varied = {}
        for name, values in reversed(self.vary.items()):
            k, at = divmod(k, len(values))
            varied[name] = values[at]
        return {**self.params, **dict(reversed(varied.items())), "seed": seed + 1}

    def header(self):
        """The names of a row's columns: the parameters set, the tick at the end, the metrics."""
        return [*self.setting(0), "t", *self.metrics]

    def pieces(self, model_class, k):
        """Run `k` in pieces: yields None after each tick, at last its numbers (tick at the end, metrics)."""
        model = model_class(**self.setting(k))
        while model.t < self.ticks and not model.done:
            model.advance()
            yield None
        yield (float(model.t), *(float(getattr(model, name)()) for name in self.metrics))

    def numbers(self, model_class, k):
        """The numbers of run `k`: the tick at its end, and the metrics."""
        *_, last = self.pieces(model_class, k)
        return last

    def row(self, k, numbers):
        """The row of run `k`: every parameter set, the tick, the metrics, in the order of `header`."""
        t, *metrics = numbers
        return [*self.setting(k).values(), int(t), *metrics]

    def text(self):
        """The job as text, for whoever works elsewhere."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text):
        """The job that `text` stands for."""
        return cls(**json.loads(text))


def written(value):
    """A value as a file of rows has it: numbers whole, a switch as true or false, nothing where there is no number.

    >>> written(0.1), written(True), written(float("nan")), written(3), written("linear")
    ('0.1', 'true', '', '3', 'linear')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return "" if value != value else repr(value)
    return str(value)
