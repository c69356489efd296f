"""Where the planner beats barter, money and prices: the maps of the debate that the page offers."""

from core.sweep import Frontier

REGIMES = ("barter", "money", "prices", "planner")
SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

FRONTIERS = [
    Frontier("What cannot be said, what changes", across="tacit_share", columns=SHARES, up="drift",
             rows=(0.0, 0.1, 0.2, 0.3, 0.4), metric="long_run_efficiency", ticks=120, seeds=5,
             contest="regime", contestants=REGIMES),
    Frontier("How well, how fully he is told", across="survey_noise", columns=(0.0, 0.1, 0.2, 0.3, 0.4, 0.5),
             up="survey_dimensions", rows=(0, 1, 2, 3, 4), metric="long_run_efficiency", ticks=300, seeds=5,
             contest="regime", contestants=REGIMES),
    Frontier("How old the plan is, how fast tastes change", across="survey_every", columns=(1, 21, 41, 61, 81),
             up="drift", rows=(0.0, 0.1, 0.2, 0.3, 0.4), metric="long_run_efficiency", ticks=160, seeds=5,
             contest="regime", contestants=REGIMES),
]
