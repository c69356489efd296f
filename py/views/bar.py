"""The bar that every market failure has: what is attainable, what the market achieves, and with an institution."""

NAMES = ("What is attainable", "What the market achieves", "With this institution")
NONE = "none is at work"
HIGH = 150  # px of type that the three bars want, title and all


def draw_bar(canvas, attainable, market, mended, label, top=0.0, height=None):
    """Three bars side by side, in shares of what is attainable.

    `mended` is None while no institution is at work. All three are in one unit; a share below 0 grows to the
    left. `label` says what is measured. The bars take `height` px (default: the rest) from `top` px down;
    the rest of the canvas is left alone, and model units are px of the canvas afterwards.
    """
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    theme, scale = canvas.theme, canvas.scale
    height = canvas.height - top if height is None else height
    left, right = 12 * scale, canvas.width - 12 * scale
    shares = [_share(value, attainable) for value in (attainable, market, mended)]
    canvas.text(left, top + 3 * scale, label, theme.ink, 13, weight=650, baseline="top", room=right - left)
    row = (height - 24 * scale) / 3
    thick = max(min(row - 26 * scale, 44 * scale), 5 * scale)
    room = right - left - 62 * scale  # the numbers stand behind the bars
    least = max(min(0.0, *(share for share in shares if share is not None)), -1.0)
    unit = room / (1 - least)
    zero = left - least * unit
    tones = (theme.line, theme.loss if shares[1] < 0.995 else theme.gain, theme.gain)
    for k, (name, share, tone) in enumerate(zip(NAMES, shares, tones, strict=True)):
        y = top + 24 * scale + k * row
        canvas.text(left, y + 14 * scale, name, theme.second, 13, room=right - left)
        _one(canvas, zero, y + 20 * scale, unit, thick, share, tone)
    first = top + 24 * scale
    canvas.segments(zero, first + 18 * scale, zero, first + 2 * row + 22 * scale + thick, theme.ink, 1.2)


def _share(value, attainable):
    """The share of what is attainable; all of it where nothing is."""
    if value is None:
        return None
    return value / attainable if abs(attainable) > 1e-12 else 1.0


def _one(canvas, zero, y, unit, thick, share, tone):
    """One bar from zero, on a pale one of full length, with its number."""
    theme, scale = canvas.theme, canvas.scale
    canvas.rects(zero, y, unit, thick, theme.wash, radius=2)
    middle = y + thick / 2
    if share is None:
        canvas.rects(zero, y, unit, thick, edge=theme.line, line=1, radius=2)
        canvas.text(zero + 8 * scale, middle, NONE, theme.second, 12, baseline="middle")
        return
    shown = min(max(share, -1.0), 1.0)
    canvas.rects(zero + min(shown, 0.0) * unit, y, abs(shown) * unit, thick, tone, radius=2)
    canvas.text(zero + max(shown, 0.0) * unit + 6 * scale, middle, f"{100 * share:.0f}%", theme.ink,
                20 if thick > 28 * scale else 14, weight=700, baseline="middle", halo=theme.paper)
