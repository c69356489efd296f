"""The dials of the trading crowd: who meets, what a good deal is, and the two rules of the game."""

from core.barter import EXCHANGES
from core.param import param
from core.roster import decode
from core.trading import Trading


def understood(text):
    """Refuse a class that cannot be read; no text means no class."""
    if text:
        decode(text)


class GroundRules(Trading):
    """A crowd whose people may lie, break deals, remember, and be held to account."""

    roster: str = param("", label="Your class", group="Class", read=understood,
                        help="The people and chairs of a real class, who then stand in for the random ones.")
    meeting: str = param("random", choices=("random", "room"), label="Meeting", group="Meeting",
                         help="Everybody meets somebody every time, or walks about and meets who is there.")
    room_side: int = param(12, low=4, high=40, step=1, unit="patches", label="Room side", group="Meeting",
                           only_if={"meeting": "room"}, help="How many patches long and wide the room is.")
    exchange: str = param("strict", choices=EXCHANGES, label="Good deal", live=True,
                          group="Rules of exchange",
                          help="Both must gain, or one gains and nobody loses, or one may pay the other.")

    liar_share: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Liars", group="Honesty",
                              help="The share of people who praise their own chair too much.")
    exaggeration: float = param(0.5, low=0.0, high=1.0, step=0.05, unit="share", label="Exaggeration",
                                group="Honesty", live=True,
                                help="How far a liar talks the chair up, from the truth to perfection.")
    inspection: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Inspection",
                              group="Honesty", live=True,
                              help="How often people see through a lie before they agree.")
    warranty: bool = param(False, label="Warranty", group="Honesty", live=True,
                           help="Who lost by a lie may have the swap undone.")

    breaker_share: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Deal breakers",
                                 group="Keeping deals", help="The share of people who go back on deals.")
    break_rate: float = param(1.0, low=0.0, high=1.0, step=0.05, unit="share", label="Break rate",
                              group="Keeping deals", live=True, help="How often deal breakers break a deal.")
    break_mode: str = param("grab", choices=("grab", "walk"), label="Way of breaking", group="Keeping deals",
                            live=True, help="Take the other's chair and give none, or not turn up.")
    cooldown: int = param(5, low=0, high=50, step=1, unit="ticks", label="Time lost", group="Keeping deals",
                          live=True, only_if={"break_mode": "walk"},
                          help="How long both are out of trade when one did not turn up.")
    court: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Court",
                         group="Keeping deals", live=True,
                         help="How often a court makes who breaks a deal keep it.")

    reputation: str = param("none", choices=("none", "private", "public"), label="Reputation", live=True,
                            group="Reputation and trust",
                            help="Offenders are shunned by nobody, by those they wronged, or by everybody.")
    strikes: int = param(1, low=1, high=10, step=1, unit="offences", label="Strikes", live=True,
                         group="Reputation and trust", only_if={"reputation": "public"},
                         help="With how many offences on record people are shunned.")
    deterrable: bool = param(True, label="Deterrence", live=True, group="Reputation and trust",
                             only_if={"reputation": "public"},
                             help="Whether offenders stop before their last strike.")
    trust: str = param("none", choices=("none", "own", "public"), label="Learned trust", live=True,
                       group="Reputation and trust",
                       help="Promises count less by the share broken so far: never, to oneself, or to all.")
    trust_prior: int = param(5, low=1, high=50, step=1, unit="deals", label="Good faith", live=True,
                             group="Reputation and trust", only_if={"trust": ("own", "public")},
                             help="How many kept deals people assume before they have seen any.")
