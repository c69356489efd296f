"""What is said of the debate: the last tick in a line, the state in a few sentences."""

import numpy as np

from views.crowd_news import LEAST, name_of
from views.crowd_news import happening as bartered

NAMES = {"barter": "barter", "money": "barter with money", "prices": "an auction", "cycles": "rounds of exchange",
         "dictatorship": "turns", "planner": "a planner"}


def waiting(model):
    """Who has no chair for good yet, (some,) int, where a regime gives them out step by step."""
    if model.regime not in ("prices", "cycles", "dictatorship") or not model.t:
        return np.empty(0, dtype=int)
    return np.flatnonzero(model.way.taken < 0)


def happening(model):
    """The most telling thing that happened in the last tick, in a line."""
    if not model.t:
        return "Everybody has the chair they came with."
    say = {"prices": _prices, "cycles": _cycles, "dictatorship": _turns, "planner": _plan}.get(model.regime, _barter)
    return say(model)


def _barter(model):
    if not len(model.events.ordered):
        return bartered(model)
    first, second = (int(person) for person in model.events.ordered[0])
    more = len(model.events.ordered) - 1
    words = f"{name_of(model, first)} and {name_of(model, second)} swap by order"
    return words + (f"; and {more} more" if more else "")


def _prices(model):
    left = len(waiting(model))
    if not left:
        return "Sold: nobody is left without a chair"
    return f"{model.count - left} of {model.count} lead on a chair; {left} bid again"


def _cycles(model):
    left = len(waiting(model))
    if not left:
        return "Everybody has been on a round"
    passed = _people(len(model.events.moved))
    return f"{passed} passed chairs round; {_people(left)} still {_verb(left, 'points', 'point')}"


def _turns(model):
    if not len(model.way.order):
        return ""
    person = int(model.way.order[model.way.turn - 1])
    mine = model.holds[person] == model.way.brought[person]
    left = len(waiting(model))
    return (f"{name_of(model, person)} {'keeps the own chair' if mine else 'takes the best chair left'}"
            + (f"; {left} to come" if left else ""))


def _plan(model):
    way = model.way
    if way.done_at == model.t - 1:
        moved = model.events.moved[:, 0]
        worse = int((model.utility_now() < model.start_utility - LEAST).sum())
        return f"The plan is carried out: {_people(len(moved))} moved; {worse} sit worse than they came"
    if way.asked_at == model.t - 1:
        return f"Everybody was asked; the plan comes in {_ticks(model.lag)}"
    if way.waiting:
        return f"The plan comes in {_ticks(way.waiting[0][0] - model.t + 1)}"
    return f"Last asked {_ticks(model.t - 1 - way.asked_at)} ago"


def describe(model):
    """The present state in a few sentences, with the model's own numbers."""
    came, now = 100 * model.start_utility.mean(), 100 * model.mean_utility()
    text = f"Tick {model.t:,}, {NAMES[model.regime]}: utility {now:.1f} of 100 on average ({came:.1f} on arrival), "
    text += f"{100 * model.efficiency():.0f}% of the possible gain over chance. "
    text += f"{model.messages_per_person():.1f} messages a person; "
    text += f"{100 * model.worse_off():.0f}% sit worse than they came"
    text += f", {100 * model.worse_off_net():.0f}% with money counted." if model.with_money else "."
    if model.orders:
        text += f" {model.orders:,} swaps were ordered."
    return text + (" It is over." if model.done else "")


def _people(number):
    return f"{number} {_verb(number, 'person', 'people')}"


def _ticks(number):
    return f"{number} {_verb(number, 'tick', 'ticks')}"


def _verb(number, one, many):
    return one if number == 1 else many
