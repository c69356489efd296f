"""Known answers re-run in the page, a slice between two frames."""

from ui import platform
from ui.numbers import shown
from ui.rerun import rerun


class Answers:
    """The table of known answers and the job that checks them."""

    def __init__(self, model_class):
        self.model_class = model_class
        self.waiting, self.job, self.index, self.good, self.all = [], None, None, 0, 0

    def start(self, indices):
        """Check these rows, one after the other."""
        self.waiting, self.good, self.all = list(indices), 0, len(indices)
        self._next()

    def stop(self):
        """Leave the rest unchecked."""
        if self.job is not None:
            self._put("stopped", "")
        self.waiting, self.job = [], None
        self._show("Stopped.")

    def work(self, until, clock):
        """Go on until the clock says `until`; whether there is more to do."""
        while self.job is not None and clock() < until:
            share, mean = next(self.job)
            if mean is not None:
                self._judge(mean)
                self._next()
        if self.job is not None:
            platform.find("known-progress").value = share
        return self.job is not None

    def _judge(self, mean):
        known = self.model_class.known[self.index]
        good = abs(mean - known.expected) <= known.tolerance
        self.good += good
        self._put(f"{shown(mean)}, {'as expected' if good else 'off'}", "good" if good else "off")

    def _next(self):
        if self.waiting:
            self.index = self.waiting.pop(0)
            self.job = rerun(self.model_class.known[self.index], self.model_class)
            self._put("running", "")
            self._show(f"Checking {self.all - len(self.waiting)} of {self.all}.")
        else:
            self.job = None
            self._show(f"{self.good} of {self.all} as expected.")

    def _put(self, text, kind):
        box = platform.query(f'[data-known="{self.index}"] .result')
        platform.put(box, text)
        box.className = f"num result {kind}"

    def _show(self, sentence):
        busy = self.job is not None
        platform.find("known-progress").hidden = not busy
        platform.query('[data-do="check-stop"]').disabled = not busy
        platform.put(platform.find("known-status"), sentence)
