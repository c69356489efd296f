"""The row of cars under the bars: some of them, from the worst to the best, each as its owner decided."""

import numpy as np

BOX = 40
BODY = ("M3 26Q2 20 8 18.5L12.5 11Q14 9 17 9H25Q28 9 30 11.2L34 18Q38.5 19 38 26Q38 28 36 28H4.5Q3 28 3 26Z")
GLASS = "M13.5 18L16 12.6Q16.6 11.4 18 11.4H20.2V18ZM22 11.4H25Q26.6 11.4 27.6 12.8L30.6 18H22Z"
WHEELS = "M11 24.5a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0 -7.6ZM30 24.5a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0 -7.6Z"
ROOM = 44  # px of type that a car wants


def draw_cars(model, canvas, frame, kind, tones):
    """Cars at equal steps of the row, coloured if for sale, an outline if withdrawn; and what the row is."""
    theme, scale = canvas.theme, canvas.scale
    count = max(min(int((frame.right - frame.left) / (ROOM * scale)), 24), 4)
    which = ((np.arange(count) + 0.5) * model.sellers / count).astype(int)
    drawings = [f"{BODY}|{tone}||0;{GLASS}|{theme.paper}||0;{WHEELS}|{theme.ink}|{theme.paper}|1.6"
                for tone in tones[:3]]
    drawings.append(f"{BODY}|{theme.paper}|{theme.line}|1.2;{GLASS}||{theme.line}|0.8;"
                    f"{WHEELS}|{theme.paper}|{theme.line}|1.2")
    canvas.atlas("cars", BOX, tuple(drawings))
    y = frame.low + 24 * scale
    x = frame.left + (frame.right - frame.left) * (np.arange(count) + 0.5) / count
    canvas.sprites("cars", kind[which], x, y, 38 * scale)
    line = frame.low + 60 * scale
    canvas.text(frame.left, line, "worst car", theme.second, 12)
    canvas.text(frame.right, line, "best car", theme.second, 12, "right")
    if canvas.width > 480 * scale:
        each = f"one car in {model.sellers / count:.0f} is shown" if count < model.sellers else ""
        canvas.text((frame.left + frame.right) / 2, line, each, theme.second, 12, "center")
