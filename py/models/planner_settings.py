"""The dials of the debate: the class, who shares out, what a planner knows and when, commands and rules."""

from core.ground_rules import GroundRules
from core.param import param, same, seed
from core.tastes import LEVELS
from models.planner_measures import Measures

REGIMES = ("barter", "money", "prices", "cycles", "dictatorship", "planner")
BARTER = {"regime": ("barter", "money")}
PLANNED, ASKED = {"regime": "planner"}, {"regime": "planner", "messages": 0}


class Settings(Measures):
    """A crowd that trades, or is shared out to."""

    people: int = param(40, low=4, high=200, step=1, unit="people", label="People", group="Class",
                        help="How many people there are, and as many chairs.")
    drift: float = param(0.0, low=0.0, high=0.5, step=0.05, unit="levels", label="Drift of tastes", group="Class",
                         help="How far each taste, 1 to 5, changes in a tick, up or down.")
    regime: str = param("planner", choices=REGIMES, label="Regime", group="Regime",
                        help="How chairs find people: swaps, swaps with money, an auction, rounds of exchange, "
                             "turns in which each takes the best left, or a planner's orders.")
    price_step: float = param(0.02, low=0.001, high=0.2, step=0.001, unit="utility", label="Price step",
                              group="Regime", only_if={"regime": "prices"},
                              help="How much a bid adds to what would make the second best chair as good.")

    survey_noise: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="utility", label="Noise", only_if=PLANNED,
                                group="What the planner knows",
                                help="How far off the planner is about what a chair is worth to somebody.")
    survey_levels: int = param(LEVELS, low=1, high=LEVELS, step=1, unit="levels", label="Levels", only_if=ASKED,
                               group="What the planner knows", help="On how long a scale people state a taste.")
    survey_dimensions: int = param(4, low=0, high=4, step=1, unit="tastes", label="Tastes asked for", only_if=ASKED,
                                   group="What the planner knows",
                                   help="How many of the four tastes are asked for; the rest count as middling.")
    messages: int = param(0, low=0, high=200, step=1, unit="chairs", label="Chairs reported on", only_if=PLANNED,
                          group="What the planner knows",
                          help="On how many chairs each person reports, having seen them; 0 asks for tastes instead.")
    message_kind: str = param("random", choices=("random", "top"), label="Which chairs", only_if=PLANNED,
                              group="What the planner knows",
                              help="Reports on chairs drawn by lot, or on the best ones in a person's eyes.")
    survey_every: int = param(20, low=1, high=200, step=1, unit="ticks", label="Survey every", only_if=PLANNED,
                              group="When the planner acts",
                              help="How often the survey is repeated, where tastes drift.")
    lag: int = param(0, low=0, high=100, step=1, unit="ticks", label="Lag", only_if=PLANNED,
                     group="When the planner acts", help="How long after the survey the plan is carried out.")

    command_rate: float = param(0.0, low=0.0, high=20.0, step=0.5, unit="a tick", label="Commands", only_if=BARTER,
                                group="Commands and rules", live=True,
                                help="How many pairs a tick somebody in charge looks at, to order a swap.")
    command_noise: float = param(0.0, low=0.0, high=2.0, step=0.05, unit="utility", label="Error of commands",
                                 only_if=BARTER, group="Commands and rules", live=True,
                                 help="How far off the commander is about what a swap is worth to the two.")
    breaker_share: float = same(GroundRules, "breaker_share", group="Commands and rules", only_if=BARTER)
    court: float = same(GroundRules, "court", group="Commands and rules", only_if=BARTER)
    reputation: str = same(GroundRules, "reputation", group="Commands and rules", only_if=BARTER)
    seed: int = seed()
