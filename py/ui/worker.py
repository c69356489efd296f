"""What a worker beside the page does: the runs of a sweep that it is told to. No browser in here."""

from array import array

from core.job import Job
from registry import load


class Hands:
    """One worker: it holds a job, and does the runs of it whose numbers it is given."""

    def take(self, name, text):
        """Hold the job in `text`, of the model called `name`."""
        self.model_class, self.job = load(name), Job.read(text)

    def runs(self, numbers):
        """The numbers of some runs, one run after the other, in one flat array; or why a setting is refused."""
        flat = array("d")
        try:
            for k in numbers:
                flat.extend(self.job.numbers(self.model_class, k))
        except ValueError as refused:
            return str(refused)
        return flat
