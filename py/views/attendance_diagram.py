"""The diagram: number expected against number who come, its points, and the path of the meetings."""

import numpy as np

from views.attendance_keys import handles
from views.attendance_landmarks import basins, drifts, landmarks
from views.attendance_marks import draw_marks, number_tag, ticks
from views.attendance_places import layout, on_diagram

KEPT = 60  # steps of the path that are drawn
BRIGHT = 24  # the latest of them, in full
SMOOTH = np.linspace(0.0, 1.0, 321)


def draw_diagram(model, canvas):
    """Draw the square: washes, axes, the 45 degree line, the curve, the path, the points and their names."""
    on_diagram(canvas)
    marks = landmarks(model)
    _washes(canvas, marks)
    _axes(model, canvas)
    _drifts(model, canvas, marks)
    _line(model, canvas, marks)
    _curve(model, canvas)
    _path(model, canvas)
    draw_marks(model, canvas, marks, [(spot(model, who), who) for who in canvas.chosen[-1:]])
    _now(model, canvas)


def _washes(canvas, marks):
    """A faint wash over every basin, two in turn, the last always in accent."""
    pieces = basins(marks)
    rests = [mark.middle for mark in marks if mark.kind == "rests"]
    fading = len(pieces) == 1 and bool(rests) and max(rests) < 0.5
    for k, (low, high) in enumerate(pieces):
        odd = (len(pieces) - k + fading) % 2
        colour, opacity = (canvas.theme.accent, 0.11) if odd else (canvas.theme.line, 0.15)
        canvas.polygon((low, high, high, low), (0, 0, 1, 1), colour, opacity)


def _axes(model, canvas):
    """Two axes in people with a few round ticks."""
    theme, far = canvas.theme, canvas.px(7)
    numbers = ticks(model.people, layout(canvas).side / canvas.scale)
    at, texts = numbers / model.people, [f"{number:,}" for number in numbers]
    canvas.segments(at, 0, at, 1, theme.hairline, 1)
    canvas.segments(0, at, 1, at, theme.hairline, 1)
    canvas.segments((0, 0), (0, 0), (1, 0), (0, 1), theme.line, 1.4)
    room = canvas.px(16)  # for the mark of what is expected
    below = [text if abs(place - model.expectation) > room else "" for place, text in zip(at, texts, strict=True)]
    canvas.text(at, -far, below, theme.second, 12, "center", baseline="top")
    canvas.text(-far, at, texts, theme.second, 12, "right", baseline="middle")
    canvas.text(-canvas.px(38), 1 + canvas.px(12), "who come", theme.ink, 14, weight=600)


def _drifts(model, canvas, marks):
    """Arrow heads on the axis that say which way expectations go."""
    half = canvas.px(5)
    pieces = [piece for piece in drifts(model, marks) if piece[1] - piece[0] > 6 * half]
    if pieces and model.rises():
        low, high, sign = np.array(pieces).T
        at = (low + high) / 2
        canvas.polygon(np.stack((at - sign * half, at + sign * half, at - sign * half), axis=1),
                       np.tile((half, 0.0, -half), (len(at), 1)), canvas.theme.second)


def _line(model, canvas, marks):
    """The 45 degree line and, where there is room below it, what it says."""
    canvas.polyline((0, 1), (0, 1), canvas.theme.second, 1.2)
    text, wide, high = "as many as expected", canvas.px(132), canvas.px(22)
    if wide > 0.42:
        return
    starts = np.linspace(0.12, 0.92 - wide, 30)
    spans = starts[:, None] + np.linspace(0.0, 1.0, 9) * wide
    gaps = np.abs(model.turnout(spans) - (starts[:, None] - high / 2)).min(axis=1)
    for mark in marks:
        gaps = np.where((starts - 0.3 < mark.middle) & (mark.middle < starts + wide + 0.04), 0.0, gaps)
    start = starts[int(gaps.argmax())]
    if gaps.max() > 1.2 * high:
        canvas.text(start + canvas.px(6), start - canvas.px(4), text, canvas.theme.second, 12, baseline="top")


def _curve(model, canvas):
    """The curve, thick; of whole people as stairs over the curve, thin; and the points to drag."""
    theme = canvas.theme
    places = SMOOTH
    if model.knots is not None:
        places = np.sort(np.concatenate((SMOOTH, np.clip(model.knots[0] - model.subsidy, 0, 1))))
    if model.finite:
        canvas.polyline(places, model.curve_at(places), theme.line, 1.4, "2 4")
        stairs = np.linspace(0.0, 1.0, min(4 * model.people, 1600) + 1)
        canvas.polyline(np.repeat(stairs, 2)[1:], np.repeat(model.turnout(stairs), 2)[:-1], theme.ink, 2.6)
    else:
        canvas.polyline(places, model.curve_at(places), theme.ink, 4)
    if model.knots is not None or canvas.handle is not None:
        x, y = handles(model)
        half = canvas.px(4)
        corners = np.array((-half, half, half, -half)), np.array((-half, -half, half, half))
        for size, colour in ((1.5, theme.paper), (1.0, theme.ink)):
            canvas.polygon(x[:, None] + size * corners[0], y[:, None] + size * corners[1], colour)
        if canvas.handle is not None:
            held = min(canvas.handle, len(x) - 1)
            canvas.polygon(x[held] + 1.5 * corners[0], y[held] + 1.5 * corners[1], theme.accent)
            canvas.rings(x[held], y[held], canvas.px(11), 0, 2 * np.pi, 0, (theme.accent,), 2.5)


def _path(model, canvas):
    """From the number expected up or down to who come, across to what is expected next; a step a meeting."""
    steps = np.array([step[:3] for step in model.path[-KEPT:]]).reshape(-1, 3)
    accent = canvas.theme.accent
    expected, came, after = steps.T
    if len(steps):
        joined = np.concatenate(([False], np.abs(after[:-1] - expected[1:]) < 1e-12))
        start = np.where(joined, expected, 0.0)
        moving = canvas.progress < 1
        old = max(len(steps) - BRIGHT, 0)
        for piece, opacity in ((slice(0, old), 0.3), (slice(old, len(steps) - moving), 0.95)):
            low, x, y, new = start[piece], expected[piece], came[piece], after[piece]
            canvas.segments(x, low, x, y, accent, 2.2, opacity=opacity)
            canvas.segments(x, y, new, new, accent, 2.2, opacity=opacity)
        if moving:
            up, across = min(2 * canvas.progress, 1.0), max(2 * canvas.progress - 1, 0.0)
            x, y, low, new = expected[-1], came[-1], start[-1], after[-1]
            canvas.segments(x, low, x, low + up * (y - low), accent, 2.2)
            canvas.segments(x, y, x + across * (new - x), y + across * (new - y), accent, 2.2)
    if canvas.progress >= 1:
        now = model.expectation
        canvas.dots(now, now if len(steps) else 0, canvas.px(4.5), 0, (accent,))
        low = now if len(steps) and abs(after[-1] - now) < 1e-12 else 0.0
        canvas.segments(now, low, now, float(model.turnout(now)), accent, 1.8, "3 5")


def _now(model, canvas):
    """How many are expected now, below the axis, and the axis's name where that leaves room."""
    theme, now = canvas.theme, model.expectation
    text = f"{number_tag(model, now)} expected"
    foot, half = -canvas.px(25), canvas.px(5.5)
    canvas.polygon((now, now - half, now + half), (-canvas.px(1), -2.2 * half, -2.2 * half), theme.accent)
    wide, name = canvas.px(4.6 * len(text) + 6), canvas.px(134)
    at = min(max(now, wide - canvas.px(30)), 1 - wide)
    canvas.text(at, foot, text, theme.accent, 14, "center", weight=700, baseline="top")
    for edge, align, fits in ((1.0, "right", at + wide < 1 - name), (0.0, "left", at - wide > name)):
        if fits:
            canvas.text(edge, foot, "number expected", theme.ink, 14, align, weight=600, baseline="top")
            break


def spot(model, who):
    """Where a person stands on the diagram: by what they wait for, and how many wait for no more."""
    return min(float(model.thresholds()[who]), 1.0), (who + 1) / model.people
