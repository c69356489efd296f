"""A town on a grid: who has too few neighbours of the own kind moves house.

Source: T. C. Schelling, "Dynamic models of segregation", J. Math. Sociol. 1 (1971) 143-186.
Rules here: somebody without neighbours is happy. The happy are counted before anybody moves. With "random" the
unhappy then move one after another, each to a vacancy drawn from all, the place just left among them; nobody looks
again or turns a place down. "batch" is the same at one stroke, one to one. "nearest", "best" and "utility" act on what
is the case when it is one's turn. "netlogo" walks about like the model of that name, and draws people cell by cell.
Districts under a quota count as they would be after the move, and are exempt below five people.
"""

import numpy as np

from core.param import param, seed
from core.sweep import Curve, Frontier
from models.segregation_hands import Hands
from models.segregation_known import KNOWN, SCENARIOS
from models.segregation_moves import MOVES, settle
from models.segregation_town import settlers


class Segregation(Hands):
    """People of two to five groups, each with a wish for neighbours alike."""

    title = "The segregation grid"
    question = "How mild can a wish be and still divide a town?"
    scenarios = SCENARIOS
    known = KNOWN
    curves = [Curve("The tipping curve", vary="similar_wanted", values=tuple(k / 20 for k in range(19)),
                    metric="similar", ticks=300, seeds=3, diagonal="what they asked for")]
    frontiers = [Frontier("What was wished, how full the town is", across="similar_wanted",
                          columns=tuple(k / 10 for k in range(9)), up="density",
                          rows=tuple(k / 100 for k in range(50, 100, 10)), metric="similar", ticks=100, seeds=3)]

    similar_wanted: float = param(0.30, low=0.0, high=1.0, step=0.01, unit="share", label="Similar wanted",
                                  group="The wish", live=True,
                                  help="The share of neighbours of the own kind that people want at least.")
    wanted_spread: str = param("none", choices=("none", "uniform", "normal"), label="Spread of wishes",
                               group="The wish", help="Whether people differ: not, evenly, or round the middle.")
    wanted_width: float = param(0.3, low=0.0, high=0.5, step=0.01, unit="share", label="Width of spread",
                                group="The wish", live=True, only_if={"wanted_spread": ("uniform", "normal")},
                                help="Even: how far wishes reach to either side; normal: the standard deviation.")
    similar_limit: float = param(1.0, low=0.5, high=1.0, step=0.01, unit="share", label="Similar at most",
                                 group="The wish", live=True,
                                 help="More neighbours alike than this is too many: a wish for variety; 1 is none.")
    move: str = param("random", choices=tuple(MOVES), label="Move", group="Moving",
                      help="How people find another place; random is the reference.")
    alike_value: float = param(0.5, low=0.0, high=1.0, step=0.05, unit="share", label="Worth if alike",
                               group="Moving", live=True, only_if={"move": "utility"},
                               help="What a neighbourhood all alike is worth, where half and half is worth 1.")
    neighbourhood: str = param("moore", choices=("moore", "von_neumann"), label="Neighbourhood", group="Moving",
                               help="Who counts as near: the square all round, or so many steps up, down or aside.")
    radius: int = param(1, low=1, high=4, step=1, unit="cells", label="Radius", group="Moving",
                        help="How far a neighbourhood reaches.")
    quota: float = param(1.0, low=0.5, high=1.0, step=0.01, unit="share", label="Quota", group="Institutions",
                         live=True, help="Nobody may move where their group would be more of the district; 1 is off.")
    block: int = param(5, low=2, high=10, step=1, unit="cells", label="Side of district", group="Institutions",
                       live=True, help="How long and wide the districts are that the quota speaks of.")
    subsidy: float = param(0.0, low=0.0, high=0.5, step=0.01, unit="share", label="Subsidy", group="Institutions",
                           live=True, help="What living where one's group is not in the majority adds to contentment.")
    rows: int = param(50, low=10, high=1000, step=1, unit="cells", label="Rows", group="Town",
                      help="How many cells the town is high.")
    columns: int = param(50, low=10, high=1000, step=1, unit="cells", label="Columns", group="Town",
                         help="How many cells the town is wide.")
    density: float = param(0.9, low=0.3, high=0.99, step=0.01, unit="share", label="Density", group="Town",
                           help="The share of cells where somebody lives.")
    groups: int = param(2, low=2, high=5, step=1, unit="groups", label="Groups", group="Town",
                        help="How many kinds of people there are.")
    first_share: float = param(0.0, low=0.0, high=0.95, step=0.05, unit="share", label="First group", group="Town",
                               help="The first group's share; the others are equal. 0 makes all groups equal.")
    torus: bool = param(True, label="Without edges", group="Town",
                        help="The last row borders on the first, and the last column too.")
    seed: int = seed()

    def setup(self):
        """People settle at random; nobody has moved yet."""
        self.grid, self.taste = settlers(self)
        self.prepare()

    def step(self):
        """Who is unhappy moves; until nobody is, or nobody can."""
        settle(self, self.unhappy_cells())
        if self.move in ("nearest", "best", "utility"):
            self.done = not len(self.origins)
        else:
            self.done = not len(self.unhappy_cells()) or not len(self.vacancies)

    def change(self, name, value):
        """Set a live parameter in the middle of a run; who is unhappy is counted anew."""
        super().change(name, value)
        self.survey = None

    @property
    def moves(self):
        """Who moved in the last tick: (moves, 2) int, from which cell to which, cells counted row after row."""
        return np.stack((self.origins, self.targets), axis=1)
