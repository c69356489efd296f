"""The chair market's scenarios, and what is known of it: figures and their spread, linear and ideal.

The expected figures come from another program, written for this project from the same rules. A mean over
seeds may differ from them by three quarters of the spread over runs (standard deviation), and by 0.005 at
the least. Where that program gave no spread, it is that of 400 runs of this model.
"""

from core.param import Known, Scenario

SCENARIOS = [
    Scenario("The class exercise", dict(people=24, meeting="room", room_side=8),
             "Utility only ever rises, since nobody has to say yes. Trade stops when no two people can agree "
             "any more, at about 92 % of the best that these chairs allow; almost half never swap."),
    Scenario("Order without a planner", dict(utility="ideal"),
             "Nobody is in charge, and the crowd makes most of the possible gain. Look at the marks: rounds "
             "of exchange get further, and prices reach the best total, with nobody worse off than they "
             "came once they are paid. To order the best total would take from a few without paying them."),
    Scenario("When the ground rules go", dict(liar_share=0.5),
             "Half of the people praise their chairs too much. There are some seventy times as many trades "
             "as among honest people, and two fifths of the gain are lost; liars gain, and the honest end "
             "below what they came with. Then switch on the warranty, the public record or inspection."),
]

ROOM, MONEY = dict(meeting="room"), dict(exchange="money")
LIARS, GRAB = dict(liar_share=0.5), dict(breaker_share=0.25)
WALK = dict(**GRAB, break_mode="walk")
RECORD = dict(reputation="public", strikes=1)
TRUST = dict(**GRAB, trust="public")
EXACTLY_NONE = (0.0, None)

# What is claimed, the setting, and for each metric: (linear mean, spread), (ideal mean, spread).
START = [
    ("Before any trade", {}, dict(
        mean_utility=((0.500, 0.032), (0.598, 0.025)), share_of_best=((0.815, 0.026), (0.698, 0.029)),
        gini=((0.213, 0.023), (0.138, 0.017)), blocking_pairs=((56.6, 17.9), (143.8, 31.3)))),
    ("Other ways to share out", {}, dict(
        best_mean=((0.613, 0.030), (0.857, 0.012)), best_gini=((0.165, 0.021), (0.051, 0.007)),
        best_worse_off=((0.302, 0.049), (0.027, 0.025)),
        cycles_share_of_best=((0.936, 0.011), (0.962, 0.011)),
        cycles_efficiency=((0.648, 0.057), (0.870, 0.036)),
        longest_cycle=((3.95, 0.76), (8.1, 2.3)),
        turns_share_of_best=((0.937, 0.011), (0.960, 0.011)),
        turns_efficiency=((0.654, 0.061), (0.859, 0.041)),
        turns_worse_off=((0.348, 0.053), (0.064, 0.036)),
        prices_efficiency=((0.980, 0.007), (1.000, 0.000)),
        prices_bids_per_person=((20.4, 3.6), (3.9, 0.8)),
        coarse_prices_efficiency=((0.893, 0.021), (0.976, 0.018)),
        coarse_bids_per_person=((8.4, 1.0), (2.1, 0.3)),
        prices_worse_off_net=(EXACTLY_NONE, EXACTLY_NONE))),
]
BARTER = [
    ("Barter, till it stops", {}, dict(
        mean_utility=((0.569, 0.030), (0.802, 0.015)), share_of_best=((0.929, 0.011), (0.936, 0.013)),
        efficiency=((0.612, 0.061), (0.784, 0.045)), trades_per_person=((0.425, 0.082), (0.764, 0.112)),
        better_off=((0.605, 0.093), (0.835, 0.065)), pareto_gap=((0.018, 0.010), (0.055, 0.015)))),
    ("Barter in the room", ROOM, dict(
        share_of_best=((0.929, 0.012), (0.937, 0.014)), ticks_taken=((539, 254), (704, 315)))),
    ("Barter with money", MONEY, dict(
        share_of_best=((0.997, 0.002), (0.977, 0.008)), efficiency=((0.979, 0.012), (0.924, 0.030)),
        trades_per_person=((2.15, 0.23), (1.24, 0.13)))),
    ("Barter of 20 people", dict(people=20), dict(share_of_best=((0.924, 0.020), (0.936, 0.024)))),
    ("Barter of 100 people", dict(people=100), dict(share_of_best=((0.940, 0.005), (0.936, 0.008)))),
]
SIZES = [
    ("Rounds of 20 people", dict(people=20), dict(cycles_share_of_best=(None, (0.957, 0.019)))),
    ("Rounds of 100 people", dict(people=100), dict(cycles_share_of_best=(None, (0.968, 0.006)))),
]
RULES = [
    ("Honest", {}, dict(
        efficiency=((0.616, 0.057), (0.787, 0.051)), trades_per_person=((0.41, 0.083), (0.75, 0.095)))),
    ("10 % liars", dict(liar_share=0.1), dict(
        efficiency=((0.611, 0.057), (0.800, 0.046)), trades_per_person=((1.67, 0.50), (0.98, 0.19)),
        offenders_utility=((0.795, 0.052), (0.872, 0.032)), others_utility=((0.549, 0.031), (0.796, 0.017)))),
    ("25 % liars", dict(liar_share=0.25), dict(
        efficiency=((0.550, 0.070), (0.835, 0.043)), trades_per_person=((8.0, 1.7), (2.30, 0.78)),
        offenders_utility=((0.739, 0.044), (0.864, 0.027)), others_utility=((0.509, 0.033), (0.796, 0.019)))),
    ("50 % liars", LIARS, dict(
        efficiency=((0.373, 0.100), (0.826, 0.059)), trades_per_person=((28.4, 3.5), (7.8, 2.4)),
        offenders_utility=((0.658, 0.037), (0.838, 0.030)), others_utility=((0.436, 0.039), (0.783, 0.028)))),
    ("Only liars", dict(liar_share=1.0), dict(
        efficiency=((0.198, 0.117), (0.726, 0.073)), trades_per_person=((95, 9), (30.7, 5.9)))),
    ("50 % liars who exaggerate by 75 %", dict(**LIARS, exaggeration=0.75), dict(
        efficiency=((0.249, 0.091), (0.451, 0.087)), trades_per_person=((41, 3), (41, 5)),
        offenders_utility=((0.639, 0.035), (0.721, 0.040)), others_utility=((0.427, 0.038), (0.708, 0.034)))),
    ("50 % liars, warranty", dict(**LIARS, warranty=True), dict(
        efficiency=((0.640, 0.059), (0.830, 0.047)), trades_per_person=((0.62, 0.15), (1.34, 0.28)),
        worse_off=(EXACTLY_NONE, EXACTLY_NONE))),
    ("50 % liars, 90 % inspection", dict(**LIARS, inspection=0.9), dict(
        efficiency=((0.631, 0.062), (0.850, 0.038)), trades_per_person=((2.88, 0.45), (1.20, 0.18)))),
    ("50 % liars, shunned", dict(**LIARS, **RECORD, deterrable=False), dict(
        efficiency=((0.335, 0.090), (0.484, 0.067)), trades_per_person=((0.49, 0.059), (0.61, 0.075)))),
    ("50 % liars, deterred", dict(**LIARS, **RECORD), dict(
        efficiency=((0.616, 0.057), (0.787, 0.051)), trades_per_person=((0.41, 0.083), (0.75, 0.095)))),
    ("5 % breakers", dict(breaker_share=0.05), dict(
        efficiency=((0.406, 0.176), (0.544, 0.129)), chairless=((0.038, 0.029), (0.072, 0.038)))),
    ("25 % breakers", GRAB, dict(
        efficiency=((-0.27, 0.30), (-0.18, 0.20)), chairless=((0.161, 0.051), (0.290, 0.064)))),
    ("25 % breakers, public trust", TRUST, dict(
        efficiency=((0.03, 0.15), (0.11, 0.12)), chairless=((0.060, 0.027), (0.116, 0.035)),
        trades_per_person=((0.08, 0.061), (0.15, 0.081)))),
    ("25 % breakers, court of 0.5", dict(**GRAB, court=0.5), dict(efficiency=((0.18, 0.25), (0.32, 0.17)))),
    ("25 % breakers, court of 0.9", dict(**GRAB, court=0.9), dict(
        efficiency=((0.545, 0.113), (0.708, 0.086)))),
    ("25 % breakers, court of 1", dict(**GRAB, court=1.0), dict(efficiency=((0.616, 0.057), (0.787, 0.051)))),
    ("25 % who do not turn up", WALK, dict(
        efficiency=((0.417, 0.092), (0.552, 0.068)), offenders_utility=((0.496, 0.064), (0.601, 0.048)),
        others_utility=((0.571, 0.033), (0.787, 0.019)))),
    ("25 % liars and 25 % breakers", dict(**GRAB, liar_share=0.25), dict(
        efficiency=((-1.44, 0.36), (-0.52, 0.23)), chairless=((0.375, 0.064), (0.40, 0.068)))),
]


SAID = {"gini": "inequality", "blocking_pairs": "swaps left", "chairless": "without a chair"}


def _tolerance(spread):
    """How far the mean over seeds may be off; no spread means exactly."""
    return 1e-9 if spread is None else max(0.75 * spread, 0.005)


def _rows(table, ticks, seeds, runs):
    """A known answer for each metric of each setting, linear and ideal."""
    return [Known(f"{claim}, {form}: {SAID.get(metric, metric.replace('_', ' '))}", {**params, "utility": form},
                  metric, ticks, seeds, figures[k][0], _tolerance(figures[k][1]),
                  f"Computed for this project, {runs} runs")
            for claim, params, metrics in table for metric, figures in metrics.items()
            for k, form in enumerate(("linear", "ideal")) if figures[k] is not None]


KNOWN = [*_rows(START, 0, 40, 200), *_rows(BARTER, 5000, 40, 200), *_rows(SIZES, 0, 40, 200),
         *_rows(RULES, 300, 60, 100)]
