"""The values that a sweep gives to a parameter: so many even steps, or a list."""

from math import floor, isfinite

MOST_VALUES = 10_000


def spaced(p, low, high, step):
    """The values of a number parameter from `low` to `high` in even steps, each checked; both ends if they fit.

    Rounded to twelve digits, so that the third tenth is 0.3.

    >>> from core.param import Param
    >>> spaced(Param("share", 0.5, "Share", "", low=0.0, high=1.0), 0, 0.4, 0.1)
    (0.0, 0.1, 0.2, 0.3, 0.4)
    """
    if not (isfinite(low) and isfinite(high) and isfinite(step)):
        raise ValueError(f"{p.label} ({p.name}) varies from {low:g} to {high:g} by {step:g}: these must be numbers.")
    if step <= 0 or high < low:
        raise ValueError(f"{p.label} ({p.name}) varies from {low:g} to {high:g} by {step:g}: "
                         "it must go up, by a step above 0.")
    steps = (high - low) / step
    if steps >= MOST_VALUES:
        raise ValueError(f"{p.label} ({p.name}) has more than {MOST_VALUES:,} values: make the steps longer.")
    values = [float(f"{low + k * step:.12g}") for k in range(floor(steps + 1e-9) + 1)]
    return tuple(p.check(int(v) if p.kind == "whole" and v == int(v) else v) for v in values)


def read_values(p, text):
    """The values in a text: `low:high:step` or `one,two,three`, each as the parameter wants it.

    Raises
    ------
    ValueError
        If a value is outside the bounds, stands there twice, or the text is neither.
    """
    if ":" in text and p.kind in ("whole", "number"):
        parts = text.split(":")
        try:
            low, high, step = (float(part) for part in parts)
        except ValueError:
            raise ValueError(f"{p.label} ({p.name}) varies over {text}: say low:high:step, "
                             "or values with commas between them.") from None
        return spaced(p, low, high, step)
    values = tuple(p.parse(part) for part in text.split(","))
    if len(set(values)) < len(values):
        raise ValueError(f"{p.label} ({p.name}) varies over {text}: a value stands there twice.")
    return values
