"""What the line says in words: the present row, one person, everybody as a table."""

import numpy as np

KINDS = ("circle", "star")


def many(number, one, more=""):
    """A number with its noun.

    >>> many(1, "person", "people"), many(3, "cluster")
    ('1 person', '3 clusters')
    """
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def describe(model):
    """The present row in two sentences, with the model's own numbers."""
    sad = int(model.unhappy_people())
    when = "At the start" if model.t == 0 else f"Round {model.t}"
    text = (f"{when}: {model.people} people stand in {many(int(model.clusters()), 'cluster')} of one kind, "
            f"{model.mean_cluster():.1f} people each on average; {100 * model.similar():.0f}% of neighbours "
            f"are alike, where {100 * model.similar_wanted:.0f}% is wanted. ")
    if not sad:
        return text + "Nobody is unhappy" + (" any more." if model.t else ".")
    text += f"{many(sad, 'person is', 'people are')} unhappy."
    if model.done:
        stuck = not model.moves or not model.moves[-1]
        return text + (" They find no better place." if stuck else " Moves only upset others now.")
    return text


def card(model, who):
    """A person: the title, rows of (label, text), and the history in lines."""
    at = model.line.index(who)
    share = model.like_shares(model.line)[at]
    near = len(model.line[max(at - model.reach, 0):at + model.reach + 1]) - 1
    facts = [("Kind", KINDS[model.kind[who]]), ("Place", f"{at + 1} of {model.people}"),
             ("Like neighbours", f"{round(share * near)} of {near}"),
             ("Wanted", f"at least {100 * model.similar_wanted:.0f}%"),
             ("Content", "yes" if model.happy(who) else "no")]
    moves = [f"Round {number}: from place {old + 1} to {new + 1}."
             for number, round_ in enumerate(model.moves, 1) for person, old, new in round_ if person == who]
    return f"Person {who + 1}", facts, moves


def table(model):
    """Everybody from left to right: the columns' names, and a row of plain values each."""
    moved = np.zeros(model.people, dtype=int)
    for round_ in model.moves:
        for person, _, _ in round_:
            moved[person] += 1
    rows = [[place, f"Person {person + 1}", KINDS[model.kind[person]], float(share), "yes" if happy else "no",
             int(moved[person])]
            for place, (person, share, happy) in enumerate(
                zip(model.line, model.like_shares(model.line), model.content(model.line), strict=True), 1)]
    return ["Place", "Person", "Kind", "Similar neighbours", "Happy", "Moves"], rows
