"""The agency's scenarios, its curves, and what is known of it: exact figures, and means over many draws.

"Computed": by another program, written for this project from the same rules, over 60,000 searches each; ours
makes 20,000, and may differ by 0.02. "Exact": worked out by hand; the formulas stand in the words of the page.
"""

from core.param import Known, Scenario
from core.sweep import Curve

PROXY, SEARCH = dict(lesson="proxy"), dict(lesson="search")
SIXTY = "0.5, 0.866025403784439"
SCENARIOS = [
    Scenario("Value is seen", dict(PROXY, seen=True),
             "The principal pays for what he wants. Effort goes straight there, and nothing is lost."),
    Scenario("Paid by the kilometre", dict(PROXY, wanted="1, 0", measured=SIXTY, pay_rate=0.5),
             "What is measured lies 60 degrees off what is wanted. Even at the best rate the agent does much that "
             "counts and little that matters: a quarter of what could be had."),
    Scenario("More reward, less value", dict(PROXY, pay_rate=0.9),
             "The measure rises and rises. The true value turns at a rate of 0.41 and is gone at 0.83; drag the "
             "rate through both."),
    Scenario("Watch the right thing", dict(PROXY, monitoring=0.6),
             "Monitoring turns the measure towards what is wanted, at a cost. Now more pay does good again."),
    Scenario("A second measure", dict(PROXY, pay_rate=1.0, second_rate=1.2),
             "A second measure, for what the first one leaves out, at the right rate: everything is had."),
    Scenario("Stop in time", dict(PROXY, pay_rate=1.2, learning_rate=0.05, stop_after=8),
             "The same bad incentive, but the agent may not learn it to the end. A third of the way is best."),
    Scenario("Pay and risk", dict(lesson="pay", pay_rate=0.5),
             "The harder the agent is paid by a shaky measure, the more he works and the more he must be paid for "
             "the risk. With these numbers the best rate is one half, and half of the best is had."),
    Scenario("Goodhart's tail: light", dict(SEARCH, candidates=1024),
             "The best of more and more candidates by a measure with light noise: true value keeps rising, at 0.71 "
             "of what seeing would give."),
    Scenario("Goodhart's tail: heavy", dict(SEARCH, candidates=1024, noise="t3"),
             "The same with heavy tails: at first the best of more is better; from about 20 on, the winner is who "
             "was measured most wrongly."),
    Scenario("Goodhart's tail: heavier", dict(SEARCH, candidates=1024, noise="t2"),
             "The tail is heavier still, the fall earlier and deeper: the best of a thousand is worse than the best "
             "of two."),
    Scenario("A lottery of the top", dict(SEARCH, candidates=1024, noise="t2", top_share=0.1),
             "One at random of the best tenth by the measure. The freaks of the measure are few in a tenth, and "
             "the value comes back."),
    Scenario("Audits", dict(lesson="audit"),
             "One in five is looked at and pays 2 if he cheated: to be expected, 0.4. Whom cheating gains more "
             "does it, six in ten. A fine of 5 would end it, with no more audits."),
]
CURVES = [
    Curve("More reward, less value", "pay_rate", tuple(k / 20 for k in range(31)), "true_value", 300, 1,
          PROXY),
    Curve("How much monitoring?", "monitoring", tuple(k / 20 for k in range(21)), "true_value", 300, 1,
          PROXY),
    Curve("Piece rate and risk", "pay_rate", tuple(k / 20 for k in range(31)), "share_of_best", 300, 1,
          {"lesson": "pay"}),
    Curve("The best of how many?", "candidates", (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024), "true_value", 60, 2,
          SEARCH),
    Curve("How high a fine?", "fine", tuple(k / 4 for k in range(25)), "true_value", 20, 2, {"lesson": "audit"}),
]

GRID = 1e-3  # of a sum over a fine grid
SIZES = (1, 2, 4, 8, 16, 32, 64, 128, 256, 1024)
FOUND = {
    "gaussian": (0, 0.399, 0.728, 1.007, 1.249, 1.464, 1.657, 1.835, 1.999, 2.297),
    "t3": (0, 0.339, 0.613, 0.788, 0.871, 0.861, 0.786, 0.676, 0.546, 0.346),
    "t2": (0, 0.312, 0.554, 0.677, 0.689, 0.599, 0.467, 0.336, 0.235, 0.113),
}
LARGEST = ((2, 0.5642), (4, 1.0294), (16, 1.7660), (64, 2.3437), (256, 2.8269))
PRESSURES = ((1, 0.0), (2, 0.1931471805599453), (16, 1.8350887222397811), (1024, 5.932448368099453))
ANGLES = ((0, "1, 0", 1.0), (30, "0.866025403784439, 0.5", 0.75),
          (45, "0.707106781186548, 0.707106781186548", 0.5), (60, SIXTY, 0.25), (90, "0, 1", 0.0))
RISKS = ((1.0, 1.0, 1.0, 0.5), (2.0, 1.0, 1.0, 1 / 3), (1.0, 1.0, 0.25, 0.8))


def _exact(claim, params, metric, expected, tolerance=1e-9, ticks=0):
    return Known(claim, params, metric, ticks, 20, expected, tolerance, "Exact")


def _rows():
    """Every figure of the lesson's tables."""
    for dislike, cost, variance, share in RISKS:
        params = dict(lesson="pay", risk_aversion=dislike, effort_cost=cost, measurement_noise=variance)
        words = f"dislike {dislike:g}, cost {cost:g}, variance {variance:g}"
        yield _exact(f"Best piece rate, {words}", params, "best_rate", share)
        yield _exact(f"Share of best at that rate, {words}", {**params, "pay_rate": share}, "share_of_best", share,
                     ticks=400)
    for degrees, measured, share in ANGLES:
        yield _exact(f"Measured {degrees} degrees off: the most that pay can attain",
                     dict(PROXY, wanted="1, 0", measured=measured), "alignment", share)
        yield _exact(f"Measured {degrees} degrees off: value at that angle's best rate",
                     dict(PROXY, wanted="1, 0", measured=measured, pay_rate=share ** 0.5),
                     "share_of_best", share, ticks=400)
    yield _exact("The best pay rate for the default measure", PROXY, "best_rate", 0.68 / 1.64)
    yield _exact("The true value at that rate", PROXY, "best_value", 0.68 ** 2 / 3.28)
    yield _exact("The cosine between wanted and measured", PROXY, "cosine", 0.68 / (1.16 * 1.64) ** 0.5)
    for rate, value in ((0.2, 0.1032), (0.8, 0.0192), (1.2, -0.3648)):
        yield _exact(f"True value at a pay rate of {rate:g}", dict(PROXY, pay_rate=rate),
                     "true_value", value, ticks=400)
    yield _exact("True value at twice the best rate", dict(PROXY, pay_rate=2 * 0.68 / 1.64), "true_value", 0.0,
                 ticks=400)
    for size, nats in PRESSURES:
        yield _exact(f"Pressure of the best of {size:,}", dict(SEARCH, candidates=size), "pressure", nats, 1e-9)
    for size, mean in LARGEST:
        yield _exact(f"The largest of {size} standard normal numbers", dict(SEARCH, candidates=size),
                     "best_there_is", mean, GRID)
    for size, mean in zip(SIZES, FOUND["gaussian"], strict=True):
        yield _exact(f"Best of {size}, light noise, on paper", dict(SEARCH, candidates=size), "foreseen_value", mean,
                     GRID)
    for noise, means in FOUND.items():
        for size, mean in zip(SIZES, means, strict=True):
            yield Known(f"Best of {size}, noise {noise}: true value", dict(SEARCH, candidates=size, noise=noise),
                        "true_value", 50, 20, mean, 0.02, "Computed for this project, 60,000 searches")
    for rate, fine, share in ((0.2, 2.0, 0.6), (0.1, 4.0, 0.6), (0.2, 5.0, 0.0), (0.5, 1.0, 0.5)):
        params = dict(lesson="audit", audit_rate=rate, fine=fine)
        yield _exact(f"Audits of {rate:g}, a fine of {fine:g}: who cheats", params, "foreseen_cheating", share)
        yield Known(f"Audits of {rate:g}, a fine of {fine:g}: who is honest", params, "true_value", 1, 24, 1 - share,
                    0.02, "Exact in the mean; four standard errors of 9,600 draws are 0.02")


KNOWN = list(_rows())
