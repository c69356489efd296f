"""What the debate puts side by side: all regimes on one class, and commands against one changed rule.

The comparisons are our own design; the questions are F. A. Hayek's, Law, Legislation and Liberty, vol. 1 (1973),
on commands and rules, and the lecture's.
"""

from core.contest import Contest, Entrant

KEPT = dict(command_rate=0.0, breaker_share=0.0)

BREAKERS = ("breaker_share",)
DIALS = ("command_rate", "command_noise", *BREAKERS)

REGIMES = (
    Entrant("Barter", dict(regime="barter"), "Two who meet swap chairs if both gain."),
    Entrant("Money", dict(regime="money"), "Two who meet swap if they gain together; who gains more pays the other."),
    Entrant("Prices", dict(regime="prices"),
            "All bid; each chair goes to the highest bid, and each sells the chair they brought.", slack="price_step"),
    Entrant("Cycles", dict(regime="cycles"), "All point at the chair they like best; chairs pass along closed rings."),
    Entrant("Dictatorship", dict(regime="dictatorship"),
            "One after another takes the best chair left, whosever it was."),
    Entrant("Planner", dict(regime="planner"),
            "Somebody asks what people like, works out who should sit where, and gives orders."),
)
ALONE = Entrant("Left alone", {}, "Two who meet swap chairs if both gain.", dials=BREAKERS)
COMMANDS = Entrant("Commands", {}, "As before; and pairs are ordered to swap, if together they seem to gain.",
                   dials=DIALS)
RULES = (
    Entrant("Money allowed", dict(regime="money"), "As before; but who gains more may pay the other.", dials=BREAKERS,
            sets=dict(breaker_share=0.0)),
    Entrant("A court", dict(court=1.0), "As before; but who breaks a deal is made to keep it.", dials=BREAKERS,
            sets=dict(breaker_share=0.25)),
    Entrant("A public record", dict(reputation="public"), "As before; but whoever broke a deal is known and shunned.",
            dials=BREAKERS, sets=dict(breaker_share=0.25)),
)

CONTESTS = (
    Contest("race", "Who gets how far, with how many messages, and at whose cost?", REGIMES, "race",
            x="messages_per_person", y="efficiency", gains="net_gains", overruled="overruled", unpaid="worse_off",
            ticks=400, params=KEPT, span=(0.2, 200.0)),
    Contest("rules", "Is it better to give orders, or to change one rule?", (ALONE, COMMANDS), "people",
            x="messages_per_person", y="efficiency", gains="net_gains", overruled="overruled", unpaid="worse_off",
            ticks=300, params=dict(regime="barter", command_rate=0.0, court=0.0, reputation="none"), choices=RULES,
            dials=dict(command_rate=5.0, command_noise=0.1, breaker_share=0.0)),
)


class Debate:
    """What each person got, and whether they were asked; a part of the model of the debate."""

    contests = CONTESTS

    def net_gains(self):
        """What each has gained over the chair they came with, payments counted, (people,) float."""
        return self.utility_now() + self.money - self.start_utility

    def overruled(self):
        """To whom something was done that they had not agreed to, (people,) bool.

        Under a planner and where people take turns that is everybody who had to leave the chair they came with;
        in a market, whoever a command moved, and whose chair was taken by somebody who broke a deal. Those who
        trade, bid or pass chairs round have agreed to it each time.
        """
        if self.regime in ("dictatorship", "planner"):
            return self.holds != self.start
        return self.commanded | (self.holds < 0)
