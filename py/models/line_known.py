"""The line's scenarios, its curve, and what is known of it: figures over seeds, with their spread.

The expected figures come from another program, written for this project from the same rules. A mean over
seeds may differ from them by three quarters of the spread over runs (standard deviation), and by 0.005 at
the least. Where that program gave no spread, it is that of 400 runs of this model.
"""

from core.param import Known, Scenario
from core.sweep import Curve

SCENARIOS = [
    Scenario("Half will do", {},
             "People want no more than half of their neighbours alike, and the row began at just that. "
             "After a few rounds clusters of two have become clusters of nine, and three neighbours in "
             "four are alike."),
    Scenario("Only next door", dict(reach=1),
             "With one neighbour on each side clusters stay small, about four people, and yet as many "
             "neighbours are alike as with a longer view: how far people look sets only the size."),
    Scenario("A longer row", dict(people=140),
             "Twice as many people give twice as many clusters, each as long as before: nobody looks further "
             "than four places."),
    Scenario("One neighbour fewer", dict(similar_wanted=0.375),
             "Three of eight will do, in place of four. Far fewer are unhappy at the start, and the row "
             "sorts itself much less: one neighbour makes the difference."),
]
CURVES = [Curve("What comes of what is wanted", "similar_wanted", tuple(k / 20 for k in range(21)), "similar",
                ticks=50, seeds=5, diagonal="what they asked for")]

# People, reach, and for each metric: (mean, spread) at the start, (mean, spread) at the end, or None.
TABLE = [
    (70, 4, 400, dict(unhappy_people=((26.3, 4.2), (0.9, 1.1)), clusters=((36.1, 4.2), (7.7, 1.4)),
                      mean_cluster=(None, (9.4, 1.9)), similar=((0.49, 0.029), (0.76, 0.05)))),
    (70, 2, 200, dict(unhappy_people=((22.1, 4.3), None), clusters=((36.0, 4.1), (12.3, 1.9)),
                      mean_cluster=(None, (5.9, 1.0)), similar=((0.50, 0.041), (0.76, 0.04)))),
    (70, 1, 200, dict(unhappy_people=((17.5, 4.7), None), clusters=((36.0, 4.1), (17.1, 2.4)),
                      mean_cluster=(None, (4.2, 0.7)), similar=((0.51, 0.059), (0.77, 0.03)))),
    (140, 4, 200, dict(unhappy_people=((51.6, 5.7), None), clusters=((70.4, 5.9), (14.3, 1.9)),
                       mean_cluster=(None, (10.0, 1.4)), similar=((0.50, 0.020), (0.76, 0.03)))),
]


def _rows():
    """A known answer for each figure of the table, at the start and at the end."""
    for people, reach, runs, metrics in TABLE:
        for metric, figures in metrics.items():
            for when, ticks, figure in zip(("at the start", "at the end"), (0, 50), figures, strict=True):
                if figure is not None:
                    claim = f"{people} people who look {reach} places, {when}: {metric.replace('_', ' ')}"
                    yield Known(claim, dict(people=people, reach=reach), metric, ticks, 40, figure[0],
                                max(0.75 * figure[1], 0.005), f"Computed for this project, {runs} runs")


KNOWN = list(_rows())
