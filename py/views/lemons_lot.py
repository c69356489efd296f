"""The lot drawn: a bar a car in order of quality, what it is worth to a buyer, and what is offered."""

import numpy as np

from views.bar_strip import HEIGHT
from views.lemons_cars import draw_cars

LEFT, RIGHT, TOP, LOW = 40, 14, 56, 64 + HEIGHT  # px of type round the plot
STAYS, CERTIFIED, TRIAL, GONE = range(4)


class Frame:
    """Where the plot lies, in px of the canvas; `x` and `y` turn ranks and money into places."""

    def __init__(self, model, canvas):
        canvas.fit(0, 0, canvas.width, canvas.height, keep=False)
        scale = canvas.scale
        self.left, self.right = LEFT * scale, canvas.width - RIGHT * scale
        self.top, self.low = TOP * scale, canvas.height - LOW * scale
        self.cars, self.most = model.sellers, model.buyer_premium * model.quality_high
        if model.warranty and not (model.informed or model.returning):
            self.most = max(self.most, model.quality_high)

    def x(self, rank):
        """The middle of a car's bar."""
        return self.left + (self.right - self.left) * (np.asarray(rank) + 0.5) / self.cars

    def y(self, money):
        """The height of a sum of money."""
        return self.low - (self.low - self.top) * np.asarray(money) / self.most


def states(model):
    """What each car does: STAYS, CERTIFIED, TRIAL or GONE, (sellers,) int."""
    kind = np.where(model.sold, STAYS, GONE)
    kind[model.certified] = CERTIFIED
    kind[model.trial] = TRIAL
    return kind


def tones(theme):
    """The colour of each state."""
    return theme.kinds[0], theme.kinds[2], theme.kinds[1], theme.hairline


def car_at(model, canvas, x, y):
    """The car whose bar stands at `x`, `y`, or None."""
    frame = Frame(model, canvas)
    if not (frame.left <= x < frame.right and frame.top - 20 <= y <= canvas.height):
        return None
    return int((x - frame.left) / (frame.right - frame.left) * model.sellers)


def draw_lot(model, canvas):
    """Everything, from the back to the front."""
    frame, kind = Frame(model, canvas), states(model)
    _axes(model, canvas, frame)
    _bars(model, canvas, frame, kind)
    _lines(model, canvas, frame)
    _offers(model, canvas, frame)
    _names(model, canvas, frame)
    draw_cars(model, canvas, frame, kind, tones(canvas.theme))
    for car in canvas.chosen:
        at = float(frame.x(car))
        canvas.segments(at, frame.top, at, frame.low, canvas.theme.ink, 1.2, "3 3")
        canvas.rings(at, frame.y(model.quality[car]), 6 * canvas.scale, 0, 6.3, 0, (canvas.theme.ink,), 2)
    _head(model, canvas, frame)


def _axes(model, canvas, frame):
    """Round sums of money at the left."""
    theme = canvas.theme
    step = next(step for step in (0.25, 0.5, 1.0, 2.0, 4.0) if frame.most / step <= 5)
    ticks = np.arange(0, frame.most + 1e-9, step)
    y = frame.y(ticks)
    canvas.segments(frame.left, y, frame.right, y, theme.hairline, 1)
    canvas.text(np.full(len(ticks), frame.left - 6 * canvas.scale), y, [f"{tick:g}" for tick in ticks],
                theme.second, 11, "right", baseline="middle")


def _bars(model, canvas, frame, kind):
    """What every car is worth to its seller; over it, in grey outline, what its warranty costs him."""
    theme, scale = canvas.theme, canvas.scale
    count = min(model.sellers, int((frame.right - frame.left) / (3 * scale)))
    which = ((np.arange(count) + 0.5) * model.sellers / count).astype(int)
    step = (frame.right - frame.left) / count
    wide = step * (0.8 if step > 4 * scale else 1.0)
    x = frame.left + step * np.arange(count) + (step - wide) / 2
    top = frame.y(model.quality[which])
    for state, tone in enumerate(tones(theme)):
        one = kind[which] == state
        canvas.rects(x[one], top[one], wide, frame.low - top[one], tone)
    if pays_back(model):
        over = frame.y(model.quality[which] + model.paid_back()[which])
        canvas.rects(x, over, wide, top - over, theme.wash, theme.line, 0.7)
    canvas.segments(frame.left, frame.low, frame.right, frame.low, theme.ink, 1.2)


def pays_back(model):
    """Whether a warranty is at work."""
    return model.warranty > 0 and not (model.informed or model.returning)


def _demand(model):
    """What buyers pay for the average of the cars up to each, (sellers,) float."""
    mean = np.cumsum(model.quality) / np.arange(1, model.sellers + 1)
    return (model.buyer_premium - model.warranty) * mean + model.warranty * model.quality_high


def _lines(model, canvas, frame):
    """What cars are worth to buyers; and what the cars up to each are worth on average."""
    rank = np.linspace(0, model.sellers - 1, 120).astype(int)
    canvas.polyline(frame.x(rank), frame.y(model.buyer_premium * model.quality[rank]), canvas.theme.ink, 2)
    if not (model.informed or model.returning):
        canvas.polyline(frame.x(rank), frame.y(_demand(model)[rank]), canvas.theme.ink, 2, "2 5")


def _names(model, canvas, frame):
    """The lines' names at the right, over all lines so that none runs through them."""
    theme, scale = canvas.theme, canvas.scale
    end = frame.right - 4 * scale
    canvas.text(end, float(frame.y(model.buyer_premium * model.quality[-1])) - 7 * scale, "worth to its buyer",
                theme.ink, 12, "right", 650, halo=theme.paper)
    canvas.text(end, float(frame.y(model.quality[-1])) - 6 * scale,
                "supply: worth to its seller" + (" + warranty" if pays_back(model) else ""), theme.second, 12, "right",
                650, halo=theme.paper)
    if model.informed or model.returning:
        return
    words, room = ("demand: their average", 150) if canvas.width < 480 * scale else \
        ("demand: average worth to buyers, up to here", 300)
    from_car = max(int((1 - room * scale / (frame.right - frame.left)) * model.sellers), 0)
    canvas.text(end, float(frame.y(_demand(model)[from_car])) + 7 * scale, words, theme.ink, 12, "right", 650, "top",
                halo=theme.paper)


def _offers(model, canvas, frame):
    """The price that buyers offer, sliding down; or, where cars are known apart, a dot for each."""
    theme, scale = canvas.theme, canvas.scale
    if model.informed or model.returning:
        rank = np.arange(0, model.sellers, max(model.sellers // 500, 1))
        money = np.clip(model.prices()[rank], 0, frame.most)
        canvas.dots(frame.x(rank), frame.y(money), 2.2 * scale, 0, (theme.accent,))
        canvas.text(frame.left + 6 * scale, frame.top + 32 * scale, "a dot: the price offered for a car", theme.accent,
                    13, weight=700, halo=theme.paper)
        return
    money = model.offer_before + canvas.progress * (model.offer - model.offer_before)
    y, before = float(frame.y(min(money, frame.most))), float(frame.y(min(model.offer_before, frame.most)))
    if model.t and abs(before - y) > 2 * scale:
        canvas.segments(frame.left, before, frame.right, before, theme.accent, 1.2, "4 4")
        near = abs(before - y) < 22 * scale
        if not near or canvas.width > 480 * scale:  # no room beside it on a small stage
            canvas.text(frame.left + (136 if near else 6) * scale, before - 5 * scale,
                        f"last round {model.offer_before:.2f}", theme.accent, 12, halo=theme.paper)
    canvas.segments(frame.left, y, frame.right, y, theme.accent, 3)
    canvas.text(frame.left + 6 * scale, y - 7 * scale, f"offered {model.offer:.2f}", theme.accent, 16, weight=700,
                halo=theme.paper)


def _head(model, canvas, frame):
    """What is seen, in a line."""
    theme, scale = canvas.theme, canvas.scale
    count = int(model.sold.sum())
    words = f"{count:,} of {model.sellers:,} cars for sale"
    canvas.text(frame.left, 22 * scale, words, theme.ink, 18, weight=700)
    helped = ", ".join(model.institutions())
    how = "buyers can tell" if model.informed else f"with {helped}" if helped else "buyers see only the average"
    canvas.text(frame.left, 41 * scale, how, theme.second, 13, room=frame.right - frame.left)
    if canvas.width > 480 * scale:
        when = "period" if model.returning and not model.informed else "round"
        canvas.text(frame.right, 22 * scale, f"{when} {model.round}", theme.second, 14, "right")
