"""What the agency says in words: the lesson now, one thing in it, and everything as a table."""

import numpy as np

from models.agency_vectors import inner
from views.agency_pay import curve_at
from views.agency_proxy import arrows

RATES = tuple(k / 10 for k in range(21))


def describe(model):
    """The present state in two sentences, with the model's own numbers."""
    return _told(model).replace(" -", " −")


def _told(model):
    """The same with the hyphens that Python writes for minus."""
    share = model.share_of_best()
    text = f"Tick {model.t:,}: "
    if model.lesson == "search":
        if not model.searched:
            return text + "nobody has searched yet."
        text += (f"over {model.searched:,} searches the best of {model.candidates:,} by the measure was worth "
                 f"{model.true_value():.2f}, and measured {model.proxy_value():.2f}. ")
    elif model.lesson == "audit":
        if not len(model.gains):
            return text + "nobody has acted yet."
        return text + (f"{int(model.cheats.sum())} of {len(model.gains)} people cheat, and {int(model.caught.sum())} "
                       "of them are caught.")
    else:
        text += (f"the true value is {model.true_value():.3f}, and the measure says {model.proxy_value():.3f}. ")
    return text + ("There is no best to compare with." if np.isnan(share)
                   else f"That is {100 * share:.0f}% of the best there is.")


def stops(model):
    """Where on its curve one may stop: pay rates, or numbers of candidates; they come first among what is chosen."""
    if model.lesson in ("pay", "proxy"):
        return RATES
    return tuple(model.sizes) if model.lesson == "search" and model.searched else ()


def things(model):
    """How many other things of the drawing may be chosen."""
    return {"pay": len(model.readings), "proxy": len(arrows(model)), "search": len(model.worths),
            "audit": len(model.gains)}[model.lesson]


def card(model, who):
    """One of them: the title, rows of (label, text), and no history."""
    if who < len(stops(model)):
        return _stop(model, who)
    who -= len(stops(model))
    if who >= things(model):
        return "Not there any more", [], []
    if model.lesson == "pay":
        reading, rate = model.readings[who], 1.0 if model.seen else model.pay_rate
        tick = model.t - len(model.readings) + who + 1
        return f"Tick {tick}", [("Measured", f"{reading:.2f}"), ("Pay for it", f"{rate * reading:.2f}")], []
    if model.lesson == "proxy":
        name, vector = arrows(model)[who]
        return name.capitalize(), [(f"Task {k}", f"{part:.2f}") for k, part in enumerate(vector, 1)], []
    if model.lesson == "search":
        facts = [("True value", f"{model.worths[who]:.2f}"), ("Measured", f"{model.scores[who]:.2f}"),
                 ("Chosen", "yes" if who == model.chosen else "no")]
        return f"Candidate {who + 1}", facts, []
    facts = [("Cheating would gain", f"{model.gains[who]:.2f}"), ("Cheats", "yes" if model.cheats[who] else "no"),
             ("Caught", "yes" if model.caught[who] else "no")]
    return f"Person {who + 1}", facts, []


def _stop(model, which):
    """A place on the curve."""
    stop = stops(model)[which]
    if model.lesson == "search":
        return f"Best of {stop:,}", [("True value", f"{model.sum_true[which] / model.searched:.2f}"),
                                     ("Measured", f"{model.sum_proxy[which] / model.searched:.2f}")], []
    if model.lesson == "pay":
        effort, kept = stop * (2 - stop), float(curve_at(model, stop))
        return f"Pay rate {stop:g}", [("Effort, less its cost", f"{effort:.0%} of the best"),
                                      ("Lost to risk", f"{effort - kept:.0%}"), ("Left", f"{kept:.0%}")], []
    gauge = model.gauge()
    return f"Pay rate {stop:g}", [("True value, in the end", f"{float(model.value_at(stop)):.3f}"),
                                  ("What is measured", f"{stop * inner(gauge, gauge):.3f}")], []


def table(model):
    """Everything of the lesson: the columns' names, and a row of plain values each."""
    if model.lesson == "pay":
        first = model.t - len(model.readings) + 1
        return ["Tick", "Measured"], [[first + k, reading] for k, reading in enumerate(model.readings)]
    if model.lesson == "proxy":
        shown = arrows(model)
        columns = ["Task", *(name.capitalize() for name, _ in shown)]
        return columns, [[k + 1, *(float(vector[k]) for _, vector in shown)] for k in range(len(model.want))]
    if model.lesson == "search":
        return ["Candidate", "True value", "Measured"], [
            [k + 1, float(value), float(score)]
            for k, (value, score) in enumerate(zip(model.worths, model.scores, strict=True))]
    return ["Person", "Cheating would gain", "Cheats", "Caught"], [
        [k + 1, float(gain), "yes" if cheats else "no", "yes" if caught else "no"]
        for k, (gain, cheats, caught) in enumerate(zip(model.gains, model.cheats, model.caught, strict=True))]
