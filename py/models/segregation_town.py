"""Who lives where at the start, what makes people happy, and the count of who is not."""

from functools import lru_cache

import numpy as np

from core.grid import offsets
from core.likeness import TwoGroups, like_counts, meanings, tally
from core.measures import EPS
from core.model import Model


def group_sizes(people, groups, first_share):
    """How many people each group has: (groups,) int; what cannot be parted evenly goes to the first."""
    first = first_share or 1 / groups
    sizes = np.full(groups, int(people * (1 - first) / (groups - 1) + EPS), dtype=np.intp)
    sizes[0] = people - sizes[1:].sum()
    return sizes


def settlers(model):
    """A town drawn at random.

    Returns
    -------
    grid : (rows, columns) int8
        The kind of who lives there, 0 where nobody does.
    taste : (rows, columns) float, or None where all wish the same
        How far each person's wish is from the common one, in widths.
    """
    rng, cells = model.rng_world, model.rows * model.columns
    kinds = np.zeros(cells, dtype=np.int8)
    if model.move == "netlogo":
        places = np.flatnonzero(rng.random(cells) < model.density)
        share = model.first_share or 1 / model.groups
        bounds = np.array([share + k * (1 - share) / (model.groups - 1) for k in range(model.groups - 1)])
        kinds[places] = 1 + np.searchsorted(bounds, rng.random(len(places)), side="right")
    else:
        people = round(model.density * cells)
        places = rng.choice(cells, people, replace=False)
        kinds[places] = np.repeat(np.arange(1, model.groups + 1), group_sizes(people, model.groups, model.first_share))
    grid = kinds.reshape(model.rows, model.columns)
    if model.wanted_spread == "none":
        return grid, None
    taste = np.zeros(cells)
    taste[places] = drawn_tastes(model, rng, len(places))
    return grid, taste.reshape(grid.shape)


def drawn_tastes(model, rng, people):
    """Tastes of so many people, (people,) float, as the spread has it."""
    return rng.uniform(-1.0, 1.0, people) if model.wanted_spread == "uniform" else rng.standard_normal(people)


def content(like, total, wanted, limit, subsidy):
    """Whether people with so many neighbours alike, of so many in all, are happy; arrays of one shape, or numbers.

    Enough are alike, the subsidy counting as a share of them where no more than half are; and not too many.
    """
    helped = like + subsidy * total * (2 * like <= total)
    return (helped >= wanted * total - EPS) & (like <= limit * total + EPS)


@lru_cache(maxsize=64)
def unhappy_codes(shape, wanted, limit, subsidy):
    """Which codes of `TwoGroups` mean somebody unhappy: 256 bytes of 0 and 1."""
    kinds, likes, totals = meanings(shape)
    return bytes(((kinds > 0) & ~content(likes, totals, wanted, limit, subsidy)).astype(np.uint8))


@lru_cache(maxsize=64)
def unhappy_table(most, wanted, limit, subsidy):
    """Whether people with so many neighbours alike, of so many in all, are unhappy: flat ((most + 1)²,) bool."""
    like, total = np.mgrid[:most + 1, :most + 1]
    return ~content(like, total, wanted, limit, subsidy).ravel()


class Survey:
    """What was counted of one state of the town; a copy of the model counts for itself."""

    def __init__(self, model):
        self.model, self.known = model, {}
        if model.fast is not None:
            self.codes = model.fast.codes(model.grid)
            table = unhappy_codes(model.neighbourhood, model.similar_wanted, model.similar_limit, model.subsidy)
            marks = np.frombuffer(self.codes.translate(table), dtype=bool)
        else:
            self.like, self.total = like_counts(model.grid, model.groups, model.neighbourhood, model.radius,
                                                model.torus)
            marks = self.unhappy_of_any_groups()
            marks &= model.grid.ravel() > 0
        self.unhappy = marks.nonzero()[0]

    def __deepcopy__(self, memo):
        return None

    def unhappy_of_any_groups(self):
        """Whether somebody in each cell, (cells,) bool, would be unhappy there."""
        model, like, total = self.model, self.like.astype(np.intp), self.total.astype(np.intp)
        if model.taste is not None:
            return ~content(like, total, model.wanted_at(), model.similar_limit, model.subsidy)
        most = len(offsets(model.neighbourhood, model.radius))
        table = unhappy_table(most, model.similar_wanted, model.similar_limit, model.subsidy)
        like *= most + 1
        like += total
        return table.take(like)

    def once(self, name, work_out):
        """What `work_out` returns, worked out at the first asking."""
        if name not in self.known:
            self.known[name] = work_out()
        return self.known[name]

    def like_and_total(self):
        """Like neighbours and all neighbours of each cell, two (cells,) of whole numbers; of use where people are."""
        if self.model.fast is None:
            return self.like, self.total
        fast = self.model.fast
        tables = [bytes(table.astype(np.uint8)) for table in (fast.likes, fast.totals)]
        return tuple(np.frombuffer(self.codes.translate(table), dtype=np.uint8) for table in tables)

    def tally(self):
        """How many people have each kind, number of like and of all neighbours: (groups + 1, most + 1, most + 1)."""
        model = self.model
        if model.fast is not None:
            return self.once("tally", lambda: model.fast.tally(self.codes))
        most = int(self.total.max())
        return self.once("tally", lambda: tally(model.grid, self.like, self.total, model.groups, most))


class Town(Model):
    """Who lives where; the parameters are in `segregation.py`."""

    def found(self):
        """What has been counted of the present state."""
        if self.survey is None:
            self.survey = Survey(self)
        return self.survey

    def unhappy_cells(self):
        """Where the unhappy live: (unhappy,) int, cells counted row after row."""
        return self.found().unhappy

    def prepare(self):
        """Before the first tick: choose the way of counting; nobody has moved, and no hand has touched anything."""
        plain = self.groups == 2 and self.radius == 1 and self.taste is None
        self.fast = TwoGroups(self.rows, self.columns, self.neighbourhood, self.torus) if plain else None
        self.touched = False
        self.look_again()
        self.moved_nobody()

    def look_again(self):
        """Find the vacancies, cells counted row after row, after somebody has changed who lives where."""
        self.vacancies = np.flatnonzero(self.grid == 0)
        self.survey = None

    def moved_nobody(self):
        """Forget the moves of the last tick."""
        self.origins = self.targets = np.empty(0, dtype=np.intp)

    def wanted_at(self):
        """The share of neighbours alike that is wanted: one for all, or (cells,) float."""
        if self.taste is None:
            return self.similar_wanted
        return np.clip(self.similar_wanted + self.wanted_width * self.taste.ravel(), 0.0, 1.0)

    def people(self):
        """How many people there are."""
        return self.grid.size - len(self.vacancies)

    def relocate(self, origins, targets):
        """People move from cells to cells, all at once; a cell that is left may be another's target."""
        kinds = self.grid.reshape(-1)
        moving = kinds[origins]
        kinds[origins] = 0
        kinds[targets] = moving
        if self.taste is not None:
            tastes = self.taste.reshape(-1)
            moving = tastes[origins]
            tastes[origins] = 0.0
            tastes[targets] = moving
        self.origins, self.targets = origins, targets
        self.survey = None
