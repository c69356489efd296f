"""Where the things of the agency's drawings are, and what a hand does to them; all in px of the canvas."""

import numpy as np

from views import agency_audit, agency_pay, agency_proxy, agency_search
from views.agency_words import stops, things

PARTS = {"pay": agency_pay, "proxy": agency_proxy, "search": agency_search, "audit": agency_audit}
NEAR = 14  # px of type: how near a thing is still hit
FAR = -1e4  # px: where what is not shown is
FINE_STEP, RATE_STEP, AIM_STEP = 10, 50, 20  # parts of one


def places(model, canvas):
    """Where all that may be chosen is, px: x, y; the stops of the curve first."""
    part, at = PARTS[model.lesson], np.array(stops(model), dtype=float)
    x, y = _tips(model, canvas) if model.lesson == "proxy" else part.places(model, canvas)[:2]
    if not len(at):
        return np.asarray(x), np.asarray(y)
    plot = part.curve_plot(model, canvas)
    if model.lesson == "search":
        across, up = np.log2(at), model.sum_true / model.searched
    else:
        across, up = at, agency_pay.curve_at(model, at) if model.lesson == "pay" else model.value_at(at)
    shown = across <= plot.x1 + 1e-9
    return (np.r_[np.where(shown, plot.x(across), FAR), x], np.r_[np.where(shown, plot.y(plot.inside(up)), FAR), y])


def _tips(model, canvas):
    """The tips of the arrows."""
    plot = agency_proxy.plane(model, canvas)
    tips = np.array([agency_proxy.flat(model, vector) for _, vector in agency_proxy.arrows(model)])
    return plot.x(tips[:, 0]), plot.y(tips[:, 1])


def pick(model, x, y, canvas):
    """The stop, reading, arrow, candidate or person at `x`, `y` px, or None."""
    px, py = places(model, canvas)
    away = (px - x) ** 2 + (py - y) ** 2
    if not len(away):
        return None
    near = int(np.argmin(away))
    return near if away[near] <= (NEAR * canvas.scale) ** 2 else None


def move(model, who, key, canvas):
    """What an arrow key leads to: along the curve or the things with left and right, across with up and down."""
    number, all_of = len(stops(model)), len(stops(model)) + things(model)
    if not all_of:
        return None
    if who is None or who >= all_of:
        return number if number < all_of else 0
    if key in ("ArrowUp", "ArrowDown"):
        return who if number in (0, all_of) else 0 if who >= number else number
    first, last = (0, number) if who < number else (number, all_of)
    if who < number:
        last = int((places(model, canvas)[0][:number] > FAR).sum())
    return min(max(who + (1 if key == "ArrowRight" else -1), first), last - 1)


def spot_on(model, index, canvas):
    """Where one of them is."""
    x, y = places(model, canvas)
    return float(x[index]), float(y[index])


def tools(model):
    """What a hand may do here."""
    if model.seen and model.lesson != "search":
        return []
    words = {"pay": "Set the pay", "proxy": "Set the pay", "search": "Set how many", "audit": "Set the fine"}
    aim = [("aim", "Aim the measure")] if model.lesson == "proxy" and len(model.want) == 2 else []
    return [("look", "Look"), *aim, ("tune", words[model.lesson])]


def stroke_on(model, tool, x, y, canvas):
    """What a press or a drag at `x`, `y` px does: (action, arguments), or None where there is nothing to set."""
    if tool not in dict(tools(model)) or tool == "look":
        return None
    if tool == "aim":
        at = agency_proxy.plane(model, canvas).at(x, y)
        tip = None if at is None else [_step(min(max(part, -2.0), 2.0), AIM_STEP) for part in at]
        return None if tip is None or tip == model.count[:2].tolist() else ("aim", dict(first=tip[0], second=tip[1]))
    part = PARTS[model.lesson]
    at = (part.hall if model.lesson == "audit" else part.curve_plot)(model, canvas).at(x, y)
    value = None if at is None else _value(model, at[0])
    return None if value is None or value == _now(model) else ("tune", dict(value=value))


def _value(model, across):
    """The number that a place across the curve stands for."""
    if model.lesson == "search":
        return float(min(max(round(2 ** across), 1), 1024))
    if model.lesson == "audit":
        return None if model.audit_rate == 0 else _step(min(across / model.audit_rate, 10.0), FINE_STEP)
    return _step(min(max(across, 0.0), 2.0), RATE_STEP)


def _now(model):
    """The present value of what a hand tunes."""
    return float({"search": model.candidates, "audit": model.fine}.get(model.lesson, model.pay_rate))


def _step(value, parts):
    """The nearest of so many parts of one."""
    return round(value * parts) / parts
