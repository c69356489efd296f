"""The lot's scenarios, its curves, and what is known of it: figures over seeds, and exact ones.

"Computed": by another program, written for this project from the same rules, over 100 runs (ratings: 30). A
mean over seeds may differ from it by three quarters of the spread over runs, and by 0.005 at the least. Where
that program gave no spread, it is that of 200 runs of this model; at the floors, of 20,000 runs of a third
program, which is a loop over a sorted list. "Exact": of an endless row of cars; the formulas stand in the words
of the page.
A lot of finite size stops a little above the endless row: the price comes down from above and stays at the
first place where the cars that are left are worth just that, and chance makes such places. With a floor of 0.25
the endless row has 0.286 sold, 0.127 of the gains and a price of 0.750; the third program found 0.294, 0.134
and 0.760 (standard errors 0.0002, 0.0002, 0.0004) with 1000 sellers, 0.326, 0.159 and 0.799 with 200, and 0.288,
0.128 and 0.752 with 5000: about ten over the number of sellers too dear. The table's 0.291, 0.131 and 0.755 are
within 1.1 standard errors of it.
"""

from core.param import Known, Scenario
from core.sweep import Curve

RATED = dict(sellers=500, returning=True)
SCENARIOS = [
    Scenario("The market as it should be", dict(informed=True),
             "Buyers see what they buy. Every car is worth half as much again to its buyer, and all are sold."),
    Scenario("The used-car lot empties", {},
             "Buyers pay for the average. The owners of the best cars leave; the average falls, and the price "
             "with it, by a quarter a round. Nobody cheats, and nothing is left."),
    Scenario("Lemons, but worth it", dict(buyer_premium=2.5),
             "Where a car is worth more than twice as much to its buyer, even the average pays the owner of the "
             "best. The same ignorance does no harm."),
    Scenario("A floor under quality", dict(quality_low=0.5),
             "The worst quarter may not be sold. The fall stops at 1.50, and two in three cars find a buyer. "
             "Raise the floor to 1, and all do."),
    Scenario("Three cures: warranty", dict(warranty=0.6),
             "Sellers make good six tenths of every fault. Only a good car is cheap to vouch for, so a promise "
             "tells what the car cannot: all are sold. At 0.4 it is not enough."),
    Scenario("Three cures: certificate", dict(certification=True),
             "For 0.25 a mechanic's word is bought. Cars above 0.50 use it, three in four; the rest unravel. The "
             "fees eat a quarter of the gains that these sales make."),
    Scenario("Three cures: ratings", dict(RATED, ratings=0.5),
             "Sellers come back, and half of the buyers write what they got. After a while nearly every car has "
             "its own price."),
    Scenario("Nobody tries the newcomer", dict(RATED, ratings=0.5, trial_rate=0.0),
             "The same ratings, but no sales on trial. Who cannot sell once is never rated: a quarter stay out "
             "for good."),
]
CURVES = [
    Curve("How large must the gain be?", "buyer_premium", tuple(1 + k / 10 for k in range(1, 21)),
          "traded_share", 300, 3, {"sellers": 500}),
    Curve("How much warranty is enough?", "warranty", tuple(k / 20 for k in range(20)), "traded_share", 300, 3,
          {"sellers": 500, "returning": False}),
    Curve("How high a floor?", "quality_low", tuple(k / 10 for k in range(16)), "traded_share", 300, 3,
          {"sellers": 500}),
    Curve("What may a certificate cost?", "certification_cost", tuple(k / 20 for k in range(25)), "efficiency",
          300, 3, {"sellers": 500, "certification": True, "returning": False}),
]

# Setting; (mean, spread) of the share sold, the share of gains, the price; None where nothing is given.
TABLE = [
    ("Nothing helps", {}, (0.005, 0.004), (0.0, 0.0), (0.008, 0.009)),
    ("Worth 2.1 times", dict(buyer_premium=2.1), (1.0, 0.0), (1.0, 0.0), None),
    ("Worth 2.5 times", dict(buyer_premium=2.5), (1.0, 0.0), (1.0, 0.0), None),
    ("A floor at 0.25", dict(quality_low=0.25), (0.291, 0.0325), (0.131, 0.0236), (0.755, 0.0518)),
    ("A floor at 0.5", dict(quality_low=0.5), (0.671, 0.043), (0.540, 0.054), (1.503, 0.063)),
    ("A floor at 1", dict(quality_low=1.0), (1.0, 0.0), (1.0, 0.0), (2.250, 0.0)),
    ("A warranty of 0.2", dict(warranty=0.2), (0.009, 0.012), (0.0, 0.001), None),
    ("A warranty of 0.4", dict(warranty=0.4), (0.06, 0.06), (0.008, 0.021), None),
    ("A warranty of 0.55", dict(warranty=0.55), (1.0, 0.0), (1.0, 0.0), None),
    ("A warranty of 0.9", dict(warranty=0.9), (1.0, 0.0), (1.0, 0.0), None),
    ("Certificates for 0.1", dict(certification=True, certification_cost=0.1), (0.904, 0.010),
     (0.810, 0.003), None),
    ("Certificates for 0.25", dict(certification=True), (0.756, 0.014), (0.5625, 0.006), None),
    ("Certificates for 0.5", dict(certification=True, certification_cost=0.5), (0.506, 0.016),
     (0.250, 0.006), None),
]
METRICS = (("traded_share", "share sold"), ("efficiency", "share of gains"), ("price", "price"))
RATINGS = [
    ("No ratings, 5% trials", dict(ratings=0.0), 0.344, 0.020),
    ("One sale in twenty rated", dict(ratings=0.05), 0.999, 0.005),
    ("One sale in five rated", dict(ratings=0.2), 0.995, 0.005),
    ("Half of sales rated", dict(ratings=0.5), 0.993, 0.005),
    ("All sales rated", dict(ratings=1.0), 0.986, 0.005),
    ("Half rated, but no trials", dict(ratings=0.5, trial_rate=0.0), 0.75, 0.11),
]
EXACT = [
    ("Between 0.25 and 2 the price rests at 1.5 × 0.25 / 0.5", dict(quality_low=0.25), "foreseen_price", 0.75),
    ("Between 0.5 and 2 the price rests at 1.5 × 0.5 / 0.5", dict(quality_low=0.5), "foreseen_price", 1.5),
    ("A floor at 0.5: the cars up to that price are sold", dict(quality_low=0.5), "foreseen_share", 2 / 3),
    ("Worth 1.9 times, all unravel", dict(buyer_premium=1.9), "foreseen_share", 0.0),
    ("Worth twice as much, all are sold", dict(buyer_premium=2.0), "foreseen_share", 1.0),
    ("A warranty of 0.5 is just enough", dict(warranty=0.5), "foreseen_share", 1.0),
    ("A warranty of 0.49 is not", dict(warranty=0.49), "foreseen_share", 0.0),
    ("Certificates for 0.1: 1 − c/(2(b − 1))", dict(certification=True, certification_cost=0.1),
     "foreseen_share", 0.9),
    ("Certificates for 0.25: 1 − c/(2(b − 1))", dict(certification=True), "foreseen_share", 0.75),
    ("Certificates for 0.25: the square of that", dict(certification=True), "foreseen_efficiency", 0.5625),
    ("Certificates for 0.5: the square of one half", dict(certification=True, certification_cost=0.5),
     "foreseen_efficiency", 0.25),
]


def _rows():
    """A known answer for each figure of the tables."""
    for claim, params, *figures in TABLE:
        for (metric, words), figure in zip(METRICS, figures, strict=True):
            if figure is not None:
                seeds = 96 if 0 < params.get("quality_low", 0) < 1 else 24  # the fall stops at a place of chance
                yield Known(f"{claim}: {words}", params, metric, 3000, seeds, figure[0],
                            max(0.75 * figure[1], 0.005), "Computed for this project, 100 runs")
    for claim, params, mean, spread in RATINGS:
        yield Known(f"{claim}: share sold, periods 250 to 300", {**RATED, **params}, "settled_share", 300, 24, mean,
                    max(0.75 * spread, 0.005), "Computed for this project, 30 runs")
    for claim, params, metric, figure in EXACT:
        yield Known(claim, params, metric, 0, 20, figure, 1e-9, "Exact, for an endless row of cars")


KNOWN = list(_rows())
