"""What is set for principal and agent: the lesson, what is wanted and measured, and what guards against it."""

from core.model import Model
from core.param import param
from models.agency_vectors import vector_of

PAY, PROXY, SEARCH, AUDIT = ({"lesson": name} for name in ("pay", "proxy", "search", "audit"))
HIDDEN = {"seen": False}


class AgencyRules(Model):
    """The parameters."""

    lesson: str = param("pay", choices=("pay", "proxy", "search", "audit"), label="Lesson", group="The market",
                        help="Pay under risk; many tasks and one measure; the best of many by a measure; audits "
                             "of people who might cheat.")
    effort_cost: float = param(1.0, low=0.1, high=5.0, step=0.1, label="Cost of effort", live=True, only_if=PAY,
                               group="The market", help="How fast the cost of effort grows.")
    risk_aversion: float = param(1.0, low=0.0, high=5.0, step=0.1, label="Dislike of risk", live=True,
                                 only_if={**PAY, **HIDDEN}, group="The market",
                                 help="What the agent would pay to be rid of uncertain pay.")
    wanted: str = param("1, -0.4", read=vector_of("Wanted"), label="Wanted", group="The market", only_if=PROXY,
                        help="What an hour at each task is worth to the principal, 2 to 5 numbers.")
    learning_rate: float = param(0.1, low=0.01, high=0.5, step=0.01, label="Learning rate", live=True,
                                 group="The market", only_if={"lesson": ("pay", "proxy")},
                                 help="What part of the way to what pays best the agent goes in a tick.")
    candidates: int = param(16, low=1, high=1024, step=1, unit="candidates", label="Candidates", live=True,
                            group="The market", only_if=SEARCH, help="From how many the best is chosen.")
    seen: bool = param(False, label="Value is seen", live=True, group="The failure",
                       help="Whether the principal sees the value itself. Off: only a measure of it.")
    pay_rate: float = param(0.4, low=0.0, high=2.0, step=0.01, label="Pay rate", live=True, group="The failure",
                            only_if={"lesson": ("pay", "proxy"), **HIDDEN},
                            help="What the agent is paid for each unit that is measured.")
    measurement_noise: float = param(1.0, low=0.0, high=5.0, step=0.05, label="Noise of measure", live=True,
                                     group="The failure", only_if={**PAY, **HIDDEN},
                                     help="The variance of what is measured round what was done.")
    measured: str = param("1, 0.8", read=vector_of("Measured"), label="Measured", group="The failure",
                          only_if={**PROXY, **HIDDEN}, help="What an hour at each task adds to the measure.")
    noise: str = param("gaussian", choices=("gaussian", "t3", "t2"), label="Tail of noise", live=True,
                       group="The failure", only_if={**SEARCH, **HIDDEN},
                       help="Light tails, or heavy ones: Student's t with three or two degrees of freedom.")
    proxy_noise: float = param(1.0, low=0.0, high=3.0, step=0.1, label="Size of noise", live=True,
                               group="The failure", only_if={**SEARCH, **HIDDEN},
                               help="How much the measure is off, where values differ by 1.")
    monitoring: float = param(0.0, low=0.0, high=1.0, step=0.05, unit="share", label="Monitoring", live=True,
                              group="Institutions", only_if={**PROXY, **HIDDEN},
                              help="What part of the measure is turned towards what is wanted.")
    monitoring_cost: float = param(0.05, low=0.0, high=1.0, step=0.01, label="Cost of monitoring", live=True,
                                   group="Institutions", only_if={**PROXY, **HIDDEN},
                                   help="What full monitoring costs; half of it costs a quarter.")
    second_rate: float = param(0.0, low=0.0, high=2.0, step=0.05, label="Second pay rate", live=True,
                               group="Institutions", only_if={**PROXY, **HIDDEN},
                               help="What the agent is paid for each unit of a second measure.")
    second: str = param("0, -1", read=vector_of("Second measure"), label="Second measure", group="Institutions",
                        only_if={**PROXY, **HIDDEN},
                        help="What an hour at each task adds to the second measure.")
    stop_after: int = param(0, low=0, high=200, step=1, unit="ticks", label="Stop after", live=True,
                            group="Institutions", only_if={"lesson": "proxy", **HIDDEN},
                            help="After how many ticks the agent must stop learning; 0 for never.")
    top_share: float = param(0.0, low=0.0, high=1.0, step=0.01, unit="share", label="Lottery of the top", live=True,
                             group="Institutions", only_if={**SEARCH, **HIDDEN},
                             help="One at random of this share of candidates, the best by the measure, is taken.")
    audit_rate: float = param(0.2, low=0.0, high=1.0, step=0.01, unit="share", label="Audits", live=True,
                              group="Institutions", only_if={**AUDIT, **HIDDEN},
                              help="How often it is looked at what somebody really did.")
    fine: float = param(2.0, low=0.0, high=10.0, step=0.1, unit="money", label="Fine", live=True,
                        group="Institutions", only_if={**AUDIT, **HIDDEN},
                        help="What somebody pays who is found to have cheated; cheating gains 0 to 1.")

    def institutions(self):
        """What guards against the failure, in words; [] where the value is seen."""
        if self.seen:
            return []
        return {
            "pay": ["pay partly fixed"] * (self.pay_rate != 1),
            "proxy": ["monitoring"] * (self.monitoring > 0) + ["a second measure"] * (self.second_rate > 0)
                     + ["stopping early"] * (self.stop_after > 0),
            "search": ["a lottery of the top"] * (self.top_share > 0),
            "audit": ["audits"] * (self.audit_rate * self.fine > 0),
        }[self.lesson]
