"""The bar's scenarios, its curves, and what is known of it: figures over seeds, with their spread.

The expected figures come from another program, written for this project from the same rules, which ran twelve
times. A mean over seeds may differ from them by three quarters of the spread over runs (standard deviation), and by
0.005 at the least. Where that program gave no spread, it is that of a second program, written from the rules alone,
over 400 runs. Three figures of twelve runs are further from the second program's than two standard errors of such a
mean: the swing with 3 rules each, 2.2 against 1.22 (spread 1.09; of twelve runs of the second program one set in
two hundred averages so much), and with 30 places the swing, 5.2 against 7.02 (spread 3.06), and the share of crowded
nights, 0.87 against 0.815 (spread 0.082). There the second program's figures are what is expected.
"""

from core.param import Known, Scenario
from core.sweep import Curve, Frontier

SCENARIOS = [
    Scenario("Nobody leads", {},
             "On average the bar is nearly full, though nobody plans and no two people reason alike. From "
             "week to week it is not: some nights too many come, on others there is room."),
    Scenario("Too clever", dict(strategies=20),
             "With twenty rules each, people fit the past better, and more of them fit it alike: they swing "
             "together, far more than if everybody had tossed a coin."),
    Scenario("Slow to change", dict(strategies=3),
             "With three rules each people can hardly change their minds, and the crowd settles. Fewer "
             "choices, smaller swings."),
    Scenario("A longer memory", dict(memory=10),
             "Ten weeks to judge by in place of five, and the swings shrink to less than those of coins."),
    Scenario("A small bar", dict(capacity=30),
             "With 30 places the crowd misses the mark: most nights are crowded. Few of the rules that "
             "people have expect so few to come."),
]
FRONTIERS = [Frontier("Rules, and how long they look back", across="strategies", columns=(1, 6, 11, 16, 21, 26),
                      up="memory", rows=(1, 3, 5, 7, 9), metric="spread", ticks=300, seeds=3)]
CURVES = [
    Curve("More rules, bigger swings", "strategies", (1, 2, 3, 5, 8, 10, 15, 20, 30), "spread", ticks=300,
          seeds=4),
    Curve("Does the crowd find the mark?", "capacity", tuple(range(0, 101, 10)), "mean_attendance", ticks=300,
          seeds=3, diagonal="as many as there are places"),
]

# Setting, and (mean, spread) of the mean, of the swing over time, of the share of crowded nights.
TABLE = [
    ("The defaults", {}, (57.8, 1.3), (9.2, 3.8), (0.40, 0.089)),
    ("Memory of 3 weeks", dict(memory=3), (57.7, 1.3), (20.3, 3.3), (0.49, 0.152)),
    ("Memory of 10 weeks", dict(memory=10), (57.9, 1.1), (3.7, 0.9), (0.26, 0.113)),
    ("3 rules each", dict(strategies=3), (60.5, 2.4), (1.22, 1.09), (0.48, 0.408)),
    ("20 rules each", dict(strategies=20), (56.1, 1.0), (24.4, 4.6), (0.47, 0.034)),
    ("30 places", dict(capacity=30), (36.2, 1.7), (7.02, 3.06), (0.815, 0.082)),
    ("80 places", dict(capacity=80), (70.1, 1.9), (7.0, 3.0), (0.08, 0.073)),
]
SECOND = (("3 rules each", "settled_spread"), ("30 places", "settled_spread"), ("30 places", "settled_crowded"))
METRICS = ("settled_mean", "settled_spread", "settled_crowded")
WORDS = ("how many come", "swing", "share of crowded nights")


def _rows():
    """A known answer for each figure of the table."""
    for claim, params, *figures in TABLE:
        for metric, words, (mean, spread) in zip(METRICS, WORDS, figures, strict=True):
            yield Known(f"{claim}: {words}", params, metric, 1000, 24, mean, max(0.75 * spread, 0.005),
                        "Computed for this project by a second program, 400 runs" if (claim, metric) in SECOND
                        else "Computed for this project, 12 runs", slow=bool(params))


KNOWN = list(_rows())
