"""What two people who meet have before them, and what a tick has seen happen."""

from dataclasses import dataclass

import numpy as np

NOBODY = np.empty((0, 2), dtype=np.intp)
NOBODY.flags.writeable = False


@dataclass(slots=True)
class Deals:
    """Pairs who talk, each array (2, pairs): who, what their own chair is worth to them, what the other's chair is
    truly worth to them, and what it is worth as they heard it."""

    pair: np.ndarray
    own: np.ndarray
    other: np.ndarray
    heard: np.ndarray

    def only(self, at):
        """The deals of the pairs numbered `at` (deals,) int."""
        other = self.other[:, at]
        heard = other if self.heard is self.other else self.heard[:, at]
        return Deals(self.pair[:, at], self.own[:, at], other, heard)


class Events:
    """What happened in the last tick, as rows of two people; of lies and breaches, who did it to whom.

    `moved` has who took a chair and who sat on it before, `ordered` who were made to swap."""

    traded = lied = broken = undone = moved = ordered = NOBODY

    def __init__(self, met=NOBODY):
        self.met = met
