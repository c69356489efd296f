"""What a control needs to know of its parameter, without any browser: sliders, reasons, names."""

from math import exp, log

SLIDER_STEPS = 200
WIDE, HUGE = 1000, 10_000_000


def readable(name):
    """A choice or a name as words: underscores are for programs."""
    return name.replace("_", " ")


def waiting_for(param, values):
    """The names of the parameters whose present setting keeps this one from acting: []  if it acts."""
    wanted = param.only_if or {}
    return [name for name, needed in wanted.items()
            if values[name] not in (needed if isinstance(needed, tuple) else (needed,))]


def reason(param, model_class):
    """The sentence that says when a parameter acts; "" if it always does."""
    parts = []
    for name, needed in (param.only_if or {}).items():
        other = model_class.param(name)
        options = needed if isinstance(needed, tuple) else (needed,)
        parts.append(f"{other.label} is {' or '.join(setting(option) for option in options)}")
    return f"Acts only when {' and '.join(parts)}." if parts else ""


def setting(value):
    """A value as a reason says it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return readable(value) if value else "empty"


def has_slider(param):
    """Whether a slider stands beside the number: not for seeds, whose order means nothing."""
    return param.kind in ("whole", "number") and param.high - param.low < HUGE


def by_ratio(param):
    """Whether equal ways on the slider are equal ratios: for ranges over several powers of ten."""
    return param.low > 0 and param.high / param.low >= WIDE


def to_slider(param, value):
    """Where on the slider, 0 to SLIDER_STEPS, a value lies."""
    if by_ratio(param):
        return round(SLIDER_STEPS * log(value / param.low) / log(param.high / param.low))
    return round(SLIDER_STEPS * (value - param.low) / (param.high - param.low))


def from_slider(param, position):
    """The value at a position of the slider, on the parameter's steps and within its bounds."""
    share = min(max(position / SLIDER_STEPS, 0), 1)
    if by_ratio(param):
        value = param.low * exp(share * log(param.high / param.low))
        value = float(f"{value:.2g}")
    else:
        value = param.low + share * (param.high - param.low)
    step = param.step or (1 if param.kind == "whole" else 0)
    if step:
        value = param.low + round((value - param.low) / step) * step
    value = min(max(value, param.low), param.high)
    return int(round(value)) if param.kind == "whole" else round(value, 10)
