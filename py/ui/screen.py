"""One model on the screen: everything that shows a session, and how often each is brought up to date."""

from ui import data, platform
from ui.answers import Answers
from ui.chart import Chart
from ui.controls import Controls, Readout
from ui.curves import Curves
from ui.hands import Hands
from ui.maps import Maps
from ui.pace import Pace
from ui.rule import sources
from ui.stage import Stage
from ui.transport import Transport
from ui.why import Card

EVERY = {"numbers": 0.1, "chart": 0.25, "side": 0.25, "words": 2.0}  # seconds


def contests(session):
    """What the model lets run side by side, by key; what shows it is loaded only where there is any."""
    if not getattr(session.model_class, "contests", ()):
        return {}
    from ui.side_by_side import panels

    return panels(session)


class Screen:
    """The parts of a model's screen; `stale` holds the names of what no longer shows the model."""

    def __init__(self, session, workers):
        self.session = session
        self.controls, self.readout = Controls(session.model_class), Readout(session.model_class)
        self.chart, self.answers = Chart(session.model_class), Answers(session.model_class)
        self.stage, self.card = Stage(session.view), Card(session)
        self.hands, self.curves = Hands(session, self.stage), Curves(session)
        self.maps = Maps(session, workers)
        self.transport, self.pace = Transport(), Pace()
        self.contests = contests(session)
        self.playing = False
        self.tab = platform.query('[role="tab"][aria-selected="true"]').id
        self._drawn = dict.fromkeys(EVERY, -10.0)
        self._progress = 1.0
        self.stale = set()
        for element in platform.query_all("#screen button[data-do], #screen .act input"):
            element.disabled = False
        self.new_run()

    def new_run(self):
        """Another run: everything is stale, the movement is over."""
        self.controls.show(self.session.model.values())
        self.stage.legend(self.session.model)
        self.card.close()
        self.hands.show()
        for each in (self.curves, *self.contests.values()):
            each.forget()
        self.maps.changed()
        self.pace = Pace()
        self.show_scene()
        self.changed()

    def show_scene(self):
        """Mark the scenario whose settings these are, and say what to watch in it."""
        scene = self.session.scene
        left = platform.query('.chip[aria-pressed="true"]') is not None
        for index, chip in enumerate(platform.query_all(".chip")):
            chip.setAttribute("aria-pressed", "true" if index == scene else "false")
        if scene is not None or left:
            watch = "" if scene is None else self.session.model_class.scenarios[scene].watch
            platform.put(platform.find("watch"), watch)

    def work(self, until, clock):
        """Go on with what is worked out beside the run; whether there is more to do."""
        beside = (self.answers, self.curves, self.maps, *self.contests.values())
        jobs = [each for each in beside if each.job is not None]
        return bool(jobs) and jobs[0].work(until, clock)

    def halt(self):
        """Leave whatever is worked out beside the run."""
        self.answers.job = self.curves.job = None
        self.maps.stop()
        for each in self.contests.values():
            each.running = False

    def changed(self):
        """The model is another than what is shown."""
        self.stale |= {"picture", *EVERY, "card", "people"}

    def show(self, now):
        """Bring up to date what is due at `now`; whether more is to come by itself."""
        session = self.session
        settled = not (self.playing or session.goal > session.run.t)
        progress = 1.0 if platform.calm() else self.pace.progress(now)
        if "picture" in self.stale or progress != self._progress:
            self._progress = progress
            self.stage.draw(session.model, progress, self.card.chosen)
            self.stale.discard("picture")
        for name in sorted(EVERY, key=self._drawn.get):
            if self._due(name, now, settled):
                self._bring(name)
                if not settled:
                    break  # one in a frame, so that no frame is long; what has waited longest comes first
        if settled and "card" in self.stale:
            self.card.show()
            self.stale.discard("card")
        if settled and "people" in self.stale and self.tab == "tab-data":
            data.show_people(session)
            self.stale.discard("people")
        return self.maps.show(now) or progress < 1.0 or bool(self.stale & {"picture", *EVERY})

    def _bring(self, name):
        """Bring one part up to date."""
        session = self.session
        if name == "numbers":
            self.readout.show(session.model.metrics())
            self.transport.show(session, self.playing)
        elif name == "chart":
            self.chart.draw(session)
        elif name == "side":
            self.stage.draw_side(session.model, self.card.chosen)
        else:
            platform.put(platform.find("summary"), session.view.describe(session.model))

    def _due(self, name, now, settled):
        at_once = settled and name != "words"
        if name not in self.stale or not (at_once or now - self._drawn[name] >= EVERY[name]):
            return False
        self._drawn[name] = now
        self.stale.discard(name)
        return True

    def show_tab(self, tab):
        """A tab was opened: its contents are made now."""
        self.tab = tab
        if tab == "tab-curves":
            self.curves.draw()
        if tab.removeprefix("tab-") in self.contests:
            self.contests[tab.removeprefix("tab-")].draw()
        if tab == "tab-rule":
            blocks = []
            for _, text in sources(self.session.model_class):
                block = platform.make("pre", class_="source", tabindex="0")
                block.append(platform.make("code", text))
                blocks.append(block)
            platform.find("rule").replaceChildren(*blocks)

    def resize(self):
        """The window, the type size or the colours changed."""
        self.stage.resize()
        self.sized()

    def sized(self):
        """The room for the drawings changed: they are made anew in it."""
        for each in self.contests.values():
            each.draw()
        if self.tab == "tab-curves":
            self.curves.draw()
        self.stale |= {"picture", "chart", "side"}

    def redraw(self):
        """Draw everything now, in the colours that the page has: the printer waits for no frame."""
        self.resize()
        self.stage.draw(self.session.model, self._progress, self.card.chosen)
        self._bring("chart")
        self._bring("side")
