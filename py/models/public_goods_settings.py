"""What can be set where a good is for all: the game, why it fails, the institutions that mend it."""

from core.model import Model
from core.param import param, seed

GAMES = ("contributions", "stag_hunt", "provision")
GIVING, HUNT, POINT = ({"game": game} for game in GAMES)


class Settings(Model):
    """The parameters, in the order in which the page shows them."""

    game: str = param("contributions", choices=GAMES, label="Game", group="The market",
                      help="Tokens for a common pot; a hunt that needs others; or a good that needs enough givers.")
    people: int = param(100, low=20, high=1000, step=1, unit="people", label="People", group="The market",
                        help="How many there are; who does not fit into a full table sits out for the round.")
    group_size: int = param(4, low=2, high=10, step=1, unit="people", label="At a table", group="The market",
                            only_if=GIVING, help="How many share a pot.")
    endowment: float = param(20.0, low=1.0, high=100.0, step=1.0, unit="tokens", label="Tokens each",
                             group="The market", only_if=GIVING, help="What everybody has anew each round.")
    return_rate: float = param(0.4, low=0.1, high=1.0, step=0.05, unit="tokens", label="Return of a token",
                               group="The market", live=True, only_if=GIVING,
                               help="What each person at the table gets for every token in the pot.")
    matching: str = param("strangers", choices=("strangers", "partners"), label="Matching", group="The market",
                          live=True, only_if=GIVING,
                          help="Whether tables are mixed anew each round, or the same people stay together.")
    conditional_share: float = param(0.6, low=0.0, high=1.0, step=0.05, unit="share", label="Conditional givers",
                                     group="The market", live=True, only_if=GIVING,
                                     help="People who give as much as they expect of others, or a little less.")
    slope: float = param(0.9, low=0.0, high=1.2, step=0.05, label="Give per token expected", group="The market",
                         live=True, only_if=GIVING, help="What conditional givers give for each token expected.")
    noise: float = param(1.0, low=0.0, high=5.0, step=0.1, unit="tokens", label="Wavering", group="The market",
                         live=True, only_if=GIVING, help="How much gifts vary by chance (standard deviation).")
    learning_rate: float = param(0.4, low=0.0, high=1.0, step=0.05, unit="share", label="Learning",
                                 group="The market", live=True, only_if=GIVING,
                                 help="How far what people expect moves to what the others gave.")
    stag_value: float = param(4.0, low=1.0, high=10.0, step=0.1, label="A stag is worth", group="The market",
                              live=True, only_if=HUNT, help="What hunting stag earns with a partner who does too.")
    hare_value: float = param(3.0, low=0.0, high=9.0, step=0.1, label="A hare is worth", group="The market",
                              live=True, only_if=HUNT, help="What hunting hare earns, whatever others do.")
    layout: str = param("mixed", choices=("mixed", "ring"), label="Who meets whom", group="The market",
                        only_if=HUNT, help="Everybody, or on a ring only two neighbours on either side.")
    revision_rate: float = param(0.2, low=0.0, high=1.0, step=0.05, unit="share", label="Think again",
                                 group="The market", live=True, only_if=HUNT,
                                 help="How many in each round look at the others and choose what pays best.")
    threshold: float = param(0.3, low=0.0, high=1.0, step=0.01, unit="share", label="Needed", group="The market",
                             live=True, only_if=POINT, help="How many of all have to give for the good to be there.")
    alone: bool = param(True, label="Everyone decides alone", group="The failure", live=True,
                        help="Off, all do what is best for all together; on, what seems best for each.")
    selfish_share: float = param(0.3, low=0.0, high=1.0, step=0.05, unit="share", label="Selfish",
                                 group="The failure", live=True, only_if=GIVING,
                                 help="People who give nothing unless it costs them; what is left of all gives "
                                      "three quarters whatever comes.")
    start_share: float = param(0.6, low=0.0, high=1.0, step=0.01, unit="share", label="Begin with stag",
                               group="The failure", only_if=HUNT, help="How many hunt stag at the start.")
    mistake_rate: float = param(0.0, low=0.0, high=1.0, step=0.01, unit="share", label="Mistakes",
                                group="The failure", live=True, only_if=HUNT,
                                help="How often somebody who thinks again tosses a coin.")
    belief: float = param(0.6, low=0.0, high=1.0, step=0.01, unit="share", label="Belief at first",
                          group="The failure", only_if=POINT,
                          help="How likely people think it, at the start, that enough will give.")
    punisher_share: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Punishers",
                                  group="Institutions", live=True, only_if=GIVING,
                                  help="How many of all are conditional givers who also pay to punish.")
    punishment: float = param(0.5, low=0.0, high=2.0, step=0.05, unit="points", label="How hard",
                              group="Institutions", live=True, only_if=GIVING,
                              help="Points that a punisher gives for each token short; each costs one token.")
    impact: float = param(3.0, low=1.0, high=5.0, step=0.5, unit="tokens", label="A point takes",
                          group="Institutions", live=True, only_if=GIVING,
                          help="What a point costs the one who is punished.")
    margin: float = param(1.0, low=0.0, high=5.0, step=0.5, unit="tokens", label="Safety margin",
                          group="Institutions", live=True, only_if=GIVING,
                          help="How much more than they expect of others people give who fear punishment.")
    punish_from: int = param(0, low=0, high=100, step=1, unit="rounds", label="Rounds before",
                             group="Institutions", live=True, only_if=GIVING,
                             help="After how many rounds punishing begins.")
    insurance: float = param(0.0, low=0.0, high=9.0, step=0.1, label="Insurance", group="Institutions", live=True,
                             only_if=HUNT, help="What hunting stag earns when the partner hunts hare.")
    refund: bool = param(False, label="Money back", group="Institutions", live=True, only_if=POINT,
                         help="Whether gifts are given back if too few give: an assurance contract.")
    seed: int = seed()
