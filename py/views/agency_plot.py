"""Plots within the stage: a part of it with round numbers on its edges, in px of the canvas."""

import numpy as np

from views.bar_strip import HEIGHT

LETTER = 0.64  # of the size of type: how wide a letter is, on average
STEPS = (0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)


def halves(canvas, first=0.5, wider=1.15):
    """Two parts of the stage, side by side if so much wider than high, else stacked: left, top, right, low px."""
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    wide, high, top = canvas.width, canvas.height - HEIGHT * canvas.scale, 46 * canvas.scale
    if wide > wider * high:
        return (0, top, first * wide, high), (first * wide, top, wide, high)
    middle = top + 0.55 * (high - top)
    return (0, top, wide, middle), (0, middle, wide, high)


def head(model, canvas, words):
    """The heading, and under it what guards against the failure."""
    theme, scale = canvas.theme, canvas.scale
    small = canvas.width < 480 * scale
    canvas.text(12 * scale, 20 * scale, words, theme.ink, 15 if small else 18, weight=700,
                room=canvas.width - 24 * scale)
    helped = ", ".join(model.institutions())
    how = "the value is seen" if model.seen else f"with {helped}" if helped else "only the measure is seen"
    canvas.text(12 * scale, 38 * scale, how, theme.second, 13, room=canvas.width - 24 * scale)


class Plot:
    """A rectangle of the stage for x from `x0` to `x1` and y from `y0` to `y1`."""

    def __init__(self, canvas, part, x_range, y_range, square=False):
        scale, (left, top, right, low) = canvas.scale, part
        self.canvas = canvas
        self.left, self.right = left + 40 * scale, right - 14 * scale
        self.top, self.low = top + 18 * scale, low - 38 * scale
        (self.x0, self.x1), (self.y0, self.y1) = x_range, y_range
        if square:
            unit = min((self.right - self.left) / (self.x1 - self.x0), (self.low - self.top) / (self.y1 - self.y0))
            more_x = (self.right - self.left) / unit - (self.x1 - self.x0)
            more_y = (self.low - self.top) / unit - (self.y1 - self.y0)
            self.x0, self.x1 = self.x0 - more_x / 2, self.x1 + more_x / 2
            self.y0, self.y1 = self.y0 - more_y / 2, self.y1 + more_y / 2

    def x(self, value):
        """Where a value lies across."""
        return self.left + (self.right - self.left) * (np.asarray(value, dtype=float) - self.x0) / (self.x1 - self.x0)

    def y(self, value):
        """Where a value lies up."""
        return self.low - (self.low - self.top) * (np.asarray(value, dtype=float) - self.y0) / (self.y1 - self.y0)

    def at(self, px, py):
        """The values at a place, px: across and up; None outside."""
        air = 8 * self.canvas.scale
        if not (self.left - air <= px <= self.right + air and self.top - air <= py <= self.low + air):
            return None
        across = self.x0 + (self.x1 - self.x0) * (px - self.left) / (self.right - self.left)
        up = self.y0 + (self.y1 - self.y0) * (self.low - py) / (self.low - self.top)
        return float(np.clip(across, self.x0, self.x1)), float(np.clip(up, self.y0, self.y1))

    def inside(self, y):
        """A value held within the plot."""
        return np.clip(y, self.y0, self.y1)

    def axes(self, across, up, per_cent=False):
        """Hairlines at round numbers, and what is counted."""
        canvas, theme, scale = self.canvas, self.canvas.theme, self.canvas.scale
        xs, ys = _round(self.x0, self.x1), _round(self.y0, self.y1)
        self.grid(xs, ys)
        canvas.text(self.x(xs), np.full(len(xs), self.low + 5 * scale), [f"{x:g}" for x in xs], theme.second, 11,
                    "center", baseline="top")
        words = [f"{100 * y:.0f}%" if per_cent else f"{y:g}" for y in ys]
        canvas.text(np.full(len(ys), self.left - 5 * scale), self.y(ys), words, theme.second, 11, "right",
                    baseline="middle")
        self.names(across, up)

    def grid(self, xs, ys):
        """The frame: a hairline at each y, ink where a value is 0."""
        canvas, theme = self.canvas, self.canvas.theme
        canvas.segments(self.left, self.y(ys), self.right, self.y(ys), theme.hairline, 1)
        canvas.segments(self.x(xs), self.low, self.x(xs), self.low + 3 * canvas.scale, theme.second, 1)
        zero = float(self.y(min(max(0.0, self.y0), self.y1)))
        canvas.segments(self.left, zero, self.right, zero, theme.ink, 1.2)

    def names(self, across, up):
        """What is counted across and up."""
        canvas, theme, scale = self.canvas, self.canvas.theme, self.canvas.scale
        canvas.text(self.right, self.low + 34 * scale, across, theme.second, 12, "right", room=self.right - self.left)
        canvas.text(self.left, self.top - 6 * scale, up, theme.second, 12, room=self.right - self.left)

    def label(self, x, y, words, colour, align="left", size=13, dx=0, dy=0):
        """Words beside a place, kept within the plot."""
        canvas, scale = self.canvas, self.canvas.scale
        wide = LETTER * size * scale * len(words)
        before = {"left": 0.0, "center": 0.5, "right": 1.0}[align] * wide
        px = max(float(self.x(x)) + dx * scale, self.left + 2 * scale + before)
        px = min(px, self.right - 2 * scale - wide + before)
        py = min(max(float(self.y(y)) + dy * scale, self.top + 12 * scale), self.low - 4 * scale)
        canvas.text(px, py, words, colour, size, align, 700, halo=canvas.theme.paper)

    def dot(self, x, y, colour, radius=6.5):
        """A dot with a rim of paper."""
        canvas, at = self.canvas, (self.x(x), self.y(self.inside(y)))
        canvas.dots(*at, (radius + 2) * canvas.scale, 0, (canvas.theme.paper,))
        canvas.dots(*at, radius * canvas.scale, 0, (colour,))


def _round(low, high):
    """Round numbers from `low` to `high`, six or fewer."""
    step = next((step for step in STEPS if (high - low) / step <= 6), STEPS[-1] * max(1, (high - low) // 300))
    return np.round(np.arange(np.ceil(low / step - 1e-9), np.floor(high / step + 1e-9) + 1) * step, 10) + 0.0
