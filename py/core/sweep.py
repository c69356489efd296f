"""The same model under many settings: how an outcome depends on what is set."""

from dataclasses import dataclass, field
from itertools import product


@dataclass(frozen=True)
class Curve:
    """An outcome over a parameter, worked out in the page piece by piece: `metric` against `vary`.

    `ticks` is how long each run lasts at the most, `seeds` how many runs stand behind a point; `params` are held
    for all of it, over what the reader has set. `diagonal` draws the line where the outcome is what was set.
    """

    title: str
    vary: str
    values: tuple
    metric: str
    ticks: int
    seeds: int
    params: dict = field(default_factory=dict)
    diagonal: str = ""


def grid(vary):
    """Every combination of values: a list of dicts, the last parameter changing fastest.

    >>> grid({"a": (1, 2), "b": (3,)})
    [{'a': 1, 'b': 3}, {'a': 2, 'b': 3}]
    """
    return [dict(zip(vary, values, strict=True)) for values in product(*vary.values())]


def outcome(task):
    """One run of a sweep; `task` is (model class, parameters, ticks, names of metrics). Returns a row, a dict."""
    model_class, params, ticks, metrics = task
    model = model_class(**params).advance(ticks)
    return {**params, "t": model.t, **{name: float(getattr(model, name)()) for name in metrics}}


def sweep(model_class, vary, metrics, ticks, seeds, params=None, run=map):
    """Rows of a sweep, one after the other: every combination of `vary` with the seeds 1 to `seeds`.

    Parameters
    ----------
    vary : dict, name -> values
    metrics : names of metrics, or of methods without arguments that return a number
    run : a `map`: the built-in one, or that of any executor

    Yields
    ------
    row : dict of the parameters that were set, `t`, and the metrics
    """
    settings = [{**(params or {}), **each, "seed": seed} for each in grid(vary) for seed in range(1, seeds + 1)]
    yield from run(outcome, [(model_class, each, ticks, tuple(metrics)) for each in settings])
