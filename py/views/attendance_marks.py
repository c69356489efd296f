"""The points of the diagram and their names: filled where attendance rests, hollow where it does not."""

from dataclasses import dataclass

import numpy as np

from views.attendance_labels import placed, pointer, width_of
from views.attendance_places import layout
from views.attendance_words import people_words, waits_for

RADIUS = 7  # px of a point, filled or hollow
LEASH = 22  # px; a name that is further from its point has a line to it
CHECKED = np.linspace(0.0, 1.0, 97)
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


def draw_marks(model, canvas, marks, chosen=()):
    """Draw every landmark with its name, and the chosen people: a list of ((x, y), person)."""
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
    narrow, worth = _narrow(canvas), _worth_a_name(marks, first_tip, canvas)
    names = [_named(model, mark, mark is first_tip, narrow) for mark in worth]
    for (x, y), who in chosen:
        canvas.rings(x, y, canvas.px(9), 0, 2 * np.pi, 0, (theme.accent,), 3)
        lines = (f"Person {who + 1}", *([] if narrow else [waits_for(model, who)]))
        names.append(Name(x, y, lines, 600, theme.accent))
    _write(model, canvas, names)


def _narrow(canvas):
    return layout(canvas).side / canvas.scale < NARROW


def _lowest(marks):
    return min((mark.low for mark in marks if mark.kind == "rests"), default=-1.0)


def _worth_a_name(marks, critical, canvas):
    """Landmarks that are far enough from the one named before; and the critical one."""
    named, last = [], -1.0
    for mark in marks:
        far = mark.middle - last > canvas.px(36) or mark is marks[-1]
        if mark is critical or far and not (mark.kind == "level" and named):
            named.append(mark)
            last = mark.middle
    return named


@dataclass(frozen=True)
class Name:
    """Lines of text that belong to a point of the diagram."""

    x: float
    y: float
    lines: tuple
    weight: int
    colour: str = ""


def _named(model, mark, critical, narrow):
    """What a landmark is called, in one line or two."""
    tag = number_tag(model, mark.low)
    if mark.high - mark.low > 1e-9:
        tag += f" to {number_tag(model, mark.high)}"
    tag += "" if narrow else " person" if tag == "1" else " people"
    if mark.kind != "tips":
        words = {"rests": f"settles at {tag}", "swings": f"swings round {tag}", "level": "any number stays"}
        return Name(mark.middle, mark.middle, (words[mark.kind],), 600)
    if not critical:
        return Name(mark.middle, mark.middle, (f"tips at {number_tag(model, mark.low)}",), 600)
    mass = people_words(int(model.critical_mass()))
    return Name(mark.middle, mark.middle, ("critical mass", mass), 700)


def _write(model, canvas, names):
    """Write every name beside its point, where there is room, with a line to it if that is far."""
    theme, scale, side = canvas.theme, canvas.scale, round(layout(canvas).side)
    size = 12 if _narrow(canvas) else 14
    asked = tuple((name.x * side, name.y * side, width_of(max(name.lines, key=len), size * scale),
                   1.25 * size * scale * len(name.lines)) for name in names)
    heights = np.round(model.curve_at(CHECKED) * side, 1)
    for name, box in zip(names, placed(asked, side, tuple(heights.tolist())), strict=True):
        x, y = name.x * side, name.y * side
        end = pointer(box, x, y)
        away = np.hypot(end[0] - x, end[1] - y)
        if away > LEASH * scale:
            start = RADIUS * scale / away
            near = x + start * (end[0] - x), y + start * (end[1] - y)
            canvas.segments(near[0] / side, near[1] / side, end[0] / side, end[1] / side, theme.second, 1)
        right = box[0] + box[2] / 2 < x
        edge = (box[0] + box[2] if right else box[0]) / side
        for k, line in enumerate(name.lines):
            low = box[1] + box[3] * (len(name.lines) - k - 0.78) / len(name.lines)
            canvas.text(edge, low / side, line, name.colour or theme.ink, size, "right" if right else "left",
                        weight=name.weight, halo=theme.paper)
