"""What is to be drawn, noted down so that it crosses to the browser in one piece: a crossing costs more than a line."""

import json

import numpy as np


class Plan:
    """Verbs with their arguments, in order."""

    def __init__(self):
        self._verbs, self._numbers, self._filled = [], [], 0

    def __bool__(self):
        return bool(self._verbs)

    def add(self, verb, arguments):
        """Note a verb down; arguments are numbers, strings and (n,) float32 arrays, which are not copied yet."""
        noted = [verb]
        for each in arguments:
            if isinstance(each, np.ndarray):
                self._numbers.append(each)
                noted.append((self._filled, self._filled + len(each)))
                self._filled += len(each)
            else:
                noted.append(each)
        self._verbs.append(noted)

    def take(self):
        """All that was noted, which is forgotten: the verbs as JSON and the arrays as one, float32.

        In the JSON a pair stands for an array: from where to where it lies in the one.
        """
        verbs = json.dumps(self._verbs, default=float)
        numbers = np.concatenate(self._numbers) if self._numbers else np.empty(0, dtype=np.float32)
        self._verbs, self._numbers, self._filled = [], [], 0
        return verbs, numbers
