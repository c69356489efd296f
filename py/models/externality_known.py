"""The smoky town's scenarios, its curves, and what is known of it.

The exact answers follow from straight lines: where no firm shuts down, welfare falls short of the best by half
the squared distance of tax from harm, for each firm. The other figures come from another program, written for
this project from the same rules, over 400 towns; a mean may differ from them by three quarters of their spread
(standard deviation), and by 0.005 at the least.
"""

from core.param import Known, Scenario
from core.sweep import Curve, Frontier

SCENARIOS = [
    Scenario("As it should be", dict(harm=0.0),
             "Nobody is harmed. Every firm does what suits it, and all of what can be gained is gained."),
    Scenario("The invisible hand coughs", {},
             "Each unit harms others by half of what the average firm's first unit is worth. Welfare climbs as "
             "works start up, passes its top, and falls to a sixth of it: firms make twice what is best."),
    Scenario("One number for everybody", dict(policy="tax"),
             "A tax equal to the harm. No one knows what each firm's units are worth, and each makes what is "
             "best for all."),
    Scenario("One limit for everybody", dict(policy="cap"),
             "As much smoke in all as is best, but the same limit for the eager and the idle: a sixth is lost."),
    Scenario("A hundred orders", dict(policy="planner", planner_noise=0.3),
             "A planner gives each firm its own quota and misjudges each by 0.3. Then try 0.1."),
    Scenario("Permits", dict(policy="permits"),
             "The number of permits is fixed and they are traded. Watch the price: it comes to the harm."),
    Scenario("Coase with 1 neighbour", dict(policy="bargain", victims=1),
             "Each firm comes to terms with one victim. All is as is best for all but for the contracts' cost."),
    Scenario("Coase with 5 neighbours", dict(policy="bargain", victims=5),
             "Five must sign for each firm. The bargains still pay, and cost most of what they gain."),
    Scenario("Coase with 7 neighbours", dict(policy="bargain", victims=7),
             "Seven must sign, which costs more than it gains: nobody bargains, and the smoke stays."),
    Scenario("Whose right is it?", dict(policy="bargain", contract_cost=0.0, right="neighbours"),
             "Contracts are free, and neighbours may forbid the smoke. As much is made as where firms have the "
             "right: what is best for all. But now firms pay; switch the right, and they are paid."),
    Scenario("Good news spreads", dict(harm=-0.5, policy="tax", tax=-0.5),
             "What firms make helps others, as research does. Left alone they make too little; a subsidy of as "
             "much as it helps mends that."),
]
TAXES = tuple(k / 20 - 0.5 for k in range(0, 41, 2))
FRONTIERS = [Frontier("A planner who errs, contracts that cost", across="planner_noise",
                      columns=(0.0, 0.1, 0.2, 0.3, 0.4, 0.5), up="contract_cost",
                      rows=(0.0, 0.02, 0.04, 0.06, 0.08, 0.1), metric="welfare_share", ticks=120, seeds=5,
                      contest="policy", contestants=("none", "tax", "planner", "bargain"))]
CURVES = [
    Curve("Welfare over the tax", "tax", TAXES, "welfare_share", 120, 4, {"policy": "tax", "planner_noise": 0.0}),
    Curve("A planner's errors", "planner_noise", tuple(k / 20 for k in range(11)), "welfare_share", 120, 4,
          {"policy": "planner"}),
    Curve("The more must sign", "victims", tuple(range(1, 13)), "welfare_share", 120, 4, {"policy": "bargain"}),
    Curve("The greater the harm, left alone", "harm", tuple(k / 20 for k in range(0, 13)), "welfare_share", 120, 4,
          {"policy": "none"}),
]

TICKS = 200
EXACT = "Exact, where no firm shuts down"
COMPUTED = "Computed for this project, 400 towns"
FIRM = "half the squared distance of tax from harm is lost for each firm"

# Claim, setting, method, value; each to 1e-9.
EXACT_ROWS = [
    (f"No policy: {FIRM}", {}, "loss_per_firm", 0.125),
    (f"No policy, harm 0.2: {FIRM}", dict(harm=0.2), "loss_per_firm", 0.02),
    (f"No policy, a benefit of 0.5: {FIRM}", dict(harm=-0.5), "loss_per_firm", 0.125),
    (f"Tax of 0.25: {FIRM}", dict(policy="tax", tax=0.25), "loss_per_firm", 0.03125),
    (f"Tax of 0.6: {FIRM}", dict(policy="tax", tax=0.6), "loss_per_firm", 0.005),
    ("Tax equal to the harm: all of the best", dict(policy="tax"), "welfare_share", 1.0),
    ("Permits: the price is the harm", dict(policy="permits"), "permit_price", 0.5),
    ("Permits: the price is the tax that is best, where the harm is a benefit too",
     dict(policy="permits", harm=-0.3), "permit_price", -0.3),
    ("Permits: all of the best", dict(policy="permits"), "welfare_share", 1.0),
    ("Permits: every firm makes what it would under the tax", dict(policy="permits"), "dearer_than_quota", 0.0),
    ("Permits used are as many as there are", dict(policy="permits"), "permits_left", 0.0),
    ("Permits gain half the squared differences of the firms over a cap", dict(policy="cap"), "permits_over_cap", 0.0),
    ("As much smoke lies over the map as is made", {}, "smoke_lost", 0.0),
    ("Free bargains, firms have the right: all of the best", dict(policy="bargain", contract_cost=0.0),
     "welfare_share", 1.0),
    ("Free bargains, neighbours have the right: all of the best",
     dict(policy="bargain", contract_cost=0.0, right="neighbours"), "welfare_share", 1.0),
    ("Free bargains, firms have the right: 100 firms are paid three quarters of the harm squared each",
     dict(policy="bargain", contract_cost=0.0), "paid", -18.75),
    ("Bargains with 1 victim: the contract is what is lost", dict(policy="bargain"), "loss_per_firm", 0.02),
]

# Claim, setting, method, mean, spread over towns.
ROWS = [
    ("No policy: share of the best", {}, "welfare_share", 0.175, 0.065),
    ("No policy: twice what is best is made", {}, "output_over_best", 2.00, 0.05),
    ("One cap for all: share of the best", dict(policy="cap"), "welfare_share", 0.825, 0.018),
    ("Tax of 0.25: share of the best", dict(policy="tax", tax=0.25), "welfare_share", 0.794, 0.016),
    ("Tax of 0.75: share of the best", dict(policy="tax", tax=0.75), "welfare_share", 0.812, 0.013),
    ("Tax of 1: share of the best", dict(policy="tax", tax=1.0), "welfare_share", 0.418, 0.027),
    ("Tax of 0.5, misjudged by 0.1", dict(policy="tax", planner_noise=0.1), "welfare_share", 0.964, 0.048),
    ("Planner, misjudging by 0.1", dict(policy="planner", planner_noise=0.1), "welfare_share", 0.968, 0.005),
    ("Planner, misjudging by 0.2", dict(policy="planner", planner_noise=0.2), "welfare_share", 0.878, 0.019),
    ("Planner, misjudging by 0.3", dict(policy="planner", planner_noise=0.3), "welfare_share", 0.744, 0.040),
    ("Bargains with 1 victim", dict(policy="bargain"), "welfare_share", 0.868, 0.010),
    ("Bargains with 5 victims", dict(policy="bargain", victims=5), "welfare_share", 0.340, 0.052),
    ("Bargains with 7 victims: none is struck", dict(policy="bargain", victims=7), "welfare_share", 0.175, 0.065),
]
# Neighbours have the right: of firms whose best b lies evenly from 0.1 to 0.9, those gain b²/2 less the contracts
# that gain by it; the integral of that over the integral of b²/2.
FORBIDDEN = [(1, 0.875, 0.0085), (5, 0.505, 0.0244), (7, 0.370, 0.0263)]

KNOWN = [Known(claim, params, metric, TICKS, 20, value, 1e-9, EXACT) for claim, params, metric, value in EXACT_ROWS]
KNOWN += [Known(claim, params, metric, TICKS, 40, mean, max(0.75 * spread, 0.005), COMPUTED)
          for claim, params, metric, mean, spread in ROWS]
KNOWN += [Known(f"Bargains where neighbours have the right, victims: {count}",
                dict(policy="bargain", victims=count, right="neighbours"), "welfare_share", TICKS, 40, mean,
                max(0.75 * spread, 0.005), "Exact for very many firms") for count, mean, spread in FORBIDDEN]
# Firms far from shutting down: half the squared error is lost for each, on average over firms, or over towns.
FAR = dict(value_low=1.5, value_high=2.0, planner_noise=0.1)
KNOWN += [
    Known("Planner: half the squared error is lost for each firm", dict(policy="planner", **FAR), "loss_per_firm",
          TICKS, 40, 0.005, 0.0005, "Exact on average; 4 standard errors of the mean of 40 towns"),
    Known("Misjudged tax: half the squared error is lost for each firm", dict(policy="tax", **FAR), "loss_per_firm",
          TICKS, 200, 0.005, 0.002, "Exact on average; 4 standard errors of the mean of 200 towns"),
]
