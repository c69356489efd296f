"""What the cells of a map say: the mean of every contestant with its band, and who leads. No browser in here."""

from dataclasses import dataclass
from math import floor, fsum, isfinite, isnan, log10, nan, sqrt

DARK_BELOW = 0.47  # of the ramp of colours: white figures below, black above, whichever is easier to read


@dataclass(frozen=True)
class Mean:
    """The mean over so many runs, and the band it may lie in: two standard errors to either side."""

    mean: float
    low: float
    high: float
    runs: int


def mean_of(values):
    """The mean of what was measured; a band needs two runs.

    >>> mean_of([0.4, 0.6])
    Mean(mean=0.5, low=0.3, high=0.7, runs=2)
    """
    values = [value for value in values if not isnan(value)]
    if not values:
        return Mean(nan, nan, nan, 0)
    mean = fsum(values) / len(values)
    if len(values) < 2:
        return Mean(mean, nan, nan, 1)
    spread = sqrt(fsum((value - mean) ** 2 for value in values) / (len(values) - 1))
    half = 2 * spread / sqrt(len(values))
    return Mean(mean, round(mean - half, 12), round(mean + half, 12), len(values))


def lead(means):
    """(who has the highest mean, whether another's band reaches the leader's); (None, False) before anything is known.

    With a single run there is no band, and the lead counts as close.
    """
    known = [i for i, each in enumerate(means) if each.runs]
    if not known:
        return None, False
    first = max(known, key=lambda i: means[i].mean)
    others = [means[i] for i in known if i != first]
    return first, any(not each.high < means[first].low for each in others)


def in_words(leads, names):
    """How many cells each leads in clearly, and how many are close; `leads` as `lead` gives them.

    >>> in_words([(0, False), (1, True), (0, False), (None, False)], ["barter", "money"])
    'Clearly ahead: barter in 2 cells. Too close to call: 1. Not known yet: 1.'
    """
    counts = [(name, sum(first == k and not close for first, close in leads)) for k, name in enumerate(names)]
    ahead = ", ".join(f"{name} in {count} cell{'s' if count > 1 else ''}" for name, count in counts if count)
    near, none = sum(close for _, close in leads), sum(first is None for first, _ in leads)
    return " ".join([*([f"Clearly ahead: {ahead}."] if ahead else []),
                     *([f"Too close to call: {near}."] if near else []),
                     *([f"Not known yet: {none}."] if none else [])])


class Cells:
    """A map as the numbers of a job: columns, rows, contestants (one without a contest) and seeds, in this order."""

    def __init__(self, job, contest=""):
        self.job = job
        self.columns, self.rows, *rest = job.vary.values()
        self.contestants = tuple(rest[0]) if contest else ("",)
        self.each = len(self.contestants) * job.seeds

    def __len__(self):
        return len(self.columns) * len(self.rows)

    def cell_of(self, run):
        """The cell that a run belongs to; cells count up the rows of the first column, then of the next."""
        return run // self.each

    def place(self, cell):
        """(column, row) of a cell, the lowest row is 0."""
        return divmod(cell, len(self.rows))

    def cell(self, column, row):
        """The cell in a column and row."""
        return column * len(self.rows) + row

    def means(self, cell, numbers):
        """The means in a cell, one for each contestant; `numbers` are those of the job's runs."""
        seeds = self.job.seeds
        values = numbers[cell * self.each:(cell + 1) * self.each, 1].reshape(-1, seeds)
        return [mean_of(row) for row in values.tolist()]


def short_names(words):
    """The shortest beginnings that tell the words apart, with a capital.

    >>> short_names(["barter", "money", "prices", "planner"])
    ['B', 'M', 'Pr', 'Pl']
    """
    names = []
    for word in words:
        length = next((n for n in range(1, len(word)) if sum(w.startswith(word[:n]) for w in words) == 1), len(word))
        names.append(word[:length].capitalize())
    return names


def bounds(values):
    """Round ends of a scale that holds the values; equal ends are drawn apart.

    >>> bounds([0.313, 0.78]), bounds([2.0])
    ((0.3, 0.8), (1.5, 2.5))
    """
    values = [value for value in values if isfinite(value)]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    if high == low:
        return low - 0.5, high + 0.5
    step = 10.0 ** floor(log10(high - low))
    low, high = floor(low / step), -floor(-high / step)
    return float(f"{low * step:.12g}"), float(f"{high * step:.12g}")
