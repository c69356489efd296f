"""Scenarios and curves of the goods for all, and what is known of them.

The rows of the games with tokens and of belief come from another program, written for this project from the
same rules. A mean over seeds may differ by three quarters of the spread over runs, and by 0.005 at the least;
a share of runs that succeed by 0.12 with 100 runs. Spreads of four places are those of 60 runs of this model,
seeds 1 to 60, since that program gave none.
"""

from core.param import Known, Scenario
from core.sweep import Curve

SHARES = tuple(k / 10 for k in range(11))
HUNT, POINT = dict(game="stag_hunt"), dict(game="provision", people=400)
ALL_FOLLOW = dict(conditional_share=1.0, selfish_share=0.0)
OWN, THEORY = "Computed for this project, {} runs", "Worked out by hand"

SCENARIOS = [
    Scenario("All for all", dict(alone=False),
             "As it should be: everybody gives everything, and each gets back 1.6 times as much. Now switch on "
             "Everyone decides alone, and see what is left of it."),
    Scenario("The slow unravelling", {},
             "Most people give if others do. They give a little less than they expect, see that others gave less, "
             "expect less: giving falls round by round, and nobody ever wanted it to."),
    Scenario("Altruistic punishers", dict(punisher_share=0.4, punishment=0.5),
             "Four in ten pay to punish who gives less. Giving climbs to over four fifths. In the first rounds the red "
             "arrows cost more than they bring; after thirty, people earn a third more than without them."),
    Scenario("Punish too gently", dict(punisher_share=0.4, punishment=0.1),
             "The same punishers, a fifth as hard. Nobody is deterred, everybody pays: all earn less than without "
             "any punishment."),
    Scenario("Better late than never", dict(punisher_share=0.4, punishment=0.25, punish_from=10),
             "Ten rounds unravel; then punishing begins, and giving comes back."),
    Scenario("Partners", dict(matching="partners"),
             "The same people stay at a table. Some tables hold, others fall: partners differ more than strangers."),
    Scenario("A hunt that fails", dict(**HUNT, start_share=0.74),
             "All would be better off with stag, and 74 in 100 hunt it. That is not quite enough, and each who gives "
             "up makes it worse for the rest."),
    Scenario("A hunt that holds", dict(**HUNT, start_share=0.76),
             "Two people more than in the hunt that fails, on the other side of the border."),
    Scenario("Insurance", dict(**HUNT, insurance=2.0),
             "Who hunts stag in vain gets 2. The border falls to a half, 60 in 100 are enough, and in the end the "
             "insurance never pays."),
    Scenario("Neighbours on a ring", dict(**HUNT, layout="ring", hare_value=1.9, start_share=0.3),
             "Three in ten, but side by side here and there: two of four neighbours are enough, and stag spreads."),
    Scenario("Nobody wants to be the only one", dict(**POINT),
             "Half of all people would gain from giving if it worked, and three in ten are enough. Too few believe "
             "it, so it does not work, so fewer believe it."),
    Scenario("Assurance contract", dict(**POINT, refund=True),
             "Your money back if too few give. Now nothing depends on belief, and the good is there at once."),
]
CURVES = [
    Curve("How many punishers?", "punisher_share", (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6), "payoff_share", ticks=30,
          seeds=2, params=dict(game="contributions")),
    Curve("How hard?", "punishment", (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0), "payoff_share", ticks=30, seeds=2,
          params=dict(game="contributions", punisher_share=0.4)),
    Curve("Where a hunt ends", "start_share", (0.0, 0.2, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 1.0), "stag_share",
          ticks=80, seeds=2, params=HUNT, diagonal="as at the start"),
    Curve("What belief brings about", "belief", (0.0, 0.4, 0.6, 0.65, 0.7, 0.75, 0.8, 1.0), "provided", ticks=20,
          seeds=5, params=POINT),
]

# Setting; the share given after each number of rounds, and what is earned after 30: (mean, spread).
HARD = dict(punisher_share=0.4)
TABLE = [
    ("No punishment", {}, {1: (0.344, 0.005), 10: (0.193, 0.006), 20: (0.168, 0.0058), 30: (0.163, 0.007)},
     (0.686, 0.003)),
    ("All conditional", ALL_FOLLOW, {1: (0.449, 0.0052), 10: (0.312, 0.007), 20: (0.208, 0.0082), 30: (0.137, 0.009)},
     (0.677, 0.0024)),
    ("All conditional, slope 1", dict(**ALL_FOLLOW, slope=1.0),
     {10: (0.50, 0.01), 20: (0.50, 0.01), 30: (0.50, 0.01)}, (0.812, 0.0039)),
    ("Partners", dict(matching="partners"), {1: (0.345, 0.0040), 10: (0.206, 0.015), 20: (0.181, 0.0142),
                                             30: (0.171, 0.0147)}, (0.689, 0.0055)),
    ("Punishers 0.2, points 0.25", dict(punisher_share=0.2, punishment=0.25),
     {1: (0.344, 0.0040), 10: (0.292, 0.014), 20: (0.272, 0.0109), 30: (0.265, 0.012)}, (0.697, 0.007)),
    ("Punishers 0.4, points 0.25", dict(**HARD, punishment=0.25),
     {10: (0.435, 0.013), 20: (0.491, 0.0181), 30: (0.528, 0.017)}, (0.779, 0.014)),
    ("Punishers 0.4, points 0.5", dict(**HARD, punishment=0.5),
     {1: (0.344, 0.0040), 10: (0.582, 0.012), 20: (0.719, 0.015), 30: (0.849, 0.015)}, (0.907, 0.015)),
    ("Punishers 0.4, points 0.1", dict(**HARD, punishment=0.1),
     {10: (0.211, 0.0076), 20: (0.185, 0.0066), 30: (0.179, 0.008)}, (0.670, 0.003)),
    ("Punishers 0.4, points 0.25 from round 11", dict(**HARD, punishment=0.25, punish_from=10),
     {1: (0.344, 0.0040), 10: (0.193, 0.0056), 20: (0.341, 0.010), 30: (0.434, 0.012)}, (0.745, 0.0121)),
]
HUNTS = [
    ("74 of 100", dict(start_share=0.74), 0.0, 1e-9), ("76 of 100", dict(start_share=0.76), 1.0, 1e-9),
    ("60 of 100, insurance 2", dict(insurance=2.0), 1.0, 1e-9),
    ("60 of 100, insurance 1", dict(insurance=1.0), 0.0, 1e-9),
    *((f"A ring from 30 of 100, hare {hare}", dict(layout="ring", start_share=0.3, hare_value=hare), end, 0.005)
      for hare, end in ((1.0, 1.0), (1.9, 1.0), (2.1, 0.0), (3.0, 0.0))),
    *((f"A ring with mistakes, hare {hare}", dict(layout="ring", start_share=0.3, hare_value=hare, mistake_rate=0.05),
       end, 0.75 * spread) for hare, end, spread in ((1.9, 0.98, 0.01), (2.1, 0.02, 0.02))),
]
BELIEFS = [(0.68, 0.07), (0.70, 0.28), (0.73, 0.79), (0.80, 1.0)]


def _rows():
    """A known answer for each figure."""
    for claim, params, given, earned in TABLE:
        rows = [("contribution", rounds, figures) for rounds, figures in given.items()]
        for metric, rounds, (mean, spread) in (*rows, ("payoff_share", 30, earned)):
            words = "share given" if metric == "contribution" else "earned"
            yield Known(f"{claim}: {words}, round {rounds}", params, metric, rounds, 30, mean,
                        max(0.75 * spread, 0.005), OWN.format(60))
    for claim, params, end, tolerance in HUNTS:
        yield Known(f"{claim}: end in stag", dict(**HUNT, **params), "stag_share", 400, 20, end, max(tolerance, 1e-9),
                    OWN.format(50), slow="mistakes" in claim)
    for insurance, border in ((0.0, 3 / 4), (1.0, 2 / 3), (2.0, 1 / 2)):
        yield Known(f"Insurance {insurance:g}: the border", dict(**HUNT, insurance=insurance), "critical_stag", 0, 20,
                    border, 1e-9, THEORY)
    for threshold, border in ((0.0, 1 / 2), (0.3, 5 / 7), (0.5, 1.0)):
        yield Known(f"{threshold:.0%} needed: the critical belief", dict(**POINT, threshold=threshold),
                    "critical_belief", 0, 20, border, 1e-9, THEORY)
    yield Known("Points 0.25: punishers that deter", dict(punishment=0.25), "critical_punishers", 0, 20, 4 / 15, 1e-9,
                THEORY)
    for belief, share in BELIEFS:
        yield Known(f"Belief {belief}: how often it succeeds", dict(**POINT, belief=belief), "provided", 20, 100, share,
                    0.12, OWN.format(100))
    yield Known("Money back: share who give", dict(**POINT, refund=True), "contribution", 1, 40, 0.503, 0.75 * 0.025,
                OWN.format(100))
    for threshold, end in ((0.4, 1.0), (0.6, 0.0)):
        yield Known(f"Money back, {threshold:.0%} needed, no belief", dict(**POINT, refund=True, belief=0.0,
                                                                          threshold=threshold), "provided", 20, 100,
                    end, 0.12, THEORY)


KNOWN = list(_rows())
