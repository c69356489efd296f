"""What the stage says of the last tick, in a line; and how people and utilities are called."""

LEAST = 1e-9  # utility; less is no gain


def name_of(model, person):
    """A person's name, or a number counted from 1."""
    return model.names[person] or f"Person {person + 1}"


def points(utility):
    """A utility 0 to 1 as a number out of 100."""
    return f"{100 * utility:.0f}"


def listed(names):
    """Names joined by commas and "and"."""
    names = list(names)
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]



def happening(model):
    """The most telling thing that happened in the last tick, in a line."""
    events = model.events
    for happened, say in ((events.broken, _broken), (events.undone, _undone), (events.lied, _lied),
                          (events.traded, _traded)):
        if len(happened):
            first, second = (int(person) for person in happened[0])
            more = len(happened) - 1
            return say(model, first, second) + (f"; and {more:,} more" if more else "")
    if model.done:
        return "No two people can agree on a swap any more."
    if not len(events.met):
        return "Nobody met anybody." if model.t else "Everybody has the chair they came with."
    met = f"{len(events.met):,} pairs" if len(events.met) > 1 else "One pair"
    return f"{met} met, nobody traded."


def _broken(model, offender, victim):
    did = (
        "takes {}'s chair and gives none"
        if model.holds[victim] < 0
        else "agreed with {}, and did not keep it"
    )
    return f"{name_of(model, offender)} {did.format(name_of(model, victim))}"


def _undone(model, first, second):
    return (
        f"{name_of(model, first)} and {name_of(model, second)} swap back: a chair had been praised too much"
    )


def _lied(model, liar, other):
    return f"{name_of(model, liar)} lied about the chair, and {name_of(model, other)} took it"


def _traded(model, first, second):
    now, people = model.utility_now()[[first, second]], [first, second]
    before = model.world.worth(people, model.holds[[second, first]])
    gains = now - before
    if (gains > LEAST).all():
        verdict = "both gain"
    elif model.exchange == "money":
        payer, paid = (first, second) if gains[0] > gains[1] else (second, first)
        verdict = (
            f"{name_of(model, payer)} pays {name_of(model, paid)} {points(abs(gains[0] - gains[1]) / 2)}"
        )
    else:
        winner = first if gains[0] > gains[1] else second
        verdict = f"{name_of(model, winner)} gains"
    return f"{name_of(model, first)}'s chair for {name_of(model, second)}'s: {verdict}"
