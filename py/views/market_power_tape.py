"""The tape: every price so far, the first at the left."""

import numpy as np

from views.market_power_frame import TAPE_HEAD, tape_frame, up


def draw_tape(model, canvas):
    """A dot a trade, or a line through the rounds, against the fair price."""
    auction = model.market == "auction"
    prices = np.array([price for *_, price in model.floor.trades] if auction else model.tape, dtype=np.float64)
    room = max(model.traders if auction else 30, 1)
    shown = prices[-room:]
    tape_frame(canvas, room)
    theme, fair = canvas.theme, model.fair_price if auction else model.best_price()
    canvas.polygon((0, room, room, 0), (0, 0, 1, 1), theme.wash)
    canvas.segments(0, fair, room, fair, theme.ink, 1.2, "6 4")
    x = np.arange(len(shown)) + 0.5
    if len(shown):
        if not auction:
            canvas.polyline(x, shown, theme.accent, 2)
        canvas.dots(x, shown, canvas.px(min(max(0.3 * canvas.unit / canvas.scale, 1.6), 3.5)), 0, (theme.accent,))
        canvas.text(room + canvas.px(6), float(shown[-1]), f"{shown[-1]:.2f}", theme.accent, 13, weight=700,
                    baseline="middle")
    words = f"Price, trade by trade: {len(prices)} so far" if auction else f"Price, round by round: {model.t} so far"
    canvas.text(0, 1 + up(canvas, TAPE_HEAD - 14), words, theme.ink, 12, weight=650)
    canvas.text(-canvas.px(8), (0, 1), ("0", "1"), theme.second, 11, "right", baseline="middle")
