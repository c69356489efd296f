"""What the games with goods for all say in words: the state, one person, everybody as a table."""

import numpy as np

KINDS = ("gives steadily", "selfish", "conditional giver", "conditional giver who punishes")


def describe(model):
    """The present state in one or two sentences, with the model's own numbers."""
    if model.game == "stag_hunt":
        text = f"Round {model.t}: {int(model.hunt.stag.sum())} of {model.people} hunt stag."
        border = model.critical()
        if np.isnan(border):
            return text + " One of the two always pays more."
        return text + f" Stag pays more from a share of {border:.0%} of those one meets."
    if not model.past:
        return f"{model.people} people; nobody has been asked to give yet."
    if model.game == "provision":
        result = "the good is there" if model.point.there else "that is not enough and there is no good"
        return (f"Round {model.t}: {int(model.point.gives.sum())} of {model.people} give, "
                f"{model.point.needed(model)} are needed: {result}.")
    text = f"Round {model.t}: people give {model.contribution():.0%} and earn {model.achieved():.0%} of the most."
    number = int(np.count_nonzero(model.tables.points))
    return text + (f" {number} punishments were dealt out." if number else "")


def card(model, who):
    """A person: the title, rows of (label, text), no history."""
    title = f"Person {who + 1}"
    pay = ("Earned", f"{model.pays()[who]:.2f}")
    if model.game == "stag_hunt":
        met = model.hunt.company(model.layout == "ring")[who]
        best = model.hunt.best(model, model.insurance)[who]
        return title, [("Hunts", "stag" if model.hunt.stag[who] else "hare"), ("Of those met, hunt stag", f"{met:.0%}"),
                       ("Would rather hunt", "stag" if best else "hare"), pay], []
    if model.game == "provision":
        gave = "not asked yet" if not model.past else "gave" if model.point.gives[who] else "gave nothing"
        return title, [("The good is worth", f"{model.worths[who]:.2f}"), ("Last round", gave), pay], []
    tables = model.tables
    facts = [("Kind", KINDS[int(model.kinds()[who])]),
             ("Gave", f"{tables.given[who]:.1f} of {model.endowment:g} tokens"),
             ("Expects of others", f"{tables.expected[who]:.1f} tokens"),
             ("Fears", f"{tables.fear[who]:.2f} points a token short"), pay]
    if model.past and not np.isin(who, tables.seats):
        facts.insert(1, ("Last round", "sat out"))
    return title, facts, []


def table(model):
    """Everybody: the columns' names, and a row of plain values each."""
    names, pays = [f"Person {who + 1}" for who in range(model.people)], model.pays().tolist()
    if model.game == "stag_hunt":
        met = model.hunt.company(model.layout == "ring").tolist()
        return ["Person", "Hunts", "Share of stag among those met", "Earned"], [
            [name, "stag" if stag else "hare", share, pay]
            for name, stag, share, pay in zip(names, model.hunt.stag, met, pays, strict=True)]
    if model.game == "provision":
        return ["Person", "Worth of the good", "Gave", "Earned"], [
            [name, value, "yes" if gives else "no", pay]
            for name, value, gives, pay in zip(names, model.worths.tolist(), model.point.gives, pays, strict=True)]
    tables = model.tables
    return ["Person", "Kind", "Gave", "Expects", "Fear", "Earned"], [
        [name, KINDS[int(kind)], *numbers] for name, kind, *numbers in zip(
            names, model.kinds(), tables.given.tolist(), tables.expected.tolist(), tables.fear.tolist(), pays,
            strict=True)]
