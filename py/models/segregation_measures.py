"""What is measured of a town: how alike neighbours are, how unevenly groups are spread, how they hang together."""

import numpy as np

from core.blocks import block_counts, dissimilarity, isolation
from core.clusters import clusters
from core.param import metric
from models.segregation_town import Town

DISTRICT = 5  # cells; the side of the blocks that evenness is measured in, whatever a quota goes by
CLUSTER_CELLS = 65_536  # cells; above, patches are not counted


def ratio(part, whole):
    """A share, 0 of nothing."""
    return float(part / whole) if whole else 0.0


class Measures(Town):
    """The metrics; all are worked out from counts of the present state, once for each state."""

    @metric("Similar neighbours", unit="share", low=0, high=1, headline=True)
    def similar(self):
        """The share of neighbours of the own kind, averaged over everybody who has neighbours."""
        return self.alikeness()["similar"]

    @metric("Similar pairs", unit="share", low=0, high=1)
    def similar_ratio(self):
        """The share of all pairs of neighbours who are of one kind."""
        return self.alikeness()["ratio"]

    @metric("Interface", unit="share", low=0, high=1)
    def interface(self):
        """The share of all pairs of neighbours who are of different kinds."""
        return self.alikeness()["interface"]

    @metric("Unhappy", unit="share", low=0, high=1, headline=True)
    def unhappy(self):
        """The share of people who have too few neighbours of the own kind, or too many."""
        return ratio(len(self.unhappy_cells()), self.people())

    @metric("Only their own", unit="share", low=0, high=1)
    def alone(self):
        """The share of people without any neighbour of another kind."""
        return self.alikeness()["alone"]

    @metric("Dissimilarity", unit="share", low=0, high=1, headline=True)
    def dissimilarity(self):
        """The share of either of the first two groups that would have to change district (5 by 5 cells) to even out."""
        return dissimilarity(*self.districts())

    @metric("Isolation", unit="share", low=0, high=1)
    def isolation(self):
        """The share of the first group, among the first two, in the district of the average one of them."""
        return isolation(*self.districts())

    @metric("Moran's I", low=-1, high=1.5)
    def moran(self):
        """How far neighbours differ alike from the average of the town, the first group being 1 and others -1."""
        return self.alikeness()["moran"]

    @metric("Clusters", unit="clusters", low=0)
    def clusters(self):
        """How many patches of one kind there are that hang together by the sides of their cells."""
        return self.patches()[0]

    @metric("Largest cluster", unit="share", low=0, high=1)
    def largest_cluster(self):
        """The share of people who live in the largest patch."""
        return self.patches()[1]

    @metric("Gap", unit="share", low=-1, high=1)
    def gap(self):
        """How much more alike neighbours are than people asked for on average."""
        return self.similar() - self.mean_wanted()

    def mean_cluster(self):
        """How large the patch of the average person is, in people."""
        return self.patches()[2]

    def ticks_taken(self):
        """How many ticks the run has taken."""
        return float(self.t)

    def mean_wanted(self):
        """The share of neighbours alike that people want on average."""
        if self.taste is None:
            return self.similar_wanted
        return self.found().once("wanted", lambda: ratio(self.wanted_at()[self.grid.ravel() > 0].sum(), self.people()))

    def similar_if_mixed(self):
        """The share of like neighbours to be expected where everybody lives anywhere."""
        sizes = np.bincount(self.grid.ravel(), minlength=self.groups + 1)[1:]
        return ratio((sizes * (sizes - 1.0)).sum(), self.people() * (self.people() - 1.0))

    def theory(self):
        """Before anybody moves, chance decides who is whose neighbour."""
        return {"similar": self.similar_if_mixed()} if self.t == 0 and not self.touched else {}

    # ---- counts that several metrics share ---------------------------------------------------------------------

    def alikeness(self):
        """Everything that follows from how many people have how many neighbours, and how many alike."""
        return self.found().once("alikeness", lambda: alikeness(self.found().tally()))

    def districts(self):
        """How many of the first two groups live in each district: two (blocks,) int."""
        return self.found().once("districts", lambda: [block_counts(self.grid == kind, DISTRICT) for kind in (1, 2)])

    def patches(self):
        """How many clusters, the share of the largest, and the size that the average person lives in; or NaN."""
        return self.found().once("patches", self.count_patches)

    def count_patches(self):
        """As `patches`, worked out."""
        if self.grid.size > CLUSTER_CELLS:
            return float("nan"), float("nan"), float("nan")
        sizes = clusters(self.grid, self.torus)[1]
        return len(sizes), ratio(sizes.max(initial=0), self.people()), ratio((sizes * sizes).sum(), self.people())

    def like_shares(self, steps):
        """How many people have which share of like neighbours: (groups, steps) int, from none to all.

        The steps are equally wide and hold their lower end, the last its upper end too; without neighbours, no share.
        """
        counts = self.found().tally()
        _, like, total = np.nonzero(counts)
        kind = np.nonzero(counts)[0]
        people = counts[kind, like, total]
        near = total > 0
        step = np.minimum(like[near] * steps // total[near], steps - 1)
        shares = np.zeros((self.groups, steps), dtype=np.int64)
        np.add.at(shares, (kind[near] - 1, step), people[near])
        return shares


def alikeness(counts):
    """What follows from how many people have each kind, like and all neighbours, (kinds, most + 1, most + 1) int.

    Returns
    -------
    measures : dict
        similar, ratio, interface, alone: shares; moran: Moran's I of the first group against the others.

    Source
    ------
    P. A. P. Moran, "Notes on continuous stochastic phenomena", Biometrika 37 (1950) 17-23; neighbours weigh 1.
    """
    like, total = np.arange(counts.shape[1])[:, None], np.arange(counts.shape[2])
    by_share = counts.sum(axis=0)
    near = by_share[:, 1:]
    similar = ratio((near * (like / total[1:])).sum(), near.sum())
    like_pairs, pairs = (counts * like).sum(axis=(1, 2)), (counts * total).sum(axis=(1, 2))
    share = ratio(like_pairs.sum(), pairs.sum())
    alone = ratio((by_share * (like == total)).sum(), by_share.sum())
    return {"similar": similar, "ratio": share, "interface": 1 - share if pairs.sum() else 0.0, "alone": alone,
            "moran": moran(counts.sum(axis=(1, 2)), like_pairs, pairs)}


def moran(people, like_pairs, pairs):
    """Moran's I from people, like neighbours and all neighbours of each kind, (kinds,) int; kind 0 is nobody."""
    first, everybody = people[1], people.sum()
    spread = 4 * ratio(first * float(everybody - first), everybody)  # the squares' sum
    if not spread or not pairs.sum():
        return 0.0
    high = 1 - (2 * first / everybody - 1)  # the first group's distance from the mean; the others' is high - 2
    within, across = like_pairs[1], pairs[1] - like_pairs[1]
    product = within * high**2 + 2 * across * high * (high - 2) + (pairs.sum() - within - 2 * across) * (high - 2) ** 2
    return float(everybody / pairs.sum() * product / spread)
