"""The tipping neighbourhood's scenarios, its curve, and what is known of it, by algebra and by counting."""

from core.param import Known, Scenario
from core.sweep import Curve, Frontier

FLOW = dict(people_one_by_one=False)
SCENARIOS = [
    Scenario("One in, one out", dict(**FLOW, start_first=51),
             "With 50 of each all who are there just put up with it. There is one more of the first, so "
             "the least patient of the second goes; then the next one finds too many others. Nobody wanted "
             "to live apart, and in the end one group is alone."),
    Scenario("More tolerance helps, past a point", dict(**FLOW, tolerance=3.5, start_first=51),
             "Below a tolerance of 3 every mix tips, however much of it people gain. Above it a mix holds, "
             "here at 71 of each, and small pushes are made good. Large ones are not: start at 90 and 40."),
    Scenario("Quota holds the mix",
             dict(**FLOW, quota_first=40, quota_second=40, start_first=30, start_second=35),
             "No more than 40 of each may move in. The least tolerant who lives there would stand 48 of the "
             "others, so nobody wants to go; without the quota the same people end apart."),
    Scenario("A quota on one side", dict(**FLOW, quota_first=40, start_first=40, start_second=40),
             "Only the first group is held at 40. The second goes on coming, the first goes, and it ends "
             "with one group alone all the same."),
    Scenario("Person by person", {},
             "The exact balance of 50 and 50, but people decide one at a time. Chance says which group will "
             "be alone; that one will be is sure."),
]
FRONTIERS = [Frontier("Where the crowd starts, how much it bears", across="start_first",
                      columns=(10, 30, 50, 70, 90), up="tolerance", rows=(2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0),
                      metric="mixed", ticks=400, seeds=5)]
CURVES = [Curve("The mix that tolerance allows", "tolerance", tuple(1.5 + k / 4 for k in range(15)),
                "mixed", ticks=2000, seeds=1, params=dict(**FLOW, start_first=51))]

ALGEBRA, COUNTED = "Worked out by algebra for this project", "Computed for this project, 20 runs"
TICKS = 400  # of twenty people each


def _exactly(claim, metric, expected, within=1e-3, ticks=0, **params):
    """A row of algebra: exact, or to the digits printed."""
    return Known(claim, {**FLOW, **params}, metric, ticks, 20, expected, within, ALGEBRA)


def _from(first, second):
    return dict(start_first=first, start_second=second)


def _counted(claim, metric, expected, within, **params):
    """A row over runs in which people decide one by one."""
    return Known(claim, params, metric, TICKS, 30, expected, within, COUNTED)


KNOWN = [
    _exactly("Tolerance 2: balance at 50 of each", "balance", 50.0, 1e-9, tolerance=2.0),
    _exactly("Tolerance 2: the balance cannot hold", "balance_holds", 0.0, 1e-9, tolerance=2.0),
    _exactly("Tolerance 3: the balance cannot hold yet", "balance_holds", 0.0, 1e-9, tolerance=3.0),
    _exactly("Tolerance 3.5: balance at 71.429 of each", "balance", 71.429, tolerance=3.5),
    _exactly("Tolerance 3.5: the balance holds", "balance_holds", 1.0, 1e-9, tolerance=3.5),
    _exactly("Tolerance 3.5: lower number at the saddle", "lower_saddle", 42.857, tolerance=3.5),
    _exactly("Tolerance 3.5: upper number at the saddle", "upper_saddle", 85.714, tolerance=3.5),
    _exactly("Tolerance 5: balance at 80 of each", "balance", 80.0, 1e-9, tolerance=5.0),
    _exactly("Tolerance 5: the balance holds", "balance_holds", 1.0, 1e-9, tolerance=5.0),
    _exactly("Tolerance 5: lower number at the saddle", "lower_saddle", 25.359, tolerance=5.0),
    _exactly("Tolerance 5: upper number at the saddle", "upper_saddle", 94.641, tolerance=5.0),
    _exactly("Tolerance 3.5: the flow ends at the balance", "first", 500 / 7, 1e-6, 2000, tolerance=3.5),
    _exactly("Quotas of 40: the flow stays at 40", "first", 40.0, 1e-9, 2000, quota_first=40, quota_second=40,
             **_from(30, 35)),
    _exactly("Quotas of 40: the last of 40 stands 48 others", "stood_by_the_last", 48.0, 1e-9, 2000,
             quota_first=40, quota_second=40, **_from(30, 35)),
    *(_counted(f"Tolerance {tolerance}, from 50 and 50: share of runs that stay mixed", "stays_mixed",
               0.0, 0.2, tolerance=tolerance, **_from(50, 50)) for tolerance in (2.0, 2.5)),
    *(row for first, second in ((25, 25), (50, 50), (80, 80)) for row in (
        _counted(f"Tolerance 3.5, from {first} and {second}: share of runs that stay mixed", "stays_mixed",
                 1.0, 0.2, tolerance=3.5, **_from(first, second)),
        _counted(f"Tolerance 3.5, from {first} and {second}: first group", "first", 71.5, 0.375,
                 tolerance=3.5, **_from(first, second)))),
    _counted("Tolerance 3.5, from 90 and 40: share of runs that stay mixed", "stays_mixed", 0.0, 0.2,
             tolerance=3.5, **_from(90, 40)),
    _counted("Tolerance 3.5, from 90 and 40: first group", "first", 100.0, 0.005, tolerance=3.5,
             **_from(90, 40)),
    *(_counted(f"Tolerance 5, from {first} and {second}: {metric} group", metric, 80.0, 0.005,
               tolerance=5.0, **_from(first, second))
      for first, second in ((25, 25), (50, 50), (80, 80), (90, 40)) for metric in ("first", "second")),
    _counted("Quotas of 40, one by one: first group", "first", 40.0, 0.005, quota_first=40, quota_second=40,
             **_from(40, 40)),
    *(_counted(f"A quota of 40 on the first only: {metric} group", metric, expected, 0.005, quota_first=40,
               **_from(50, 50)) for metric, expected in (("first", 0.0), ("second", 100.0))),
]
