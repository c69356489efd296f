"""What a canvas draws with: the border to one canvas element, as small as can be.

`ui/platform.py` has the one that draws, by way of `assets/paint.js`; `tests/recording.py` has one that notes
down.
"""

from typing import Protocol


class Brush(Protocol):
    """One canvas element.

    Arrays cross the border one-dimensional: float32 as a Float32Array of its own, no view of Python's memory.
    """

    def size(self):
        """Width and height in CSS px, device pixels for one px, and the page's type as a multiple of 16 px.

        In the page: `paint.measure(id)`.
        """

    def call(self, verb, *arguments):
        """Carry out a verb of `assets/paint.js`; arguments are numbers, strings and (n,) float32 arrays.

        In the page: `paint[verb](id, …)`.
        """

    def pixels(self, rgba):
        """Hand over a picture (rows, cols, 4) uint8, contiguous, for the verb `image` that follows.

        In the page: `paint.pixels(id, rows, cols).assign(rgba.ravel())`, which copies once.
        """
