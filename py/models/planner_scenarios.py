"""x"""
from core.param import Scenario
SCENARIOS = [Scenario("Infinite bandwidth?", dict(tacit_share=0.3), "x.")]
