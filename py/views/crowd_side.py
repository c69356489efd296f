"""The side drawing: everybody's utility in order, before and now; and the total on a scale with its marks."""

import numpy as np

from views.crowd_news import points

PLACES = 240  # steps of a skyline that has more people than px
MARKS = {"random": "chance", "endowment": "on arrival", "dictatorship": "taking turns",
         "cycles": "rounds of exchange", "prices": "prices", "ceiling": "best possible"}
GAUGE = 190  # px for the gauge and its labels
NARROW = 340  # px; below, the gauge takes a larger share


def side(model, canvas):
    """Skyline at the left, gauge at the right."""
    canvas.clear()
    gauge = min(GAUGE * canvas.scale, 0.48 * canvas.width)
    _skyline(model, canvas, canvas.width - gauge)
    _gauge(model, canvas, canvas.width - gauge + 22 * canvas.scale)


def _sorted(utility):
    """Utility from worst to best, at most `PLACES` steps of it."""
    utility = np.sort(utility)
    if len(utility) <= PLACES:
        return utility
    return utility[np.linspace(0, len(utility) - 1, PLACES).astype(int)]


def _skyline(model, canvas, right):
    """Filled: what people have now, from the worst off to the best off; the line: on arrival."""
    theme, scale = canvas.theme, canvas.scale
    canvas.in_px()
    left, top, low = 32 * scale, 44 * scale, canvas.height - 28 * scale
    now, came = _sorted(model.utility_now()), _sorted(model.start_utility)
    step = (right - left) / len(now)
    level = np.array((0, 0.5, 1))
    lines = low - level * (low - top)
    canvas.text(
        2 * scale, 2 * scale, "Utility of everybody", theme.ink, 13, weight=600, baseline="top", room=right
    )
    canvas.segments(left, lines, right, lines, theme.hairline if theme.name == "light" else theme.line, 1)
    x = left + step * np.arange(len(now))
    height = now * (low - top)
    canvas.rects(
        x, low - height, np.maximum(0.84 * step, 0.6) if step > 3 * scale else step, height, theme.accent
    )
    canvas.text(
        left - 6 * scale, lines, [points(at) for at in level], theme.second, 11, "right", baseline="middle"
    )
    edges = left + step * np.arange(len(came) + 1)
    canvas.polyline(np.repeat(edges, 2)[1:-1], low - np.repeat(came, 2) * (low - top), theme.paper, 3.6)
    canvas.polyline(np.repeat(edges, 2)[1:-1], low - np.repeat(came, 2) * (low - top), theme.ink, 1.4)
    canvas.text((left, right), low + 8 * scale, ("worst off", ""), theme.second, 11, baseline="top")
    canvas.text(right, low + 8 * scale, "best off", theme.second, 11, "right", baseline="top")
    key = 27 * scale
    canvas.rects(left, key - 4 * scale, 12 * scale, 9 * scale, theme.accent)
    canvas.segments(left + 54 * scale, key, left + 68 * scale, key, theme.ink, 1.4)
    canvas.text(
        (left + 17 * scale, left + 73 * scale),
        key,
        ("now", "on arrival"),
        theme.second,
        11,
        baseline="middle",
    )
    if len(canvas.chosen) and model.count <= PLACES:
        rank = np.argsort(np.argsort(model.utility_now(), kind="stable"))[list(canvas.chosen)]
        canvas.dots(left + step * (rank + 0.42), low + 4 * scale, 3.5 * scale, 0, (theme.ink,))


def spread(wanted, gap):
    """Places near the `wanted` ones in the same order, at least `gap` apart, each group shifted least.

    >>> spread([1.0, 1.0, 5.0], 2.0)
    [0.0, 2.0, 5.0]
    """
    groups = []  # (sum of where the first of the group would have to be, members)
    order = sorted(range(len(wanted)), key=lambda k: wanted[k])
    for k in order:
        groups.append((wanted[k], 1))
        while len(groups) > 1 and _mean(groups[-2]) + groups[-2][1] * gap > _mean(groups[-1]):
            (total, members), (before, earlier) = groups.pop(), groups.pop()
            groups.append((before + total - members * earlier * gap, earlier + members))
    flat = [_mean(group) + place * gap for group in groups for place in range(group[1])]
    result = [0.0] * len(wanted)
    for k, place in zip(order, flat, strict=True):
        result[k] = place
    return result


def _mean(group):
    return group[0] / group[1]


def _gauge(model, canvas, left):
    """The total, per person, between the least and the greatest of its marks; the present one in accent."""
    theme, scale = canvas.theme, canvas.scale
    top, low = 44 * scale, canvas.height - 28 * scale
    room = canvas.width - left
    canvas.text(left, 2 * scale, "Total, per person", theme.ink, 13, weight=600, baseline="top", room=room)
    marks = {name: total / model.count for name, total in model.marks().items()}
    now = float(model.utility_now().mean())
    if not marks:
        canvas.text(left, 44 * scale, f"{100 * now:.1f}", theme.accent, 28, weight=650, baseline="top")
        canvas.text(
            left,
            (80 * scale, 95 * scale),
            ("Best and marks: not", "computed at this size."),
            theme.second,
            11,
            baseline="top",
            room=room,
        )
        return
    values = np.array([*marks.values(), now])
    least, most = values.min(), values.max()
    space = max(most - least, 1e-9)
    at = low - (values - least) / space * (low - top)
    bar = 14 * scale
    canvas.rects(left, top, bar, low - top, theme.wash, theme.line, 1)
    canvas.rects(left, at[-1], bar, low - at[-1], theme.accent)
    canvas.segments(left, at[:-1], left + bar, at[:-1], theme.ink, 1.4)
    names = [*(MARKS[name] for name in marks), "now"]
    label = np.array(spread(at.tolist(), 15 * scale))
    label += max(top - 4 * scale - label.min(), 0) - max(label.max() - low - 8 * scale, 0)
    text = left + bar + 16 * scale
    canvas.segments(left + bar, at, text - 4 * scale, label, theme.line, 1)
    room = canvas.width - text
    words = [f"{100 * value:.1f} {name}" for value, name in zip(values, names, strict=True)]
    canvas.text(text, label[:-1], words[:-1], theme.ink, 11, baseline="middle", room=room)
    canvas.text(text, label[-1], words[-1], theme.accent, 13, weight=700, baseline="middle", room=room)
    canvas.polygon((left - 9 * scale, left - 1 * scale, left - 9 * scale),
                   (at[-1] - 5 * scale, at[-1], at[-1] + 5 * scale), theme.accent)
