"""What the tipping neighbourhood says in words: who lives there, one resident, everybody as a table."""

import numpy as np

from views.tipping_marks import shares_inside

GROUPS = ("first", "second")


def people(number):
    """A number of people, whole if it is."""
    return f"{number:.0f}" if abs(number - round(number)) < 0.05 else f"{number:.1f}"


def describe(model):
    """The present state in two or three sentences, with the model's own numbers."""
    first, second = model.now
    text = (f"Tick {model.t:,}: {people(first)} of the first group"
            f" and {people(second)} of the second live there. ")
    theory = model.theory()
    if model.done and min(model.now) < 0.5:
        alone = "first" if second < 0.5 < first else "second"
        return text + (f"Only the {alone} group is left." if max(model.now) >= 0.5 else "Nobody lives there.")
    if model.done:
        return text + ("Nobody comes or goes; the mix holds." if theory else
                       "Nobody comes or goes, but one person more or less would tip it.")
    if not theory:
        return text + "This balance cannot hold: the least push decides."
    ends = f"{people(theory['first'])} and {people(theory['second'])}"
    return text + f"From this start the flow leads to {ends}."


def card(model, who):
    """A resident: the title, rows of (label, text), and no history."""
    group, rank = divmod(who, model.residents)
    accepts = model.tolerance * (1 - float(model.ranks[rank]))
    inside = shares_inside(model)[group, rank] >= 0.5
    own = model.now[group] + (not inside)
    finds = f"{model.now[1 - group] / own:.2f} others for each of the own"
    facts = [("Tolerance", f"{rank + 1} of {model.residents}, from the most tolerant"),
             ("Accepts", f"up to {accepts:.2f} others for each of the own"),
             ("Finds" if inside else "Would find", finds), ("Lives there", "yes" if inside else "no")]
    return f"Person {rank + 1} of the {GROUPS[group]} group", facts, []


def table(model):
    """Everybody who might live there: the columns' names, and a row of plain values each."""
    rows, room = [], model.residents
    inside = shares_inside(model)
    accepts = model.tolerance * (1 - model.ranks)
    for group in (0, 1):
        own = model.now[group] + (inside[group] < 0.5)
        finds = model.now[1 - group] / np.maximum(own, 1e-9)
        rows += [[GROUPS[group], rank + 1, float(accepts[rank]), float(finds[rank]),
                  "yes" if inside[group, rank] >= 0.5 else "no"] for rank in range(room)]
    columns = ["Group", "Rank of tolerance", "Accepts, others for each", "Finds, others for each",
               "Lives there"]
    return columns, rows
