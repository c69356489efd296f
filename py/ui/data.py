"""The Data tab: a table of people, and files for a spreadsheet."""

import csv
from io import StringIO

from core.param import Metric
from ui import platform

ROWS = 200


def cell(value):
    """A value of the table as text.

    >>> cell(0.5), cell(3), cell(None), cell(float("nan"))
    ('0.5', '3', '', '')
    """
    if value is None or value != value:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def guarded(text):
    """A cell that no spreadsheet takes for a formula: what starts like one gets an apostrophe, numbers do not.

    >>> guarded("=1+1"), guarded("-0.5"), guarded("Ada")
    ("'=1+1", '-0.5', 'Ada')
    """
    if text[:1] in ("=", "+", "-", "@", "\t", "\r"):
        try:
            float(text)
        except ValueError:
            return "'" + text
    return text


def to_csv(columns, rows):
    """A table as CSV."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(str(c)) for c in columns])
    writer.writerows([guarded(cell(value)) for value in row] for row in rows)
    return out.getvalue()


def over_time(history, specs: list[Metric]):
    """The history as CSV: one row a recorded tick, one column a metric, unrounded."""
    names = [m.name for m in specs if not m.on_demand]
    rows = [[t, *(repr(float(history[t][name])) if history[t][name] == history[t][name] else "" for name in names)]
            for t in sorted(history)]
    return to_csv(["tick", *names], rows)


def show_people(session):
    """Fill the table with the first people and say how many more there are."""
    columns, rows = session.view.table(session.model)
    count = len(rows)
    rows = list(rows[:ROWS])
    platform.find("people-head").replaceChildren(*(platform.make("th", str(c), scope="col") for c in columns))
    lines = []
    for row in rows:
        line = platform.make("tr")
        line.append(platform.make("th", cell(row[0]), scope="row"), *(platform.make("td", cell(v)) for v in row[1:]))
        lines.append(line)
    platform.find("people").replaceChildren(*lines)
    platform.put(platform.find("people-caption"), session.view.describe(session.model))
    platform.put(platform.find("people-note"),
                 f"The first {ROWS} of {count:,} people; the file has all of them." if count > ROWS else "")


def save(session, what):
    """Hand over a CSV of the numbers over time, or of the result for each person."""
    t = session.run.t
    if what == "time":
        name, text = f"{session.name}-over-time.csv", over_time(session.run.history, session.model_class.metric_specs())
    else:
        name, text = f"{session.name}-people-tick-{t}.csv", to_csv(*session.view.table(session.model))
    platform.save(name, "text/csv;charset=utf-8", "\ufeff" + text)
