"""Two plots of the smoky town: welfare over the tax with the present point, and what each firm makes."""

import numpy as np

from views.externality_map import places
from views.externality_words import NAMES, number

TAXES = np.linspace(-0.5, 1.5, 81)
LOWEST = -0.5  # share of the best; welfare under this is not drawn
FAR = 3.0  # units; the most that the plot of firms shows


def box_of(box, scale, left=44, right=10, top=26, foot=34):
    """The edges of a plot inside its box, px: left, right, top, low."""
    x, y, wide, high = box
    return x + left * scale, x + wide - right * scale, y + top * scale, y + high - foot * scale


def next_unit(model):
    """What one more unit is worth to firms now, on average: the tax at which they would make no more, money."""
    return float((model.values_of - model.made).mean())


def draw_welfare(model, canvas):
    """The curve of welfare at rest over the tax; where the town is now; where no tax, and the best, lie."""
    theme, scale = canvas.theme, canvas.scale
    _, box, _ = places(canvas)
    left, right, top, low = box_of(box, scale)
    canvas.text(box[0] + 6 * scale, box[1] + 4 * scale, "Welfare, share of the best", theme.ink, 13, weight=650,
                baseline="top", room=box[2] - 12 * scale)
    if not model.best_welfare() > 1e-12:
        canvas.text((left + right) / 2, (top + low) / 2, "nothing is worth making", theme.second, 13, "center")
        return
    shares = model.under_taxes(TAXES)
    now = model.welfare_share()
    least = max(min(0.0, float(shares.min()), now), LOWEST)

    def across(tax):
        return left + (right - left) * (np.clip(tax, -0.5, 1.5) + 0.5) / 2

    def level(share):
        return low - (low - top) * (np.clip(share, least, 1.0) - least) / (1 - least)

    marks = np.array([0.0, 1.0]) if least > -0.1 else np.array([least, 0.0, 1.0])
    canvas.segments(left, level(marks), right, level(marks), theme.hairline, 1)
    canvas.text(left - 5 * scale, level(marks), [f"{number(100 * mark, 0)}%" for mark in marks], theme.second, 11,
                "right", baseline="middle")
    canvas.segments(left, low, right, low, theme.ink, 1)
    ticks = np.array([-0.5, 0.0, 0.5, 1.0, 1.5])
    canvas.text(across(ticks), np.full(5, low + 4 * scale), ["−0.5", "0", "0.5", "1", "1.5"], theme.second, 11,
                "center", baseline="top")
    canvas.text(box[0] + box[2] / 2, low + 18 * scale, "tax, or what the next unit is worth", theme.second, 11,
                "center", baseline="top", room=box[2] - 12 * scale)
    canvas.segments(across(model.harm), top, across(model.harm), low, theme.second, 1.2, "3 4")
    there = shares >= least
    canvas.polyline(across(TAXES[there]), level(shares[there]), theme.ink, 3)
    short = right - left < 190 * scale
    near_end = model.harm > 0.9
    canvas.text(across(model.harm) + (-5 if near_end else 5) * scale, low - 7 * scale, "harm" if short else
                f"harm {model.harm:.2f}".replace("-", "−"), theme.second, 11, "right" if near_end else "left",
                halo=theme.paper)
    alone = across(0.0), level(model.under_taxes(0.0))
    canvas.dots(*alone, 5.5 * scale, 0, (theme.loss if model.harm else theme.gain,))
    canvas.dots(*alone, 3 * scale, 0, (theme.paper,))
    far = abs(float(across(next_unit(model))) - float(alone[0])) > 76 * scale
    if not short and far and model.harm:
        canvas.text(alone[0] - 8 * scale, alone[1] - 8 * scale, "left alone", theme.loss, 11, "right",
                    halo=theme.paper)
    _now(canvas, across(next_unit(model)), level(now), now, right)


def _now(canvas, x, y, share, right):
    """The large dot of the present, with its number."""
    theme, scale = canvas.theme, canvas.scale
    canvas.dots(x, y, 9 * scale, 0, (theme.paper,))
    canvas.dots(x, y, 7 * scale, 0, (theme.accent,))
    left = x > right - 60 * scale
    canvas.text(x + (-12 if left else 12) * scale, y + 12 * scale, f"{number(100 * share, 0)}%", theme.accent, 15,
                "right" if left else "left", 700, "middle", halo=theme.paper)


def draw_firms(model, canvas):
    """A dot a firm, by what its first unit is worth: what it makes, against what is best and what suits it."""
    theme, scale = canvas.theme, canvas.scale
    _, _, box = places(canvas)
    if box is None:
        return
    left, right, top, low = box_of(box, scale)
    rule = "left alone" if model.policy == "none" else f"with {NAMES[model.policy]}"
    title = "What each firm makes" + (f", {rule}" if box[2] > 290 * scale else "")
    canvas.text(box[0] + 6 * scale, box[1] + 4 * scale, title, theme.ink, 13, weight=650,
                baseline="top", room=box[2] - 12 * scale)
    value, made = model.values_of, model.made
    first, last = min(model.value_low, model.value_high), max(model.value_low, model.value_high)
    last = max(last, first + 0.1)
    most = min(max(last, last - model.harm, float(made.max()), 0.1) * 1.05, FAR)

    def across(worth):
        return left + (right - left) * (np.asarray(worth) - first) / (last - first)

    def level(units):
        return low - (low - top) * np.clip(units, 0.0, most) / most

    ends = np.linspace(first, last, 41)
    canvas.segments((left, left), (low, low), (right, left), (low, top), theme.ink, 1)
    canvas.polyline(across(ends), level(ends), theme.loss, 1.6, "5 4")
    canvas.polyline(across(ends), level(np.maximum(ends - model.harm, 0.0)), theme.gain, 3)
    size = 3.4 * scale if model.firms <= 150 else 2.4 * scale
    canvas.dots(across(value), level(made), size + 1.2 * scale, 0, (theme.paper,))
    canvas.dots(across(value), level(made), size, 0, (theme.accent,))
    who = list(canvas.chosen)
    if who:
        canvas.rings(across(value[who]), level(made[who]), size + 3 * scale, 0, 6.3, 0, (theme.ink,), 2)
    canvas.text(left - 5 * scale, (low, level(most / 1.05)), ("0", f"{most / 1.05:.1f}"), theme.second, 11, "right",
                baseline="middle")
    canvas.text((left, right), (low + 4 * scale,) * 2, (f"{first:.1f}", ""), theme.second, 11, baseline="top")
    canvas.text(right, low + 4 * scale, f"{last:.1f}", theme.second, 11, "right", baseline="top")
    canvas.text(box[0] + box[2] / 2, low + 18 * scale, "what a firm's first unit is worth", theme.second, 11, "center",
                baseline="top", room=box[2] - 12 * scale)
    _name_lines(model, canvas, right, last, level, float(level(first) - level(last)) / (right - left))


def _name_lines(model, canvas, right, last, level, slope):
    """Name the two lines at their right ends: the upper one over it, the lower one under it, clear of its slope."""
    theme, scale = canvas.theme, canvas.scale
    over, under = -6 * scale, 16 * scale + slope * 76 * scale
    suits, best = float(level(last)), float(level(max(last - model.harm, 0.0)))
    if model.harm == 0:
        canvas.text(right, best + over, "suits it, and is best", theme.gain, 11, "right", 650, halo=theme.paper)
        return
    canvas.text(right, suits + (under if model.harm < 0 else over), "suits it" if model.policy == "none" else
                "suits it alone", theme.loss, 11, "right", 650, halo=theme.paper)
    canvas.text(right, best + (over if model.harm < 0 else under), "best for all", theme.gain, 11, "right", 650,
                halo=theme.paper)
