"""When ticks are due: so many a second by the clock, whatever the display, and never a rush to catch up."""

from math import inf

LONGEST = 0.25  # seconds between two frames that count; a page that was hidden longer does not jump
ARC = 0.4  # seconds that the movement between two ticks takes, at slow speeds
AT_ONCE = 0.1  # a movement shorter than this is not seen: the state changes at once


def told(rate):
    """`rate` ticks a second in words."""
    if rate < 0.5:
        return f"one tick in {1 / rate:,.0f} seconds"
    return f"{rate:,.0f} ticks a second" if rate >= 10 else f"{rate:.1f} ticks a second"


class Pace:
    """A clock that turns passing seconds into ticks."""

    def __init__(self):
        self.rest()
        self._moved_at, self._arc = -inf, 0.0

    def rest(self):
        """Stand still; the next start counts from there, with the first tick due at once."""
        self._last, self._owed = None, 1.0
        self._counted, self._since = 0, None

    def due(self, now, speed):
        """How many ticks are due at `now` (seconds) at `speed` ticks a second; infinitely many at speed 0."""
        passed = 0.0 if self._last is None else min(max(now - self._last, 0.0), LONGEST)
        self._last = now
        if speed == 0:
            return inf
        self._owed += passed * speed
        return int(self._owed)

    def took(self, ticks, now, speed):
        """`ticks` were run: what could not be run in time is forgotten, and the movement begins."""
        self._owed = min(max(self._owed - ticks, 0.0), 1.0) if speed else 0.0
        self._counted += ticks
        if self._since is None:
            self._since = now
        if ticks:
            self.moved(now, speed)

    def moved(self, now, speed):
        """A tick was seen at `now`: its movement lasts 0.4 s, less where ticks follow faster."""
        arc = min(ARC, 0.8 / speed) if speed else 0.0
        self._moved_at, self._arc = now, arc if arc >= AT_ONCE else 0.0

    def still(self):
        """No movement: the state is shown as it is."""
        self._arc = 0.0

    def progress(self, now):
        """How far the movement of the last tick is: 0 to 1, 1 at rest."""
        if self._arc == 0.0:
            return 1.0
        return min(max((now - self._moved_at) / self._arc, 0.0), 1.0)

    def rate(self, now):
        """Ticks a second, measured since the last answer; None before a second and a tick are over."""
        if not self._counted or now - self._since < 1.0:
            return None
        rate = self._counted / (now - self._since)
        self._counted, self._since = 0, now
        return rate
