"""What the stage of attendance says in words: the state, one person, everybody."""

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
    expected = people_words(_count(model, model.expectation))
    if model.t == 0:
        text = f"Before the first meeting {expected} of {model.people:,} {_be(model, model.expectation)} expected."
    else:
        came = people_words(_count(model, model.came))
        text = f"Meeting {model.t:,}: {came} of {model.people:,} came; next time {expected} {_be(model, model.expectation)} "
        text += "expected."
    bound, critical = model.bound_for(), model.critical_mass()
    if model.done:
        text += " As many come as are expected: it rests."
    elif bound is not None and not model.finite:
        text += f" It is bound for {people_words(_count(model, bound))}."
    text += f" The critical mass is {people_words(int(critical))}." if critical == critical else " There is no critical mass."
    return text


def _be(model, share):
    return "is" if _count(model, share) <= 1 else "are"


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
        return f"comes if {np.ceil(spans[0][0] * model.people - 1e-6):,.0f} are expected"
    if len(spans) == 1 and spans[0][0] == 0.0:
        return f"comes unless more than {np.floor(spans[0][1] * model.people + 1e-6):,.0f} are expected"
    parts = [f"{np.ceil(low * model.people - 1e-6):,.0f} to {np.floor(high * model.people + 1e-6):,.0f}"
             for low, high in spans]
    return f"comes if {' or '.join(parts)} are expected"


def card(model, who):
    """A person: the title, rows of (label, text), and no history, since all remember only the last meeting."""
    would = who < round(float(model.turnout(model.expectation)) * model.people)
    facts = [("Rule", waits_for(model, who)),
             ("Last meeting", "came" if who < _count(model, model.came) else "stayed away"),
             ("Expected now", people_words(_count(model, model.expectation))),
             ("Next meeting", "will come" if would else "will stay away")]
    return f"Person {who + 1}", [(label, text) for label, text in facts if model.t or label != "Last meeting"], []


def table(model):
    """Every person: what they wait for (people expected; none: never comes), and whether they came."""
    waits = model.thresholds() * model.people
    shown = np.where(np.isfinite(waits), np.ceil(waits - 1e-6), waits).astype(object)
    shown[np.isinf(waits)] = None
    came = np.where(np.arange(model.people) < _count(model, model.came), "yes", "no")
    numbers = [f"Person {who + 1}" for who in range(model.people)]
    return ["Person", "Comes if so many are expected", "Came"], Rows([numbers, shown, came])
