"""Settings of the debate worth seeing; each figure in a sentence is a known answer, a mean over classes of 40."""

from core.param import Scenario

SCENARIOS = [
    Scenario("He is told everything", dict(regime="planner"),
             "Four numbers from each person, one tick, and the total is the greatest there is. Nobody was asked "
             "whether they agree: about 30 % now sit worse than they came. With taste set to ideal it is 3 %."),
    Scenario("What cannot be said", dict(tacit_share=0.3),
             "Everybody answers every question, and he makes no mistake in counting. Still his plan reaches 43 % of "
             "the possible gain over chance, where barter reaches 69 % and prices 99 %: part of what a chair is "
             "worth shows only on seeing it. Then let people look: 40 chairs reported on, and he is at 100 % again."),
    Scenario("Yesterday's wishes", dict(utility="ideal", drift=0.2, survey_every=80),
             "Tastes drift, and he asks every 80 ticks. After each survey he is best, then his plan ages: 60 % on "
             "average, where barter has 64 % and barter with money 73 %. Let him ask every 20 ticks: 87 %."),
    Scenario("Order without a planner", dict(utility="ideal", regime="prices"),
             "With about four bids a person the auction comes to the best total, though nobody knows it. People "
             "who sit worse than they came have been paid for it: money counted, nobody loses."),
    Scenario("Orders from above", dict(regime="barter", command_rate=5.0),
             "Somebody in charge orders swaps that raise the total: 95 %, against 61 % by barter alone, and about "
             "30 % sit worse than they came. Then let the orders be in error by 0.3: 42 %. Then no orders, and one "
             "rule changed instead, money allowed: 98 %, and nobody loses, money counted."),
]
