"""The paper that views draw on: a few large verbs in model units, each one call across the border."""

import numpy as np

from views.palette import LIGHT


def rows(*columns):
    """Columns of numbers, any of which may be single numbers, as one flat float32 array, row after row."""
    table = np.empty((max(np.size(column) for column in columns), len(columns)), dtype=np.float32)
    for k, column in enumerate(columns):
        table[:, k] = column
    return table.ravel()


class Canvas:
    """A canvas element as views see it.

    Places, and the sizes of dots, rings, sprites and rectangles, are in model units; widths of lines and
    sizes of text are in px at the page's ordinary type size, and grow with it. Colours are CSS colours.
    `progress` is how far the movement between two ticks is, 1 at rest; `chosen` are the people picked, `handle`
    the part of the drawing that the arrow keys have hold of, or None.
    """

    def __init__(self, brush, theme=LIGHT):
        self.brush, self.theme = brush, theme
        self.progress, self.chosen, self.handle = 1.0, (), None
        self._atlases = {}
        self.resize()

    def resize(self):
        """Take the size that the page gives now; what was drawn is gone."""
        self.width, self.height, self.ratio, self.scale = (float(number) for number in self.brush.size())
        self.brush.call("resize", self.width, self.height, self.ratio)
        self.in_px()

    # ---- model units and px ---------------------------------------------------------------------

    def fit(self, x0, y0, x1, y1, keep=True, margin=(0, 0, 0, 0)):
        """Let a part of the plane fill the canvas less a margin (top, right, bottom, left) in px of type.

        `keep` keeps a square square and centres the part; else each direction is stretched, and `unit`, the
        px for one model unit that sizes go by, is that of x.
        """
        top, right, bottom, left = (side * self.scale for side in margin)
        wide, high = max(self.width - left - right, 1.0), max(self.height - top - bottom, 1.0)
        self.unit, self._tall = wide / (x1 - x0), high / (y1 - y0)
        if keep:
            self.unit = self._tall = min(self.unit, self._tall)
        self._left = left + (wide - self.unit * (x1 - x0)) / 2 - self.unit * x0
        self._top = top + (high - self._tall * (y1 - y0)) / 2 - self._tall * y0

    def in_px(self):
        """Let model units be px, from the upper left corner."""
        self.unit = self._tall = 1.0
        self._left = self._top = 0.0

    def to_px(self, x, y):
        """Where a place in model units is on the canvas, px from its upper left corner."""
        return self._left + self.unit * np.asarray(x), self._top + self._tall * np.asarray(y)

    def to_model(self, x, y):
        """What place in model units is at px `x`, `y`."""
        return (x - self._left) / self.unit, (y - self._top) / self._tall

    def px(self, length):
        """A length in px of type as model units."""
        return length * self.scale / self.unit

    # ---- verbs ----------------------------------------------------------------------------------

    def clear(self):
        """Fill the canvas with paper."""
        self.brush.call("clear", self.theme.paper)

    def image(self, rgba, x0, y0, x1, y1):
        """Draw a picture (rows, cols, 4) uint8 over a part of the plane, each of its pixels a sharp block."""
        (left, right), (top, bottom) = self.to_px((x0, x1), (y0, y1))
        self.brush.pixels(np.ascontiguousarray(rgba))
        self.brush.call("image", float(left), float(top), float(right - left), float(bottom - top))

    def atlas(self, name, box, drawings):
        """Say what the sprites called `name` look like, unless that has been said.

        `drawings` has one string a sprite: layers parted by ";", each "SVG path|fill|edge|width of the edge",
        in a square of `box` units.
        """
        if self._atlases.get(name) != drawings:
            self._atlases[name] = drawings
            self.brush.call("atlas", name, float(box), "\n".join(drawings))

    def sprites(self, name, index, x, y, size, opacity=1.0):
        """Stamp sprites with their middle at `x`, `y`; `size` is one number for all."""
        if np.size(index):
            self.brush.call("sprites", name, float(size * self.unit), rows(index, *self.to_px(x, y), opacity))

    def dots(self, x, y, radius, colour, colours):
        """Fill circles; `colour` says which of `colours` each has."""
        if np.size(x):
            data = rows(*self.to_px(x, y), np.multiply(radius, self.unit), colour)
            self.brush.call("dots", data, "\n".join(colours))

    def rings(self, x, y, radius, first, last, colour, colours, width=2.0):
        """Draw arcs from angle `first` to `last`, clockwise from the right, in radians."""
        if np.size(x):
            data = rows(*self.to_px(x, y), np.multiply(radius, self.unit), first, last, colour)
            self.brush.call("rings", data, "\n".join(colours), width * self.scale)

    def segments(self, x0, y0, x1, y1, colour, width=1.0, dash="", opacity=1.0):
        """Draw straight strokes; `dash` is px on and off, as in "4 3"."""
        if np.size(x0):
            self._lines(rows(*self.to_px(x0, y0), *self.to_px(x1, y1)), 2, colour, width, dash, opacity)

    def curves(self, x0, y0, x1, y1, x2, y2, colour, width=1.0, dash="", opacity=1.0):
        """Draw strokes from `x0`, `y0` to `x2`, `y2` that bend towards `x1`, `y1`."""
        if np.size(x0):
            data = rows(*self.to_px(x0, y0), *self.to_px(x1, y1), *self.to_px(x2, y2))
            self._lines(data, 3, colour, width, dash, opacity)

    def polyline(self, x, y, colour, width=1.0, dash="", opacity=1.0):
        """Draw one line through all the places."""
        self._lines(rows(*self.to_px(x, y)), 0, colour, width, dash, opacity)

    def _lines(self, data, points, colour, width, dash, opacity):
        self.brush.call("lines", data, points, colour, width * self.scale, dash, float(opacity))

    def polygon(self, x, y, fill, opacity=1.0):
        """Fill one shape; or, where `x` and `y` are (shapes, corners), as many."""
        x, y = np.atleast_2d(x), np.atleast_2d(y)
        if x.size:
            px, py = self.to_px(x.ravel(), y.ravel())
            self.brush.call("polygons", rows(px, py), x.shape[1], fill, float(opacity))

    def rects(self, x, y, width, height, fill="", edge="", line=1.0, radius=0.0):
        """Rectangles from their upper left corners; `radius` px rounds the corners."""
        if np.size(x):
            data = rows(*self.to_px(x, y), np.multiply(width, self.unit), np.multiply(height, self._tall))
            self.brush.call("rects", data, fill, edge, line * self.scale, radius * self.scale)

    def text(
        self, x, y, strings, colour, size=12, align="left", weight=400, baseline="alphabetic", room=0, halo=""
    ):
        """Write a string, or several each at its place; `room` model units is the most that each may take.

        Text is never smaller than 11 px. A `halo` of a colour keeps letters legible over lines.
        """
        if isinstance(strings, str):
            strings = [strings]
        if len(strings):
            data = rows(*self.to_px(x, y))
            flat = "\n".join(" ".join(string.split()) for string in strings)
            self.brush.call("text", data, flat, colour, max(size, 11) * self.scale, align, weight, baseline,
                            float(room * self.unit), halo)
