"""What is said in words: the state, one person, two people, everybody, what is left to gain."""

import numpy as np

from views.crowd_news import LEAST, listed, name_of, points
from views.crowd_sprites import STYLES
from views.rows import Rows

ATTRIBUTES = ("colour", "style", "cushion", "controls")


def chair_words(chair):
    """A chair's four attributes in words and numbers."""
    colour, style, cushion, controls = (int(level) for level in chair)
    return f"colour {colour}, style {style} ({STYLES[style - 1]}), cushion {cushion}, controls {controls}"


# ---- the state ----------------------------------------------------------------------------------


def describe(model):
    """The present state in two sentences, with the model's own numbers."""
    came, now = 100 * model.start_utility.mean(), 100 * model.mean_utility()
    better, worse = 100 * model.better_off(), 100 * model.worse_off()
    text = f"Tick {model.t:,}: {model.count:,} people, utility {now:.1f} of 100 on average "
    text += f"({came:.1f} on arrival); {better:.0f}% are better off than on arrival, {worse:.0f}% worse off. "
    if model.world.exact:
        text += f"That is {100 * model.share_of_best():.1f}% of the best possible total."
    else:
        text += "The best possible total is not computed at this size."
    if model.chairless() > 0:
        text += f" {100 * model.chairless():.0f}% have no chair."
    return text + (" Nobody can agree on a swap any more." if model.done else "")


def remains(model):
    """Whether three or more could all still gain by passing their chairs round."""
    if not model.world.exact:
        return f"Whether three or more could gain by a round is not computed for {model.count:,} people."
    cycle = model.left_over()
    if cycle is None:
        return "There is no round of three or more people in which everybody would gain."
    steps = [
        f"{name_of(model, a)} took the chair of {name_of(model, b)}"
        for a, b in zip(cycle, cycle[1:] + cycle[:1], strict=True)
    ]
    return f"If {listed(steps)}, all {len(cycle)} would gain" + (
        ", though no two of them can." if model.done else "."
    )


# ---- one person, two people ---------------------------------------------------------------------


def card(model, who):
    """A person: the title, rows of (label, text), and the history in lines."""
    now, came, chair = model.utility_now()[who], model.start_utility[who], model.holds[who]
    wants = ", ".join(
        f"{name} {level:.3g}" for name, level in zip(ATTRIBUTES, model.preferences[who], strict=True)
    )
    facts = [("Weights" if model.utility == "linear" else "Ideal chair", wants),
             ("Chair", _chair(model, who) if chair >= 0 else "none: stands"),
             ("Utility now", f"{points(now)} of 100"),
             ("On arrival", f"{points(came)} of 100 ({100 * (now - came):+.0f} since)"),
             ("Trades", f"{model.trades[who]}")]
    if model.with_money:
        facts.append(("Money", f"{100 * model.money[who]:+.0f}"))
    spare = [chair_words(model.chairs[chair]) for owner, chair in model.spare if owner == who]
    if spare:
        facts.append(("Keeps besides", "; ".join(spare)))
    habits = [word for word, has in (("praises the own chair too much", model.liars[who]),
                                     ("breaks deals", model.breakers[who])) if has]
    if habits:
        facts.append(("Habit", " and ".join(habits)))
    return name_of(model, who), facts, [_line(model, *entry) for entry in model.history_of(who)]


def _chair(model, who):
    """The chair that somebody sits on, and who brought it."""
    brought = brought_by(model)[model.holds[who]]
    owner = "their own" if brought == who else f"{name_of(model, brought)}'s"
    return f"{owner}: {chair_words(model.chairs[model.holds[who]])}"


def _line(model, tick, other, given, got, before, after, note):
    """One entry of somebody's history."""
    change = f"{points(before)} → {points(after)}" if abs(after - before) > LEAST else points(after)
    chair = f" Now on {chair_words(model.chairs[got])}." if got >= 0 and given >= 0 else ""
    partner = f", with {name_of(model, other)}" if other >= 0 else ""
    return f"Tick {tick}{partner}: utility {change}. {note}{chair}"


def explain(model, first, second):
    """Why two people would trade or not: what each would gain or lose, the verdict, who says no."""
    reason = model.why(first, second)
    names = [name_of(model, person) for person in (first, second)]
    sentences = []
    for k, name in enumerate(names):
        change = 100 * reason.gains[k]
        what = (
            "no change"
            if abs(change) < 100 * LEAST
            else f"a {'gain' if change > 0 else 'loss'} of {abs(change):.1f}"
        )
        own = (
            f"has a chair worth {100 * reason.own[k]:.1f}"
            if model.holds[(first, second)[k]] >= 0
            else "has no chair"
        )
        sentences.append(
            f"{name} {own} to them; {names[1 - k]}'s would be worth {100 * reason.other[k]:.1f}: {what}."
        )
    sentences.append(reason.verdict)
    if reason.refuses:
        who = listed(name_of(model, person) for person in reason.refuses)
        sentences.append(f"{who} {'say' if len(reason.refuses) > 1 else 'says'} no.")
    return sentences


def brought_by(model):
    """Who brought each chair, (chairs,) int."""
    people = np.empty(model.count, dtype=int)
    people[model.start] = np.arange(model.count)
    return people


def table(model):
    """Every person: the columns' names, and a row of plain values each; utilities from 0 to 100."""
    columns = [
        "Person",
        *(f"Wants: {name}" for name in ATTRIBUTES),
        *(f"Chair: {name}" for name in ATTRIBUTES),
        "Chair brought by",
        "Utility on arrival",
        "Utility now",
        "Gain",
        "Trades",
    ]
    seated = model.holds >= 0
    chairs = model.chairs[model.holds].astype(object)
    chairs[~seated] = None
    names = np.array([name_of(model, person) for person in range(model.count)], dtype=object)
    brought = names[brought_by(model)[model.holds]]
    brought[~seated] = None
    came, now = 100 * model.start_utility, 100 * model.utility_now()
    values = [names, *model.preferences.T, *chairs.T, brought, came, now, now - came, model.trades]
    if model.with_money:
        columns.append("Money")
        values.append(100 * model.money)
    return columns, Rows(values)
