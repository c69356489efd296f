"""What the bar says in words: the week, one person, everybody as a table."""

import numpy as np

from views.el_farol_people import rule_name


def describe(model):
    """The present week in two sentences, with the model's own numbers."""
    if not model.weeks:
        return (f"Before the first week: {model.people} people, {model.capacity} places, and "
                f"{model.strategies} rules of thumb each.")
    came = model.weeks[-1]
    how = "just full" if came == model.capacity else "too many" if came > model.capacity else "room was left"
    text = f"Week {model.t:,}: {came} came to {model.capacity} places, {how}. "
    return text + (f"Of late it was {model.mean_attendance():.1f} on average, give or take "
                   f"{model.spread():.1f}, and {100 * model.crowded():.0f}% of nights were crowded.")


def in_words(weights, people):
    """A rule of thumb as a sum: its constant in people, then a weight a week."""
    terms = [f"{people * weights[0]:+.0f}"]
    terms += [f"{weight:+.2f} × {rule_name(k)}" for k, weight in enumerate(weights[1:], 1)]
    return " ".join(terms)


def card(model, who):
    """A person: the title, rows of (label, text), and the rules, each in a line."""
    used, wrong = int(model.used[who]), model.wrong()[who]
    facts = [("Expected", f"{model.expected[who]:.0f} people at {model.capacity} places"),
             ("So", "nothing yet" if not model.weeks else "went" if model.goes[who] else "stayed at home"),
             ("Rule used", f"{used + 1} of {model.strategies}"),
             ("Leans on", rule_name(int(model.leaning()[who]))),
             ("Rule for next week", f"{int(model.active[who]) + 1}"),
             ("Nights out", f"{model.nights[who]} of {model.t}")]
    rules = [f"Rule {rule + 1}: {in_words(model.weights[:, who, rule], model.people)}; "
             f"off by {wrong[rule] / model.memory:.0f} a week." for rule in range(model.strategies)]
    return f"Person {who + 1}", facts, rules


def table(model):
    """Everybody: the columns' names, and a row of plain values each."""
    columns = ["Person", "At the bar", "Expected", "Rule used", "Leans on", "Wrong by, a week", "Nights out"]
    wrong = model.wrong()[np.arange(model.people), model.active] / model.memory
    rows = [[f"Person {who + 1}", "yes" if goes else "no", float(expected), int(used) + 1,
             rule_name(int(leaning)), float(off), int(nights)]
            for who, (goes, expected, used, leaning, off, nights) in enumerate(zip(
                model.goes, model.expected, model.used, model.leaning(), wrong, model.nights, strict=True))]
    return columns, rows
