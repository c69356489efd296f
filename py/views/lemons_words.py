"""What the lot says in words: the round, one car, every car as a table."""

import numpy as np

from views.lemons_lot import CERTIFIED, GONE, STAYS, TRIAL, pays_back, states
from views.rows import Rows

DECISION = {STAYS: "for sale", CERTIFIED: "for sale, certified", TRIAL: "for sale on trial", GONE: "withdrawn"}


def describe(model):
    """The present round in two sentences, with the model's own numbers."""
    when = "Period" if model.returning and not model.informed else "Round"
    text = f"{when} {model.round}: {int(model.sold.sum()):,} of {model.sellers:,} cars are for sale"
    text += f", and the price is {model.price():.2f}. "
    if not model.round:
        return text + "Sellers have not looked at it yet."
    gains = model.efficiency()
    if np.isnan(gains):
        return text + "Cars are worth no more to buyers than to sellers: there is nothing to gain."
    text += f"That makes {100 * gains:.0f}% of the gains from trade. "
    if model.done and not model.informed:
        text += "Nobody changes their mind any more."
    return text.rstrip()


def asked(model):
    """The least that each seller would take: the car's worth to him, and what his warranty will cost, (sellers,)."""
    return model.quality + (model.paid_back() if pays_back(model) else 0.0)


def card(model, who):
    """A car: the title, rows of (label, text), and no history."""
    kind = int(states(model)[who])
    facts = [("Owner", f"seller {who + 1}"), ("Worth to its seller", f"{model.quality[who]:.2f}"),
             ("Worth to a buyer", f"{model.buyer_premium * model.quality[who]:.2f}"),
             ("Asks at least", f"{asked(model)[who]:.2f}"),
             ("Offered", f"{model.prices()[who]:.2f}"), ("Decision", DECISION[kind])]
    if model.returning and not model.informed:
        count = int(model.rating_count[who])
        mean = f", {model.rating_sum[who] / count:.2f} on average" if count else ""
        facts.append(("Ratings", f"{count}{mean}"))
    elif pays_back(model):
        facts.append(("Warranty will cost", f"{model.paid_back()[who]:.2f}"))
    return f"Car {who + 1} of {model.sellers}, from the worst", facts, []


def table(model):
    """Every car: the columns' names, and a row of plain values each."""
    columns = ["Car", "Worth to its seller", "Worth to a buyer", "Asks at least", "Offered", "Decision", "Ratings"]
    words = np.array([DECISION[state] for state in range(4)])
    return columns, Rows([np.arange(1, model.sellers + 1), model.quality, model.buyer_premium * model.quality,
                          asked(model), model.prices(), words[states(model)], model.rating_count])
