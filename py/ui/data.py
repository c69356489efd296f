"""The Data tab: a table of people, and files for a spreadsheet."""

from ui import files, platform
from ui.tables import over_time, people, shown

ROWS = 200


def show_people(session):
    """Fill the table with the first people and say how many more there are."""
    columns, rows = session.view.table(session.model)
    count = len(rows)
    rows = list(rows[:ROWS])
    platform.find("people-head").replaceChildren(*(platform.make("th", str(c), scope="col") for c in columns))
    lines = []
    for row in rows:
        line = platform.make("tr")
        line.append(platform.make("th", shown(row[0]), scope="row"))
        line.append(*(platform.make("td", shown(value)) for value in row[1:]))
        lines.append(line)
    platform.find("people").replaceChildren(*lines)
    platform.put(platform.find("people-caption"), session.view.describe(session.model))
    platform.put(platform.find("people-note"),
                 f"The first {ROWS} of {count:,} people; the file has all of them." if count > ROWS else "")


def save(session, what):
    """Hand over a CSV of the numbers over time, or of the result for each person."""
    t = session.run.t
    if what == "time":
        name = f"{session.name}-over-time.csv"
        text = over_time(session.run.history, session.model_class.metric_specs())
    else:
        name, text = f"{session.name}-people-tick-{t}.csv", people(session)
    files.save(name, "text/csv;charset=utf-8", "\ufeff" + text)
