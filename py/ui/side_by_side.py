"""A contest that the reader runs: what a hand does with it, and the job that goes on between frames."""

from ui.contest_panel import NOTHING, ContestPanel
from ui.pace import Pace
from ui.race import Race, rate, standing


def panels(session):
    """One for each contest that the model declares, by key."""
    return {each.key: SideBySide(session, each) for each in getattr(session.model_class, "contests", ())}


class SideBySide:
    """One contest, running or not; `race` is None where there is none."""

    def __init__(self, session, contest):
        self.session, self.contest = session, contest
        self.panel = ContestPanel(session, contest)
        self.race, self.running, self.pace = None, False, Pace()
        self.panel.adopt()
        self.panel.show(None, False)
        self.panel.say(NOTHING)

    # ---- what a hand does ------------------------------------------------------------------------

    def press(self):
        """Run, pause, go on, or, at the end, run again."""
        if self.running:
            self.pause()
        elif self.race is None or self.race.done:
            self.again()
        else:
            self._go_on()

    def again(self):
        """Begin anew with the settings as they are now."""
        self.race = self._new()
        if self.race is not None:
            self.panel.say(standing(self.race))
            self._go_on()

    def _go_on(self):
        self.pace.rest()
        self.running = True
        self.panel.buttons(self.race, True)

    def pause(self):
        """Stand still where it is."""
        if self.running:
            self.running = False
            self.panel.show(self.race, False)

    def step(self):
        """One tick of every lane."""
        if self.race is None or self.race.done:
            self.race = self._new()
        self.running = False
        while self.race is not None and not self.race.done:
            if self._piece() and (self.race is None or self.race.t > 0):
                break
        self.panel.show(self.race, False)

    def cancel(self, sentence=""):
        """Leave it; nothing is shown any more."""
        at = "" if self.race is None else f"Cancelled at tick {max(self.race.t, 0)}."
        self.race, self.running = None, False
        self.panel.show(None, False)
        self.panel.say(sentence or at or NOTHING)

    def forget(self):
        """If the settings changed, what was run belongs to others."""
        if self.race is not None:
            now = self._new()
            if now is None or not now.alike(self.race):
                self.cancel("The settings changed: run it again.")

    def changed(self, part):
        """A field beside the contest was set: another rule, another dial, or only another measure."""
        if part == "choice":
            self.panel.choose()
        if part == "against":
            self.panel.draw(self.race)
        else:
            self.forget()
            self.panel.draw(self.race)

    def number(self, entrant, metric):
        """A metric of an entrant as it stands; of the run on the stage if that is one of this kind; or None.

        With the seed it comes from: (number, seed).
        """
        if self.race is not None and self.race.ready:
            found = [each for each in self.race.lanes if each.entrant.name == entrant]
            return (found[0].measured(metric), found[0].setting["seed"]) if found else None
        every = (*self.contest.entrants, *self.contest.choices)
        wanted = next(each.params for each in every if each.name == entrant)
        model = self.session.model
        fits = model.t > 0 and wanted and all(getattr(model, name) == value for name, value in wanted.items())
        return (float(getattr(model, metric)()), model.seed) if fits else None

    # ---- running ---------------------------------------------------------------------------------

    @property
    def job(self):
        """The race that wants to go on by itself, or None."""
        return self.race if self.running else None

    def _new(self):
        """A race with the settings as they are now, or None, and why not."""
        self.panel.refuse("")
        try:
            values = self.session.model.values()
            return Race(self.contest, self.session.model_class, values, self.panel.choice, self.panel.dials())
        except ValueError as refused:
            self.panel.refuse(str(refused))
            return None

    def _piece(self):
        """One piece of the race; whether a tick is complete. A setting that a model refuses ends it."""
        try:
            return self.race.work()
        except ValueError as refused:
            self.cancel()
            self.panel.refuse(str(refused))
            return True

    def work(self, until, clock):
        """Go on until the clock says `until` or no more is due; whether there is more to do."""
        now, speed = clock(), 0 if self.panel.fast else rate(max(self.race.t, 0))
        due, ran = self.pace.due(now, speed), 0
        while self.race is not None and not self.race.done and clock() < until:
            if ran >= due and self.race.ready:
                break
            ran += self._piece()
        self.pace.took(ran, now, speed)
        if self.race is None or self.race.done:
            self.running = False
        if self.race is not None and (ran or not self.running):
            self.panel.show(self.race, self.running)
        return self.running

    def draw(self):
        """Draw it as it stands."""
        self.panel.draw(self.race)
