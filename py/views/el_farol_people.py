"""The people of the town: a row for each kind of rule in use, at home left, at the bar right."""

import numpy as np

BOX = 20
PERSON = "M10 1.6a4.3 4.3 0 1 1 0 8.6a4.3 4.3 0 1 1 0 -8.6ZM1.8 18.6Q1.8 11.4 10 11.4Q18.2 11.4 18.2 18.6Z"
WEEKS = 0.36  # of the height: the weeks under the people
HEAD = 36  # px over the rows
WORDS, FEW_WORDS = 118, 78  # px for the names of the rules, between home and bar
LARGEST = 26  # px of a person


def rule_name(leaning, short=False):
    """What a rule leans on most, in words."""
    if leaning == 0:
        return "a number" if short else "a fixed number"
    if leaning == 1:
        return "last week"
    return f"{leaning} weeks ago" if not short else f"{leaning} weeks"


def zones(model, canvas):
    """Where the rows lie, px: (left edge, home's right, bar's left, right edge, top, height of a row)."""
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    scale = canvas.scale
    words = (FEW_WORDS if canvas.width < 480 * scale else WORDS) * scale
    edge = 12 * scale
    middle = edge + (canvas.width - 2 * edge - words) * 0.42
    top = HEAD * scale
    high = ((1 - WEEKS) * canvas.height - top - 8 * scale) / (model.memory + 1)
    return edge, middle, middle + words, canvas.width - edge, top, high


def cells(model, canvas):
    """Where each person stands: x, y (people,) px, the size of a person in px, and the rule leant on."""
    left, home, bar, right, top, high = zones(model, canvas)
    leaning, air = model.leaning(), 8 * canvas.scale
    most = np.bincount(leaning, minlength=model.memory + 1).max()
    wide = min(home - left, right - bar) - 2 * air
    size = min(LARGEST * canvas.scale, high * 0.94)
    while (wide // size) * max(high // size, 1) < most and size > 3 * canvas.scale:
        size *= 0.96
    lines = max(int(high // size), 1)
    x, y = np.empty(model.people), np.empty(model.people)
    for rule in range(model.memory + 1):
        for at_bar in (False, True):
            who = np.flatnonzero((leaning == rule) & (model.goes == at_bar))
            deep = min(lines, max(int(np.ceil(len(who) * size / wide)), 1))
            across, down = np.divmod(np.arange(len(who)), deep)
            step = (across + 0.5) * size + air
            x[who] = bar + step if at_bar else home - step
            y[who] = top + (rule + 0.5) * high + (down - (deep - 1) / 2) * size
    return x, y, size, leaning


def person_at(model, canvas, x, y):
    """The person at `x`, `y` px, or None."""
    px, py, size, _ = cells(model, canvas)
    away = (px - x) ** 2 + (py - y) ** 2
    near = int(np.argmin(away))
    return near if away[near] <= (0.7 * size) ** 2 else None


def draw_people(model, canvas):
    """The bar and who is in it; who is at home; the names of the rules between them."""
    theme, scale = canvas.theme, canvas.scale
    left, home, bar, right, top, high = zones(model, canvas)
    low = top + high * (model.memory + 1)
    came, short = int(model.goes.sum()), canvas.width < 480 * scale
    full = came > model.capacity
    tone = theme.loss if full else theme.gain
    box = bar, top - 4 * scale, right - bar, low - top + 8 * scale
    canvas.rects(*box, theme.wash, radius=10)
    lines = top + high * np.arange(1, model.memory + 1)
    canvas.segments(left, lines, right, lines, theme.hairline, 1)
    canvas.rects(*box, edge=tone if model.weeks else theme.line, line=2, radius=10)
    canvas.atlas("town", BOX, (f"{PERSON}|{theme.paper}|{theme.second}|1.5", f"{PERSON}|{theme.gain}||0",
                               f"{PERSON}|{theme.loss}||0"))
    x, y, size, leaning = cells(model, canvas)
    canvas.sprites("town", np.where(model.goes, 2 if full else 1, 0), x, y, 0.92 * size)
    for person in canvas.chosen:
        canvas.rings(x[person], y[person], 0.62 * size, 0, 6.3, 0, (theme.ink,), 2.5)
    _heads(model, canvas, came, tone, short)
    count = np.bincount(leaning, minlength=model.memory + 1)
    middles, rows = top + high * (np.arange(model.memory + 1) + 0.5), range(model.memory + 1)
    tall = high > 34 * scale
    names = [rule_name(rule, short) for rule in rows]
    canvas.text((home + bar) / 2, middles - (7 * scale if tall else 0), names, theme.ink, 12, "center", 650,
                "middle", room=bar - home)
    if tall:
        numbers = [f"{number} people" for number in count]
        canvas.text((home + bar) / 2, middles + 8 * scale, numbers, theme.second, 11, "center",
                    baseline="middle")


def _heads(model, canvas, came, tone, short):
    """The words over home, rules and bar."""
    theme, scale = canvas.theme, canvas.scale
    _, home, bar, right, top, _ = zones(model, canvas)
    line = top - 13 * scale
    size = 13 if short else 16
    if model.weeks:
        words = "just full" if came == model.capacity else "crowded" if came > model.capacity else "room left"
        canvas.text(home, line, f"At home: {model.people - came}", theme.second, size, "right", 650)
        said = f"At the bar: {came}" + ("" if short else f", {words}")
        canvas.text(bar, line, said, tone, size, weight=700)
    else:
        canvas.text(home, line, "At home: all", theme.second, size, "right", 650)
        canvas.text(bar, line, "The bar is not open yet", theme.second, size, weight=650, room=right - bar)
    canvas.text((home + bar) / 2, line, "leans on" if short else "rule leans on", theme.second, 11, "center")
    if not short and model.weeks:
        canvas.text(right, line, f"{model.capacity} places", theme.second, 13, "right")
