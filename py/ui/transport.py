"""Play, Step, Back, Restart, the time line and the speed."""

from ui import platform
from ui.pace import told


class Transport:
    """The buttons under the stage."""

    def __init__(self):
        self.play = platform.find("play")
        self.timeline = platform.find("timeline")
        platform.find("speed").disabled = False
        self.timeline.disabled = False

    @property
    def speed(self):
        """Ticks a second that are asked for; 0 is as many as it goes."""
        return float(platform.find("speed").value)

    def show(self, session, playing):
        """Bring the buttons and the time line up to date."""
        run, busy = session.run, playing or session.goal > session.run.t
        platform.put(self.play, "Pause" if busy else "Play")
        platform.put(platform.find("tick"), str(run.t))
        self.timeline.max, self.timeline.value = max(run.end, session.goal), run.t
        for name, on in (("back", run.t > 0), ("step", not session.done), ("undo", session.past.can_undo),
                         ("redo", session.past.can_redo)):
            platform.able(platform.query(f'[data-do="{name}"]'), on)

    def rate(self, rate):
        """Say how fast it goes, where that is slower than what is asked for."""
        slow = rate is not None and (self.speed == 0 or rate < 0.9 * self.speed)
        if rate is not None:
            said = f"This device runs {told(rate)} at this setting." if slow else ""
            platform.put(platform.find("rate"), said)
