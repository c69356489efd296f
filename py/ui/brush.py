"""What a canvas draws with: the border to one canvas element, as small as can be.

`ui/platform.py` has the one that draws, by way of `assets/paint.js`; `tests/recording.py` has one that notes
down.
"""

from typing import Protocol


class Brush(Protocol):
    """One canvas element.

    What is drawn crosses the border in one piece, all arrays as one Float32Array, no view of Python's memory.
    """

    def size(self):
        """Width and height in CSS px, device pixels for one px, and the page's type as a multiple of 16 px.

        In the page: `paint.measure(id)`.
        """

    def call(self, verb, *arguments):
        """Note down a verb of `assets/paint.js`; arguments are numbers, strings and (n,) float32 arrays."""

    def flush(self):
        """Carry out what was noted down.

        In the page: `paint.all(id, verbs, numbers)`.
        """

    def pixels(self, rgba):
        """Hand over a picture (rows, cols, 4) uint8, contiguous, for the verb `image` that follows.

        In the page: `paint.pixels(id, rows, cols).assign(rgba.ravel())`, which copies once.
        """
