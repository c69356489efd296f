"""What a map is to show: the reader's form as a job, and the words for it. No browser in here."""

import re
from dataclasses import dataclass

from core.dials import spaced
from core.job import Job, written
from core.param import Param
from ui.inputs import readable, reason

MOST_VALUES, MOST_RUNS = 41, 100_000
SEEDS = Param("seeds", 5, "Seeds", "", low=1, high=500, step=1)
TICKS = Param("ticks", 100, "Ticks at most", "", low=0, high=100_000, step=1)


@dataclass(frozen=True)
class Plan:
    """A map: its job, the parameter whose values compete ("" for none), and the values as a command line has them."""

    job: Job
    contest: str
    spans: dict

    @property
    def metric(self):
        """The name of what is measured."""
        return self.job.metrics[0]


def plan(model_class, frontier, values, form):
    """The plan that a form asks for, over the reader's settings `values`.

    Parameters
    ----------
    form : dict of texts: across, across-from, across-to, across-by, the same for up, metric, contest, seeds, ticks

    Raises
    ------
    ValueError
        Naming what is wrong with the form.
    """
    contest, vary, spans = form["contest"], {}, {}
    if form["metric"] not in [m.name for m in model_class.metric_specs()]:
        raise ValueError("Which number? Choose one of the list.")
    for which in ("across", "up"):
        name = form[which]
        if name in vary or name == contest:
            raise ValueError(f"{model_class.param(name).label} cannot stand in two places of one map.")
        vary[name], spans[name] = dial(model_class.param(name), form, which)
    if contest:
        known = contest == frontier.contest and frontier.contestants
        vary[contest] = tuple(known or model_class.param(contest).choices)
        spans[contest] = ",".join(vary[contest])
    for name in vary:
        if not acts(model_class.param(name), values, vary):
            p = model_class.param(name)
            raise ValueError(f"{p.label} does nothing here. {reason(p, model_class)}")
    params = {p.name: values[p.name] for p in model_class.params()
              if p.name not in vary and p.name != "seed" and values[p.name] != p.default} | frontier.params
    job = Job(vary, (form["metric"],), TICKS.parse(form["ticks"]), SEEDS.parse(form["seeds"]), params)
    if len(job) > MOST_RUNS:
        raise ValueError(f"That is {len(job):,} runs: a map makes {MOST_RUNS:,} at most. Take fewer cells or seeds.")
    return Plan(job, contest, spans)


def dial(p, form, which):
    """The values of one direction, and the text that stands for them."""
    if p.kind == "choice":
        return p.choices, ",".join(p.choices)
    if p.kind == "switch":
        return (False, True), "false,true"
    ends = [form[f"{which}-{end}"] for end in ("from", "to", "by")]
    try:
        low, high, step = (float(end) for end in ends)
    except ValueError:
        raise ValueError(f"{p.label} varies from {ends[0]} to {ends[1]} by {ends[2]}: these must be numbers.") from None
    values = spaced(p, low, high, step)
    if len(values) > MOST_VALUES:
        raise ValueError(f"{p.label} has {len(values):,} values: a map has room for {MOST_VALUES}.")
    return values, ":".join(ends)


def acts(p, values, vary):
    """Whether a parameter does anything at some cell of the map."""
    for name, needed in (p.only_if or {}).items():
        options = needed if isinstance(needed, tuple) else (needed,)
        if not any(value in options for value in vary.get(name, (values[name],))):
            return False
    return True


def quote(word):
    """A word as a shell takes it whole.

    >>> quote("people=20"), quote("roster=Ada;Ben")
    ('people=20', "'roster=Ada;Ben'")
    """
    plain = re.fullmatch(r"[\w@%+=:,./-]+", word, re.ASCII)
    return word if plain else "'" + word.replace("'", "'\\''") + "'"


def command(name, plan):
    """The command line that prints the same rows."""
    job = plan.job
    words = [f"--vary {key}={text}" for key, text in plan.spans.items()]
    words += [f"--set {quote(f'{key}={written(value)}')}" for key, value in job.params.items()]
    return " ".join(["python3 py sweep", name, *words, f"--metrics {plan.metric}", f"--seeds {job.seeds}",
                     f"--ticks {job.ticks}"])


def measured(model_class, name):
    """(label, unit) of a metric, or of a method that is measured."""
    for m in model_class.metric_specs():
        if m.name == name:
            return m.label, m.unit
    return readable(name).capitalize(), ""


def tick(value, unit=""):
    """A value of a dial as an axis has it: a share as a number of per cent.

    >>> tick(0.3, "share"), tick(0.05), tick("top_list"), tick(True)
    ('30', '0.05', 'top list', 'yes')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return readable(value) or "none"
    return f"{100 * value:.4g}" if unit == "share" else f"{value:.6g}"


def axis_value(p, value):
    """A value of a dial in a sentence or a table."""
    return tick(value, p.unit) + (" %" if p.unit == "share" and not isinstance(value, str) else "")


def inside(mean, unit):
    """A mean as a cell has room for it.

    >>> inside(0.5234, "share"), inside(3.14159, ""), inside(1234.5, ""), inside(-0.5, "")
    ('52', '3.1', '1234', '−0.50')
    """
    if unit == "share":
        text = f"{100 * mean:.0f}"
    else:
        size = abs(mean)
        text = f"{mean:.0f}" if size >= 10 else f"{mean:.1f}" if size >= 1 else f"{mean:.2f}"
    return text.replace("-", "−")


def axis(p):
    """The name of an axis: label and unit."""
    unit = "%" if p.unit == "share" else p.unit
    return f"{p.label}, {unit}" if unit else p.label
