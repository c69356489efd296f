"""The program of the page: which screen is open, the one frame loop, and what happens when it goes wrong."""

from registry import NAMES
from ui import notice, platform
from ui.address import complete
from ui.deeds import Deeds
from ui.link import parse_link, system_of
from ui.screen import Screen
from ui.session import Session
from ui.workers import Workers

KINDS = ("click", "input", "change", "keydown", "pointerdown", "pointermove", "pointerup", "pointercancel",
         "paste", "dragover", "drop", "focusin", "pointerover")
BUDGET = 0.008  # seconds of ticks in a frame, which also draws


class App:
    """One page: at most one screen is open; every event and every frame comes through here."""

    def __init__(self):
        self.screen = None
        self.frames = platform.Frames(self.guarded(self.turn))
        self.deeds = Deeds(self)
        self.workers = Workers(self.guarded(self.hear))
        for kind in KINDS:
            platform.listen(kind, self.guarded(getattr(self.deeds, kind)))
        platform.listen("hashchange", self.guarded(lambda event: self.open()), on_window=True)
        platform.listen("resize", self.guarded(lambda event: self.resize()), on_window=True)
        platform.listen("look-changed", self.guarded(lambda event: self.resize()))
        platform.listen("paper-changed", self.guarded(lambda event: self.screen and self.screen.redraw()))
        platform.listen("stage-sized", self.guarded(lambda event: self.sized()))
        platform.listen("tab-shown", self.guarded(self.deeds.tab_shown))
        platform.listen("visibilitychange", self.guarded(lambda event: self.seen()))
        self.guarded(self.open)()
        platform.lab.ready()
        self.guarded(self.resize)()
        platform.tell_parent("ready")

    # ---- screens ---------------------------------------------------------------------------------

    def open(self):
        """Open what the address says."""
        self.workers.stop()
        name = system_of(platform.address())
        if name in NAMES and not platform.lab.holds(name):
            self.screen = None
            self.later(self.fetch(name))
            return
        link = parse_link(platform.address())
        notice.clear()
        if link.name == "home":
            self.screen = None
            if link.faults:
                notice.show(link.faults)
            return
        complete(link)
        self.screen = Screen(Session(link), self.workers)
        self.tell_faults()
        if link.play and not platform.calm():
            self.play()
        self.frames.wake()

    async def fetch(self, name):
        """Bring a system that is not here yet, then open it, if the address still asks for it."""
        try:
            await platform.lab.loadSystem(name)
        except Exception as fault:  # whatever it is, the page goes on and can be asked again
            notice.show(["This part could not be loaded. Check the connection and reload the page."], str(fault))
            return
        if system_of(platform.address()) == name:
            self.open()

    def hear(self, *said):
        """What workers say."""
        self.screen.maps.hear(*said)
        self.frames.wake()

    def tell_faults(self):
        """Name what the link asked in vain."""
        faults = self.screen.session.faults
        if faults:
            notice.show(faults)
            faults.clear()

    def resize(self):
        """The window, the type size or the colours changed."""
        if self.screen is not None:
            self.screen.resize()
            self.frames.wake()
        platform.tell_parent("height")

    def sized(self):
        """The room for the drawings changed: they are made anew in it with the next frame."""
        if self.screen is not None:
            self.screen.sized()
            self.frames.wake()

    def seen(self):
        """The page went out of sight or came back: the clock starts anew, nothing is caught up."""
        if self.screen is not None:
            self.screen.pace.rest()
            self.frames.wake()

    # ---- the frame loop --------------------------------------------------------------------------

    def play(self):
        """Let it run; from the end, begin again."""
        screen = self.screen
        if screen.session.done:
            screen.session.restart()
            screen.new_run()
        for each in screen.contests.values():
            each.pause()
        screen.pace.rest()
        screen.playing = True
        screen.stale.add("numbers")

    def pause(self):
        """Stand still where it is."""
        screen = self.screen
        screen.playing, screen.session.goal = False, screen.session.run.t
        screen.stale |= {"numbers", "chart", "side", "card", "people"}
        platform.put(platform.find("rate"), "")

    def stand(self):
        """Stop, if anything moves."""
        if self.screen.playing or self.screen.session.goal > self.screen.session.run.t:
            self.pause()

    def turn(self, now):
        """One frame: as many ticks as the speed asks and the budget allows, then one drawing."""
        screen = self.screen
        if screen is None or platform.hidden():
            return
        more = False
        if screen.playing or screen.session.goal > screen.session.run.t:
            more = self.run_some(screen, now)
        else:
            more = screen.work(platform.now() + BUDGET, platform.now)
        if screen.show(now) or more:
            self.frames.wake()

    def run_some(self, screen, now):
        """Run what is due in this frame; whether more is to come."""
        session, speed = screen.session, screen.transport.speed
        hurry = session.goal > session.run.t
        due = session.goal - session.run.t if hurry else screen.pace.due(now, speed)
        ran = 0
        if due >= 1:
            ran = session.advance(due, BUDGET)
            screen.changed()
        if not hurry:
            screen.pace.took(ran, now, speed)
        screen.transport.rate(screen.pace.rate(now))
        self.tell_faults()
        if session.done:
            self.pause()
            screen.readout.judge(session.model.metrics())
            return False
        return screen.playing or session.goal > session.run.t

    # ---- faults ----------------------------------------------------------------------------------

    def guarded(self, act):
        """`act` as a listener that turns a fault in it into one sentence; the page lives on."""
        def listener(*arguments):
            try:
                act(*arguments)
            except Exception as fault:  # the last line of defence: nothing may leave the page silent
                self.failed(fault)
        return listener

    def later(self, coroutine):
        """Let a coroutine run beside the page."""
        platform.start(self.watched(coroutine))

    async def watched(self, coroutine):
        """The same guard for what goes on beside the page."""
        try:
            await coroutine
        except Exception as fault:  # see `guarded`; the run has nothing to do with it
            notice.show(["That did not work: a part of the program is missing or at fault. The run goes on."],
                        notice.told(fault))

    def failed(self, fault):
        """Stop the run and say so."""
        at = ""
        if self.screen is not None:
            self.screen.playing, self.screen.session.goal = False, self.screen.session.run.t
            self.screen.halt()
            self.screen.transport.show(self.screen.session, False)
            at = f" at tick {self.screen.session.run.t}"
        sentence = f"The run stopped{at}: there is a fault in the program. Restart begins again."
        notice.show([sentence], notice.told(fault))
