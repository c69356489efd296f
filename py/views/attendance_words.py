"""What the stage of attendance says in words: the state, one person, everybody."""

from math import isnan

import numpy as np

from views.rows import Rows


def people_words(number):
    """A number of people.

    >>> people_words(1), people_words(0), people_words(1200)
    ('1 person', 'nobody', '1,200 people')
    """
    return "nobody" if number == 0 else "1 person" if number == 1 else f"{number:,} people"


def _count(model, share):
    return round(share * model.people)


def describe(model):
    """The present state: who came, who is expected, where it goes, and the critical mass."""
    number = _count(model, model.expectation)
    expected = f"{people_words(number)} {'is' if number <= 1 else 'are'} expected"
    if model.t == 0:
        text = f"Before the first meeting of {model.people:,} people, {expected}."
    else:
        came = people_words(_count(model, model.came))
        text = f"Meeting {model.t:,}: {came} of {model.people:,} came; next time {expected}."
    bound, critical = model.bound_for(), model.critical_mass()
    if model.done:
        text += " As many come as are expected: it rests."
    elif bound is not None and not model.finite:
        text += f" It is bound for {people_words(_count(model, bound))}."
    if isnan(critical):
        return text + " There is no critical mass."
    return text + f" The critical mass is {people_words(int(critical))}."


def up(number):
    """The next whole number, or itself; an array too. Rounding may have made it a little too large.

    >>> float(up(2.0000001)), float(up(2.1)), float(up(0.0))
    (2.0, 3.0, 0.0)
    """
    return np.maximum(np.ceil(np.subtract(number, 1e-6)), 0.0) + 0.0  # no -0


def waits_for(model, who):
    """What a person needs before coming, in words that follow the person's name."""
    if who < model.committed:
        return "has promised to come"
    spans = model.comes_between(who)
    if not spans:
        return "never comes"
    if len(spans) == 1 and spans[0] == (0.0, 1.0):
        return "always comes"
    if len(spans) == 1 and spans[0][1] == 1.0:
        return f"comes if {up(spans[0][0] * model.people):,.0f} are expected"
    if len(spans) == 1 and spans[0][0] == 0.0:
        return f"comes unless more than {np.floor(spans[0][1] * model.people + 1e-6):,.0f} are expected"
    parts = [f"{up(low * model.people):,.0f} to {np.floor(high * model.people + 1e-6):,.0f}"
             for low, high in spans]
    return f"comes if {' or '.join(parts)} are expected"


def card(model, who):
    """A person: the title, rows of (label, text), and no history, since nobody remembers more."""
    would = who < round(float(model.turnout(model.expectation)) * model.people)
    facts = [("Rule", waits_for(model, who)),
             ("Expected now", people_words(_count(model, model.expectation))),
             ("Next meeting", "will come" if would else "will stay away")]
    if model.t:
        facts.insert(1, ("Last meeting", "came" if who < _count(model, model.came) else "stayed away"))
    return f"Person {who + 1}", facts, []


def table(model):
    """Every person: what they wait for (people expected; none: never comes), and whether they came."""
    waits = model.thresholds() * model.people
    shown = np.where(np.isfinite(waits), up(waits), waits).astype(object)
    shown[np.isinf(waits)] = None
    came = np.where(np.arange(model.people) < _count(model, model.came), "yes", "no")
    numbers = [f"Person {who + 1}" for who in range(model.people)]
    return ["Person", "Comes if so many are expected", "Came"], Rows([numbers, shown, came])
