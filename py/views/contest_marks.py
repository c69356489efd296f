"""What tells the entrants of a contest apart: a colour, a mark and a kind of line each; and marks of gain and loss."""

from dataclasses import dataclass

import numpy as np

# Okabe and Ito's colours, each as dark or as light as it must be to stand out from the paper (3:1 or more).
COLOURS = {"light": ("#0072b2", "#a86f00", "#00805e", "#a8528a", "#545d67", "#1c2126"),
           "dark": ("#5fb2e6", "#e6a829", "#2fbf93", "#dd94bd", "#a3abb5", "#eceae4")}
DASHES = ("", "8 4", "2 4", "12 4 2 4", "4 4", "16 3")
MARKS = ("circle", "square", "triangle", "diamond", "ring", "cross")
FULL = 0.5  # utility; a gain or a loss of this much fills a person's place in the small room


@dataclass(frozen=True)
class Look:
    """How one entrant is drawn."""

    colour: str
    dash: str
    mark: str


def look(k, theme):
    """The look of entrant `k`; there are six."""
    k %= len(MARKS)
    return Look(COLOURS[theme.name][k], DASHES[k], MARKS[k])


def mark(canvas, look, x, y, radius):
    """Draw the mark of an entrant, its middle at `x`, `y` (px), `radius` px."""
    colour, r = look.colour, radius
    if look.mark == "circle":
        canvas.dots(x, y, r, 0, (colour,))
    elif look.mark == "ring":
        canvas.dots(x, y, r, 0, (canvas.theme.paper,))
        canvas.rings(x, y, 0.8 * r, 0, 2 * np.pi, 0, (colour,), 2.4)
    elif look.mark == "square":
        canvas.rects(x - 0.85 * r, y - 0.85 * r, 1.7 * r, 1.7 * r, colour)
    elif look.mark == "triangle":
        canvas.polygon((x - r, x, x + r), (y + 0.8 * r, y - 0.95 * r, y + 0.8 * r), colour)
    elif look.mark == "diamond":
        canvas.polygon((x - 1.1 * r, x, x + 1.1 * r, x), (y, y - 1.1 * r, y, y + 1.1 * r), colour)
    else:
        canvas.segments((x - 0.8 * r, x - 0.8 * r), (y - 0.8 * r, y + 0.8 * r), (x + 0.8 * r, x + 0.8 * r),
                        (y + 0.8 * r, y - 0.8 * r), colour, 3)


def changes(canvas, x, y, gains, slack, size):
    """One mark a person: a triangle up for a gain, down for a loss, larger for more; a dot for neither.

    `x`, `y`, `gains` are (people,); `size` px is the most that a mark may take.
    """
    theme = canvas.theme
    half = size / 2 * np.clip(np.sqrt(np.abs(gains) / FULL), 0.45, 1.0)
    up, down = gains > slack, gains < -slack
    for chosen, way, colour in ((up, -1, theme.gain), (down, 1, theme.loss)):
        cx, cy, r = x[chosen], y[chosen], half[chosen]
        if cx.size:
            canvas.polygon(np.stack((cx - r, cx, cx + r), axis=1),
                           np.stack((cy - 0.8 * way * r, cy + 0.9 * way * r, cy - 0.8 * way * r), axis=1), colour)
    same = ~(up | down)
    canvas.dots(x[same], y[same], max(0.14 * size, 0.9), 0, (theme.line,))
