"""What can be set in the markets with power: the market, what breaks it, the institutions that mend it."""

from core.model import Model
from core.param import param, seed

MARKETS = ("auction", "owner", "rivals", "capture")


class Settings(Model):
    """The parameters, in the order in which the page shows them."""

    market: str = param("auction", choices=MARKETS, label="Market", group="The market",
                        help="An auction of many; a few who follow one owner's price; rivals who choose how much "
                             "to sell; or a price that a regulator sets.")
    traders: int = param(50, low=5, high=200, step=1, unit="a side", label="Traders", group="The market",
                         only_if={"market": "auction"}, help="How many buyers, and as many sellers, come.")
    evenly: bool = param(False, label="Evenly spaced", group="The market", only_if={"market": "auction"},
                         help="Whether values and costs are spaced evenly, and not drawn at random.")
    budget: bool = param(True, label="Budget", group="The market", live=True, only_if={"market": "auction"},
                         help="Whether nobody bids above the value or asks below the cost that it has for them.")
    rivals: int = param(1, low=1, high=20, step=1, unit="sellers", label="Rivals", group="The market", live=True,
                        only_if={"market": "rivals", "entry": False}, help="How many sellers there are.")
    power: bool = param(True, label="Power is used", group="The failure", live=True,
                        help="Whether those who have power over the price use it: cartel, owner, rivals, lobby.")
    cartel_share: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="In the cartel",
                                group="The failure", live=True, only_if={"market": "auction"},
                                help="How many of the sellers have agreed on a price floor.")
    cartel_floor: float = param(0.7, low=0.0, high=0.95, step=0.05, label="Cartel's floor", group="The failure",
                                live=True, only_if={"market": "auction"},
                                help="Cartel members ask for no less than this.")
    owner_share: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Owner's share",
                               group="The failure", live=True, only_if={"market": "owner"},
                               help="How much of all that is for sale belongs to one owner.")
    collusion: bool = param(False, label="Rivals collude", group="The failure", live=True,
                            only_if={"market": "rivals"}, help="Whether the rivals act as if they were one.")
    capture: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Capture", group="The failure",
                           live=True, only_if={"market": "capture", "contest": False},
                           help="How far the regulator serves the sellers: 0 not at all, 1 wholly.")
    contest: bool = param(False, label="Contest of lobbies", group="The failure", live=True,
                          only_if={"market": "capture"},
                          help="Whether capture comes from lobbying against resistance and is not just set.")
    lobbying: float = param(1.0, low=0.0, high=10.0, step=0.5, label="Lobbying", group="The failure", live=True,
                            only_if={"market": "capture", "contest": True},
                            help="How hard the sellers press the regulator.")
    burnt: float = param(0.5, low=0.0, high=1.0, step=0.05, unit="share", label="Rent burnt", group="The failure",
                         live=True, only_if={"market": "capture"},
                         help="How much of what capture earns the sellers is spent on getting it.")
    antitrust: bool = param(False, label="Ban on collusion", group="Institutions", live=True,
                            only_if={"market": ("auction", "rivals")},
                            help="Agreements on prices and amounts are forbidden, and the ban holds.")
    defection: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Defection",
                             group="Institutions", live=True, only_if={"market": "auction"},
                             help="How often a cartel member asks as if it had agreed to nothing.")
    split: int = param(1, low=1, high=20, step=1, unit="owners", label="Split into", group="Institutions",
                       live=True, only_if={"market": "owner"},
                       help="Into how many equal owners the big one is split.")
    entry: bool = param(False, label="Open to entry", group="Institutions", live=True,
                        only_if={"market": ("rivals", "capture")},
                        help="Whether anybody may come in who earns the entry cost; the regulator, where there is "
                             "one, then licenses sellers and sets no price.")
    entry_cost: float = param(0.01, low=0.0005, high=0.2, step=0.0005, label="Entry cost", group="Institutions",
                              live=True, only_if={"market": ("rivals", "capture"), "entry": True},
                              help="What a seller has to spend once to be in; capture multiplies it by up to 5.")
    resistance: float = param(1.0, low=0.0, high=10.0, step=0.5, label="Resistance", group="Institutions",
                              live=True, only_if={"market": "capture", "contest": True},
                              help="How hard consumers press back.")
    seed: int = seed()
