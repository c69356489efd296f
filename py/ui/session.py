"""What the reader does with one model: its run, what it was before, where it is going. No browser in here."""

from time import perf_counter

from core.run import Run
from registry import load, load_view
from ui.link import Link, format_link
from ui.undo import Past

GHOSTS = 3


class Session:
    """One model on the screen."""

    def __init__(self, link: Link):
        self.name, self.faults = link.name, list(link.faults)
        self.model_class, self.view = load(link.name), load_view(link.name)
        self.past, self.ghosts = Past(), []
        self.goal = link.t
        self.run = self._first(link)

    def _first(self, link):
        """The run that a link asks for, or as much of it as the model takes."""
        for params, log, left in ((link.params, link.log, "The log"), (link.params, (), "Every setting")):
            try:
                return Run(self.model_class, params, log)
            except ValueError as refused:
                self.faults.append(f"{refused} {left} of the link was left out.")
        return Run(self.model_class)

    @property
    def model(self):
        """The model as it stands."""
        return self.run.model

    def setup(self):
        """What makes this run again: parameters, log, tick."""
        return dict(self.run.params), list(self.run.log), self.run.t

    # ---- what a hand may change ------------------------------------------------------------------

    def _begin(self, params, log=(), t=0):
        """A new run; the last one becomes a ghost. A refused one (ValueError) leaves all as it was."""
        run = Run(self.model_class, params, log)
        if len(self.run.history) > 1:
            self.ghosts = [*self.ghosts, self.run.history][-GHOSTS:]
        self.run, self.goal = run, t

    def set(self, name, text):
        """Take what a control says; ValueError if it is refused."""
        p = self.model_class.param(name)
        value = p.parse(text)
        if value == getattr(self.model, name):
            return
        before = self.setup()
        if p.live and self.run.t > 0:
            self.run.set(name, value)
            self.goal = self.run.t
        else:
            self._begin({**self.model.values(), name: value})
        self.past.record(before)

    def start(self, params):
        """Start anew with `params` (the rest as they are by default); ValueError if refused."""
        before = self.setup()
        self._begin(params)
        self.past.record(before)

    def scenario(self, index):
        """Start a scenario with the present seed."""
        params = dict(self.model_class.scenarios[index].params)
        if hasattr(self.model, "seed"):
            params.setdefault("seed", self.model.seed)
        self.start(params)

    @property
    def scene(self):
        """The index of the scenario whose settings are the present ones, or None."""
        values, defaults = self.model.values(), {p.name: p.default for p in self.model_class.params()}
        for index, scenario in enumerate(self.model_class.scenarios):
            wanted = defaults | scenario.params
            if all(values[name] == wanted[name] for name in values if name != "seed"):
                return index
        return None

    def restart(self):
        """Back to tick 0 with the settings as they are now."""
        if self.run.t or self.run.log:
            self._begin(self.model.values())

    def do(self, name, undoable=True, **arguments):
        """Let a hand act; ValueError if it may not. Of one stroke only the beginning is `undoable`."""
        before = self.setup() if undoable else None
        result = self.run.do(name, **arguments)
        self.goal = self.run.t
        if undoable:
            self.past.record(before)
        return result

    def undo(self):
        """Take back the last change."""
        if self.past.can_undo:
            self._begin(*self.past.undo(self.setup()))

    def redo(self):
        """Do again what was taken back."""
        if self.past.can_redo:
            self._begin(*self.past.redo(self.setup()))

    # ---- time ------------------------------------------------------------------------------------

    @property
    def done(self):
        """Whether the run is at its end."""
        return self.model.done and self.run.t >= self.run.end

    def advance(self, ticks, seconds):
        """Run up to `ticks` ticks in up to `seconds` of time, at least one; return how many were run."""
        until, first = perf_counter() + seconds, self.run.t
        while self.run.t - first < ticks:
            before = self.run.t
            self._tick()
            if self.run.t == before or perf_counter() >= until:
                break
        return self.run.t - first

    def _tick(self):
        """One tick; what a link's log asks in vain is left out and named."""
        try:
            self.run.advance()
        except ValueError as refused:
            t, self.goal = self.run.t, max(self.goal, self.run.t)
            self.faults.append(f"The link's log asks in vain at tick {t}: {refused} The rest is left out.")
            self.run = Run(self.model_class, self.run.params, [e for e in self.run.log if e[0] < t])

    def go(self, t):
        """Go to tick `t` of what was run already."""
        self.run.rewind(min(max(t, 0), self.run.end))
        self.goal = self.run.t

    def link(self, tick=True, embed=False):
        """The link to this run, or only to its settings as they are now."""
        if not tick:
            return format_link(self.name, self.model_class, self.model.values(), embed=embed)
        return format_link(self.name, self.model_class, self.run.params, self.run.t, self.run.log, embed)
