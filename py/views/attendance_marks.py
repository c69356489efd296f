"""The points of the diagram and their names: filled where attendance rests, hollow where it does not."""

import numpy as np

from views.attendance_places import layout

RADIUS = 7  # px of a point, filled or hollow
NARROW = 330  # px of type; names are shorter in a smaller diagram


def number_tag(model, share):
    """A share as a number of people, to the nearest."""
    return f"{round(share * model.people):,}"


def ticks(people, side):
    """Round numbers from 0 to `people`, about one for every 75 px."""
    most = max(min(side / 70, 6), 2)
    for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000):
        if people / step <= most:
            return np.arange(0, people + 1, step)
    return np.array((0, people))


def draw_marks(model, canvas, marks):
    """Draw every landmark with its name; of many that rest side by side, the first and the last."""
    theme, radius = canvas.theme, canvas.px(RADIUS)
    first_tip = next((mark for mark in marks if mark.kind == "tips" and mark.middle > _lowest(marks)), None)
    for mark in marks:
        if mark.kind in ("tips", "swings"):
            canvas.segments(mark.middle, 0, mark.middle, mark.middle, theme.second, 1, "2 4")
    edges = np.array([edge for mark in marks if mark.kind == "rests" for edge in {mark.low, mark.high}])
    canvas.dots(edges, edges, radius + canvas.px(2), 0, (theme.paper,))
    canvas.dots(edges, edges, radius, 0, (theme.ink,))
    hollow = np.array([edge for mark in marks if mark.kind != "rests" for edge in {mark.low, mark.high}])
    canvas.dots(hollow, hollow, radius + canvas.px(2), 0, (theme.paper,))
    canvas.rings(hollow, hollow, radius - canvas.px(1.25), 0, 2 * np.pi, 0, (theme.ink,), 2.5)
    for mark in _worth_a_name(marks, canvas):
        _name(model, canvas, mark, mark is first_tip)


def _lowest(marks):
    return min((mark.low for mark in marks if mark.kind == "rests"), default=-1.0)


def _worth_a_name(marks, canvas):
    """Landmarks that are far enough from the one named before."""
    named, last = [], -1.0
    for mark in marks:
        if mark.middle - last > canvas.px(36) or mark is marks[-1]:
            named.append(mark)
            last = mark.middle
    return named


def _name(model, canvas, mark, critical):
    """Write what a landmark is beside it, where the curve leaves room."""
    theme, narrow = canvas.theme, layout(canvas).side / canvas.scale < NARROW
    tag = number_tag(model, mark.low)
    if mark.high - mark.low > 1e-9:
        tag += f" to {number_tag(model, mark.high)}"
    unit = "" if narrow else " people"
    size = 12 if narrow else 14
    x = y = mark.middle
    if mark.kind == "tips":
        lines = ["critical mass", f"{model.critical_mass():,.0f} people"] if critical else [f"tips at {tag}"]
        right = x + canvas.px(100) > 1
        at, align = (x - canvas.px(14), "right") if right else (x + canvas.px(14), "left")
        top = y + canvas.px(16 + 16 * len(lines)) if right else y - canvas.px(8)
        for k, line in enumerate(lines):
            canvas.text(at, top - canvas.px(1.25 * size) * k, line, theme.ink, size, align, weight=700 if critical else 400,
                        baseline="top", halo=theme.paper)
        return
    words = {"rests": "settles at ", "swings": "swings round ", "level": "stays at "}[mark.kind] + tag + unit
    if y < 0.5:
        canvas.text(x + canvas.px(30), y + canvas.px(9), words, theme.ink, size, weight=600, halo=theme.paper)
    else:
        canvas.text(x - canvas.px(30), y - canvas.px(9), words, theme.ink, size, "right", weight=600, baseline="top",
                    halo=theme.paper)
