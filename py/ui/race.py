"""A contest as it runs: every entrant on the same world, tick by tick beside each other; no browser in here."""

import numpy as np

from core.measures import EPS
from ui.numbers import shown

SLOWEST, GROWTH = 4.0, 0.7  # ticks a second at the start; how many more for every tick that is over


def rate(t):
    """Ticks a second at tick `t` that let an axis of equal ratios be crossed at an even pace."""
    return max(SLOWEST, GROWTH * t)


class Lane:
    """One entrant: its model, and what was measured of it after every tick."""

    def __init__(self, contest, entrant, model_class, setting):
        self.contest, self.entrant = contest, entrant
        self.model_class, self.setting = model_class, setting
        self.model, self.x, self.y = None, [], []

    @property
    def done(self):
        """Whether its run is at its end."""
        return self.model is not None and self.model.done

    def work(self):
        """Build the world, or run one tick; ValueError if the model refuses the setting."""
        if self.model is None:
            self.model = self.model_class(**self.setting)
        elif not self.done:
            self.model.advance()
        self._note()

    def _note(self):
        """Keep the place on the drawing, unless nothing moved."""
        place = self.measured(self.contest.x), self.measured(self.contest.y)
        if not self.x or place != (self.x[-1], self.y[-1]):
            self.x.append(place[0])
            self.y.append(place[1])

    def measured(self, name):
        """A metric as it stands."""
        return float(getattr(self.model, name)())

    @property
    def gains(self):
        """What each person has gained, payments counted, (people,) float; empty before the world is there."""
        return np.asarray(getattr(self.model, self.contest.gains)(), float) if self.model else np.empty(0)

    @property
    def slack(self):
        """The loss that counts as none."""
        return EPS + (float(getattr(self.model, self.entrant.slack)) if self.entrant.slack else 0.0)

    @property
    def overruled(self):
        """To whom something was done that they had not agreed to, (people,) bool; empty like `gains`."""
        return np.asarray(getattr(self.model, self.contest.overruled)(), bool) if self.model else np.empty(0, bool)

    def losers(self):
        """How many people lose."""
        return int((self.gains < -self.slack).sum())

    def unasked(self):
        """How many people lose and had not agreed."""
        return int(((self.gains < -self.slack) & self.overruled).sum())

    def winners(self):
        """How many people gain."""
        return int((self.gains > self.slack).sum())


class Race:
    """All the lanes of a contest and the tick they have reached together."""

    def __init__(self, contest, model_class, values, choice=0, dials=None):
        self.contest, self.values = contest, dict(values)
        specs = {each.name: each for each in model_class.metric_specs()}
        self.x_spec, self.y_spec = specs[contest.x], specs[contest.y]
        entrants = (*contest.entrants, *contest.choices[choice:choice + 1])
        self.lanes = [Lane(contest, each, model_class, setting(contest, each, values, dials or {}))
                      for each in entrants]
        self.t, self._turn = -1, 0

    def alike(self, other):
        """Whether another race has the very same settings in every lane."""
        return [each.setting for each in self.lanes] == [each.setting for each in other.lanes]

    @property
    def ready(self):
        """Whether every lane has its world."""
        return self.t >= 0

    @property
    def done(self):
        """Whether nobody runs any more."""
        over = self.ready and self._turn == 0
        return over and (self.t >= self.contest.ticks or all(each.done for each in self.lanes))

    @property
    def share(self):
        """How much of the longest possible run is over, 0 to 1."""
        return 1.0 if self.done else min(max(self.t, 0) / self.contest.ticks, 1.0)

    def work(self):
        """One small piece: one lane builds its world or runs a tick. Returns whether a tick is complete."""
        self.lanes[self._turn].work()
        self._turn = (self._turn + 1) % len(self.lanes)
        self.t += self._turn == 0
        return self._turn == 0


def setting(contest, entrant, values, dials):
    """The parameters of an entrant: the reader's, over them the contest's, the dials it listens to, its own."""
    heard = {name: dials.get(name, contest.dials[name]) for name in entrant.dials}
    return {**values, **contest.params, **heard, **entrant.params}


def counted(number, people):
    """How many of the people, in words.

    >>> counted(0, 40), counted(12, 40)
    ('nobody', '12 of 40')
    """
    return f"{number} of {people}" if number else "nobody"


def agreed(lane):
    """Whether those who lose had agreed, as a cell of the table says it."""
    lost, unasked = lane.losers(), lane.unasked()
    if not lost:
        return "nobody loses"
    if unasked in (0, lost):
        return "no, none of them" if unasked else "yes, each of them"
    return f"{lost - unasked} of {lost}"


def asked(lane):
    """How many of those who lose were asked, as a sentence says it."""
    lost, unasked = lane.losers(), lane.unasked()
    return "none asked" if unasked == lost else f"{lost - unasked} asked" if unasked else "all agreed"


def listed(names):
    """Names as a sentence lists them.

    >>> listed(["barter"]), listed(["barter", "money", "prices"])
    ('barter', 'barter, money and prices')
    """
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def standing(race):
    """The state of a contest in one sentence."""
    if not race.ready:
        return "Getting the class ready, once for each."
    lanes, unit, label = race.lanes, race.y_spec.unit, race.y_spec.label.lower()
    best, least = max(each.y[-1] for each in lanes), min(each.y[-1] for each in lanes)
    ahead = [each.entrant.name for each in lanes if each.y[-1] >= best - EPS]
    behind = [each.entrant.name for each in lanes if each.y[-1] <= least + EPS]
    place = f"{listed(ahead)} {'lead' if len(ahead) > 1 else 'leads'} with {shown(best, unit)} {label}"
    if len(ahead) < len(lanes):
        place += f", {listed(behind)} {'are' if len(behind) > 1 else 'is'} last with {shown(least, unit)}"
    losing = [f"{each.losers()} under {each.entrant.name} ({asked(each)})" for each in lanes if each.losers()]
    harm = f"; worse off than they came: {', '.join(losing)}" if losing else "; nobody is worse off than they came"
    going = [each.entrant.name for each in lanes if not each.done]
    cut = f"; {listed(going)} had not come to an end" if race.done and 0 < len(going) < len(lanes) else ""
    return f"{'Over after' if race.done else 'Tick'} {race.t}{' ticks' if race.done else ''}: {place}{harm}{cut}."
