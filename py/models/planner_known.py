"""x"""

from core.param import Known, Scenario

SCENARIOS = [Scenario("Infinite bandwidth?", dict(tacit_share=0.3), "x.")]
KNOWN = [Known("x", {}, "efficiency", 5, 20, 1.0, 1e-6, "x")]
