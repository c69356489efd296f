"""A sweep under way: its runs are handed to workers, or made between frames where there are none. No browser in here.

The first seed of every setting comes first, then the second, and so on: there is a whole picture early on, and it
grows firm.
"""

from collections import deque

import numpy as np

BATCH = 0.15  # seconds that a batch of runs should take: long beside a message, short beside the reader's patience
LARGEST = 200  # runs in a batch


class Sweeper:
    """The runs of a job that are done, under way and to come.

    `pool` is a `ui.workers.Workers`; `numbers` (runs, 1 + metrics) is nan where a run is not done yet; `state` is
    starting, workers, frames, done, stopped, refused or failed, and `why` says more of the last two and of frames;
    `alone` says that there are no workers.
    """

    def __init__(self, job, name, model_class, pool):
        self.job, self.name, self.model_class, self.pool = job, name, model_class, pool
        self.numbers = np.full((len(job), 1 + len(job.metrics)), np.nan)
        self.done = np.zeros(len(job), bool)
        self.fresh = set()  # runs that nobody has looked at yet
        self._left = deque(np.arange(len(job)).reshape(-1, job.seeds).T.ravel().tolist())
        self._out = {}  # worker: the batches that it has
        self._size = {}  # worker: runs in its next batch
        self._piece, self._run = None, None
        self.alone, self.why = False, ""
        self.state = "starting"
        self._waiting = pool.start()

    @property
    def busy(self):
        """Whether there is more to come."""
        return self.state in ("starting", "workers", "frames")

    @property
    def here(self):
        """Whether runs are to be made between frames: no worker is ready."""
        return self.state in ("starting", "frames")

    @property
    def soon(self):
        """Whether workers will bring more in a moment: their batches hold several runs each."""
        return self.state == "workers" and max(self._size.values()) > 1

    @property
    def count(self):
        """How many workers are at work."""
        return len(self._out)

    # ---- workers -------------------------------------------------------------------------------

    def hear(self, kind, number, *content):
        """What a worker says of itself: ready, rows, refused, failed, lost."""
        if not self.busy:
            return
        if kind == "ready":
            self._welcome(number)
        elif kind == "rows":
            self._take_in(number, *content)
        elif kind == "lost":
            self._lose(number, *content)
        else:
            self._end(kind, content[0].strip().rpartition("\n")[2])  # of a traceback, what it ends with

    def _welcome(self, number):
        if self._run is not None:  # the run under way here goes to a worker instead
            self._left.appendleft(self._run)
            self._piece = self._run = None
        self.state = "workers"
        self._out[number], self._size[number] = deque(), 1
        self.pool.job(number, self.name, self.job.text())
        self._feed(number)
        self._feed(number)  # a second batch waits there, so that no worker waits for the page

    def _feed(self, number):
        share = len(self._left) // (2 * len(self._out)) + 1  # near the end small batches: all end together
        runs = [self._left.popleft() for _ in range(min(self._size[number], share, len(self._left)))]
        if runs:
            self._out[number].append(runs)
            self.pool.runs(number, runs)

    def _take_in(self, number, runs, numbers, seconds):
        self._out[number].popleft()
        self._keep(runs, numbers)
        each = max(seconds, 1e-4) / len(runs)
        self._size[number] = int(min(max(BATCH / each, 1), LARGEST))
        self._feed(number)
        if self.done.all():
            self._end("done")

    def _lose(self, number, why):
        for runs in self._out.pop(number, ()):
            self._left.extendleft(reversed(runs))
        self._waiting -= 1
        if self._waiting == 0:
            self.state, self.alone, self.why = "frames", True, why
        else:
            for other in self._out:
                self._feed(other)

    # ---- between frames ------------------------------------------------------------------------

    def work(self, until, clock):
        """Make runs here until the clock says `until`; whether there is more to do here."""
        while self.here and clock() < until:
            if self._piece is None:
                if not self._left:
                    break
                self._run = self._left.popleft()
                self._piece = self.job.pieces(self.model_class, self._run)
            try:
                numbers = next(self._piece)
            except ValueError as refused:
                self._end("refused", str(refused))
                break
            if numbers is not None:
                self._keep([self._run], [numbers])
                self._piece = self._run = None
                if self.done.all():
                    self._end("done")
        return self.here

    def _keep(self, runs, numbers):
        self.numbers[runs] = numbers
        self.done[runs] = True
        self.fresh.update(runs)

    # ---- the end -------------------------------------------------------------------------------

    def stop(self):
        """Leave the rest; what there is stays."""
        if self.busy:
            self._end("stopped")

    def _end(self, state, why=""):
        self.state, self.why, self._piece = state, why, None
        self._left.clear()
        if state == "done":
            self.pool.rest()
        else:
            self.pool.stop()
        self._out = {}


def sentences(sweeper, done, runs, seconds):
    """How far a sweep is: (what changes all the time, what is worth being told)."""
    count = f"{done:,} of {runs:,} runs"
    if sweeper.state == "done":
        how = ", between frames, since workers cannot start here" if sweeper.alone else ""
        return "", f"{runs:,} runs in {seconds:,.1f} s{how}."
    if sweeper.state in ("refused", "failed"):
        return "", f"Stopped after {count}: {sweeper.why}"
    if sweeper.state == "stopped":
        return "", f"Stopped after {count}."
    if done >= 20:
        count += f", about {(runs - done) / done * seconds:,.0f} s left"
    if sweeper.state == "starting":
        return f"{count}.", "Workers are starting."
    if sweeper.state == "frames":
        return f"{count}.", "Workers cannot start here: the runs are made between frames, which takes longer."
    return f"{count}.", f"{sweeper.count} worker{'s' if sweeper.count > 1 else ''} at work."
