"""Settings of the debate worth seeing; each figure in a sentence is a known answer, a mean over classes of 40."""

from core.param import Scenario

SCENARIOS = [
    Scenario("The planner is told all", dict(regime="planner"),
             "Four numbers from each person, one tick, and the total is the greatest there is. Nobody was asked "
             "whether they agree: about 30 % now sit worse than they came. With taste set to ideal it is 3 %."),
    Scenario("What cannot be said", dict(tacit_share=0.3),
             "Everybody answers every question, and the planner counts without a mistake. Still the plan reaches "
             "43 % of the possible gain over chance, where barter reaches 69 % and prices 99 %: part of what a chair "
             "is worth shows only on seeing it. Then let people look: 40 chairs reported on, and it is 100 % again."),
    Scenario("Yesterday's wishes", dict(utility="ideal", drift=0.2, survey_every=80),
             "Tastes drift, and everybody is asked every 80 ticks. After each survey the plan is the best there is, "
             "then it ages: 60 % on average, where barter has 64 % and barter with money 73 %. With a survey every "
             "20 ticks it is 87 %."),
    Scenario("Order without a planner", dict(utility="ideal", regime="prices"),
             "With about four bids a person the auction comes to the best total, though nobody knows it. People "
             "who sit worse than they came have been paid for it: money counted, nobody loses."),
    Scenario("Orders from above", dict(regime="barter", command_rate=5.0),
             "Somebody in charge orders swaps that raise the total: 95 %, against 61 % by barter alone, and about "
             "30 % sit worse than they came. Then let the orders be in error by 0.3: 42 %. Then no orders, and one "
             "rule changed instead, money allowed: 98 %, and nobody loses, money counted."),
]
