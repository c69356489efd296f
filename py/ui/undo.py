"""Undo and redo of whole set-ups: what a run was before a hand changed it."""

DEPTH = 100


class Past:
    """Two stacks of set-ups; a set-up is (parameters, log, tick), which makes the run again exactly."""

    def __init__(self):
        self._before, self._after = [], []

    def record(self, setup):
        """Keep `setup`, which is about to be changed; what was undone before can no longer come back."""
        self._before = [*self._before[1 - DEPTH:], setup]
        self._after = []

    @property
    def can_undo(self):
        """Whether there is anything to undo."""
        return bool(self._before)

    @property
    def can_redo(self):
        """Whether there is anything to redo."""
        return bool(self._after)

    def undo(self, present):
        """The set-up before the last change; `present` is kept for redo."""
        self._after.append(present)
        return self._before.pop()

    def redo(self, present):
        """The set-up that was undone last; `present` is kept for undo."""
        self._before.append(present)
        return self._after.pop()
