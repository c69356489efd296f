"""A canvas that draws nothing and notes everything down, checking each call as it comes."""

import numpy as np

from ui.canvas import Canvas
from views.palette import LIGHT

# Each verb: how many numbers a row of its array has (0: any even number, None: no array), where the array
# stands, and how many arguments there are.
VERBS = {
    "resize": (None, None, 3),
    "clear": (None, None, 1),
    "image": (None, None, 4),
    "atlas": (None, None, 3),
    "sprites": (4, 2, 3),
    "dots": (4, 0, 2),
    "rings": (6, 0, 3),
    "lines": (0, 0, 6),
    "polygons": (2, 0, 4),
    "rects": (4, 0, 5),
    "text": (2, 0, 9),
}


class RecordingBrush:
    """Stands in for a canvas element; `calls` are the verbs since the last `clear`."""

    def __init__(self, width, height, ratio, scale):
        self.wide, self.high, self.ratio, self.scale = width, height, ratio, scale
        self.calls, self.picture = [], None
        self.atlases = {}

    def size(self):
        return self.wide, self.high, self.ratio, self.scale

    def pixels(self, rgba):
        assert rgba.dtype == np.uint8 and rgba.ndim == 3 and rgba.shape[2] == 4 and rgba.flags.c_contiguous
        self.picture = rgba.copy()

    def call(self, verb, *arguments):
        row, place, count = VERBS[verb]
        assert len(arguments) == count, (verb, arguments)
        for argument in arguments:
            if isinstance(argument, np.ndarray):
                assert argument.dtype == np.float32 and argument.ndim == 1
                assert np.isfinite(argument).all(), (verb, argument)
            else:
                assert isinstance(argument, (str, int, float)), (verb, type(argument))
                assert isinstance(argument, str) or np.isfinite(argument), (verb, arguments)
        if place is not None:
            assert len(arguments[place]) % (row or 2) == 0, verb
        self.check(verb, arguments)
        if verb == "clear":
            self.calls = []
        self.calls.append((verb, arguments))

    def flush(self):
        """Nothing waits."""

    def check(self, verb, arguments):
        """What holds for one verb only."""
        if verb == "atlas":
            name, _, recipes = arguments
            self.atlases[name] = len(recipes.split("\n"))
        if verb == "sprites":
            assert arguments[2][::4].max() < self.atlases[arguments[0]] and arguments[1] > 0
        if verb in ("dots", "rings"):
            data, colours = arguments[:2]
            which = data[3::4] if verb == "dots" else data[5::6]
            assert (
                which.max() < len(colours.split("\n"))
                and (data[2 :: len(data[: 4 if verb == "dots" else 6])] >= 0).all()
            )
        if verb == "image":
            assert self.picture is not None
        if verb == "text":
            assert len(arguments[1].split("\n")) == len(arguments[0]) // 2
            assert arguments[3] >= 11


class RecordingCanvas(Canvas):
    """A `Canvas` of a given size in CSS px, on a brush that notes down."""

    def __init__(self, width=800, height=600, theme=LIGHT, ratio=1.0, scale=1.0):
        super().__init__(RecordingBrush(width, height, ratio, scale), theme)

    @property
    def calls(self):
        """What was drawn since the canvas was cleared."""
        return self.brush.calls

    def strings(self):
        """Every text that was written."""
        return [
            string for verb, arguments in self.calls if verb == "text" for string in arguments[1].split("\n")
        ]
