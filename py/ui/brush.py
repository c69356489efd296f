"""What a canvas draws with: the border to one canvas element, as small as can be.

This one draws, by way of `assets/paint.js`; `tests/recording.py` has one that notes down.
"""

from ui import platform
from ui.plan import Plan


class Brush:
    """One canvas element.

    What is drawn crosses the border in one piece, all arrays as one Float32Array, no view of Python's memory.
    """

    def __init__(self, name):
        self.name, self.plan = name, Plan()

    def size(self):
        """Width and height in CSS px, device pixels for one px, and the page's type as a multiple of 16 px."""
        return tuple(platform.js.paint.measure(self.name).to_py())

    def call(self, verb, *arguments):
        """Note down a verb of `assets/paint.js` for the next `flush`; arguments are numbers, strings and arrays."""
        self.plan.add(verb, arguments)

    def flush(self):
        """Carry out what was noted down, in one crossing."""
        if self.plan:
            verbs, numbers = self.plan.take()
            platform.js.paint.all(self.name, verbs, platform.typed(numbers))

    def pixels(self, rgba):
        """Hand over a picture (rows, cols, 4) uint8, contiguous, for the verb `image` that follows; copied once."""
        self.flush()
        platform.js.paint.pixels(self.name, rgba.shape[0], rgba.shape[1]).assign(rgba.ravel())
