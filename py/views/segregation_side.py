"""The side drawing: how many people have which share of neighbours alike, and what they asked for."""

import numpy as np

STEPS = 20  # bars
TICKS = ((0.0, "0"), (0.25, "25 %"), (0.5, "50 %"), (0.75, "75 %"), (1.0, "100 %"))


def side(model, canvas):
    """Bars of the groups on top of each other; lines for the wish, the limit and the mean."""
    canvas.clear()
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    theme, scale = canvas.theme, canvas.scale
    left, right, top, low = 12 * scale, canvas.width - 12 * scale, 62 * scale, canvas.height - 42 * scale
    canvas.text(2 * scale, 2 * scale, "Neighbours alike: how many people have which share", theme.ink, 13, weight=600,
                baseline="top", room=canvas.width - 4 * scale)
    canvas.segments(left, low, right, low, theme.line, 1)
    place = np.array([left + share * (right - left) for share, _ in TICKS])
    canvas.segments(place, low, place, low + 4 * scale, theme.line, 1)
    canvas.text(place[1:-1], low + 8 * scale, [text for _, text in TICKS[1:-1]], theme.second, 11, "center",
                baseline="top")
    canvas.text(left, low + 8 * scale, "none", theme.second, 11, baseline="top")
    canvas.text(right, low + 8 * scale, "all", theme.second, 11, "right", baseline="top")
    bars(model, canvas, left, right, top, low)
    marks(model, canvas, left, right, top, low)


def bars(model, canvas, left, right, top, low):
    """The bars, the highest as high as there is room."""
    shares = model.like_shares(STEPS)
    unit = (low - top) / max(shares.sum(axis=0).max(), 1)
    step = (right - left) / STEPS
    x, under = left + step * np.arange(STEPS), np.full(STEPS, low)
    for kind, people in enumerate(shares):
        height = people * unit
        under = under - height
        some = people > 0
        canvas.rects(x[some] + 0.06 * step, under[some], 0.88 * step, height[some], canvas.theme.kinds[kind])


def marks(model, canvas, left, right, top, low):
    """What was asked for, dashed; what they have on average, in accent."""
    theme, scale = canvas.theme, canvas.scale
    wide = right - left
    wanted, mean = model.mean_wanted(), model.similar()
    if model.wanted_spread != "none":
        first, last = (float(np.clip(wanted + model.wanted_width * way, 0, 1)) for way in (-1, 1))
        canvas.rects(left + first * wide, top - 4 * scale, (last - first) * wide, 4 * scale, theme.ink)
    lines = [(wanted, theme.ink, "6 4", f"wanted {100 * wanted:.0f} %", 44),
             (mean, theme.accent, "", f"have {100 * mean:.0f} %", 28)]
    if model.similar_limit < 1:
        limit = model.similar_limit
        lines.append((limit, theme.ink, "2 4", f"at most {100 * limit:.0f} %", 44))
    for share, colour, dash, words, height in lines:
        x = left + share * wide
        canvas.segments(x, (height + 14) * scale, x, low, theme.paper, 4)
        canvas.segments(x, (height + 14) * scale, x, low, colour, 2, dash)
        end = share > 0.5
        canvas.text(x + (4 if end else -4) * scale, height * scale, words, colour, 12, "right" if end else "left", 600,
                    "top", halo=theme.paper)
