"""The workers beside the page, as `ui/sweeper.py` uses them; `assets/workers.js` has them."""

import numpy as np

from ui.platform import create_proxy, lab, typed


class Workers:
    """A pool that is started when a sweep asks for it; `hear(kind, number, …)` is told what it does."""

    def __init__(self, hear):
        self._hear = hear
        self._proxy = create_proxy(self._tell)

    def start(self):
        """Start the workers, or wake those that rest; returns how many there will be at the most."""
        return int(lab.workers.start(self._proxy))

    def job(self, number, name, text):
        """Hand a worker the job in `text`, of the model called `name`."""
        lab.workers.job(number, name, text)

    def runs(self, number, runs):
        """Let a worker do some runs of its job."""
        lab.workers.runs(number, typed(np.array(runs, dtype=np.int32)))

    def rest(self):
        """There is nothing to do: after a while they end."""
        lab.workers.rest()

    def stop(self):
        """End them at once."""
        lab.workers.stop()

    def _tell(self, kind, number, *content):
        if kind == "rows":
            runs, numbers, took = content
            content = runs.to_py().tolist(), np.array(numbers.to_py()).reshape(len(runs), -1), took / 1000
        self._hear(kind, int(number), *content)
