"""The same three bars as a strip along the lower edge of the stage, where a class sees them all the time."""

from views.bar import NAMES

HEIGHT = 46  # px of type
SHORT = ("Attainable", "The market", "Institution")
WIDE = 560  # px of type, from which there is room for the whole names


def draw_strip(canvas, attainable, market, mended, what):
    """Three bars side by side, in shares of what is attainable, in the lowest `HEIGHT` px of the canvas.

    `mended` is None while no institution is at work, `what` says what is measured. A share below 0 grows to the
    left. Model units are px of the canvas afterwards.
    """
    canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
    theme, scale = canvas.theme, canvas.scale
    shares = [None if value is None else value / attainable if abs(attainable) > 1e-12 else 1.0
              for value in (attainable, market, mended)]
    least = max(min(0.0, *(share for share in shares if share is not None)), -1.0)
    edge, gap = 10 * scale, 16 * scale
    wide = (canvas.width - 2 * edge - 2 * gap) / 3
    unit, top = wide / (1 - least), canvas.height - HEIGHT * scale
    roomy = canvas.width >= WIDE * scale
    canvas.segments(edge, top, canvas.width - edge, top, theme.hairline, 1)
    tones = (theme.line, theme.gain if shares[1] is None or shares[1] > 0.995 else theme.loss, theme.gain)
    for k, (share, tone) in enumerate(zip(shares, tones, strict=True)):
        left = edge + k * (wide + gap)
        number = "none" if share is None else what if k == 0 and roomy else _percent(share)
        name = (NAMES if roomy else SHORT)[k]
        canvas.text(left, top + 19 * scale, name, theme.second if share is None else theme.ink, 12,
                    room=wide - 40 * scale)
        plain = share is None or (k == 0 and roomy)
        canvas.text(left + wide, top + 19 * scale, number, theme.second if plain else theme.ink, 12 if plain else 15,
                    "right", 400 if plain else 700)
        zero, y, thick = left - least * unit, top + 25 * scale, 13 * scale
        if share is None:
            canvas.rects(zero, y, unit, thick, edge=theme.line, line=1, radius=2)
            continue
        shown = min(max(share, -1.0), 1.0)
        canvas.rects(zero, y, unit, thick, theme.wash, theme.hairline, 1, radius=2)
        canvas.rects(zero + min(shown, 0.0) * unit, y, abs(shown) * unit, thick, tone, radius=2)
        canvas.segments(zero, y - 2 * scale, zero, y + thick + 2 * scale, theme.ink, 1.2)


def _percent(share):
    """A share in whole per cent, with a proper minus."""
    return f"{round(100 * share)}%".replace("-", "−")
