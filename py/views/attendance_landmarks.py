"""What the diagram marks: points that rest, points that tip, and from where attendance goes where."""

from dataclasses import dataclass

import numpy as np

LEVEL = 1e-6  # how near to 1 a slope counts as that of the line itself


@dataclass(frozen=True)
class Landmark:
    """Shares from `low` to `high` (mostly the same) at which as many come as are expected.

    `kind` is "rests"; or "tips", where the way parts; "swings", where a step goes too far; "level", where
    all stays.
    """

    low: float
    high: float
    kind: str

    @property
    def middle(self):
        return (self.low + self.high) / 2


def landmarks(model):
    """The landmarks in order; of whole people, those of the numbers 0 to N."""
    if model.finite:
        return _of_people(model.growth(), model.people)
    return [Landmark(value, value, _kind(slope, stable)) for value, slope, stable in model.fixed_points()]


def _kind(slope, stable):
    if stable:
        return "rests"
    return "level" if abs(slope - 1) < LEVEL else "tips" if slope > 1 else "swings"


def _of_people(growth, people):
    """Landmarks from how many more come than are expected, (people + 1,) int."""
    marks, side = [], np.sign(growth).tolist()
    first = 0
    while first <= people:
        last = first
        while last < people and side[last + 1] == side[first]:
            last += 1
        before = side[first - 1] if first else 1
        after = side[last + 1] if last < people else -1
        if side[first] == 0:
            marks.append(Landmark(first / people, last / people, "tips" if before < 0 < after else "rests"))
            if before > 0 and after > 0:  # rests from below only: one more, and it grows
                marks.append(Landmark((last + 0.5) / people, (last + 0.5) / people, "tips"))
        elif side[first] * after < 0 and last < people:
            edge = (last + 0.5) / people
            marks.append(Landmark(edge, edge, "tips" if after > 0 else "swings"))
        first = last + 1
    return marks


def basins(marks):
    """Where one ends up the same: a list of (from, to), parted by the points that tip."""
    borders = [0.0, *(mark.middle for mark in marks if mark.kind == "tips"), 1.0]
    return [(low, high) for low, high in zip(borders, borders[1:], strict=False) if high > low]


def drifts(model, marks):
    """Between landmarks, where expectations go: a list of (from, to, +1 or -1)."""
    borders = [0.0, *(edge for mark in marks for edge in (mark.low, mark.high)), 1.0]
    pieces = [(low, high) for low, high in zip(borders, borders[1:], strict=False) if high - low > 1e-9]
    middles = np.array([(low + high) / 2 for low, high in pieces])
    signs = np.sign(model.curve_at(middles) - middles) if pieces else []
    return [(low, high, int(sign)) for (low, high), sign in zip(pieces, signs, strict=True) if sign]
