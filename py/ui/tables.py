"""Tables as files: the numbers over time, and the result for each person."""

from math import isnan

from core.param import Metric
from core.roster import to_csv


def cell(value):
    """A value of the table as text.

    >>> cell(0.5), cell(3), cell(None), cell(float("nan"))
    ('0.5', '3', '', '')
    """
    if value is None or value != value:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def shown(value):
    """The same for the eye: the file has more digits.

    >>> shown(12.34567), shown(1 / 3), shown("Ada")
    ('12.35', '0.3333', 'Ada')
    """
    return cell(float(f"{value:.4g}") if isinstance(value, float) else value)


def over_time(history, specs: list[Metric]):
    """The history as CSV: one row a recorded tick, one column a metric, unrounded."""
    names = [m.name for m in specs if not m.on_demand]
    rows = [[str(t), *("" if isnan(history[t][name]) else repr(float(history[t][name])) for name in names)]
            for t in sorted(history)]
    return to_csv(rows, ["tick", *names])


def people(session):
    """The result as CSV: one row a person."""
    columns, rows = session.view.table(session.model)
    return to_csv([[cell(value) for value in row] for row in rows], columns)
