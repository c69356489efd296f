"""The same model under many settings: how an outcome depends on what is set."""

from dataclasses import dataclass, field
from functools import partial

from core.job import Job


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


@dataclass(frozen=True)
class Frontier:
    """A map over two parameters, worked out in the page cell by cell: `metric` at each pair of their values.

    `columns` are the values of `across`, `rows` those of `up`. With `contest`, a parameter that is a choice, a
    cell says which of the `contestants` has most of `metric`. The reader may choose other parameters and values;
    `ticks`, `seeds` and `params` are as in a `Curve`.
    """

    title: str
    across: str
    columns: tuple
    up: str
    rows: tuple
    metric: str
    ticks: int
    seeds: int
    contest: str = ""
    contestants: tuple = ()
    params: dict = field(default_factory=dict)


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
    job = Job(vary, tuple(metrics), ticks, seeds, params or {})
    header = job.header()
    for k, numbers in enumerate(run(partial(outcome, model_class, job), range(len(job)))):
        yield dict(zip(header, job.row(k, numbers), strict=True))


def outcome(model_class, job, k):
    """The numbers of one run of a sweep, for an executor."""
    return job.numbers(model_class, k)
