"""The rounds so far: what was given, hunted or earned; in the hunt, which way each share leads."""

import numpy as np

from views.bar_strip import HEIGHT
from views.public_goods_places import history, over_bar

LEFT, RIGHT, HEAD, FOOT = 40, 96, 26, 20  # px round the plot
ROUNDS = 40  # shown at the least


def draw_history(model, canvas):
    """Lines over the rounds, each named at its end."""
    part = history(model, canvas)
    if not part:
        return
    margin = (over_bar(canvas) * (1 - part) + HEAD, RIGHT, HEIGHT + FOOT, LEFT)
    first = max(len(model.past) - 200, 0)
    past, earned = (np.array(line[first:], dtype=np.float64) for line in (model.past, model.earned))
    room = max(len(past) + 2, ROUNDS)
    canvas.fit(0, 1, room, 0, keep=False, margin=margin)
    theme = canvas.theme
    canvas.polygon((0, room, room, 0), (0, 0, 1, 1), theme.wash)
    border = _border(model, canvas, room)
    canvas.segments(0, (0, 1), room, (0, 1), theme.hairline, 1)
    canvas.text(-canvas.px(6), (0, 0.5, 1), ("0%", "50%", "100%"), theme.second, 11, "right", baseline="middle")
    x = np.arange(len(past)) + 1.0
    lines = [(past, {"contributions": "given", "stag_hunt": "stag", "provision": "give"}[model.game], theme.accent)]
    if np.isfinite(earned).all():
        lines.append((np.clip(earned, 0, 1), "earned", theme.gain))
    taken = [] if border is None else [border]
    for line, name, tone in sorted(lines, key=lambda one: -one[0][-1] if len(one[0]) else 0):
        if len(line):
            canvas.polyline(x, line, tone, 2.4, "" if name != "earned" else "6 3")
            canvas.dots(x[-1], line[-1], canvas.px(3.5), 0, (tone,))
            level = _free(float(line[-1]), taken, canvas)
            taken.append(level)
            canvas.text(room + canvas.px(6), level, f"{name} {line[-1]:.0%}", tone, 12, weight=700, baseline="middle")
    marks = [mark for mark in range(0, first + room, 10 if room <= 60 else 50) if mark > first]
    canvas.text(np.array(marks, dtype=np.float64) - first, np.full(len(marks), -_up(canvas, 5)),
                [f"{mark}" for mark in marks], theme.second, 11, "center", baseline="top")
    title = {"contributions": "Given and earned, of the most, by round",
             "stag_hunt": "How many hunt stag, by round", "provision": "How many give, by round"}
    canvas.text(-canvas.px(LEFT - 12), 1 + _up(canvas, 9), title[model.game], theme.ink, 12, weight=650,
                room=room + canvas.px(LEFT + RIGHT - 24))


def _border(model, canvas, room):
    """The line that parts good and bad endings, with its basins; its level, or None."""
    theme = canvas.theme
    if model.game == "contributions" or not model.alone:
        return None
    if model.game == "provision":
        level, name = model.threshold, f"needed {model.threshold:.0%}"
    else:
        level, name = model.critical(), f"border {model.critical():.0%}"
        if np.isnan(level):
            return None
        canvas.polygon((0, room, room, 0), (level, level, 1, 1), theme.gain, 0.14)
        canvas.polygon((0, room, room, 0), (0, 0, level, level), theme.kinds[1], 0.14)
        if model.layout == "mixed":
            for y, words in (((1 + level) / 2, "from here all come to hunt stag"), (level / 2, "from here, hare")):
                canvas.text(room - canvas.px(6), y, words, theme.second, 11, "right", baseline="middle",
                            room=0.6 * room)
    canvas.segments(0, level, room, level, theme.ink, 1.4, "6 4")
    canvas.text(room + canvas.px(6), level, name, theme.ink, 12, weight=650, baseline="middle")
    return level


def _free(level, taken, canvas):
    """A level for a name, near its own, that is clear of those taken."""
    apart = _up(canvas, 14)
    for shift in sorted(np.arange(-8, 9) * 0.5, key=abs):
        tried = level + float(shift) * apart
        if -0.12 <= tried <= 1.02 and all(abs(tried - other) >= 0.95 * apart for other in taken):
            return tried
    return level


def _up(canvas, px):
    """A distance of px of type upwards, in the units of the plot."""
    return canvas.to_model(0, 0)[1] - canvas.to_model(0, px * canvas.scale)[1]
