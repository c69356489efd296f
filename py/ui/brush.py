"""What a canvas draws with: the border to one canvas element, as small as can be.

This one draws, by way of `assets/paint.js`; `tests/recording.py` has one that notes down.
"""

import numpy as np

from ui import platform


class Brush:
    """One canvas element.

    Arrays cross the border one-dimensional: float32 as a Float32Array of its own, no view of Python's memory.
    """

    def __init__(self, name):
        self.name = name

    def size(self):
        """Width and height in CSS px, device pixels for one px, and the page's type as a multiple of 16 px."""
        return tuple(platform.js.paint.measure(self.name).to_py())

    def call(self, verb, *arguments):
        """Carry out a verb of `assets/paint.js`; arguments are numbers, strings and (n,) float32 arrays."""
        crossing = (platform.typed(each) if isinstance(each, np.ndarray) else each for each in arguments)
        getattr(platform.js.paint, verb)(self.name, *crossing)

    def pixels(self, rgba):
        """Hand over a picture (rows, cols, 4) uint8, contiguous, for the verb `image` that follows; copied once."""
        platform.js.paint.pixels(self.name, rgba.shape[0], rgba.shape[1]).assign(rgba.ravel())
