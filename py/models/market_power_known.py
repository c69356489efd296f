"""Scenarios and curves of the markets with power, and what is known of them.

Rows of the auction come from another program, written for this project from the same rules: a mean over seeds
may differ by three quarters of the spread over runs, and by 0.005 at the least. Where that program gave no
spread, it is that of 100 runs of this model. Rows of the other markets are closed forms.
"""

from core.param import Known, Scenario
from core.sweep import Curve

SHARES = tuple(k / 10 for k in range(11))
OWN, THEORY = "Computed for this project, {} runs", "Worked out by hand"

SCENARIOS = [
    Scenario("Dumb traders, smart market", {},
             "The market as it should be. Nobody here thinks; all call out prices at random, only never at a loss. "
             "Nearly everything that can be gained is gained: the rules of the auction do it, not the cleverness of "
             "the traders."),
    Scenario("No budget", dict(budget=False),
             "The same traders without a budget. Everybody trades, half of them at a loss, and the gain is gone."),
    Scenario("Cartel and defection", dict(cartel_share=0.5, cartel_floor=0.7),
             "Half of the sellers agree to ask for no less than 0.7. They price themselves out, the others sell. "
             "Then raise Defection, and see what it does to those who keep the pledge."),
    Scenario("Everybody in the cartel", dict(cartel_share=1.0, cartel_floor=0.7),
             "All sellers keep the floor: the grey area, lost for everybody, grows to two fifths of what could be "
             "gained. Then forbid it, or let some defect."),
    Scenario("The cartel is forbidden", dict(cartel_share=1.0, cartel_floor=0.7, antitrust=True),
             "The same sellers, the same agreement, and a ban that holds. The second bar is the market without the "
             "ban, run beside this one with the same calls."),
    Scenario("The chair hoarder", dict(market="owner", owner_share=1.0),
             "One owner has everything. The price climbs to two thirds and a third of the trades do not happen. "
             "Split the owner into two, into five."),
    Scenario("The hoarder is split", dict(market="owner", owner_share=1.0, split=5),
             "The same chairs in five hands. Nobody gives any away; each only has to reckon with four others."),
    Scenario("Few rivals", dict(market="rivals", rivals=2),
             "Two rivals already take back more than half of what one would cost. Let them collude, then forbid it."),
    Scenario("Open doors", dict(market="rivals", entry=True),
             "Rivals come in one by one as long as it pays; the price falls with each. In the end what the last "
             "ones spend on coming in is more than the price still falls by."),
    Scenario("Who guards the guardians", dict(market="capture", capture=0.6),
             "The regulator is there to set the best price, and serves those it watches. Move Capture from 0 to 1: "
             "buyers lose first, and what sellers gain is in part burnt on getting it."),
    Scenario("Lobby against lobby", dict(market="capture", contest=True, resistance=1.0),
             "Capture is now the outcome of a contest. Resistance mends, but buyers have to keep it up."),
]
CURVES = [
    Curve("What one owner costs", "owner_share", SHARES, "efficiency", ticks=60, seeds=1,
          params=dict(market="owner")),
    Curve("How many rivals are enough?", "rivals", (1, 2, 3, 4, 5, 7, 10, 15, 20), "efficiency", ticks=60, seeds=1,
          params=dict(market="rivals", entry=False)),
    Curve("What capture costs", "capture", SHARES, "efficiency", ticks=60, seeds=1,
          params=dict(market="capture", contest=False)),
    Curve("How high a floor?", "cartel_floor", (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9), "efficiency", ticks=400,
          seeds=5, params=dict(market="auction", cartel_share=1.0)),
]

# Setting, how many runs stand behind it, and (mean, spread) of what is achieved.
GAINS = [
    ("10 a side", dict(traders=10), 200, (0.951, 0.060)), ("20 a side", dict(traders=20), 200, (0.958, 0.034)),
    ("50 a side", {}, 200, (0.960, 0.023)), ("100 a side", dict(traders=100), 60, (0.961, 0.013)),
    ("No budget", dict(budget=False), 200, (-0.04, 0.22)),
    *((f"All in a cartel, floor {floor}", dict(cartel_share=1.0, cartel_floor=floor), 100, figures)
      for floor, figures in ((0.5, (0.914, 0.068)), (0.6, (0.778, 0.093)), (0.7, (0.586, 0.102)),
                             (0.8, (0.393, 0.100)))),
    *((f"Half in a cartel, floor {floor}", dict(cartel_share=0.5, cartel_floor=floor), 100, figures)
      for floor, figures in ((0.5, (0.931, 0.059)), (0.6, (0.831, 0.073)), (0.7, (0.726, 0.070)),
                             (0.8, (0.660, 0.082)))),
]
# The same of the quantity, and of the price error.
QUANTITIES = [("10 a side", dict(traders=10), 200, (1.12, 0.13)), ("20 a side", dict(traders=20), 200, (1.12, 0.08)),
              ("50 a side", {}, 200, (1.12, 0.05)), ("100 a side", dict(traders=100), 60, (1.12, 0.03)),
              ("No budget", dict(budget=False), 200, (2.04, 0.19))]
ERRORS = [("10 a side", dict(traders=10), 200, (0.156, 0.058)), ("20 a side", dict(traders=20), 200, (0.149, 0.040)),
          ("50 a side", {}, 200, (0.146, 0.022)), ("100 a side", dict(traders=100), 60, (0.143, 0.016)),
          ("No budget", dict(budget=False), 200, (0.292, 0.020))]
# Owner's share, price, share achieved; rivals, share achieved.
OWNERS = [(0.0, 1 / 2, 1.0), (0.25, 32 / 63, 566 / 567), (0.5, 8 / 15, 74 / 75), (0.75, 32 / 55, 578 / 605),
          (1.0, 2 / 3, 8 / 9)]
RIVALS = [(1, 3 / 4), (2, 8 / 9), (3, 15 / 16), (5, 35 / 36), (10, 120 / 121)]
# Entry cost and how many come in: the largest whole number n with (n + 1)² times the cost no more than 1.
ENTRY = [(0.2, 1), (0.04, 4), (0.01, 9), (0.0025, 19)]
# What power and its cures do to prices: claim, setting, price.
REGULATOR = dict(market="capture")
PRICES = [
    ("A regulator nobody captured", REGULATOR, 0.0),
    ("A regulator half captured", dict(**REGULATOR, capture=0.5), 0.25),
    ("A regulator wholly captured", dict(**REGULATOR, capture=1.0), 0.5),
    ("Lobbying 3 against resistance 1", dict(**REGULATOR, contest=True, lobbying=3.0, resistance=1.0), 0.375),
    ("Entry 0.01 under a captured regulator: 3 come in", dict(**REGULATOR, capture=1.0, entry=True), 1 / 4),
    ("Ten rivals who collude", dict(market="rivals", rivals=10, collusion=True), 0.5),
    ("Ten rivals who may not collude", dict(market="rivals", rivals=10, collusion=True, antitrust=True), 1 / 11),
]


def _rows():
    """A known answer for each figure."""
    for metric, words, table in (("efficiency", "share achieved", GAINS), ("quantity_ratio", "quantity", QUANTITIES),
                                 ("price_error", "price error", ERRORS)):
        for claim, params, runs, (mean, spread) in table:
            yield Known(f"{claim}: {words}", params, metric, 400, 40, mean, max(0.75 * spread, 0.005),
                        OWN.format(runs), slow="cartel" in claim or "100" in claim)
    yield Known("No budget, evenly spaced: exactly nothing is gained", dict(budget=False, evenly=True), "efficiency",
                400, 20, 0.0, 1e-9, THEORY)
    for share, price, gain in OWNERS:
        sold = 2 * (2 - share ** 2) / (4 - share ** 2)
        for metric, expected in (("price", price), ("efficiency", gain), ("quantity_ratio", sold)):
            claim = f"An owner of {share:.0%}: {metric.replace('_ratio', '')}"
            yield Known(claim, dict(market="owner", owner_share=share), metric, 60, 20, expected, 1e-9, THEORY)
    for rivals, gain in RIVALS:
        params = dict(market="rivals", rivals=rivals)
        yield Known(f"Rivals: {rivals}; price", params, "price", 60, 20, 1 / (rivals + 1), 1e-9, THEORY)
        yield Known(f"Rivals: {rivals}; share achieved", params, "efficiency", 60, 20, gain, 1e-9, THEORY)
    for cost, rivals in ENTRY:
        yield Known(f"Entry cost {cost}: {rivals} come in", dict(market="rivals", entry=True, entry_cost=cost), "price",
                    90, 20, 1 / (rivals + 1), 1e-9, THEORY)
    for claim, params, price in PRICES:
        yield Known(f"{claim}: price", params, "price", 90, 20, price, 1e-9, THEORY)


KNOWN = list(_rows())
